"""Updates: no package manager here knows of them."""


def available(package: str) -> str:
    """Return nothing; see `scanner.platform.ports.updates.Updates`."""
    del package
    return ""
