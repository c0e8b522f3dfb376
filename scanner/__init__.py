"""Beforehand without a face: watches, judges, holds and records. No Qt, no network."""
