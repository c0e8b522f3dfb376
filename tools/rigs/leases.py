"""
Write leases of the child's on files of its own, each opened by another process: `PYTHON leases.py FILE`.

Prints JSON: the number of leases, and of each opener the error's name, or "got".
"""

import errno
import fcntl
import json
import os
import signal
import sys
import time

FILES = 20  # the kernel breaks a lease after 45 s


def take(fd: int) -> None:
    """Take a write lease, as soon as the gate has looked at the file and closed it."""
    while True:
        try:
            fcntl.fcntl(fd, fcntl.F_SETLEASE, fcntl.F_WRLCK)
        except BlockingIOError:
            time.sleep(0.01)
        else:
            return


def main() -> None:
    signal.signal(signal.SIGIO, signal.SIG_IGN)  # the kernel asks for the lease back by it
    leases: list[int] = []
    results: list[str] = []
    for number in range(FILES):
        path = f"{sys.argv[1]}-{number}"
        with open(path, "wb") as file:
            file.write(b"\x89PNG\r\n\x1a\n clean " + b"c" * 4000)
        leases.append(os.open(path, os.O_RDWR))
        take(leases[-1])
    for number in range(FILES):
        output, into = os.pipe()
        if os.fork() == 0:
            try:
                os.open(f"{sys.argv[1]}-{number}", os.O_RDONLY)
                os.write(into, b"got")
            except OSError as error:
                os.write(into, errno.errorcode[error.errno or 0].encode())
            os._exit(0)
        os.close(into)
        results.append(os.read(output, 100).decode())
    print(json.dumps({"leases": len(leases), "results": results}))


if __name__ == "__main__":
    main()
