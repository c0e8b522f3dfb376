"""
Tries to get out of the confinement. Run as a child: `probes.py confined|open`.

Prints one line a probe: its name, and `refused` or what it got. Everything that a probe needs is
imported or opened before, so that it fails on the confinement and on nothing else.
"""

import ctypes
import mmap
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from scanner import platform
from scanner.sandbox.worker import MEMORY

PARENT = os.getppid()
LIBC = ctypes.CDLL(None, use_errno=True)
GIB = 1024**3
PTRACE_ATTACH, PTRACE_DETACH = 16, 17
CALLS = {
    "x86_64": {"bpf": 321, "userfaultfd": 323, "io_uring_setup": 425, "perf_event_open": 298,
               "keyctl": 250, "pidfd_open": 434, "memfd_create": 319, "open_by_handle_at": 304},
    "aarch64": {"bpf": 280, "userfaultfd": 282, "io_uring_setup": 425, "perf_event_open": 241,
                "keyctl": 219, "pidfd_open": 434, "memfd_create": 279, "open_by_handle_at": 265},
}[os.uname().machine]  # fmt: skip


def call(result: int) -> str:
    """Turn a C call's result into an exception or a word."""
    if result < 0:
        raise OSError(ctypes.get_errno(), "refused")
    return f"got {result}"


def raw(name: str, *arguments: int) -> Callable[[], str]:
    return lambda: call(LIBC.syscall(CALLS[name], *arguments))


def fork() -> str:
    pid = os.fork()
    if pid == 0:
        os._exit(0)
    os.waitpid(pid, 0)
    return "forked"


def read_parent() -> str:
    buffer = ctypes.create_string_buffer(8)
    vector = (ctypes.c_void_p * 2)(ctypes.addressof(buffer), 8)
    return call(LIBC.process_vm_readv(PARENT, vector, 1, vector, 1, 0))


def ptrace_parent() -> str:
    got = call(LIBC.ptrace(PTRACE_ATTACH, PARENT, 0, 0))
    os.waitpid(PARENT, 0x40000000)
    LIBC.ptrace(PTRACE_DETACH, PARENT, 0, 0)
    return got


def send_udp() -> str:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as out:
        return f"sent {out.sendto(b'x', ('127.0.0.1', 9))}"


def connect_tcp() -> str:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as out:
        return f"answer {out.connect_ex(('127.0.0.1', 9))}"


def connect_unix() -> str:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as out:
        return f"answer {out.connect_ex('/nowhere')}"


def signal_by_descriptor() -> str:
    """F_SETOWN makes the kernel send signals on our behalf."""
    return call(LIBC.fcntl(1, 8, PARENT))


def code_at_run_time() -> str:
    with mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC):
        return "mapped"


def code_by_protection() -> str:
    memory = mmap.mmap(-1, 4096)
    address = ctypes.addressof(ctypes.c_char.from_buffer(memory))
    return call(LIBC.mprotect(ctypes.c_void_p(address), 4096, 5))


PROBES: dict[str, Callable[[], object]] = {
    "read /etc/passwd": Path("/etc/passwd").read_bytes,
    "list /": lambda: os.listdir("/"),
    "stat /etc/passwd": lambda: os.stat("/etc/passwd"),
    "write a file": lambda: os.open(f"/tmp/probe-{os.getpid()}", os.O_CREAT | os.O_WRONLY),
    "delete a file": lambda: os.unlink(f"/tmp/probe-{os.getpid()}"),
    "TCP": connect_tcp,
    "UDP": send_udp,
    "Unix socket": connect_unix,
    "fork": fork,
    "exec": lambda: subprocess.run(["/bin/true"], check=True),
    "signal parent": lambda: os.kill(PARENT, 0),
    "signal by descriptor": signal_by_descriptor,
    "ptrace parent": ptrace_parent,
    "read parent's memory": read_parent,
    "change user": lambda: os.setuid(0),
    "change namespace": lambda: call(LIBC.unshare(0x10000000)),
    "change parent's limits": lambda: call(LIBC.prlimit(PARENT, 7, None, None)),
    "bpf": raw("bpf", 0, 0, 0),
    "userfaultfd": raw("userfaultfd", 0),
    "io_uring": raw("io_uring_setup", 1, 0),
    "perf": raw("perf_event_open", 0, 0, -1, -1, 0),
    "keyring": raw("keyctl", 0, -3, 0),
    "pidfd": raw("pidfd_open", PARENT, 0),
    "file by handle": raw("open_by_handle_at", -100, 0, 0),
    "new memory file": raw("memfd_create", 0, 0),
    "4 GiB": lambda: len(bytearray(4 * GIB)),
    "rwx memory": code_at_run_time,
    "executable memory": code_by_protection,
}


def run(name: str) -> None:
    try:
        got = str(PROBES[name]())[:60]
    except (OSError, MemoryError, subprocess.SubprocessError) as error:
        got = (
            "refused"
            if isinstance(error, MemoryError) or error.errno in (1, 13, 38)
            else repr(error)
        )
    print(f"{name}\t{got}")


def main() -> None:
    if sys.argv[1] == "confined":
        print("by\t" + " ".join(platform.confinement().confine(MEMORY).by))
    for name in PROBES:
        run(name)
    # A thread is what decoders may start; it is as confined as its maker.
    thread = threading.Thread(target=run, args=("read /etc/passwd",))
    thread.start()
    thread.join()
    sys.stdout.flush()


if __name__ == "__main__":
    main()
