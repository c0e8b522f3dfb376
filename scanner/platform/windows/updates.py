"""Updates: no package manager here knows of them."""


def available(package: str) -> str:
    """See `scanner.platform.ports.updates.Updates`."""
    del package
    return ""
