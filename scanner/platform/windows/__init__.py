"""Windows: one module a port."""
