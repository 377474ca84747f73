"""Events of a build's beginning and end: make the site beside the former one, and swap the two at the end.

MkDocs empties the output folder at the beginning, and counts warnings after the last event of the build. What
comes after that count is `shutdown`, whether the build succeeded or not.
"""

from __future__ import annotations

import errno
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import building
import click
from mkdocs.exceptions import Abort, PluginError
from mkdocs.plugins import event_priority
from tillsammans.floor.languages import words
from tillsammans.floor.messages import message_language
from tillsammans.publish import staging
from tillsammans.publish.seal import listed

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})

_NO_ROOM = words(
    "Disken är full: {why}. Den förra webbplatsen är orörd. Frigör plats och bygg igen.",
    "The disk is full: {why}. The former site is as it was. Make room and build again.",
)
_CANNOT = words(
    "Det går inte att skriva i {path}: {why}. Den förra webbplatsen är orörd.",
    "Nothing can be written to {path}: {why}. The former site is as it was.",
)


@dataclass
class _Run:
    """The build that runs."""

    config: MkDocsConfig
    staging: staging.Staging
    is_whole: bool = False


_runs: list[_Run] = []


@event_priority(-100)
def on_pre_build(config: MkDocsConfig) -> None:
    """Lead the build to a folder beside. Not in a preview: that has a folder for itself alone."""
    command = click.get_current_context(silent=True)
    if building.i18n(config).building or command is None or command.info_name == "serve":
        return
    try:
        _runs[:] = [_Run(config, staging.begin(Path(config.site_dir)))]
    except staging.StagingError as error:
        raise PluginError(error.why.in_language(message_language(os.environ))) from None
    except OSError as error:
        raise _cannot(config.site_dir, error) from None
    config.site_dir = str(_runs[0].staging.folder)


@event_priority(-300)
def on_post_build(config: MkDocsConfig) -> None:
    """Remember that everything is written. Priority: -300 (the last of ours, after the last language)."""
    for run in _runs:
        run.is_whole = not building.i18n(config).building


def on_build_error(error: Exception) -> None:
    """Say in plain words that the disk is full."""
    if isinstance(error, OSError) and error.errno in _FULL:
        raise Abort(_NO_ROOM.in_language(message_language(os.environ)).format(why=error.strerror)) from None


def on_shutdown() -> None:
    """Swap, unless something went wrong: then an exception is on its way while MkDocs shuts down."""
    while _runs:
        run = _runs.pop()
        if not run.is_whole or sys.exc_info()[0] is not None:
            run.staging.abandon()
            continue
        run.config.site_dir = str(run.staging.site)
        try:
            run.staging.swap(listed(run.staging.site))
        except OSError as error:
            run.staging.abandon()
            raise _cannot(run.config.site_dir, error) from None


def _cannot(path: str, error: OSError) -> PluginError:
    said = _CANNOT.in_language(message_language(os.environ))
    return PluginError(said.format(path=path, why=error.strerror or error))
