"""Starting a child that inherits one connection."""

import subprocess

from scanner.platform.ports.confinement import Child
from scanner.platform.ports.transport import Connection


def launch(command: list[str], end: Connection, environment: dict[str, str]) -> Child:
    """Start a child that inherits only this descriptor; Ctrl-C in the terminal reaches only the parent."""
    return subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,  # a library's error message could quote the picture's data
        pass_fds=(end.fileno(),),
        start_new_session=True,
        env=environment,
        cwd="/",
    )
