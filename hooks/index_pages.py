"""Events `post_page` and `post_build`: read every page for the search, and write its index at the end."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import building
from mkdocs.plugins import event_priority
from tillsammans.site import files, searching

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page as MkDocsPage


@event_priority(-100)
def on_post_page(output: str, page: MkDocsPage, config: MkDocsConfig) -> str:
    """Read a page as it is written. Priority: -100 (after whatever changes it)."""
    state = building.current(config)
    language, _, path = page.file.src_uri.partition("/")
    ours = state.views.site.pages[language, path]
    if searching.is_found(ours):
        state.found.setdefault(language, {})[path] = searching.read(state.views.site, ours, output)
    return output


@event_priority(-120)
def on_post_build(config: MkDocsConfig) -> None:
    """Write the index. Priority: -120 (after the last language, which i18n builds at -100)."""
    if building.i18n(config).building:
        return
    state = building.current(config)
    found = {language: pages.values() for language, pages in state.found.items()}
    made = searching.files(state.views.site, found, files.store(building.root(config)))
    for address, content in made.items():
        files.write(Path(config.site_dir), address, content)
