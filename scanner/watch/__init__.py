"""File events of the watched folders, as media events."""
