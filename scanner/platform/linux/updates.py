"""Updates known to apt, from its lists on this disk, without using the network."""

import os
import subprocess

# Absolute paths, since the session's PATH may lead elsewhere.
APT_CACHE, DPKG = "/usr/bin/apt-cache", "/usr/bin/dpkg"
SECONDS = 10.0  # time limit; apt reads some tens of MB, perhaps from an old disk
_NONE = "(none)"


def available(package: str) -> str:
    """Return the version that apt could install; see `scanner.platform.ports.updates.Updates`."""
    noted = _output(APT_CACHE, "policy", package)
    installed, candidate = _value(noted, "Installed:"), _value(noted, "Candidate:")
    if not installed or not candidate or _NONE in (installed, candidate):
        return ""
    return candidate if _is_newer(candidate, installed) else ""


def _value(noted: str, key: str) -> str:
    lines = (line.strip() for line in noted.splitlines())
    return next((line.removeprefix(key).strip() for line in lines if line.startswith(key)), "")


def _is_newer(candidate: str, installed: str) -> bool:
    """Compare versions with dpkg, since a pinned candidate can be the older one."""
    command = [DPKG, "--compare-versions", candidate, "gt", installed]
    try:
        return subprocess.run(command, check=False, timeout=SECONDS).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def _output(*command: str) -> str:
    env = {"PATH": os.defpath, "LC_ALL": "C"}  # other languages do not print "Candidate:"
    try:
        ran = subprocess.run(
            command, env=env, capture_output=True, text=True, check=False, timeout=SECONDS
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return ran.stdout if ran.returncode == 0 else ""
