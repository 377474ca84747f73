"""Markdown to HTML without MkDocs, for what carries whole texts elsewhere: feeds."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from urllib.parse import urljoin

from markdown import Markdown

from tillsammans.floor.addresses import address, with_links
from tillsammans.pages.markdown import ConventionsExtension

EXTENSIONS = ("attr_list", "def_list", "tables", "toc", "tillsammans.pages.markdown")
"""As `markdown_extensions` of mkdocs.yml."""

_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)


def renderer() -> Callable[[str], str]:
    """Return what renders Markdown; making it costs more than using it."""
    markdown = Markdown(extensions=[*EXTENSIONS[:-1], ConventionsExtension()])

    def render(text: str) -> str:
        return markdown.reset().convert(text)

    return render


def with_absolute_links(html: str, path: str, language: str, site_url: str) -> str:
    """Make all links of a page's HTML absolute, those to source files (`../lagen.md#a`) too.

    `path` is the page's source within its language's folder; `site_url` ends with a slash.
    """
    own = site_url + address(path, language)

    def absolute(target: str) -> str:
        file, hash_, anchor = target.partition("#")
        if _ELSEWHERE.match(target):
            return target
        if file.endswith(".md"):
            source = posixpath.normpath(posixpath.join(posixpath.dirname(path), file))
            return f"{site_url}{address(source, language)}{hash_}{anchor}"
        return urljoin(own, target)

    return with_links(html, absolute)
