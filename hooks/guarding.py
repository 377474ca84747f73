"""Builds of a preview under guard: one that fails is told in the pages themselves, and never ends it.

MkDocs ends where a first build fails, and falls silent where a later one does. So builds are guarded here:
one that fails is remembered for the panel, and counts as done, which reloads the pages in the browser.
"""

from __future__ import annotations

import logging
import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import building
from mkdocs import utils
from mkdocs.commands import serve
from mkdocs.commands.build import build as build_site
from mkdocs.exceptions import MkDocsException
from tillsammans.floor.messages import message_language
from tillsammans.floor.problems import has_errors
from tillsammans.preview.failing import Failure, failure
from tillsammans.preview.keeping import kept
from tillsammans.preview.serving import Panel
from tillsammans.site.rule_page import address_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from tillsammans.floor.problems import Problem

_ROOT = Path(__file__).parent.parent
_LOOK = _ROOT / "overrides" / "preview"


class _Listener(logging.Handler):
    """Hears what a build tells: problems, and warnings of others."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.problems: list[Problem] = []
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep it."""
        problem = getattr(record, building.PROBLEM, None)
        if problem is not None:
            self.problems.append(problem)
        elif record.levelno >= logging.WARNING:
            self.said.append(record.getMessage())


def _guarded(folder: str, build: Callable[..., None], *given: Any, **named: Any) -> None:
    """Carry a build out; where it fails, the former pages stay in their folder, and the panel tells why."""
    logger, listener, clean = logging.getLogger("mkdocs"), _Listener(), utils.clean_directory
    logger.addHandler(listener)
    is_stopped = False
    with kept(Path(folder)) as restore:
        try:
            build(*given, **named)
        except Exception as error:  # noqa: BLE001 - nothing that somebody saves may end the preview
            is_stopped = True
            restore()
            if not isinstance(error, MkDocsException):  # those have been told in words
                building.log.exception("%s: %s", type(error).__name__, error)
        finally:
            logger.removeHandler(listener)
            # The plugin for languages leaves another one behind where a build fails.
            utils.clean_directory = clean
    # What MkDocs says after errors of ours is their number.
    said = () if has_errors(listener.problems) else listener.said
    _panel.built(listener.problems, said, is_stopped=is_stopped)


def _first(config: MkDocsConfig, **named: Any) -> None:
    _guarded(config.site_dir, build_site, config, **named)


def _explained(address: str, error: Exception) -> Failure:
    """Explain why a page could not be made; all of it is for the terminal."""
    building.log.error(address, exc_info=error)
    return failure(address, error, _ROOT)


_panel = Panel(message_language(os.environ), address_of, lambda name: (_LOOK / name).read_bytes(), _explained)


def begin() -> None:
    """Guard the first build of a preview."""
    serve.build = _first  # type: ignore[attr-defined]


def go_on(server: LiveReloadServer, builder: Callable[..., None]) -> None:
    """Guard the builds that follow, reading mkdocs.yml too, and put the panel around what is served."""
    serve.build = build_site  # type: ignore[attr-defined]
    server.builder = partial(_guarded, server.root, builder)
    server.set_app(_panel.around(server.get_app() or server.serve_request, server.mount_path))
