"""The Swedish word list of the package `hunspell-sv` (LGPL 3): used in builds, and never published."""

from __future__ import annotations

from importlib.metadata import distribution, version
from pathlib import Path

PACKAGE = "hunspell-sv"
FILE = "sv_SE.dic"
VERSION = version(PACKAGE)


def swedish() -> str:
    """Return the word list as Hunspell has it: a word and its flags on every line."""
    files = distribution(PACKAGE).files or ()
    found = next(Path(str(file.locate())) for file in files if file.name == FILE)
    return found.read_text("utf-8")
