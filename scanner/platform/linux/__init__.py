"""Linux."""

import ctypes
import os
import time
from pathlib import Path

from scanner.platform.api import AutostartPart, Boot, Confinement
from scanner.platform.browser_ports import BrowserPlace, RunningBrowser
from scanner.platform.gate_ports import GateSystem
from scanner.platform.ports import CameraWatch, Folder, FolderWatch, Place

BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
OOM_SCORE = Path("/proc/self/oom_score_adj")
FIRST_TO_GO = "900"  # of 1000; raising it needs no rights


class LinuxPlatform:
    """See `scanner.platform.api.Platform`."""

    def boot_id(self) -> str:
        """First 8 hex digits of the kernel's boot id."""
        return BOOT_ID.read_text()[:8]

    def monotonic_ms(self) -> int:
        """CLOCK_BOOTTIME, which counts suspend."""
        return time.clock_gettime_ns(time.CLOCK_BOOTTIME) // 1_000_000

    def slept_ms(self) -> int:
        """What CLOCK_BOOTTIME has and CLOCK_MONOTONIC has not."""
        awake = time.clock_gettime_ns(time.CLOCK_MONOTONIC)
        return max(0, time.clock_gettime_ns(time.CLOCK_BOOTTIME) - awake) // 1_000_000

    def boots(self) -> tuple[Boot, ...]:
        """See the module."""
        from scanner.platform.linux import boots

        return boots.boots()

    def write_system_log(self, line: str) -> None:
        """See the module."""
        from scanner.platform import posix_system

        posix_system.write_system_log(line)

    def lock_file(self, fd: int) -> bool:
        """See the module."""
        from scanner.platform import posix_system

        return posix_system.lock_file(fd)

    def fine_timestamps(self) -> bool:
        """Kernel 6.13 and later: multigrain timestamps on the usual file systems."""
        release = os.uname().release.split(".")
        return (int(release[0]), int(release[1].partition("-")[0])) >= (6, 13)

    def autostart_file(
        self, part: AutostartPart, command: tuple[str, ...], home: Path
    ) -> tuple[Path, str]:
        """See the module."""
        from scanner.platform.linux import autostart

        return autostart.file(part, command, home)

    def set_autostart(self, part: AutostartPart, command: tuple[str, ...], home: Path) -> None:
        """See the module."""
        from scanner.platform.linux import autostart

        autostart.set_up(part, command, home)

    def clear_autostart(self, part: AutostartPart, home: Path) -> None:
        """See the module."""
        from scanner.platform.linux import autostart

        autostart.clear(part, home)

    def autostart_is_set(self, part: AutostartPart, home: Path) -> bool:
        """See the module."""
        from scanner.platform.linux import autostart

        return autostart.is_set(part, home)

    def account_is_admin(self) -> bool:
        """See the module."""
        from scanner.platform.linux import autostart

        return autostart.account_is_admin()

    def folder_watch(self) -> FolderWatch:
        """See the module."""
        from scanner.platform.linux.inotify import Inotify

        return Inotify()

    def remote_mounts(self) -> tuple[str, ...]:
        """See the module."""
        from scanner.platform.linux import files

        return files.remote_mounts()

    def is_being_written(self, path: str) -> bool | None:
        """See the module."""
        from scanner.platform.linux import files

        return files.path_is_being_written(path)

    def outgoing_places(self, home: Path) -> tuple[Place, ...]:
        """See the module."""
        from scanner.platform.linux import places

        return places.outgoing(home)

    def open_folder(self, path: str) -> Folder:
        """See the module."""
        from scanner.platform.linux import files
        from scanner.platform.posix_files import PosixFolder

        return PosixFolder.at(path, files.rename_new)

    def has_other_openers(self, fd: int) -> bool | None:
        """See the module."""
        from scanner.platform.linux import files

        return files.has_other_openers(fd)

    def read_attributes(self, fd: int) -> dict[str, bytes]:
        """See the module."""
        from scanner.platform.linux import files

        return files.read_attributes(fd)

    def write_attributes(self, fd: int, attributes: dict[str, bytes]) -> list[str]:
        """See the module."""
        from scanner.platform.linux import files

        return files.write_attributes(fd, attributes)

    def confine(self, memory: int) -> Confinement:
        """See the module."""
        from scanner.platform.linux import confine

        return confine.confine(memory)

    def yield_first(self) -> None:
        """By the score the kernel's out-of-memory killer goes by."""
        try:
            OOM_SCORE.write_text(FIRST_TO_GO)
        except OSError:
            pass  # without /proc

    def give_back_memory(self) -> None:
        """By glibc's malloc_trim; other C libraries do so unasked."""
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)

    def camera_watch(self) -> CameraWatch | None:
        """inotify on /dev/video*, and /proc."""
        from scanner.platform.linux.camera import LinuxCameraWatch

        return LinuxCameraWatch()

    def open_gate(self) -> GateSystem | None:
        """Permission events of fanotify; using them takes root."""
        from scanner.platform.linux.open_gate import LinuxGate

        return LinuxGate()

    def browsers(self, home: Path) -> tuple[BrowserPlace, ...]:
        """See the module."""
        from scanner.platform.linux import browsers

        return browsers.places(home)

    def browser_of(self, pid: int) -> str:
        """See the module."""
        from scanner.platform.linux import browsers

        return browsers.browser_of(pid)

    def running_browsers(self, uid: int) -> tuple[RunningBrowser, ...]:
        """See the module."""
        from scanner.platform.linux import browsers

        return browsers.running(uid)

    def senders(self) -> tuple[str, ...]:
        """See the module."""
        from scanner.platform.linux import senders

        return senders.installed()

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
