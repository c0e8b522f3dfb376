"""The one declarative registry of media formats: what each is told by, named, read with and asked about for."""
