"""Passphrase, recovery code and the key pairs they guard."""
