"""What can be saved from a counter page: which pages go with it, what is said of it, its files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup, escape

from tillsammans.floor.addresses import OFFLINE, relative, root_path
from tillsammans.floor.dates import written
from tillsammans.floor.kept import WORKER, manifest_address
from tillsammans.floor.languages import listed, name_in
from tillsammans.floor.words import Offline
from tillsammans.glossary.use import PAGE as GLOSSARY
from tillsammans.offline import icons
from tillsammans.offline.kit import Kit, Said
from tillsammans.offline.listing import Listing, Read, Weigh
from tillsammans.offline.manifest import Icon, manifest
from tillsammans.pages.code import without_code
from tillsammans.pages.source import directives_in
from tillsammans.publish.assets import compact_script
from tillsammans.publish.compress import transferred
from tillsammans.site import counter_pages, guide_pages
from tillsammans.site.contact_pages import contact_url
from tillsammans.site.model import Page, Site
from tillsammans.site.viewing import Titled, Viewing


@dataclass(frozen=True)
class SaveView:
    """The box on a counter page."""

    worker: str
    kit: str
    manifest: str
    what: str
    """The titles of what is saved, within a sentence."""
    municipality: str | None
    size: Markup
    """How much it is, with places for the sizes, which are known when all pages are finished."""
    others: str
    """The other languages that the counter page is saved in, within a sentence."""


def is_offered(site: Site, language: str) -> bool:
    """Whether a language has what saving needs: the counter page, and one for pages that aren't saved."""
    return all((language, path) in site.pages for path in (counter_pages.PATH, OFFLINE))


def kits(site: Site) -> Iterator[Kit]:
    """List all that can be saved: one kit for each counter page."""
    offering = [language for language in site.languages if is_offered(site, language)]
    for language in offering:
        common = _common(site, language)
        for page in _counter_pages(site, language):
            slug = counter_pages.chosen(page)
            local = (contact_url(slug, language),) if slug else ()
            others = [
                site.pages[code, path].url
                for code in offering
                if code != language
                for path in dict.fromkeys((page.path, counter_pages.PATH, OFFLINE))
            ]
            yield Kit(
                address=page.url,
                pages=tuple(dict.fromkeys((page.url, *local, *common, *others))),
                instead={_home(site, code): site.pages[code, OFFLINE].url for code in offering},
                said={code: _said(site, page, code) for code in offering},
            )


def _counter_pages(site: Site, language: str) -> Iterator[Page]:
    for (code, _), page in sorted(site.pages.items()):
        if code == language and page.front.kind == "counter":
            yield page


def _common(site: Site, language: str) -> tuple[str, ...]:
    """List the pages that every kit of a language holds."""
    guides = tuple(f"{slug}/" for slug in _guides(site, language))
    glossary = site.pages.get((language, GLOSSARY))
    return (
        site.pages[language, counter_pages.PATH].url,
        *(contact_url(slug, language) for slug in _called(site.pages[language, counter_pages.PATH])),
        *(page.url for page in site.pages_in(language) if page.path.startswith(guides)),
        *((glossary.url,) if glossary else ()),
        site.pages[language, OFFLINE].url,
    )


def _guides(site: Site, language: str) -> tuple[str, ...]:
    """List the guides that the counter page leads to."""
    body = site.pages[language, counter_pages.PATH].body
    return tuple(slug for slug in site.guides if f"../{guide_pages.start_path(slug)}" in body)


def _called(page: Page) -> tuple[str, ...]:
    """List the organisations that a page has call buttons for."""
    found = (one for line in without_code(page.body.split("\n")) for one in directives_in(line))
    return tuple(dict.fromkeys(one.argument.partition("/")[0] for one in found if one.name == "call"))


def _home(site: Site, language: str) -> str:
    return "" if language == site.source_language else f"{language}/"


def _municipality(site: Site, page: Page) -> str | None:
    """Return the name of the municipality that a counter page is for."""
    slug = counter_pages.chosen(page)
    code = site.contacts[slug].municipality if slug else None
    return site.municipalities[code].name if code else None


def _said(site: Site, page: Page, language: str) -> Said:
    """Say in a language what is saved from a counter page, which may be in another one."""
    said = site.strings[language].offline
    day, municipality = written(site.as_of, language), _municipality(site, page)
    state = said.state_local(day=day, municipality=municipality) if municipality else said.state(day=day)
    if page.language != language:
        state = f"{state} {said.state_language(language=name_in(language, page.language))}"
    return Said(note=said.note(day=day), state=state)


def of_page(viewing: Viewing, page: Page) -> dict[str, SaveView]:
    """Show the box on a counter page; nothing where the language doesn't offer it."""
    site, language = viewing.site, page.language
    if not is_offered(site, language):
        return {}
    glossary = site.pages.get((language, GLOSSARY))
    titles = [
        site.pages[language, counter_pages.PATH].title,
        *(site.guides[slug].title.in_language(language) for slug in _guides(site, language)),
        *((glossary.title,) if glossary else ()),
        site.strings[language].offline.contacts,
    ]
    others = [code for code in site.languages if code != language and is_offered(site, code)]
    box = SaveView(
        worker=relative(page.url, WORKER),
        kit=page.url,
        manifest=relative(page.url, manifest_address(language)),
        what=listed(titles, language),
        municipality=_municipality(site, page),
        size=_size(site.strings[language].offline),
        others=listed([name_in(language, code) for code in others], language),
    )
    return {"save": box}


def _size(said: Offline) -> Markup:
    text = str(escape(said.size(transfer="{transfer}", room="{room}")))
    for name in ("transfer", "room"):
        text = text.replace(f"{{{name}}}", f'<span data-size="{name}"></span>')
    return Markup(text)  # noqa: S704 - the words are escaped


def way_back(viewing: Viewing, page: Page) -> dict[str, Titled]:
    """Lead from the page for what isn't saved to the counter page, which is; a site may have none."""
    counter = viewing.site.pages.get((page.language, counter_pages.PATH))
    return {"counter": Titled(counter.front.title, relative(page.url, counter.url))} if counter else {}


def manifests(site: Site, assets: Mapping[str, str]) -> dict[str, bytes]:
    """Write the manifest of every language that can be saved. They look alike to a customer who glances."""
    made = {}
    for language in site.languages:
        if is_offered(site, language):
            counter, address = site.pages[language, counter_pages.PATH], manifest_address(language)
            made[address] = manifest(
                name=counter.front.title,
                short_name=site.strings[language].offline.short_name,
                lang=language,
                start=relative(address, counter.url),
                scope=relative(address, ""),
                icons=[
                    Icon(relative(address, assets[name]), drawing.size, drawing.purpose)
                    for name, drawing in icons.DRAWINGS.items()
                ],
            )
    return made


def files(
    kits: Iterable[Kit], site_url: str, worker: str, read: Read, weigh: Weigh = transferred
) -> dict[str, bytes]:
    """Return what saving adds to the finished pages: address -> bytes.

    `worker` is its template. Raises TooLargeError for what weighs more than the pages promise.
    """
    return Listing(read, weigh, root_path(site_url)).files(kits, compact_script(worker))


def sized(kit: Kit, site_url: str, read: Read) -> bytes:
    """Return a finished counter page that says how much is saved from it."""
    return Listing(read, transferred, root_path(site_url)).sized(kit)
