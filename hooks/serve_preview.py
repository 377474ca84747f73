"""Event `serve`: pages of the preview are made when somebody looks at them, and changes are seen at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

import building

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer

_QUIET = 0.03
"""Seconds without a change before the build begins: an editor writes in several steps."""


def on_serve(
    server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., None]
) -> LiveReloadServer:
    """Put the making of pages before the server; the system tells of changes, nobody looks at all files."""
    from tillsammans.site.previewing import wanted
    from tillsammans.site.watching import Changes, is_told

    preview = building.preview()

    def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        address = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
        for path in wanted(address, server.mount_path):
            preview.look(path)  # what cannot be made is told by the panel around this
        return server.serve_request(environ, start_response)

    server.set_app(application)
    if is_told(config.docs_dir):
        watched = list(server._watched_paths)  # noqa: SLF001 - MkDocs has no other way to exchange it
        server._watched_paths.clear()  # noqa: SLF001
        server.observer = Changes()
        for path in watched:
            server.watch(path)
        server.build_delay = _QUIET
    return server
