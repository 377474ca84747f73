"""A real nginx with the configuration that operators get from `tillsammans headers`."""

from __future__ import annotations

import contextlib
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from project import ROOT
from system_tools import NGINX, path_of

from browsing.sites import BuiltSite

_BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
"""Debian's module; with another nginx the site is served with gzip alone."""


def has_brotli() -> bool:
    """Whether nginx can answer with Brotli files here."""
    return _BROTLI.exists()


def _snippet(project: Path, path: str, options: Sequence[str]) -> str:
    arguments = ["headers", "--format", "nginx", "--path", path, *options]
    return subprocess.run(
        [sys.executable, "-m", "tillsammans", *arguments],
        cwd=project,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    ).stdout


def free_port() -> int:
    """Find a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def _configuration(folder: Path, site: BuiltSite, port: int, snippet: str) -> str:
    module = f"load_module {_BROTLI};\n" if has_brotli() else ""
    temporary = "".join(
        f"{name}_temp_path {folder}/{name};\n"
        for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    return (
        f"{module}daemon off;\nmaster_process off;\npid {folder}/pid;\nevents {{}}\n"
        f"http {{\naccess_log off;\n{temporary}"
        f"server {{\nlisten 127.0.0.1:{port};\nroot {site.web_root};\n{snippet}}}\n}}\n"
    )


@contextlib.contextmanager
def serve(
    site: BuiltSite, folder: Path, *options: str, without: str = "", more: str = "", project: Path = ROOT
) -> Iterator[str]:
    """Serve a site; gives the address of its home page. `folder` takes the server's own files.

    `options` are those of `tillsammans headers`. `without` names a header that is left out, so that what it
    forbids can be measured beside ours; `more` is what else operators put into the server block. `project` is
    the one whose headers they are.
    """
    folder.mkdir(parents=True, exist_ok=True)
    port = free_port()
    file = folder / "nginx.conf"
    brotli = ["--brotli"] if has_brotli() else []
    lines = _snippet(project, site.path, [*options, *brotli]).splitlines(keepends=True)
    snippet = "".join(line for line in lines if not without or without not in line) + more
    file.write_text(_configuration(folder, site, port, snippet), "utf-8")
    log = folder / "error.log"
    with subprocess.Popen([path_of(NGINX), "-e", str(log), "-c", str(file)]) as server:
        try:
            _wait(server, port, log)
            yield f"http://127.0.0.1:{port}{site.path}"
        finally:
            server.terminate()


def _wait(server: subprocess.Popen[bytes], port: int, log: Path) -> None:
    for _ in range(100):
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        assert server.poll() is None, log.read_text("utf-8")
        time.sleep(0.05)
    raise TimeoutError(log.read_text("utf-8"))
