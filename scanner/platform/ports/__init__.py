"""The ports to an operating system: one protocol for each, and the values they exchange."""
