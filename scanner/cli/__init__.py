"""The command line: one module a command, sentences in `text/`."""
