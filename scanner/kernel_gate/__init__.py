"""The point where a file is kept from being opened, and the hold area behind it."""
