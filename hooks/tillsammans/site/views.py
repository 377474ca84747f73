"""What a template is told about a page: words, links and records in one language, ready to print."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from markupsafe import Markup

from tillsammans.contacts import qr
from tillsammans.contacts.cards import ContactCard, Day, Reader
from tillsammans.floor.addresses import SHOWN_ANYWHERE, relative
from tillsammans.floor.languages import listed, own_name
from tillsammans.floor.open_data import card_address, json_address
from tillsammans.floor.words import Words
from tillsammans.news.model import NewsFront
from tillsammans.site import (
    counter_pages,
    design_guide,
    exports,
    feeds,
    glossary_views,
    guide_pages,
    guide_views,
    material_views,
    meeting_views,
    news_views,
    saving,
    search_views,
)
from tillsammans.site.contact_pages import contact_url
from tillsammans.site.finding import Finder
from tillsammans.site.model import Page, RecordFront
from tillsammans.site.picture_views import SocialImage, social_image
from tillsammans.site.viewing import CitedSource, Titled, Viewing

OPEN_DATA = "om/oppna-data.md"
"""The page about open data."""

_NOTHING = Markup()

_NOT_LISTED = (design_guide.KIND, guide_pages.STEP)
"""Kinds of pages that search engines leave out: a step makes no sense without those before it."""

_NEUTRAL = ("counter", "offline")
"""Kinds of pages whose titles tell a customer who glances at the phone nothing."""


_NAMED = 2
"""Acts that the head of a page names; its foot names all."""


@dataclass(frozen=True)
class Alternate:
    """The page's address in a language, for search engines."""

    lang: str
    href: str


@dataclass(frozen=True)
class LanguageChoice:
    """The same page in a language."""

    lang: str
    name: str
    href: str
    current: bool


@dataclass(frozen=True)
class FeedLink:
    """The news as a feed."""

    name: str
    type: str
    href: str


@dataclass(frozen=True)
class PublisherView:
    """Who stands behind the site."""

    is_sample: bool
    name: str
    contact_href: str | None


@dataclass(frozen=True)
class View:
    """Everything that the templates print about a page."""

    lang: str
    kind: str
    title: str
    head_title: str
    description: str
    canonical: str
    alternates: tuple[Alternate, ...]
    noindex: bool
    is_preview: bool
    """Whether readers don't see the page: its time has not come, or is over."""
    outdated: LanguageChoice | None
    """The original by its title, where the page is a translation that nobody has compared with it since."""
    menu: tuple[Titled, ...]
    breadcrumbs: tuple[Titled, ...]
    languages: tuple[LanguageChoice, ...]
    home: str
    site_name: str
    publisher: PublisherView
    owner: str
    last_reviewed: Day | None
    next_review: Day | None
    laws: tuple[str, ...]
    """The acts that the page describes, each with the last amendment that it takes in."""
    describes: str | None
    """The first of them as a sentence."""
    social: SocialImage | None
    """The image of its link preview."""
    url: Callable[[str], str]
    """Address of a page of the same language (`misstankt/`) -> link."""
    asset: Callable[[str], str]
    """Name of an asset (`css`, `favicon.svg`) -> link."""
    content: Markup = _NOTHING
    toc: tuple[Titled, ...] = ()
    sources: tuple[CitedSource, ...] = ()
    extra: Mapping[str, Any] = field(default_factory=dict)
    """What only pages of this kind have."""

    def __getattr__(self, name: str) -> Any:
        """Return what only some kinds have; where this one doesn't, nothing to print or loop over."""
        if name.startswith("__"):
            raise AttributeError(name)
        return self.extra.get(name, ())


@dataclass(frozen=True)
class Views(Viewing):
    """Makes the views of all pages of a site."""

    menu_paths: Sequence[str]
    """Source files of the pages in the main menu."""
    outline_paths: Sequence[str] = ()
    """Source files of the pages that the outline of the site lists, in its order."""

    def view(
        self, page: Page, *, content: str = "", toc: Iterable[Titled] = (), cited: Sequence[str] = ()
    ) -> View:
        """Make the view of a page whose body has been rendered."""
        language, url = page.language, page.url
        strings = self.site.strings[language]
        reader = self.reader(language)
        contact_slug = self.site.publisher.contact
        front = page.front
        laws = self.laws({**front.law_state, **glossary_views.law_state(self.site, page)}, language)
        own = (*guide_views.sources(self.site, page), *glossary_views.sources(self.site, page))
        sources = tuple(dict.fromkeys([*cited, *own]))
        return View(
            lang=language,
            kind=front.kind,
            title=front.title,
            head_title=self._head_title(page, strings),
            description=front.description,
            canonical=self.canonical(page),
            alternates=self.alternates(page),
            noindex=not is_listed(page),
            is_preview=page.is_preview,
            outdated=self._original(page) if page.is_outdated else None,
            menu=self._menu(page),
            breadcrumbs=self._breadcrumbs(page),
            languages=self._languages(page),
            home=relative(url, self.home(language)),
            site_name=strings.meta.site_name,
            publisher=PublisherView(
                is_sample=self.site.publisher.status == "sample",
                name=self.site.publisher.name.in_language(language),
                contact_href=relative(url, contact_url(contact_slug, language)) if contact_slug else None,
            ),
            owner=self.site.publisher.roles[front.owner].in_language(language),
            last_reviewed=_day(front.last_reviewed, reader),
            next_review=_day(front.next_review, reader),
            laws=tuple(f"{law[:1].upper()}{law[1:]}" for law in laws),
            describes=strings.facts.describes(laws=listed(laws[:_NAMED], language)) if laws else None,
            url=lambda target: relative(url, self.home(language) + target),
            asset=lambda name: relative(url, self.assets[name]),
            content=Markup(content),  # noqa: S704 - rendered from checked Markdown
            toc=tuple(toc),
            sources=self.cited(sources, language),
            social=self._social(page),
            extra={
                **self._everywhere(page),
                **guide_views.of_page(self, page),
                **glossary_views.of_page(self, page, sources),
                **self._extra(page),
            },
        )

    def _social(self, page: Page) -> SocialImage | None:
        """Return the image of a page's link preview; a page that search engines don't list has none."""
        name = self.site.strings[page.language].meta.site_name
        return social_image(self.pictures, page, self.site_url, name) if is_listed(page) else None

    def _head_title(self, page: Page, strings: Words) -> str:
        """Name the page, then the site; those for the counter stand alone."""
        site_name = strings.meta.site_name
        if page.front.kind == "home":
            return f"{site_name} – {strings.meta.tagline}"
        return page.front.title if page.front.kind in _NEUTRAL else f"{page.front.title} – {site_name}"

    def _twin(self, page: Page, language: str) -> str:
        """Return the address of the same page in a language."""
        bare = page.url.removeprefix(self.home(page.language))
        return self.home(language) + bare

    def alternates(self, page: Page) -> tuple[Alternate, ...]:
        """List the absolute addresses of a page in all languages, and which one strangers get."""
        own = [Alternate(code, self.site_url + self._twin(page, code)) for code in self.site.languages]
        default = Alternate("x-default", self.site_url + self._twin(page, self.site.source_language))
        return (*own, default)

    def _languages(self, page: Page) -> tuple[LanguageChoice, ...]:
        return tuple(
            LanguageChoice(
                lang=code,
                name=own_name(code),
                href=relative(page.url, self._twin(page, code)),
                current=code == page.language,
            )
            for code in self.site.languages
        )

    def _original(self, page: Page) -> LanguageChoice:
        """Lead to the page that a page translates."""
        original = self.site.pages[self.site.source_language, page.path]
        return LanguageChoice(
            original.language, original.title, relative(page.url, original.url), current=False
        )

    def _menu(self, page: Page) -> tuple[Titled, ...]:
        entries = []
        for path in self.menu_paths:
            target = self.site.pages[page.language, path]
            inside = target.url != self.home(page.language) and page.url.startswith(target.url)
            current = "page" if page.url == target.url else "true" if inside else ""
            entries.append(Titled(target.label, relative(page.url, target.url), current))
        return tuple(entries)

    def _breadcrumbs(self, page: Page) -> tuple[Titled, ...]:
        """List the pages above, the home page first; none on the home page."""
        if page.front.kind in ("home", "not-found", "offline"):
            return ()
        home = self.site.pages[page.language, "index.md"]
        above = [Titled(home.label, relative(page.url, home.url))]
        parts = page.path.removesuffix("/index.md").split("/")
        for depth in range(1, len(parts)):
            parent = self.site.pages.get((page.language, "/".join([*parts[:depth], "index.md"])))
            if parent is not None:
                above.append(Titled(parent.label, relative(page.url, parent.url)))
        return tuple(above)

    def _extra(self, page: Page) -> dict[str, Any]:
        """Gather what only pages of one kind show."""
        front = page.front
        if isinstance(front, NewsFront):
            return news_views.of_item(self, page, front)
        makers: dict[str, Callable[[Page], dict[str, Any]]] = {
            "contact": self._contact_page,
            "counter": self._counter_page,
            "home": lambda page: {
                "municipalities": self._finder(page).municipality_rows(),
                **news_views.latest(self, page),
                **meeting_views.next_one(self, page),
            },
            "material": lambda page: material_views.of_page(self, page),
            "materials": lambda page: material_views.of_list(self, page),
            "meetings": lambda page: meeting_views.of_page(self, page),
            "offline": lambda page: saving.way_back(self, page),
            "news-list": lambda page: news_views.of_list(self, page),
            "search": lambda page: search_views.of_page(self, page, self.outline_paths),
            "directory": lambda page: {
                "municipalities": self._finder(page).municipality_rows(),
                "directory": self._finder(page).directory(),
            },
            design_guide.KIND: lambda page: {
                "municipalities": self._finder(page).municipality_rows(),
                "map": self._finder(page).map(),
                "days": design_guide.days(page.language),
                "records": {slug: self.contact(slug, page.language, page.url) for slug in self.site.contacts},
            },
        }
        maker = makers.get(front.kind)
        return maker(page) if maker else {}

    def _contact_page(self, page: Page) -> dict[str, Any]:
        slug = PurePosixPath(page.path).stem
        counter = self.site.pages.get((page.language, counter_pages.counter_path(slug)))
        return {
            **({"counter_href": relative(page.url, counter.url)} if counter else {}),
            "contact": self.contact(slug, page.language, page.url),
            "always_call": self._finder(page).help(slug),
            "qr": qr.drawing(self.site_url + page.url, self._qr_title(page)),
            **meeting_views.next_one(self, page, self.site.contacts[slug].municipality),
            **self._outputs(page, slug),
        }

    def _counter_page(self, page: Page) -> dict[str, Any]:
        """Show who answers in the municipality that the address names, or all to choose from."""
        slug = counter_pages.chosen(page)
        box = saving.of_page(self, page)
        if slug:
            return {"local": self.contact(slug, page.language, page.url), **box}

        def with_counter(slug: str) -> ContactCard:
            target = counter_pages.counter_url(slug, page.language)
            return replace(self.contact(slug, page.language, page.url), href=relative(page.url, target))

        finder = Finder(self.site, with_counter, self.site.strings[page.language])
        return {"municipalities": finder.municipality_rows(), **box}

    def _finder(self, page: Page) -> Finder:
        return Finder(
            self.site,
            lambda slug: self.contact(slug, page.language, page.url),
            self.site.strings[page.language],
        )

    def _qr_title(self, page: Page) -> str:
        return self.site.strings[page.language].contact.qr_title(name=page.front.title)

    def _everywhere(self, page: Page) -> dict[str, Any]:
        """Lead every page to the search, the feeds, the glossary, and the page about open data."""
        about = self.site.pages.get((page.language, OPEN_DATA))
        glossary = glossary_views.page_of(self.site, page.language)
        return {
            "feeds": tuple(
                FeedLink(
                    form.TITLE, form.TYPE, relative(page.url, feeds.feed_address(page.language, form.NAME))
                )
                for form in feeds.FORMATS
            ),
            **({"open_data_href": relative(page.url, about.url)} if about else {}),
            **({"glossary_href": relative(page.url, glossary.url)} if glossary else {}),
            **search_views.everywhere(self, page),
        }

    def _outputs(self, page: Page, slug: str) -> dict[str, Any]:
        """Gather what an organisation's page offers besides itself; a card without ways to call is none."""
        entry = exports.entry(self.site, self.site_url, slug)
        saved = relative(page.url, card_address(slug, page.language))
        return {
            "json_ld": exports.json_ld(entry, page.language),
            "json_href": relative(page.url, json_address(slug)),
            "vcard_href": saved if entry.is_current else None,
        }


def is_listed(page: Page) -> bool:
    """Whether search engines may list a page: one that readers see, that is there, and that holds.

    Of the counter pages, which say the same but for a card, the one for all municipalities is listed.
    """
    front = page.front
    is_withdrawn = isinstance(front, NewsFront) and front.withdrawn is not None
    is_chosen = front.kind == "counter" and counter_pages.chosen(page) is not None
    is_former = isinstance(front, RecordFront) and front.is_former
    no_longer = is_withdrawn or is_former
    hidden = page.is_preview or no_longer or is_chosen or front.kind in _NOT_LISTED
    return page.path not in SHOWN_ANYWHERE and not hidden


def _day(day: date | None, reader: Reader) -> Day | None:
    return reader.day(day) if day else None
