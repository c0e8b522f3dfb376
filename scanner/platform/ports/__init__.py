"""The needs of the scanner from an operating system: one protocol a port, and the values they exchange."""
