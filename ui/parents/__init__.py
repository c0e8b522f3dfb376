"""The parent's area, behind the passphrase."""
