"""macOS: one module a port. Not yet run on a real machine."""
