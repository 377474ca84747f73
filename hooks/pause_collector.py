"""Events of a build's beginning and end: Python's garbage collector rests meanwhile.

A build makes many objects that live until its end, and hardly any cycles. Looking through them again and
again takes a third of the time of a large site.
"""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import building
from mkdocs.plugins import event_priority

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


@event_priority(200)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Stop it. Priority: 200 (before everything)."""
    gc.disable()
    return config


@event_priority(-400)
def on_post_build(config: MkDocsConfig) -> None:
    """Start it again in a preview, which lives on. Priority: -400 (after everything)."""
    if building.is_preview() and not building.i18n(config).building:
        gc.enable()


def on_build_error(error: Exception) -> None:
    """Start it again after a build that failed."""
    gc.enable()


@event_priority(-400)
def on_shutdown() -> None:
    """Start it again, and spare the end of the process a look at all that was made. Priority: -400."""
    gc.freeze()
    gc.enable()
