"""A site that is served: what a server may do, and what it may not."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from small_project import small_project
from small_release import small_release
from tillsammans.cli import main
from tillsammans.publish.fetching import Limits, is_address, reader
from tillsammans.publish.gathering import UnreadableError


@contextmanager
def served(handler: Callable[..., BaseHTTPRequestHandler]) -> Iterator[str]:
    """Run a server, and give its address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}/"
        finally:
            server.shutdown()
            thread.join()


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder, and logs nothing."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class Strange(BaseHTTPRequestHandler):
    """Does what servers should not."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """Answer by the path."""
        if self.path == "/other-host":
            self._lead("http://localhost:1/x")
        elif self.path == "/other-scheme":
            self._lead("file:///etc/passwd")
        elif self.path == "/same-host":
            self._lead("/small")
        elif self.path == "/circle":
            self._lead("/circle")
        elif self.path == "/nonsense":
            self.wfile.write(b"no HTTP at all\n\n")
        else:
            self.send_response(200)
            self.end_headers()
            self._body()

    def _lead(self, where: str) -> None:
        self.send_response(302)
        self.send_header("Location", where)
        self.end_headers()

    def _body(self) -> None:
        if self.path == "/slow":
            for _ in range(20):
                self.wfile.write(b"x")
                time.sleep(0.05)
        elif self.path == "/silent":
            time.sleep(1)
        else:
            self.wfile.write(b"x" * (4 if self.path == "/small" else 100_000))


@pytest.fixture(scope="module")
def strange() -> Iterator[str]:
    with served(Strange) as address:
        yield address


REFUSED = {
    "other-host": "The server refers to http://localhost:1/x, which is somebody else's.",
    "other-scheme": "The server answers 302 Found - Redirection to url 'file:///etc/passwd' is not allowed.",
    "circle": "The server answers 302 ",
    "large": "The server sends more than 5000 bytes.",
    "slow": "The server does not answer in time.",
    "silent": "The server does not answer in time.",
    "nonsense": "The file cannot be fetched: ",
}


@pytest.mark.parametrize(("path", "said"), REFUSED.items(), ids=REFUSED)
def test_a_server_may_not_do_everything(strange: str, path: str, said: str) -> None:
    with pytest.raises(UnreadableError) as refused:
        reader(strange, Limits(size=5000, seconds=0.3))(path)
    assert str(refused.value).startswith(said)


def test_a_server_may_lead_to_another_address_of_its_own(strange: str) -> None:
    assert reader(strange.rstrip("/"))("same-host") == b"xxxx"


def test_a_server_that_is_not_there_is_told() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with pytest.raises(UnreadableError, match="The file cannot be fetched: "):
        reader(f"http://127.0.0.1:{port}/")("x")


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("https://exempel.example", True),
        ("http://127.0.0.1:8000/post/", True),
        ("https:///x", False),
        ("file:///etc", False),
        ("site", False),
        ("/srv/site", False),
    ],
)
def test_an_address_is_told_from_a_folder(text: str, is_one: bool) -> None:  # noqa: FBT001
    assert is_address(text) == is_one


def test_a_served_site_is_compared_with_its_manifest(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = small_project(tmp_path / "project")
    site = small_release(root / "site")
    with served(partial(Quiet, directory=str(site))) as address:
        assert main(["--root", str(root), "verify", address, "--against", str(site)]) == 0
        (site / "robots.txt").write_text("Disallow: /\n")
        (site / "feed.xml").unlink()
        capsys.readouterr()

        assert main(["--root", str(root), "verify", address.rstrip("/")]) == 1

    lines = [line for line in capsys.readouterr().out.splitlines() if "error" in line]
    assert lines == [
        f"{address}feed.xml:1:1: error[release-files]: Servern svarar 404 File not found.",
        f"{address}robots.txt:1:1: error[release-files]: Filen är inte den som bygget skrev.",
        f"{address}robots.txt.br:1:1: error[release-files]: Filen är inte sitt original, komprimerat.",
        f"{address}robots.txt.gz:1:1: error[release-files]: Filen är inte sitt original, komprimerat.",
    ]


def test_a_server_without_a_manifest_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with served(partial(Quiet, directory=str(tmp_path))) as address:
        assert main(["--lang", "en", "verify", address]) == 1
    assert capsys.readouterr().out == (
        f"{address}manifest.sha256:1:1: error[release-files]: The server answers 404 File not found.\n"
    )
