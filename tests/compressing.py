"""Sites that a test wrote get the compressed twins that a build writes."""

from __future__ import annotations

from pathlib import Path

from tillsammans.publish.compress import twins
from tillsammans.site.files import place


def compress_site(folder: Path) -> None:
    """Write the twins of all text files below a folder."""
    paths = [path for path in folder.rglob("*") if path.is_file()]
    place(folder, twins({path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}))
