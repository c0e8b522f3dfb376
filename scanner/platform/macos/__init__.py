"""macOS. Not yet run on a real machine."""

import time
from pathlib import Path

from scanner.platform.api import AutostartPart, Boot, Confinement
from scanner.platform.browser_ports import BrowserPlace, RunningBrowser
from scanner.platform.gate_ports import GateSystem
from scanner.platform.ports import CameraWatch, Folder, FolderWatch, Place


class MacPlatform:
    """See `scanner.platform.api.Platform`."""

    def boot_id(self) -> str:
        """The boot's second, as 8 hex digits: the system gives no id of its own."""
        return f"{int(time.time() - time.monotonic()) & 0xFFFFFFFF:08x}"

    def monotonic_ms(self) -> int:
        """The monotonic clock."""
        return time.monotonic_ns() // 1_000_000

    def slept_ms(self) -> int:
        """Cannot be told by the clocks Python has here."""
        return 0

    def boots(self) -> tuple[Boot, ...]:
        """This boot only."""
        now = int(time.time())
        return (Boot(self.boot_id(), int(now - time.monotonic()), now),)

    def write_system_log(self, line: str) -> None:
        """See the module."""
        from scanner.platform import posix_system

        posix_system.write_system_log(line)

    def lock_file(self, fd: int) -> bool:
        """See the module."""
        from scanner.platform import posix_system

        return posix_system.lock_file(fd)

    def fine_timestamps(self) -> bool:
        """Not promised."""
        return False

    def autostart_file(
        self, part: AutostartPart, command: tuple[str, ...], home: Path
    ) -> tuple[Path, str]:
        """See the module."""
        from scanner.platform.macos import autostart

        return autostart.file(part, command, home)

    def set_autostart(self, part: AutostartPart, command: tuple[str, ...], home: Path) -> None:
        """See the module."""
        from scanner.platform.macos import autostart

        autostart.set_up(part, command, home)

    def clear_autostart(self, part: AutostartPart, home: Path) -> None:
        """See the module."""
        from scanner.platform.macos import autostart

        autostart.clear(part, home)

    def autostart_is_set(self, part: AutostartPart, home: Path) -> bool:
        """See the module."""
        from scanner.platform.macos import autostart

        return autostart.is_set(part, home)

    def account_is_admin(self) -> bool:
        """See the module."""
        from scanner.platform.macos import autostart

        return autostart.account_is_admin()

    def folder_watch(self) -> FolderWatch:
        """See the module."""
        from scanner.platform.watchdog_watch import WatchdogWatch

        return WatchdogWatch()

    def remote_mounts(self) -> tuple[str, ...]:
        """See the module."""
        from scanner.platform.macos import files

        return files.remote_mounts()

    def is_being_written(self, path: str) -> bool | None:
        """Cannot be told."""
        return None

    def outgoing_places(self, home: Path) -> tuple[Place, ...]:
        """See the module."""
        from scanner.platform.macos import places

        return places.outgoing(home)

    def open_folder(self, path: str) -> Folder:
        """See the module."""
        from scanner.platform.macos import files
        from scanner.platform.posix_files import PosixFolder

        return PosixFolder.at(path, files.rename_new)

    def has_other_openers(self, fd: int) -> bool | None:
        """Cannot be told."""
        return None

    def read_attributes(self, fd: int) -> dict[str, bytes]:
        """None that Python can read here."""
        return {}

    def write_attributes(self, fd: int, attributes: dict[str, bytes]) -> list[str]:
        """None that Python can set here."""
        return list(attributes)

    def confine(self, memory: int) -> Confinement:
        """See the module."""
        from scanner.platform.macos import confine

        return confine.confine(memory)

    def yield_first(self) -> None:
        """The system has no such wish to make."""

    def give_back_memory(self) -> None:
        """The system's allocator does so unasked."""

    def camera_watch(self) -> CameraWatch | None:
        """None yet: CoreMediaIO would tell."""
        return None

    def open_gate(self) -> GateSystem | None:
        """None: it would take an entitlement that Apple grants."""
        return None

    def browsers(self, home: Path) -> tuple[BrowserPlace, ...]:
        """See the module."""
        from scanner.platform.macos import browsers

        return browsers.places(home)

    def browser_of(self, pid: int) -> str:
        """See the module."""
        from scanner.platform.macos import browsers

        return browsers.browser_of(pid)

    def senders(self) -> tuple[str, ...]:
        """None are looked for yet; those whose folders are known are found by these."""
        return ()

    def running_browsers(self, uid: int) -> tuple[RunningBrowser, ...]:
        """Those we may see are this user's."""
        del uid
        from scanner.platform.macos import browsers

        return browsers.running()

    def register_host(self, hosts: str, name: str, manifest: Path) -> None:
        """See the module."""
        from scanner.platform import posix_hosts

        posix_hosts.register(hosts, name, manifest)

    def unregister_host(self, hosts: str, name: str) -> None:
        """See the module."""
        from scanner.platform import posix_hosts

        posix_hosts.unregister(hosts, name)

    def registered_host(self, hosts: str, name: str) -> Path | None:
        """See the module."""
        from scanner.platform import posix_hosts

        return posix_hosts.registered(hosts, name)
