"""Speaks HTTP over TLS for the stand-in of a Forgejo, with the headers that browsers of other sites need."""

from __future__ import annotations

import contextlib
import json
import ssl
import threading
from collections.abc import Iterator, Mapping
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from browsing.certificate import Certificate
from browsing.forgejo import Asked, Forgejo, Refused


class _Handler(BaseHTTPRequestHandler):
    """Answers a connection."""

    protocol_version = "HTTP/1.1"
    host: Forgejo

    def do_OPTIONS(self) -> None:
        """Answer a browser that asks whether it may ask."""
        self._send(HTTPStatus.OK, b"", {"Access-Control-Max-Age": "600"})

    def do_GET(self) -> None:
        """Answer what reads."""
        self._answer(None)

    def do_POST(self) -> None:
        """Answer what writes."""
        self._answer(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))

    def _answer(self, given: Any) -> None:
        parts = urlsplit(self.path)
        path = unquote(parts.path).removeprefix("/api/v1")
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        token = self.headers.get("Authorization", "").removeprefix("token ")
        status = HTTPStatus.CREATED if given else HTTPStatus.OK
        try:
            answered = self.host.answer(self.command, path, query, token, given)
        except Refused as refused:
            status = refused.status
            answered = {"message": refused.message, "url": "https://git.exempel.example/api/swagger"}
        self.host.asked.append(Asked(self.command, path, status))
        is_raw = isinstance(answered, bytes)
        kind = "application/octet-stream" if is_raw else "application/json;charset=utf-8"
        self._send(status, answered if is_raw else json.dumps(answered).encode(), {"Content-Type": kind})

    def _send(self, status: HTTPStatus, body: bytes, headers: Mapping[str, str]) -> None:
        self.send_response(status)
        for name, value in {**headers, **self._cors(), "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def _cors(self) -> Mapping[str, str]:
        origin = self.headers.get("Origin")
        if origin is None or origin != self.host.allowed:
            return {}
        allowed = {"Access-Control-Allow-Origin": origin, "Vary": "Origin"}
        if self.command != "OPTIONS":
            return allowed
        return {
            **allowed,
            "Access-Control-Allow-Methods": "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS",
            "Access-Control-Allow-Headers": "Authorization, X-Forgejo-OTP, Content-Type, User-Agent",
        }

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""


@contextlib.contextmanager
def serve_forgejo(host: Forgejo, certificate: Certificate) -> Iterator[int]:
    """Serve the host over TLS; gives its port."""
    handler = type("Handler", (_Handler,), {"host": host})
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
