"""Event `post_build`: list what readers can save for where there is no coverage, from the finished pages."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import building
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from tillsammans.floor.addresses import output_file
from tillsammans.floor.messages import message_language
from tillsammans.offline.kit import TooLargeError
from tillsammans.site import files, saving

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


@event_priority(-140)
def on_post_build(config: MkDocsConfig) -> None:
    """Write the lists and the worker. Priority: -140 (after i18n at -100, before compression at -150)."""
    if building.i18n(config).building:
        return
    views = building.current(config).views
    place = Path(config.site_dir)
    worker = files.worker(building.root(config))

    def read(address: str) -> bytes:
        return (place / output_file(address)).read_bytes()

    try:
        made = saving.files(views.site, views.site_url, worker, read)
    except TooLargeError as error:
        raise PluginError(error.why.in_language(message_language(os.environ))) from None
    for address, content in made.items():
        (place / output_file(address)).write_bytes(content)
