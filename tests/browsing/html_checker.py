"""The Nu HTML checker, as of validator.w3.org/nu."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from system_tools import JAVA, path_of

from browsing.chromium import nu_checker

KNOWN = {
    # CSS Fonts 5 defines it and all browsers have it: it keeps lines where they are while a font loads.
    # This version of the checker doesn't know it, the one of autumn 2026 does.
    "CSS: “size-adjust”: Property “size-adjust” doesn't exist.",
}
"""Messages that are wrong, each with the reason."""


def findings(folder: Path, ending: str) -> list[str]:
    """Check all files with an ending; returns what is found."""
    files = sorted(map(str, folder.rglob(f"*{ending}")))
    assert files
    switches = [] if ending == ".html" else [f"--{ending.removeprefix('.')}"]
    done = subprocess.run(
        [
            path_of(JAVA),
            "-Xss2m",
            "-jar",
            str(nu_checker()),
            "--format",
            "json",
            "--exit-zero-always",
            *switches,
            *files,
        ],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    report = json.loads(done.stderr)
    return [
        f"{message['url']}:{message.get('lastLine')}: {message['message']}"
        for message in report["messages"]
        if message["message"] not in KNOWN
    ]
