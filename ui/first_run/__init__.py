"""Setting up, parent and child side by side."""
