"""A certificate for servers of tests, made anew in each run: no key is kept anywhere."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from pathlib import Path

from system_tools import OPENSSL, path_of


@dataclass(frozen=True)
class Certificate:
    """A certificate that signs itself, and its key."""

    file: Path
    key: Path


def certificate(folder: Path) -> Certificate:
    """Make one in a folder."""
    made = Certificate(folder / "certificate.pem", folder / "key.pem")
    kind = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2")
    where = ("-subj", "/CN=exempel.example", "-out", str(made.file), "-keyout", str(made.key))
    subprocess.run([path_of(OPENSSL), "req", "-x509", *kind, *where], check=True, stderr=subprocess.DEVNULL)
    return made
