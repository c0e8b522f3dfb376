"""Linux: one module for each port."""
