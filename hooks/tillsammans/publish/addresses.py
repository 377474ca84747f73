"""The addresses of a site beside those that were published: what rules compare, what a release remembers."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from tillsammans.floor.tree import Mapping

_WHY = "An address that is gone needs a line below pages: in redirects.yml."


@dataclass(frozen=True)
class Addresses:
    """The addresses of a site."""

    redirects: Mapping
    """The file of redirects."""
    here: frozenset[str]
    """Pages that readers see, in all languages."""
    waiting: frozenset[str]
    """Pages whose time has not come, or is over."""
    published: tuple[str, ...]
    """What the last release had, in the source language."""


def write(addresses: Iterable[str]) -> str:
    """Write the part of a release that is about addresses."""
    lines = [f"  - {json.dumps(address)}" for address in addresses]
    return "\n".join([f"# {_WHY}", "addresses:" if lines else "addresses: []", *lines, ""])
