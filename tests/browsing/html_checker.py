"""The Nu HTML checker, as of validator.w3.org/nu."""

from __future__ import annotations

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path

from system_tools import JAVA, path_of

from browsing.chromium import nu_checker

KNOWN = {
    # CSS Fonts 5 defines it and all browsers have it: it keeps lines where they are while a font loads.
    # This version of the checker doesn't know it, the one of autumn 2026 does.
    "CSS: “size-adjust”: Property “size-adjust” doesn't exist.",
}
"""Messages that are wrong, each with the reason."""


ENDINGS = (".html", ".css", ".svg")
"""What it understands."""


@dataclass(frozen=True)
class Checked:
    """What the checker says of the files with an ending."""

    version: str
    files: int
    findings: list[str]


def check(folder: Path, ending: str) -> Checked:
    """Check all files with an ending."""
    files = sorted(map(str, folder.rglob(f"*{ending}")))
    assert files
    switches = [] if ending == ".html" else [f"--{ending.removeprefix('.')}"]
    report = json.loads(_run("--format", "json", "--exit-zero-always", *switches, *files).stderr)
    start = f"{folder.as_uri().replace('file:///', 'file:/')}/"
    found = [
        f"{message['url'].removeprefix(start)}:{message.get('lastLine', 1)}: {message['message']}"
        for message in report["messages"]
        if message["message"] not in KNOWN
    ]
    return Checked(_run("--version").stdout.split()[0], len(files), found)


def _run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [path_of(JAVA), "-Xss2m", "-jar", str(nu_checker()), *arguments],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
