"""Serves the stand-in of a Git host's interface over TLS, and notes what it was asked."""

from __future__ import annotations

import contextlib
import json
import ssl
import threading
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from browsing.certificate import Certificate


@dataclass(frozen=True)
class Request:
    """What a browser asks."""

    method: str
    path: str
    query: Mapping[str, str]
    token: str
    given: Any
    """What came with it as JSON."""


@dataclass(frozen=True)
class Asked:
    """A request, and how it was answered."""

    method: str
    path: str
    status: int


class Refused(Exception):  # noqa: N818 - an answer, no mistake of the program
    """Ends a request with a status and the host's own words."""

    def __init__(self, status: HTTPStatus, message: str) -> None:
        """Take what is answered."""
        super().__init__(message)
        self.status, self.message = status, message


class Api(ABC):
    """The interface of a host."""

    preflight: HTTPStatus
    """How a browser is answered that asks whether it may ask."""
    root: str
    """What all addresses begin with."""

    @property
    @abstractmethod
    def asked(self) -> list[Asked]:
        """What has been asked."""

    @abstractmethod
    def answer(self, request: Request) -> tuple[HTTPStatus, Any]:
        """Answer a request below the root; raises Refused. Bytes are answered as they are."""

    @abstractmethod
    def refusal(self, refused: Refused) -> Mapping[str, str]:
        """Say what a refused request is answered."""

    @abstractmethod
    def cors(self, origin: str, *, preflight: bool) -> Mapping[str, str]:
        """Say what lets a browser of another site read an answer."""


class _Handler(BaseHTTPRequestHandler):
    """Answers a connection."""

    protocol_version = "HTTP/1.1"
    api: Api

    def do_OPTIONS(self) -> None:
        """Answer a browser that asks whether it may ask."""
        self._send(self.api.preflight, b"", {})

    def do_GET(self) -> None:
        """Answer what reads."""
        self._answer()

    def do_POST(self) -> None:
        """Answer what adds."""
        self._answer()

    def do_PUT(self) -> None:
        """Answer what puts."""
        self._answer()

    def do_PATCH(self) -> None:
        """Answer what changes."""
        self._answer()

    def do_DELETE(self) -> None:
        """Answer what takes away."""
        self._answer()

    def _answer(self) -> None:
        parts = urlsplit(self.path)
        length = int(self.headers.get("Content-Length", "0"))
        request = Request(
            self.command,
            unquote(parts.path).removeprefix(self.api.root),
            {name: values[0] for name, values in parse_qs(parts.query).items()},
            self.headers.get("Authorization", "").removeprefix("token "),
            json.loads(self.rfile.read(length)) if length else None,
        )
        answered: Any
        try:
            status, answered = self.api.answer(request)
        except Refused as refused:
            status, answered = refused.status, self.api.refusal(refused)
        self.api.asked.append(Asked(request.method, request.path, status))
        if status == HTTPStatus.NO_CONTENT:
            self._send(status, b"", {})
            return
        is_raw = isinstance(answered, bytes)
        kind = "application/octet-stream" if is_raw else "application/json; charset=utf-8"
        self._send(status, answered if is_raw else json.dumps(answered).encode(), {"Content-Type": kind})

    def _send(self, status: HTTPStatus, body: bytes, headers: Mapping[str, str]) -> None:
        origin = self.headers.get("Origin")
        cors = self.api.cors(origin, preflight=self.command == "OPTIONS") if origin else {}
        size = {} if status == HTTPStatus.NO_CONTENT else {"Content-Length": str(len(body))}
        self.send_response(status)
        for name, value in {**headers, **cors, **size}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""


@contextlib.contextmanager
def serve_api(api: Api, certificate: Certificate) -> Iterator[int]:
    """Serve an interface over TLS; gives its port."""
    handler = type("Handler", (_Handler,), {"api": api})
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate.file, certificate.key)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield server.server_port
        finally:
            server.shutdown()
            thread.join()
