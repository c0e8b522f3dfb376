"""The kernel gate: it asks for a verdict before a program opens a file, and refuses what is flagged."""
