"""Bytes to frames, inside the worker only."""
