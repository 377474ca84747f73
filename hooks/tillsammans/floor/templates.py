"""Templates: HTML from records. What is filled in is text and gets escaped; nothing in the data is markup."""

from __future__ import annotations

import re
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup


class Templates:
    """The partial templates of the site's face."""

    def __init__(self, folder: Path) -> None:
        """Take the folder that holds `partials/`."""
        self._environment = Environment(
            loader=FileSystemLoader(folder), autoescape=True, trim_blocks=True, lstrip_blocks=True
        )

    def render(self, name: str, **context: object) -> Markup:
        """Fill in a partial; blank lines are left out, since Markdown would end the HTML there."""
        html = self._environment.get_template(f"partials/{name}.html").render(context)
        return Markup(re.sub(r"\n\s*\n+", "\n", html).strip())  # noqa: S704 - escaped by the template
