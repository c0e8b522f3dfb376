"""The flow itself, readable from top to bottom; the only file that knows all stages."""
