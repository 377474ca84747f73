"""Rule release-data: what machines read of a built site can be read, and its addresses exist."""

import json
from collections.abc import Callable, Iterator
from typing import Any

from icalendar import Calendar
from lxml import etree

from tillsammans.floor.languages import Text, words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.publish.release import Release
from tillsammans.publish.seal import NOTE

_ATOM = "{http://www.w3.org/2005/Atom}"
_SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
_JSON_FEED = "https://jsonfeed.org/version/"

_SEVERAL = words("Samma id står flera gånger.", "The same id stands more than once.")


def check(release: Release, context: Context) -> Iterator[Finding]:
    """Read every feed, calendar, card, sitemap and JSON."""
    for path in (NOTE, "sitemap.xml", "robots.txt"):
        if path not in release.found:
            said = words("Filen saknas i webbplatsen.", "The file is missing in the site.")
            yield Finding(release.at(path), said)
    if not release.address.startswith(("https://", "http://")) and NOTE in release.found:
        said = words("Adressen till webbplatsen saknas.", "The address of the site is missing.")
        yield Finding(release.at(NOTE), said)
    for path, data in release.documents.items():
        try:
            addresses = list(_READERS[path.rpartition(".")[2]](data))
        except _Unfit as error:
            yield Finding(release.at(path, error.line), error.why)
            continue
        for address in addresses:
            target = release.file_of(address, path)
            if target is not None and target[0] not in release.found:
                said = words(f"{address} finns inte.", f"There is no {address}.")
                yield Finding(release.at(path), said)


class _Unfit(Exception):  # noqa: N818 - nobody outside sees it
    """A file that cannot be read: why, and where."""

    def __init__(self, why: Text, line: int = 1) -> None:
        super().__init__()
        self.why, self.line = why, line


def _broken(kind: str, error: Exception, line: int | None = None) -> _Unfit:
    said = f"{kind}: {str(error).splitlines()[0] if str(error) else type(error).__name__}"
    return _Unfit(words(f"Filen går inte att läsa: {said}", f"The file cannot be read: {said}"), line or 1)


def _xml(data: bytes) -> Iterator[str]:
    """Read an Atom feed or a sitemap: returns the addresses that it leads to."""
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as error:
        raise _broken("XML", error, error.lineno) from None
    if root.tag == f"{_ATOM}feed":
        entries = root.findall(f"{_ATOM}entry")
        for one in (root, *entries):
            for field in ("id", "title", "updated"):
                if not (one.findtext(f"{_ATOM}{field}") or "").strip():
                    said = words(f"Fältet {field} saknas.", f"The field {field} is missing.")
                    raise _Unfit(said, one.sourceline)
        _require_distinct([one.findtext(f"{_ATOM}id") for one in entries])
        yield from (link.get("href", "") for one in (root, *entries) for link in one.findall(f"{_ATOM}link"))
    elif root.tag == f"{_SITEMAP}urlset":
        yield from (loc.text or "" for loc in root.iter(f"{_SITEMAP}loc"))


def _json(data: bytes) -> Iterator[str]:
    """Read JSON; of a feed, return the addresses that it leads to."""
    try:
        read: Any = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise _broken("JSON", error, getattr(error, "lineno", None)) from None
    if isinstance(read, dict) and str(read.get("version")).startswith(_JSON_FEED):
        items = [item if isinstance(item, dict) else {} for item in read.get("items", ())]
        if not all(item.get("id") and item.get("url") for item in items):
            raise _Unfit(words("En post saknar id eller url.", "An item lacks its id or url."))
        _require_distinct([item["id"] for item in items])
        yield from (str(address) for item in items if (address := item["url"]))


def _calendar(data: bytes) -> Iterator[str]:
    """Read a calendar."""
    try:
        Calendar.from_ical(data)
    except (ValueError, IndexError, KeyError) as error:
        raise _broken("iCalendar", error) from None
    return iter(())


def _cards(data: bytes) -> Iterator[str]:
    """Look at contact cards: each begins, has a name, and ends."""
    lines = data.decode("utf-8", "replace").splitlines()
    marks = [line for line in lines if line.startswith(("BEGIN:", "END:"))]
    if not marks or marks != ["BEGIN:VCARD", "END:VCARD"] * (len(marks) // 2):
        raise _Unfit(words("Ett kort börjar eller slutar inte.", "A card does not begin or end."))
    return iter(())


def _require_distinct(ids: list[Any]) -> None:
    if len({str(one) for one in ids}) != len(ids):
        raise _Unfit(_SEVERAL)


_READERS: dict[str, Callable[[bytes], Iterator[str]]] = {
    "xml": _xml,
    "json": _json,
    "webmanifest": _json,
    "ics": _calendar,
    "vcf": _cards,
}

RULE: Rule[Release] = Rule(
    id="release-data",
    severity=Severity.ERROR,
    what=words(
        "Flöden, kalendrar, kontaktkort och öppna data går att läsa, och deras adresser finns.",
        "Feeds, calendars, contact cards and open data can be read, and their addresses exist.",
    ),
    why=words(
        "Den som följer ett flöde ser inte att det har gått sönder: det blir bara tyst.",
        "Whoever follows a feed does not see that it is broken: it just falls silent.",
    ),
    example="",
    check=check,
)
