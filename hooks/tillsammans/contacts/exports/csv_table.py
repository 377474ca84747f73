"""The contacts as a table for spreadsheets: one row for each contact point and person."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tillsammans.contacts.exports.catalogue import Catalogue, Entry
from tillsammans.contacts.hours import in_words
from tillsammans.contacts.model import Person, Point
from tillsammans.contacts.numbers import dial
from tillsammans.floor.languages import Text
from tillsammans.floor.open_data import CONTACTS_CSV
from tillsammans.floor.spreadsheet import table


def columns(languages: tuple[str, ...]) -> tuple[str, ...]:
    """Name the columns, in order. New ones are added at the end."""

    def each(name: str) -> tuple[str, ...]:
        return tuple(f"{name}_{code}" for code in languages)

    return (
        "slug",
        "kind",
        *each("organisation"),
        "municipality_code",
        "municipality",
        "police_area_id",
        *each("police_area"),
        "website",
        "type",
        "id",
        *each("label"),
        "person",
        *each("audience"),
        "need",
        "phone",
        "phone_dial",
        "email",
        "url",
        "visit_street",
        "visit_postal_code",
        "visit_town",
        "post_recipient",
        "post_street",
        "post_postal_code",
        "post_town",
        *each("hours"),
        *each("note"),
        "confirmed_on",
        "confirmed_source",
        *each("page"),
    )


def files(catalogue: Catalogue) -> dict[str, bytes]:
    """Write the table: address -> CSV."""
    return {CONTACTS_CSV: table(columns(catalogue.languages), _rows(catalogue))}


def _rows(catalogue: Catalogue) -> Iterator[dict[str, str | None]]:
    """Make a row for each contact point and person; organisations that have ceased have none."""
    for entry in catalogue.entries:
        if entry.is_current:
            own = _organisation(entry)
            for part in entry.parts():
                details = _point(part, catalogue) if isinstance(part, Point) else _person(part)
                yield {**own, **details, **_shared(part, catalogue)}


def _organisation(entry: Entry) -> dict[str, str | None]:
    contact, municipality, area = entry.contact, entry.municipality, entry.police_area
    return {
        "slug": entry.slug,
        "kind": contact.kind,
        **_texts("organisation", contact.name),
        "municipality_code": municipality.code if municipality else None,
        "municipality": municipality.name if municipality else None,
        "police_area_id": area.id if area else None,
        **_texts("police_area", area.name if area else None),
        "website": contact.website,
        **{f"page_{code}": url for code, url in entry.pages.items()},
    }


def _shared(part: Point | Person, catalogue: Catalogue) -> dict[str, str | None]:
    return {
        "phone": part.phone,
        "phone_dial": dial(part.phone) if part.phone else None,
        "email": part.email,
        "confirmed_on": part.confirmed.on.isoformat(),
        "confirmed_source": catalogue.sources[part.confirmed.source].url,
    }


def _point(point: Point, catalogue: Catalogue) -> dict[str, str | None]:
    visit, post = point.visit, point.post
    row: dict[str, str | None] = {
        "type": "point",
        "id": point.id,
        **_texts("label", point.label),
        **_texts("audience", point.audience),
        "need": " ".join(point.need),
        "url": point.url,
        **_texts("note", point.note),
    }
    if visit:
        row |= {
            "visit_street": visit.street,
            "visit_postal_code": visit.postal_code,
            "visit_town": visit.town,
        }
    if post:
        row |= {
            "post_recipient": post.recipient,
            "post_street": post.street,
            "post_postal_code": post.postal_code,
            "post_town": post.town,
        }
    if point.hours:
        for code, words in catalogue.strings.items():
            row[f"hours_{code}"] = in_words(point.hours, code, words)
    return row


def _person(person: Person) -> dict[str, str | None]:
    return {"type": "person", "person": person.name, **_texts("label", person.role)}


def _texts(name: str, text: Text | None) -> Mapping[str, str]:
    return {f"{name}_{code}": said for code, said in text.root.items()} if text else {}
