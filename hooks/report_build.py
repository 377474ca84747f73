"""Event `post_build`: say what was made, after the last language."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import building
from mkdocs.plugins import event_priority

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


@event_priority(-200)
def on_post_build(config: MkDocsConfig) -> None:
    """Log the report, when all is written. Priority: -200 (after the last file at -190)."""
    from tillsammans.floor.messages import message_language
    from tillsammans.site.report import report

    if building.i18n(config).building:
        return
    state = building.current(config)
    state.wait()
    for line in report(state.views.site, state.notices, state.site_dir, message_language(os.environ)):
        building.log.info(line)
