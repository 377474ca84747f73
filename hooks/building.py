"""What one build knows, from the check of the sources to the report. Hooks import what they need late."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs_static_i18n.plugin import I18n
    from tillsammans.publish.assets import Assets
    from tillsammans.site.cache import Cache, Waits
    from tillsammans.site.desk import Desk
    from tillsammans.site.previewing import Preview
    from tillsammans.site.views import Views

log = logging.getLogger("mkdocs.hooks.tillsammans")
"""Below `mkdocs`, so that its warnings count for --strict."""

PROBLEM = "problem"
"""Attribute of a log record that tells a problem: the problem itself, for the panel of the preview."""

_ATTRIBUTE = "tillsammans"

commands: list[str] = []
"""The command that runs, as MkDocs tells it at the start."""

_caches: dict[Path, Cache] = {}
"""Folder of a project -> what is remembered of it. A preview builds again and again in one process."""


@dataclass
class Building:
    """The state of one build, over all languages."""

    views: Views
    assets: Assets
    notices: int
    site_dir: str
    """Where the site will be when the build has succeeded; MkDocs writes beside it until then."""
    cache: Cache
    desk: Desk | None = None
    """The editing desk, where the build has one."""
    files: dict[str, bytes] = field(default_factory=dict)
    """The site as it will be written: path in its folder -> content."""
    wait: Waits = lambda: None
    """Waits until what the checks found is kept."""


def is_preview() -> bool:
    """Whether `mkdocs serve` runs."""
    return "serve" in commands


@lru_cache(maxsize=1)
def preview() -> Preview:
    """Return what `mkdocs serve` shows."""
    from tillsammans.site.previewing import Preview

    return Preview()


def start(config: MkDocsConfig, building: Building) -> None:
    """Keep the state for the events that follow."""
    setattr(config, _ATTRIBUTE, building)


def current(config: MkDocsConfig) -> Building:
    """Return the state of this build; raises AttributeError before the sources are checked."""
    building: Building = getattr(config, _ATTRIBUTE)
    return building


def cache(config: MkDocsConfig) -> Cache:
    """Return what is remembered of the project: from former builds, or in a preview from the last one."""
    from tillsammans.floor.processes import available
    from tillsammans.site.cache import load

    folder = root(config)
    if folder in _caches:
        _caches[folder].renew()
    else:
        _caches[folder] = load(folder, available())
    return _caches[folder]


def i18n(config: MkDocsConfig) -> I18n:
    """Return the plugin that builds one language after the other."""
    return cast("I18n", config.plugins["i18n"])


def root(config: MkDocsConfig) -> Path:
    """Return the folder of the project."""
    return Path(config.config_file_path).parent
