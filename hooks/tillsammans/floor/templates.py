"""Templates: HTML from records. What is filled in is text and gets escaped; nothing in the data is markup."""

from __future__ import annotations

import re
from functools import cached_property
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, Undefined
from markupsafe import Markup

from tillsammans.floor.digest import digest_bytes
from tillsammans.floor.phrases import Group

OVERRIDES = "overrides"
"""Folder of how the site looks, relative to the project: templates, styles and scripts."""


class UnknownWord(Undefined):
    """Nothing, where a template asks for what isn't there; an unknown word of the interface stops the build.

    Views leave out what a page doesn't have, so that other names may be missing.
    """

    __slots__ = ()

    def __init__(self, *known: Any, **named: Any) -> None:
        """Take what jinja2 knows of the name; raises UndefinedError for a word."""
        super().__init__(*known, **named)
        if isinstance(self._undefined_obj, Group):
            self._fail_with_undefined_error()


class Templates:
    """The templates of the site's face. A change of theirs needs another one of these."""

    def __init__(self, folder: Path) -> None:
        """Take the folder that holds `main.html` and `partials/`."""
        self._folder = folder
        self._environment = Environment(
            loader=FileSystemLoader(folder),
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            undefined=UnknownWord,
            auto_reload=False,
            cache_size=-1,
        )

    @cached_property
    def digest(self) -> str:
        """Name all templates by their content."""
        return digest_bytes(
            *(
                part
                for path in sorted(self._folder.rglob("*"))
                if path.is_file()
                for part in (path.relative_to(self._folder).as_posix().encode(), path.read_bytes())
            )
        )

    def whole(self, name: str, **context: object) -> str:
        """Fill in the template of a page."""
        return self._environment.get_template(f"{name}.html").render(context)

    def render(self, name: str, **context: object) -> Markup:
        """Fill in a partial; blank lines are left out, since Markdown would end the HTML there."""
        html = self._environment.get_template(f"partials/{name}.html").render(context)
        return Markup(re.sub(r"\n\s*\n+", "\n", html).strip())  # noqa: S704 - escaped by the template
