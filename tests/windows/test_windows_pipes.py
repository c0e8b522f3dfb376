"""The accounts that reach the guard's pipe, and the worker's one handle. Run by Windows' Python."""

import os
import sys
import threading
from collections.abc import Iterator
from ctypes import byref, c_uint32, c_void_p, c_wchar_p
from pathlib import Path

import pytest

from scanner import platform
from scanner.errors import ChannelError
from scanner.platform.ports.transport import Listener
from scanner.platform.windows import accounts, transport, win32

pytestmark = pytest.mark.skipif(sys.platform != "win32", reason="Windows only")

WAIT = 60.0
KERNEL_OBJECT, DACL = 6, 4
REMOTE = 0x8  # FILE_PIPE_REJECT_REMOTE_CLIENTS of CreateNamedPipe
FIRST = 0x0008_0000  # FILE_FLAG_FIRST_PIPE_INSTANCE
CHILD = """
import ctypes, sys
from scanner import platform
end = platform.transport().inherited(int(sys.argv[1]))
flags = ctypes.c_uint32()
known = ctypes.windll.kernel32.GetHandleInformation(ctypes.c_void_p(int(sys.argv[2])), ctypes.byref(flags))
kind = ctypes.windll.kernel32.GetFileType(ctypes.c_void_p(int(sys.argv[2])))
end.send(b"inherited" if known and kind == 1 else b"not inherited")
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "channel.sock"


@pytest.fixture
def listener(path: Path) -> Iterator[Listener]:
    made = platform.transport().listen(path)
    yield made
    made.close()


def access_list(handle: int) -> str:
    """The pipe's access list, as text."""
    advapi, descriptor, text = win32.security(), c_void_p(), c_wchar_p()
    assert not advapi.GetSecurityInfo(
        c_void_p(handle), KERNEL_OBJECT, DACL, None, None, None, None, byref(descriptor)
    )
    convert = advapi.ConvertSecurityDescriptorToStringSecurityDescriptorW
    assert convert(descriptor, 1, DACL, byref(text), None)
    return text.value or ""


def test_the_access_list_names_this_user_administrators_and_the_system(
    listener: Listener, path: Path
) -> None:
    accepted: list[object] = []
    waiting = threading.Thread(target=lambda: accepted.append(listener.accept()))
    waiting.start()
    client = platform.transport().connect(path, WAIT)
    waiting.join(WAIT)
    said = access_list(client.fileno())
    client.close()
    assert said.startswith("D:P")
    rules = [rule.rstrip(")") for rule in said.split("(")[1:]]
    assert {rule.split(";")[0] for rule in rules} == {"A"}
    assert len(rules) == 3
    named = {rule.split(";")[-1] for rule in rules}
    assert {"BA", "SY"} <= named
    assert len(named & {accounts.own(), "LA"}) == 1  # how the text names this user


def test_each_instance_refuses_other_computers_and_the_first_is_alone(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[int, int]] = []
    real = win32.kernel().CreateNamedPipeW

    class NotingKernel:
        def __getattr__(self, name: str) -> object:
            return getattr(real_kernel, name)

        def CreateNamedPipeW(self, name: object, mode: c_uint32, kind: int, *rest: object) -> int:
            asked.append((mode.value, kind))
            return real(name, mode, kind, *rest)

    real_kernel = win32.kernel()
    monkeypatch.setattr(transport.win32, "kernel", NotingKernel)
    made = platform.transport().listen(path)
    waiting = threading.Thread(target=made.accept)
    waiting.start()
    platform.transport().connect(path, WAIT).close()
    waiting.join(WAIT)
    made.close()
    assert len(asked) >= 2
    assert all(kind & REMOTE for _, kind in asked)
    assert [bool(mode & FIRST) for mode, _ in asked][:2] == [True, False]


def test_a_name_that_somebody_took_first_is_refused(path: Path) -> None:
    """A program of another account that waits at our address gets no second instance beside its own."""
    theirs = platform.transport().listen(path)
    with pytest.raises(ChannelError, match="already-running"):
        platform.transport().listen(path)
    theirs.close()


def test_a_server_of_another_account_is_not_believed(
    listener: Listener, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting = threading.Thread(target=listener.accept)
    waiting.start()
    monkeypatch.setattr(accounts, "of_process", lambda _pid: "S-1-5-21-1-2-3-1001")
    with pytest.raises(ChannelError, match="service-away"):
        platform.transport().connect(path, WAIT)
    waiting.join(WAIT)


def test_the_worker_inherits_its_end_and_nothing_else(tmp_path: Path) -> None:
    near, far = platform.transport().pair()
    with open(tmp_path / "secret", "w+b") as file:
        handle = win32.handle_of(file.fileno())
        os.set_handle_inheritable(handle, True)
        command = [sys.executable, "-c", CHILD, str(far.fileno()), str(handle)]
        environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
        child = platform.confinement().launch(command, far, dict(environment))
        far.close()
        near.set_timeout(WAIT)
        try:
            assert near.receive(100) == b"not inherited"
        finally:
            child.kill()
            child.wait()
            near.close()
