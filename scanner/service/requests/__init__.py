"""The channel's requests, each answered by one function."""
