"""Event `post_build`: compress what was written, after the last language. A preview goes without."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import building
from mkdocs.plugins import event_priority
from tillsammans.publish.compress import compress_site

if TYPE_CHECKING:
    from typing import Literal

    from mkdocs.config.defaults import MkDocsConfig

_commands: list[str] = []
"""The command that runs, as told at its start."""


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: FBT001
    """Remember whether this is a preview."""
    _commands[:] = [command]


@event_priority(-150)
def on_post_build(config: MkDocsConfig) -> None:
    """Write the compressed twins. Priority: -150 (i18n builds the other languages at -100)."""
    if not building.i18n(config).building and "serve" not in _commands:
        compress_site(Path(config.site_dir))
