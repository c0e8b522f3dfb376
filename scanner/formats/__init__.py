"""The registry of media formats: how each is recognised, named, read and gated."""
