"""Held files: taken out of their folder, encrypted, and given back byte for byte."""
