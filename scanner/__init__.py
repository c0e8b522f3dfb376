"""Beforehand without its app: it watches, judges, holds and records. No Qt, no network."""
