"""The app: the only package with Qt, and with the words that people read."""
