"""What one build knows, from the check of the sources to the report. Kept on the configuration object."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, cast

from tillsammans.publish.assets import Assets
from tillsammans.search.index import Indexed
from tillsammans.site.desk import Desk
from tillsammans.site.views import Views

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs_static_i18n.plugin import I18n

log = logging.getLogger("mkdocs.hooks.tillsammans")
"""Below `mkdocs`, so that its warnings count for --strict."""

_ATTRIBUTE = "tillsammans"


@dataclass
class Building:
    """The state of one build, over all languages."""

    views: Views
    assets: Assets
    notices: int
    site_dir: str
    """Where the site will be when the build has succeeded; MkDocs writes beside it until then."""
    cited: dict[str, list[str]] = field(default_factory=dict)
    """Address of a page -> ids of the sources that its body cites."""
    found: dict[str, dict[str, Indexed]] = field(default_factory=dict)
    """Language -> address of a page -> what the search knows of it."""
    desk: Desk | None = None
    """The editing desk, where the build has one."""


def start(config: MkDocsConfig, building: Building) -> None:
    """Keep the state for the events that follow."""
    setattr(config, _ATTRIBUTE, building)


def current(config: MkDocsConfig) -> Building:
    """Return the state of this build; raises AttributeError before the sources are checked."""
    building: Building = getattr(config, _ATTRIBUTE)
    return building


def i18n(config: MkDocsConfig) -> I18n:
    """Return the plugin that builds one language after the other."""
    return cast("I18n", config.plugins["i18n"])


def language(config: MkDocsConfig) -> str:
    """Return the language that is being built; the source language before the first pass has begun."""
    plugin = i18n(config)
    return plugin.current_language or plugin.default_language or ""


def is_source_language(config: MkDocsConfig) -> bool:
    """Whether this is the pass that writes what all languages share."""
    return bool(language(config) == i18n(config).default_language)


def root(config: MkDocsConfig) -> Path:
    """Return the folder of the project."""
    return Path(config.config_file_path).parent
