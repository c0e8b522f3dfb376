"""macOS: one module for each port. Not yet run on a real machine."""
