"""Makes the programs available that tests use and that no Python package brings.

Each is taken from the machine; else installed from Debian's packages, where root and apt allow;
else the run fails and says what to install. Nothing is skipped. Run as a script by `make test`.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Tool:
    """A program that tests start."""

    name: str
    commands: tuple[str, ...]
    """Names that it has on different machines; the first is the one to install, the others will do."""
    packages: tuple[str, ...]
    """Debian packages."""
    fallback: Callable[[], str | None] = lambda: None
    """Another way to get it: returns its path, or None."""


def _playwright_chromium() -> str | None:
    """Install Playwright's own Chromium."""
    done = subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)
    return _playwright_path() if done.returncode == 0 else None


def _playwright_path() -> str | None:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only where nothing else is there

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


CHROMIUM = Tool(
    "Chromium",
    ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"),
    ("chromium-headless-shell",),
    _playwright_chromium,
)
"""The browser without windows of its own: the same pages for half the work of the one that has them."""
NGINX = Tool("nginx", ("nginx",), ("nginx-light", "libnginx-mod-http-brotli-static"))
"""The web server that the site is tested behind."""
JAVA = Tool("Java", ("java",), ("default-jre-headless",))
"""Runs the Nu HTML checker."""
WRK = Tool("wrk", ("wrk",), ("wrk",))
"""Asks a web server for pages as fast as it can."""
NPM = Tool("npm", ("npm",), ("npm",))
"""Fetches what the editing desk runs on; nothing of it is run outside of the browser."""
OPENSSL = Tool("OpenSSL", ("openssl",), ("openssl",))
"""Makes the certificate of servers that are asked over TLS."""
TOOLS = (CHROMIUM, NGINX, JAVA, WRK, NPM, OPENSSL)

ROOT = Path(__file__).parent.parent

_FOLDERS = os.pathsep.join((os.environ.get("PATH", os.defpath), "/usr/local/sbin", "/usr/sbin", "/sbin"))
"""Where programs stand; servers often outside of the path of ordinary users."""


def find(tool: Tool) -> str | None:
    """Return the path of a program on this machine."""
    return next(filter(None, (shutil.which(command, path=_FOLDERS) for command in tool.commands)), None)


def path_of(tool: Tool) -> str:
    """Return the path of a program for a test; raises RuntimeError where it is missing."""
    path = find(tool) or (_playwright_path() if tool is CHROMIUM else None)
    if path is None:
        message = f"{tool.name} is missing: run `make test`, or install {_packages(tool)}"
        raise RuntimeError(message)
    return path


def _packages(tool: Tool) -> str:
    return " and ".join(tool.packages)


def _install(tools: Sequence[Tool]) -> None:
    """Install Debian packages, where this user may; one that a machine hasn't does not keep others away."""
    if not tools or shutil.which("apt-get") is None or os.geteuid() != 0:
        return
    # Run level 1 keeps Debian from starting the servers that it installs.
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "RUNLEVEL": "1"}
    install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends"]
    for command in (["apt-get", "update", "-qq"], *([*install, *tool.packages] for tool in tools)):
        subprocess.run(command, check=False, env=quiet, stdout=subprocess.DEVNULL)


def main() -> int:
    """Make all programs available; returns the exit status."""
    _install([tool for tool in TOOLS if shutil.which(tool.commands[0], path=_FOLDERS) is None])
    missing = [tool for tool in TOOLS if find(tool) is None and tool.fallback() is None]
    for tool in missing:
        print(f"{tool.name} is missing. Install {_packages(tool)}.", file=sys.stderr)  # noqa: T201
    if missing:
        return 1
    return subprocess.run([sys.executable, "-m", "tillsammans", "editor"], cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
