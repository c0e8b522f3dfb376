"""The child's pages that need no pause: help lines, steps, what is recorded, what waits, about."""
