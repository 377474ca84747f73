"""Events `startup` and `serve`: a preview's builds are guarded. Other commands load nothing of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

import click
from mkdocs.plugins import event_priority

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Guard the first build; without reloading there would be no panel that tells of it."""
    context = click.get_current_context(silent=True)
    if command == "serve" and context is not None and context.params.get("livereload"):
        import guarding

        guarding.begin()


@event_priority(-100)
def on_serve(
    server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., None]
) -> LiveReloadServer:
    """Guard the builds that follow. Priority: -100 (after the hook that makes the pages of a preview)."""
    import guarding

    guarding.go_on(server, builder)
    return server
