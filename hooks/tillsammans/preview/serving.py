"""The panel in the pages that a preview serves, and nowhere else: it is put in while they are answered.

No built file holds anything of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tillsammans.floor.languages import MessageLanguage
from tillsammans.floor.problems import Problem
from tillsammans.preview.failing import Failure
from tillsammans.preview.trouble import Address, Trouble, as_json, as_page

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

FOLDER = "_forhandsvisning"
"""Below it stands what the panel needs; no page of a site begins with an underscore."""

_TYPES = {"panel.js": "text/javascript; charset=utf-8", "panel.css": "text/css; charset=utf-8"}
_DATA = "trouble.json"
_END = b"</body>"


@dataclass
class Panel:
    """What the last build found, and how it gets into pages."""

    language: MessageLanguage
    address: Address
    read: Callable[[str], bytes]
    """Returns the script or the style of the panel, by its name."""
    explain: Callable[[str, Exception], Failure]
    """Explains why the page at an address could not be made."""
    trouble: Trouble = field(default_factory=Trouble)
    has_pages: bool = False
    """Whether a build has ever succeeded."""

    def built(self, problems: Iterable[Problem], said: Iterable[str], *, is_stopped: bool) -> None:
        """Take what a build found, and whether it ended without pages."""
        self.has_pages = self.has_pages or not is_stopped
        self.trouble = Trouble(
            self.trouble.version + 1,
            tuple(problems),
            tuple(said),
            is_stopped=is_stopped,
            is_first=not self.has_pages,
        )

    def around(self, application: WSGIApplication, mount: str) -> WSGIApplication:
        """Serve what an application serves below a path, with the panel in its pages."""
        own = f"{mount}{FOLDER}/"

        def serve(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
            path = environ["PATH_INFO"]
            if path.startswith(own):
                return self._own(path.removeprefix(own), mount, start_response)
            shown = self._nothing_yet if self.trouble.is_first else application
            try:
                return _injected(shown, environ, start_response, self._markup(own))
            except Exception as error:  # noqa: BLE001 - whatever an editor wrote, and of which kind it may be
                address = path.encode("latin-1").decode("utf-8", "replace")
                self.trouble = self.trouble.and_failed(self.explain(address, error))
                return _injected(self._failed, environ, start_response, self._markup(own))

        return serve

    def _nothing_yet(self, _: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer while there are no pages: whatever is asked for."""
        return self._page("503 Service Unavailable", start_response)

    def _failed(self, _: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer in place of a page that could not be made."""
        return self._page("500 Internal Server Error", start_response)

    def _page(self, status: str, start_response: StartResponse) -> Iterable[bytes]:
        headers = [("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-store")]
        start_response(status, headers)
        return [as_page(self.trouble, self.language).encode()]

    def _markup(self, own: str) -> bytes:
        return (
            f'<link rel="stylesheet" href="{own}panel.css"><script src="{own}panel.js" defer></script>'
        ).encode()

    def _below(self, mount: str) -> Address:
        def address(rule: str, language: str) -> str:
            found = self.address(rule, language)
            return found and f"{mount}{found}"

        return address

    def _own(self, name: str, mount: str, start_response: StartResponse) -> Iterable[bytes]:
        status, kind, data = "200 OK", _TYPES.get(name, "application/json"), b""
        if name in _TYPES:
            data = self.read(name)
        elif name == _DATA:
            data = as_json(self.trouble, self.language, self._below(mount)).encode()
        else:
            status = "404 Not Found"
        headers = [("Content-Type", kind), ("Content-Length", str(len(data))), ("Cache-Control", "no-store")]
        start_response(status, headers)
        return [data]


def _injected(
    application: WSGIApplication, environ: WSGIEnvironment, start_response: StartResponse, markup: bytes
) -> Iterable[bytes]:
    """Answer as an application does, with markup at the end of what is a page."""
    told: list[Any] = []
    body = application(environ, lambda *answer: told.extend(answer))  # type: ignore[arg-type]
    status, headers = told[:2]
    named = {name.lower(): value for name, value in headers}
    if not named.get("content-type", "").startswith("text/html"):
        start_response(status, headers)
        return body
    try:
        page = b"".join(body)
    finally:
        getattr(body, "close", lambda: None)()
    before, end, after = page.rpartition(_END)
    page = before + markup + end + after if end else page + markup
    kept = [(name, value) for name, value in headers if name.lower() != "content-length"]
    start_response(status, [*kept, ("Content-Length", str(len(page)))])
    return [page]
