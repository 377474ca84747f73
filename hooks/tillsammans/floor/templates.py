"""Templates: HTML from records. What is filled in is text and gets escaped; nothing in the data is markup."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, Undefined
from markupsafe import Markup

from tillsammans.floor.phrases import Group


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
    """The partial templates of the site's face."""

    def __init__(self, folder: Path) -> None:
        """Take the folder that holds `partials/`."""
        self._environment = Environment(
            loader=FileSystemLoader(folder),
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            undefined=UnknownWord,
        )

    def render(self, name: str, **context: object) -> Markup:
        """Fill in a partial; blank lines are left out, since Markdown would end the HTML there."""
        html = self._environment.get_template(f"partials/{name}.html").render(context)
        return Markup(re.sub(r"\n\s*\n+", "\n", html).strip())  # noqa: S704 - escaped by the template
