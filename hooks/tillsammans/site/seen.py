"""The site as the making of a page sees it: every question that is asked of it is noted in a ledger.

Views, templates and exports work with it as with the site itself. So a page's dependencies are what it asked,
whoever wrote the code that asked, and no list of them can be forgotten.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, cast

from tillsammans.floor.memory import Ledger, Question
from tillsammans.site.model import Page
from tillsammans.site.views import Views

_ALL = "*"
_KEYS = "keys"
_CALL = "()"
_NOTHING = ("nothing",)
"""The answer where there is none: no value of the site is this."""

OBSERVED = ("site", "pictures", "editions", "templates")
"""Parts of the views whose use is noted, and the templates, which don't change while they are used."""

_PICTURES, _EDITIONS = "pictures.", "editions"


class Observed:
    """A site under observation: what answers questions about it, and the views that ask them."""

    def __init__(self, views: Views) -> None:
        """Take the views of the site itself."""
        self._views = views
        self.ledger = Ledger(self._answer)
        pictures = SeenParts(views.pictures, _PICTURES, self.ledger)
        self.views = replace(
            views,
            site=cast("Any", SeenSite(views.site, self.ledger)),
            pictures=cast("Any", pictures),
            editions=cast("Any", SeenMapping(views.editions, _EDITIONS, self.ledger)),
        )

    def page(self, page: Page) -> Page:
        """Return a page under observation."""
        return cast("Page", SeenPage(page, self.ledger))

    def _answer(self, question: Question) -> object:
        """Answer a question as it was asked, without noting it."""
        name, *rest = question
        site: Any = self._views.site
        if name.startswith("page."):
            page = site.pages.get(tuple(rest))
            return _NOTHING if page is None else _plain(getattr(page, name.removeprefix("page.")))
        if name.endswith(_CALL):
            return _plain(getattr(site, name.removesuffix(_CALL))(*rest))
        owner: Any
        if name == _EDITIONS:
            owner = self._views.editions
        elif name.startswith(_PICTURES):
            owner = getattr(self._views.pictures, name.removeprefix(_PICTURES))
        else:
            owner = getattr(site, name)
        if not rest:
            return _plain(owner)
        if rest == [_ALL]:
            return _plain(dict(owner))
        if rest == [_KEYS]:
            return tuple(owner)
        return _plain(owner.get(rest[0] if len(rest) == 1 else tuple(rest), _NOTHING))


def _plain(value: Any) -> Any:
    """Name pages by their addresses: what is asked of them is noted by itself."""
    if isinstance(value, Page):
        return "page", value.language, value.path
    if isinstance(value, tuple):
        return tuple(map(_plain, value))
    return value


def _seen(value: Any, ledger: Ledger) -> Any:
    """Put the pages of an answer under observation."""
    if isinstance(value, Page):
        return SeenPage(value, ledger)
    if isinstance(value, tuple) and any(isinstance(one, (Page, tuple)) for one in value):
        return tuple(_seen(one, ledger) for one in value)
    return value


class SeenParts:
    """Something whose parts are asked for by name."""

    def __init__(self, owner: Any, name: str, ledger: Ledger) -> None:
        """Take it, and what its parts' names begin with in questions."""
        self._owner = owner
        self._name = name
        self._ledger = ledger

    def __getattr__(self, name: str) -> Any:
        """Answer a question about a part; a mapping is from then on an attribute, which is found sooner."""
        value = getattr(self._owner, name)
        if isinstance(value, Mapping):
            seen = SeenMapping(value, self._name + name, self._ledger)
            setattr(self, name, seen)
            return seen
        self._ledger.note((self._name + name,))
        return value


class SeenSite(SeenParts):
    """A site."""

    def __init__(self, site: Any, ledger: Ledger) -> None:
        """Take the site."""
        super().__init__(site, "", ledger)
        self.pages = SeenPages(site.pages, "pages", ledger)
        self.once = ledger.once

    def __getattr__(self, name: str) -> Any:
        """Answer a question; one with arguments is asked by a call, and has the same answer every time."""
        value = getattr(type(self._owner), name, None)
        if not callable(value):
            return super().__getattr__(name)
        answers: dict[tuple[str, ...], Any] = {}

        def asked(*arguments: str) -> Any:
            self._ledger.note((name + _CALL, *arguments))
            if arguments not in answers:
                answers[arguments] = _seen(value(self._owner, *arguments), self._ledger)
            return answers[arguments]

        setattr(self, name, asked)
        return asked


class SeenMapping(Mapping[Any, Any]):
    """A mapping: a key is asked for by itself, and all of it by walking through it."""

    def __init__(self, owner: Mapping[Any, Any], name: str, ledger: Ledger) -> None:
        """Take the mapping, and its name in questions."""
        self._owner = owner
        self._name = name
        self._ledger = ledger

    def __getitem__(self, key: Any) -> Any:
        """Answer a question about a key."""
        self._ledger.note((self._name, *(key if isinstance(key, tuple) else (key,))))
        return self._owner[key]

    def __iter__(self) -> Iterator[Any]:
        """Walk through all keys."""
        self._ledger.note((self._name, _ALL))
        return iter(self._owner)

    def __len__(self) -> int:
        """Count the keys."""
        self._ledger.note((self._name, _ALL))
        return len(self._owner)


class SeenPages(SeenMapping):
    """The pages: that one is there says nothing of what it says."""

    def __iter__(self) -> Iterator[Any]:
        """Walk through all keys."""
        self._ledger.note((self._name, _KEYS))
        return iter(self._owner)

    def __getitem__(self, key: Any) -> Any:
        """Return a page under observation."""
        self._ledger.note((f"address_of{_CALL}", *key))
        return SeenPage(self._owner[key], self._ledger)


class SeenPage:
    """A page."""

    def __init__(self, page: Page, ledger: Ledger) -> None:
        """Take the page."""
        self._page = page
        self._ledger = ledger
        self.language = page.language
        self.path = page.path

    def __getattr__(self, name: str) -> Any:
        """Answer a question."""
        self._ledger.note((f"page.{name}", self.language, self.path))
        return getattr(self._page, name)
