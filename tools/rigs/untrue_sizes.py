"""
A file system that reports false sizes: `python -m tools.rigs.untrue_sizes FOLDER CONTENT`, as root.

Speaks to /dev/fuse itself. CONTENT, in hexadecimal digits, is what two files give: `none`, which says that it is
empty, and `few`, which says that it has ten bytes.
"""

import ctypes
import errno
import os
import stat
import struct
import sys

REQUEST = struct.Struct("=IIQQIIII")
REPLY = struct.Struct("=IiQ")
ROOT, NONE, FEW = 1, 2, 3
SIZES = {ROOT: 0, NONE: 0, FEW: 10}
NODES = {b"none": NONE, b"few": FEW}
LOOKUP, FORGET, GETATTR, OPEN, READ, RELEASE, FLUSH, INIT, OPENDIR, RELEASEDIR = (
    1, 2, 3, 14, 15, 18, 25, 26, 27, 29,
)  # fmt: skip
SILENT = (FORGET, 36, 42)  # get no reply
DIRECT_IO = 1


def attributes(node: int) -> bytes:
    mode = stat.S_IFDIR | 0o755 if node == ROOT else stat.S_IFREG | 0o644
    return struct.pack("=6Q10I", node, SIZES[node], 0, 1, 1, 1, 0, 0, 0, mode, 1, 0, 0, 0, 4096, 0)


def answer(code: int, node: int, body: bytes, content: bytes) -> bytes | int:
    """The reply's content, or an error number."""
    if code == INIT:
        return struct.pack("=IIIIHHIIHHI28x", 7, 31, 0, 0, 8, 8, 4096, 1, 0, 0, 0)
    if code == LOOKUP:
        found = NODES.get(body.rstrip(b"\0"))
        return (
            struct.pack("=QQQQII", found, 0, 0, 0, 0, 0) + attributes(found)
            if found
            else errno.ENOENT
        )
    if code == GETATTR:
        return struct.pack("=QII", 0, 0, 0) + attributes(node)
    if code in (OPEN, OPENDIR):
        return struct.pack("=QIi", 0, DIRECT_IO, 0)
    if code == READ:
        _handle, offset, size = struct.unpack_from("=QQI", body)
        return content[offset : offset + size]
    return b"" if code in (RELEASE, FLUSH, RELEASEDIR) else errno.ENOSYS


def main() -> None:
    folder, content = sys.argv[1], bytes.fromhex(sys.argv[2])
    device = os.open("/dev/fuse", os.O_RDWR)
    options = f"fd={device},rootmode=40000,user_id=0,group_id=0,allow_other".encode()
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.mount(b"untrue", folder.encode(), b"fuse.untrue", 0, options) != 0:
        raise OSError(ctypes.get_errno(), "mount")
    print("mounted", flush=True)
    while True:
        try:
            request = os.read(device, 1 << 17)
        except OSError as error:
            if error.errno == errno.ENODEV:  # unmounted
                return
            raise
        _, code, unique, node, *_ = REQUEST.unpack_from(request)
        if code not in SILENT:
            said = answer(code, node, request[REQUEST.size :], content)
            body, fault = (b"", -said) if isinstance(said, int) else (said, 0)
            os.write(device, REPLY.pack(REPLY.size + len(body), fault, unique) + body)


if __name__ == "__main__":
    main()
