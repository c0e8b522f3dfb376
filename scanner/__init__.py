"""Beforehand without its app: watches, judges, holds and records. No Qt, no network."""
