"""Assets: stylesheet, script, pictures and fonts, named by their content so that they can be kept."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

FOLDER = "assets"
STYLES = ("tokens.css", "base.css", "layout.css", "components.css", "materials.css", "print.css")
"""The stylesheets, in the order in which they become one."""

OWN = "own.css"
"""A stylesheet that whoever runs the site may add, after all others: its own colours. We have none."""

_FONT_URL = re.compile(r'url\("\.\./fonts/([a-z0-9-]+\.woff2)"\)')
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_BLANK = re.compile(r"\n\s*")
_SCRIPT_COMMENT = re.compile(r"^\s*//.*$", re.MULTILINE)
_SCRIPT_BLANK = re.compile(r"\n\s+|\n+")


@dataclass(frozen=True)
class Assets:
    """What is published below `assets/`."""

    addresses: Mapping[str, str]
    """Name in templates (`css`, `js`, `favicon.svg`) -> address."""
    files: Mapping[str, bytes]
    """Address -> content."""


def hashed(name: str, data: bytes) -> str:
    """Put the beginning of the content's SHA-256 into a file name: `site.1f2e3d4c5b.css`."""
    path = PurePosixPath(name)
    return str(path.with_name(f"{path.stem}.{hashlib.sha256(data).hexdigest()[:10]}{path.suffix}"))


def collect(overrides: Path, font: Callable[[str], bytes], drawn: Mapping[str, bytes]) -> Assets:
    """Make all assets from a folder `overrides`.

    `font` returns the bytes of a font of the stylesheet; `drawn` are pictures that were made: name -> bytes.
    """
    source = overrides / FOLDER
    addresses: dict[str, str] = {}
    files: dict[str, bytes] = {}

    def add(key: str, name: str, data: bytes) -> str:
        address = f"{FOLDER}/{hashed(name, data)}"
        addresses[key] = address
        files[address] = data
        return address

    def font_url(match: re.Match[str]) -> str:
        name = match[1]
        address = addresses.get(name) or add(name, f"fonts/{name}", font(name))
        return f'url("{address.removeprefix(f"{FOLDER}/")}")'

    for picture in sorted((source / "images").glob("*.svg")):
        add(picture.name, picture.name, compact(picture.read_text("utf-8")).encode())
    for name, data in drawn.items():
        add(name, name, data)
    common = _script(source / "js")
    add("js", "site.js", common)
    for folder in sorted(path for path in (source / "js").iterdir() if path.is_dir()):
        add(f"{folder.name}.js", f"{folder.name}.js", common + _script(folder))
    own = [OWN] if (source / "css" / OWN).is_file() else []
    styles = "".join((source / "css" / name).read_text("utf-8") for name in (*STYLES, *own))
    add("css", "site.css", _FONT_URL.sub(font_url, compact(styles)).encode())
    return Assets(addresses, files)


def _script(folder: Path) -> bytes:
    """Join the scripts of a folder, in the order of their names, into one without comments and indentation.

    Those right below `js` run on every page. A page that needs those of a folder asks for one script
    that holds both, so that it is one request.
    """
    return compact_script("".join(path.read_text("utf-8") for path in sorted(folder.glob("*.js")))).encode()


def compact_script(text: str) -> str:
    """Leave out comments (that have a line of their own) and indentation of a script."""
    return _SCRIPT_BLANK.sub("\n", _SCRIPT_COMMENT.sub("", text)).lstrip()


def compact(text: str) -> str:
    """Leave out comments and indentation of a stylesheet or picture; names and values stay as they are."""
    return _BLANK.sub("\n", _COMMENT.sub("", text)).strip() + "\n"
