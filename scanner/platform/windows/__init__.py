"""Windows: one module for each port."""
