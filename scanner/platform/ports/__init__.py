"""What the scanner asks of an operating system: one protocol a port, and the values they exchange."""
