"""How long it takes from saving a file to seeing it in the preview."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from project import Project

_PAUSE = 0.02
_PATIENCE = 300


def free_port() -> int:
    """Find a port that nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextmanager
def preview(project: Project, environment: Mapping[str, str]) -> Iterator[str]:
    """Serve a project while the block runs; gives the address of its home page."""
    port = free_port()
    command = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "--dev-addr", f"127.0.0.1:{port}"]
    with subprocess.Popen(
        command,
        cwd=project.root,
        env={**os.environ, **environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            yield f"http://127.0.0.1:{port}/"
        finally:
            process.terminate()


def seen(address: str, text: str) -> float:
    """Wait until a page holds a text; returns when."""
    end = time.perf_counter() + _PATIENCE
    while time.perf_counter() < end:
        try:
            with urllib.request.urlopen(address, timeout=_PATIENCE) as answer:
                if text.encode() in answer.read():
                    return time.perf_counter()
        except (urllib.error.URLError, ConnectionError):  # not up yet
            pass
        time.sleep(_PAUSE)
    sys.exit(f"{address} never showed {text}")


def saves(
    project: Project, page: Path, address: str, times: int, environment: Mapping[str, str]
) -> list[float]:
    """Save a page some times, each with a new paragraph, and measure until the preview shows it."""
    text = page.read_text("utf-8")
    taken = []
    with preview(project, environment) as home:
        seen(f"{home}{address}", "</html>")
        time.sleep(1)
        for number in range(times):
            # Letters alone: a number would be missed in the translation.
            mark = f"Ny rad {'x' * (number + 1)}."
            start = time.perf_counter()
            page.write_text(f"{text}\n{mark}\n", "utf-8")
            taken.append(seen(f"{home}{address}", mark) - start)
    page.write_text(text, "utf-8")
    return taken
