"""What a page weighs on its way to the reader."""

from __future__ import annotations

import http.client
from dataclasses import dataclass
from functools import cache
from urllib.parse import urlsplit

from browsing.survey import Visit


@dataclass(frozen=True)
class Weight:
    """Bytes of bodies as the server sends them, and the number of requests."""

    page: int
    """The HTML alone: what the next page costs when the rest is kept."""
    code: int
    """HTML, styles and scripts."""
    fonts: int
    requests: int


@cache
def size(url: str) -> int:
    """Return the bytes that a server sends to a browser that understands Brotli."""
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=10)
    try:
        connection.request("GET", parts.path, headers={"Accept-Encoding": "gzip, br"})
        answer = connection.getresponse()
        assert answer.status == 200, url
        return len(answer.read())
    finally:
        connection.close()


def weigh(site: str, found: Visit) -> Weight:
    """Weigh what the browser asked for on a visit; `site` is where it is served now."""
    paths = [urlsplit(asked).path for asked in found.requests]
    sizes = {path: size(f"{site.rstrip('/')}{path}") for path in paths}
    page = sizes[paths[0]]
    code = page + sum(sizes[path] for path in paths[1:] if path.endswith((".css", ".js")))
    fonts = sum(sizes[path] for path in paths if path.endswith(".woff2"))
    return Weight(page, code, fonts, len(paths))
