"""Event `post_build`: make the whole site, after the last language. It is written later."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import building
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from tillsammans.site.making import Maker


@event_priority(-110)
def on_post_build(config: MkDocsConfig) -> None:
    """Make it. Priority: -110 (after i18n, which builds the other languages within this event at -100)."""
    from tillsammans.floor.messages import message_language
    from tillsammans.offline.kit import TooLargeError

    if building.i18n(config).building:
        return
    maker = _maker(config)
    if building.is_preview():
        building.preview().show(maker, Path(config.site_dir))
        return
    state = building.current(config)
    state.wait = state.cache.keep_checks()
    try:
        made = maker.make()
    except TooLargeError as error:
        raise PluginError(error.why.in_language(message_language(os.environ))) from None
    for lost in made.lost:
        building.log.log(config.validation.links[lost.kind], lost.message)
    state.files = made.files
    state.cache.keep_outputs()


def _maker(config: MkDocsConfig) -> Maker:
    """Return what makes the site that the configuration describes."""
    from tillsammans.floor.messages import message_language
    from tillsammans.floor.processes import available
    from tillsammans.pages.render import BodyRenderer
    from tillsammans.site import files
    from tillsammans.site.making import Maker
    from tillsammans.site.progress import shown
    from tillsammans.site.rendering import Renderer

    state, root = building.current(config), building.root(config)
    bodies = BodyRenderer(config.markdown_extensions, config.mdx_configs)
    return Maker(
        Renderer(state.views, bodies),
        state.assets,
        files.worker(root),
        files.store(root),
        building.i18n(config).build_languages,
        settings=f"{config.markdown_extensions!r} {config.mdx_configs!r}",
        memory=state.cache.outputs,
        compresses=not building.is_preview(),
        processes=available(),
        progress=shown(sys.stderr, message_language(os.environ)),
    )
