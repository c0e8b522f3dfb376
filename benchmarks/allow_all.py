"""Run as a program: the simplest gate in Python, which allows everything; the peer in the benchmark."""

import os
import sys

from scanner.platform.linux.fanotify import Group, Init, Mask, Response


def main() -> None:
    group = Group.create(Init.CLOEXEC | Init.CLASS_PRE_CONTENT | Init.UNLIMITED_QUEUE)
    os.setpriority(os.PRIO_PROCESS, 0, -15)
    group.mark_filesystem(os.open(sys.argv[1], os.O_RDONLY | os.O_DIRECTORY), Mask.OPEN_PERM)
    os.write(1, b"ready\n")
    yes = int(Response.ALLOW)
    while True:
        for _, fd, _ in group.read():
            group.answer(fd, yes)
            os.close(fd)


if __name__ == "__main__":
    main()
