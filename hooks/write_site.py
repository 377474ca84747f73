"""Event `post_build`: write the site. A preview goes without: its pages are written when somebody looks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import building
from mkdocs.plugins import event_priority

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


@event_priority(-150)
def on_post_build(config: MkDocsConfig) -> None:
    """Write it. Priority: -150 (the last of those that add to it)."""
    from tillsammans.site import files

    if not building.i18n(config).building:
        files.place(Path(config.site_dir), building.current(config).files)
