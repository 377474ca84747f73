"""Events `files` and `nav`: MkDocs compares the menu with the pages, and makes none of them.

They are written by our own renderer (write_site.py), which shares the work between processes and keeps what
has not changed. The decision stands in docs/_adr.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.plugins import event_priority

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation


@event_priority(100)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave only the pages that the menu should have. Priority: 100 (before i18n looks at each of them)."""
    for file in list(files):
        if not file.is_documentation_page() or _is_left_out(file.src_uri, config):
            files.remove(file)
    return files


def _is_left_out(path: str, config: MkDocsConfig) -> bool:
    """Whether a page stands outside the menu on purpose, or isn't one at all."""
    left_out = (config.not_in_nav, config.exclude_docs, config.draft_docs)
    return any(pattern is not None and pattern.match_file(path) for pattern in left_out)


@event_priority(-200)
def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Take the pages too. Priority: -200 (after i18n at -100, which looks for the home page)."""
    for file in files.documentation_pages():
        files.remove(file)
    return nav
