"""The command line: one module per command; the sentences are in `text/`."""
