"""How long a command takes, and how much memory it and its children hold."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_PAUSE = 0.05


@dataclass(frozen=True)
class Measured:
    """One run of a command."""

    wall: float
    """Seconds from start to end."""
    cpu: float
    """Seconds of all its processes together, user and system."""


def run(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> Measured:
    """Run a command and measure how long it takes. Exits with its output where it fails."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    with _started(command, folder, environment) as process:
        output, _ = process.communicate()
        wall = time.perf_counter() - start
    _succeeded(process, output)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Measured(wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def weigh(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> float:
    """Run a command, and return how many megabytes all its processes held at most; shared ones count once.

    Whoever looks takes time from who works, so no time is measured meanwhile.
    """
    with _started(command, folder, environment) as process:
        watch = _Watch(process.pid)
        watch.start()
        output, _ = process.communicate()
        watch.stop()
    _succeeded(process, output)
    return watch.most / 10**6


def _started(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> subprocess.Popen[str]:
    return subprocess.Popen(
        command,
        cwd=folder,
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )


def _succeeded(process: subprocess.Popen[str], output: str) -> None:
    if process.returncode:
        sys.exit(f"{process.args!r} ended with {process.returncode}\n{output}")


class _Watch(threading.Thread):
    """Looks again and again at how much memory a process and its children hold (Linux)."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.pid = pid
        self.most = 0
        self._ended = threading.Event()

    def run(self) -> None:
        while not self._ended.wait(_PAUSE):
            self.most = max(self.most, sum(map(_held, _family(self.pid))))

    def stop(self) -> None:
        self._ended.set()
        self.join()


def _family(pid: int) -> list[int]:
    """List a process and all below it."""
    found = [pid]
    for one in found:
        for children in Path(f"/proc/{one}/task").glob("*/children"):
            try:
                found += map(int, children.read_text().split())
            except OSError:  # it has ended
                continue
    return found


def _held(pid: int) -> int:
    """Return the bytes that a process holds; of what several share, each has its part."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text("utf-8").splitlines()
    except OSError:  # it has ended
        return 0
    return sum(1024 * int(line.split()[1]) for line in lines if line.startswith("Pss:"))
