"""A site that is served at an address, read file by file. Uses the network, within limits."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPException, HTTPMessage
from typing import IO
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, Request, build_opener

from tillsammans.floor.languages import words
from tillsammans.publish.gathering import Read, UnreadableError

MOST = 64 * 1024 * 1024
"""Bytes of a file."""

SECONDS = 15.0
"""For a file, from the question to its last byte."""

_PIECE = 64 * 1024


@dataclass(frozen=True)
class Limits:
    """How much a server may ask of us."""

    size: int = MOST
    seconds: float = SECONDS


def is_address(text: str) -> bool:
    """Tell whether somebody wrote an address rather than a folder."""
    parts = urlsplit(text)
    return parts.scheme in ("http", "https") and bool(parts.hostname)


def reader(address: str, limits: Limits | None = None) -> Read:
    """Return what reads the files of a site at an address: no other host is ever asked."""
    base = address if address.endswith("/") else f"{address}/"
    opener = build_opener(_SameHost(_host(base)))
    within = limits or Limits()

    def read(path: str) -> bytes:
        with _explained():
            return _fetch(opener, base + quote(path), within)

    return read


def _fetch(opener: OpenerDirector, address: str, limits: Limits) -> bytes:
    ends = time.monotonic() + limits.seconds
    # Files as they are: a server that compresses would send something else.
    request = Request(address, headers={"Accept-Encoding": "identity", "Cache-Control": "no-cache"})  # noqa: S310 - is_address
    with opener.open(request, timeout=limits.seconds) as answer:
        pieces: list[bytes] = []
        size = 0
        while piece := answer.read1(_PIECE):
            pieces.append(piece)
            size += len(piece)
            if size > limits.size:
                raise UnreadableError(
                    words(
                        f"Servern skickar mer än {limits.size} byte.",
                        f"The server sends more than {limits.size} bytes.",
                    )
                )
            if time.monotonic() > ends:
                raise TimeoutError
        return b"".join(pieces)


@contextmanager
def _explained() -> Iterator[None]:
    """Say in plain words why something cannot be fetched."""
    try:
        yield
    except HTTPError as error:
        error.close()
        said = f"{error.code} {error.reason}"
        raise UnreadableError(words(f"Servern svarar {said}.", f"The server answers {said}.")) from None
    except (TimeoutError, URLError, HTTPException, OSError) as error:
        reason = getattr(error, "reason", error)
        if isinstance(reason, TimeoutError):
            raise UnreadableError(
                words("Servern svarar inte i tid.", "The server does not answer in time.")
            ) from None
        said = str(reason) or type(reason).__name__
        raise UnreadableError(
            words(f"Filen går inte att hämta: {said}", f"The file cannot be fetched: {said}")
        ) from None


def _host(address: str) -> tuple[str, str]:
    parts = urlsplit(address)
    return parts.scheme, parts.netloc


class _SameHost(HTTPRedirectHandler):
    """Follows redirects within a host alone."""

    def __init__(self, host: tuple[str, str]) -> None:
        self._host = host

    def redirect_request(  # noqa: PLR0913, PLR0917 - as urllib has it
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        """Refuse an address on another host, or with less protection."""
        if _host(newurl) != self._host:
            fp.close()
            raise UnreadableError(
                words(
                    f"Servern hänvisar till {newurl}, som är någon annans.",
                    f"The server refers to {newurl}, which is somebody else's.",
                )
            )
        return super().redirect_request(req, fp, code, msg, headers, newurl)
