"""Events of a build's beginning and end: end at once where the site would become what it is."""

from __future__ import annotations

import os
import sys
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

import building
from mkdocs.plugins import event_priority
from tillsammans.site import unchanged

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

_SAME = {
    "sv": "Ingenting har ändrats sedan förra bygget. Webbplatsen ligger i {path}",
    "en": "Nothing has changed since the last build. The site is in {path}",
}

_runs: list[tuple[Path, Path, unchanged.Inputs]] = []
"""The build that runs: folder of the project, folder of the site, and what it is made from."""


@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Look, before anything is loaded. Priority: 100 (before the check of the sources)."""
    from tillsammans.floor import as_of
    from tillsammans.floor.messages import message_language
    from tillsammans.site.files import keeps

    if building.i18n(config).building or building.commands != ["build"] or not keeps():
        return config
    root, site = building.root(config), Path(config.site_dir)
    try:
        day = as_of.choose(None, os.environ, as_of.today)
    except as_of.NotADateError:  # the check of the sources tells it
        return config
    with warnings.catch_warnings():
        # Values from the environment are in it. MkDocs says to every editor that it will go one day.
        warnings.simplefilter("ignore", DeprecationWarning)
        written = config.user_configs
    chosen = (day, config.site_url, config.strict, config.use_directory_urls, written)
    asked = [*map(str, chosen), *unchanged.environment(os.environ)]
    made_from = unchanged.inputs(root, asked)
    if unchanged.is_as_it_was(root, site, made_from.name):
        building.log.info(_SAME[message_language(os.environ)].format(path=site))
        raise SystemExit(0)
    _runs[:] = [(root, site, made_from)]
    return config


@event_priority(-100)
def on_shutdown() -> None:
    """Note what the site was made from. Priority: -100 (after the new site has taken its place)."""
    while _runs:
        root, site, made_from = _runs.pop()
        if sys.exc_info()[0] is None:
            unchanged.remember(root, site, made_from)
