"""A real terminal, at which answers are typed."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

END = "\x04"
"""What Ctrl-D types: nothing more comes."""

STOP = "\x03"
"""What Ctrl-C types."""


class Screen:
    """What a terminal has shown."""

    def __init__(self) -> None:
        self._shown = b""

    def show(self, data: bytes) -> None:
        """Take more."""
        self._shown += data

    @property
    def asks(self) -> bool:
        """Whether the last line is a question."""
        return self._shown.endswith((b": ", b"? "))

    @property
    def text(self) -> str:
        """Everything that was shown, typed answers too, with line feeds."""
        return self._shown.decode().replace("\r", "").replace("^D\b\b", "")


@contextmanager
def terminal(typed: Sequence[str], monkeypatch: pytest.MonkeyPatch) -> Iterator[Screen]:
    """Sit at a terminal in this process, and type a line for each question."""
    master, slave = pty.openpty()
    screen = Screen()
    left = iter(typed)

    def answer() -> None:
        while True:
            try:
                screen.show(os.read(master, 4096))
            except OSError:  # nobody writes there any more
                return
            if screen.asks:
                line = next(left, END)
                os.write(master, line.encode() if line == END else f"{line}\n".encode())

    reader = threading.Thread(target=answer)
    reader.start()
    stdin = os.fdopen(slave, encoding="utf-8", closefd=False)
    stdout = os.fdopen(slave, "w", encoding="utf-8")
    with stdin, stdout:
        monkeypatch.setattr(sys, "stdin", stdin)
        monkeypatch.setattr(sys, "stdout", stdout)
        try:
            yield screen
        finally:
            monkeypatch.undo()
    reader.join()
    os.close(master)


_SPAWN = "import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))"


def stopped(folder: Path, arguments: Sequence[str], wait_for: str) -> tuple[int, str]:
    """Run a command at a terminal of its own, and press Ctrl-C when it has asked something."""
    with subprocess.Popen(
        [sys.executable, "-c", _SPAWN, sys.executable, "-m", "tillsammans", *arguments],
        cwd=folder,
        env={**os.environ, "TILLSAMMANS_LANG": "sv"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        shown = b""
        while wait_for.encode() not in shown:
            shown += os.read(running.stdout.fileno(), 4096)
        while running.poll() is None:
            # Between the question and the reading of the answer a key is lost on Python: it is pressed again.
            running.stdin.write(STOP.encode())
            running.stdin.flush()
            with suppress(subprocess.TimeoutExpired):
                running.wait(2)
        shown += running.stdout.read()
        return running.returncode, shown.decode().replace("\r", "")
