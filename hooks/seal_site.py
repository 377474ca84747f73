"""Event `post_build`: say what the site was made with and list its files, when all of them are written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import building
from mkdocs.plugins import event_priority

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


@event_priority(-190)
def on_post_build(config: MkDocsConfig) -> None:
    """Write them. Priority: -190 (after the compression at -150). A preview goes without."""
    from tillsammans.publish.seal import Made, seal

    state = building.current(config)
    if building.i18n(config).building or config.site_dir == state.site_dir:
        return
    site = state.views.site
    seal(Path(config.site_dir), Made(site.as_of, state.views.site_url, site.languages), state.files)
