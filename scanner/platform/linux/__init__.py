"""Linux: one module a port."""
