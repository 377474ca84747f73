"""What is due of everything that the site knows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from tillsammans.accessibility import report, supervision
from tillsammans.accessibility.model import PATH as STATEMENT
from tillsammans.contacts.freshness import last_days
from tillsammans.contacts.model import Contact, Person
from tillsammans.contacts.record import FOLDER as CONTACTS
from tillsammans.floor.dates import add_months, written
from tillsammans.floor.languages import Text, words
from tillsammans.floor.statutes import behind, gone
from tillsammans.glossary.model import PATH as GLOSSARY
from tillsammans.guidance.model import FOLDER as GUIDES
from tillsammans.materials.model import FOLDER as MATERIALS
from tillsammans.review import due
from tillsammans.review.due import Due, Listing
from tillsammans.site.load import DEPENDENCIES, LAW, PUBLISHER
from tillsammans.site.model import RecordFront, Site

READ_AGAIN_MONTHS = 6
"""After so long a register of somebody else's facts is read against its sources again."""

_SECURITY_OWNER = "web"
"""The role that every publisher has for what is technical."""


def listing(site: Site, contacts: Mapping[str, Contact], months: int) -> Listing:
    """List what is overdue, or due within some months after the day of the site.

    `contacts` are those of the records, internal parts too.
    """
    found = (
        *_pages(site),
        *_guides(site),
        *_glossary(site),
        *_translations(site),
        *_contacts(site, contacts),
        *_materials(site),
        *_law(site),
        *_dependencies(site),
        *_security(site),
        *_statement(site),
    )
    roles = site.publisher.roles
    return due.listing(found, site.as_of, months, site.identity, roles)


def _pages(site: Site) -> Iterator[Due]:
    for page in site.pages.values():
        path = f"docs/{page.language}/{page.path}"
        title = page.front.title
        if page.front.next_review is not None and not isinstance(page.front, RecordFront):
            what = words(f"Granska sidan {title}.", f"Review the page {title}.")
            yield Due(page.front.owner, page.front.next_review, "page", path, what)
        for slug, state in page.front.law_state.items():
            yield from _behind(_Described(words(title, title), page.front.owner, path), slug, state, site)


def _guides(site: Site) -> Iterator[Due]:
    for name, guide in site.guides.items():
        path = f"{GUIDES}/{name}.yml"
        sv, en = guide.title.in_language("sv"), guide.title.in_language("en")
        what = words(f"Granska guiden {sv}", f"Review the guide {en}")
        yield Due(guide.owner, guide.next_review, "guide", path, what)
        for slug, state in guide.law_state.items():
            yield from _behind(_Described(words(sv, en), guide.owner, path), slug, state, site)


def _glossary(site: Site) -> Iterator[Due]:
    glossary = site.glossary
    if glossary.terms:
        what = words(
            "Läs ordlistan på nytt mot källorna: stämmer förklaringarna?",
            "Read the glossary against its sources again: do the definitions hold?",
        )
        yield _reading(glossary.owner, glossary.read, GLOSSARY, what, "")
    for slug, state in glossary.law_state.items():
        described = _Described(words("Ordlistan", "The glossary"), glossary.owner, GLOSSARY)
        yield from _behind(described, slug, state, site)


def _translations(site: Site) -> Iterator[Due]:
    """List translations that nobody has compared with their source since it changed: at once."""
    for page in site.pages.values():
        if page.is_outdated:
            title, source = page.front.title, f"docs/{site.source_language}/{page.path}"
            what = words(
                f"Jämför översättningen {title} med {source}.",
                f"Compare the translation {title} with {source}.",
            )
            yield Due(page.front.owner, site.as_of, "translation", f"docs/{page.language}/{page.path}", what)


@dataclass(frozen=True)
class _Described:
    """A page or a guide that describes an act."""

    title: Text
    owner: str
    path: str


def _behind(described: _Described, slug: str, state: str, site: Site) -> Iterator[Due]:
    """Tell where something is behind an act: at once what is in force, and each amendment to come."""

    def due_from(day: date, part: str, said: Text) -> Due:
        sv, en = (f"{described.title.in_language(code)}: {said.in_language(code)}" for code in ("sv", "en"))
        return Due(described.owner, day, "amendment", described.path, words(sv, en), f"{slug}/{part}")

    statute = site.statutes[slug]
    if statute.repealed_on is not None:
        yield due_from(statute.repealed_on, "repealed", gone(statute, statute.repealed_on, site.as_of))
    newer = statute.newer(state)
    in_force = [one for one in newer if one.in_force <= site.as_of]
    if in_force:
        said = behind(statute, state, in_force[-1], site.as_of)
        yield due_from(in_force[0].in_force, in_force[0].sfs, said)
    for one in newer[len(in_force) :]:
        yield due_from(one.in_force, one.sfs, behind(statute, state, one, site.as_of))


def _contacts(site: Site, contacts: Mapping[str, Contact]) -> Iterator[Due]:
    for slug, contact in contacts.items():
        path = f"{CONTACTS}/{slug}.yml"
        sv, en = contact.name.in_language("sv"), contact.name.in_language("en")
        for part, last in last_days(contact, site.freshness.lifetime_months):
            name = (
                words(part.name, part.name)
                if isinstance(part, Person)
                else words(part.label.in_language("sv"), part.label.in_language("en"))
            )
            key = part.name if isinstance(part, Person) else part.id
            what = words(
                f"Bekräfta uppgifterna: {sv}, {name.in_language('sv')}.",
                f"Confirm the details: {en}, {name.in_language('en')}.",
            )
            yield Due(part.confirmed.by, last, "confirmation", path, what, key)
        for person in contact.persons:
            what = words(
                f"Fråga om {person.name} har kvar rollen: {sv}, {person.role.in_language('sv')}.",
                f"Ask whether {person.name} still has the role: {en}, {person.role.in_language('en')}.",
            )
            yield Due(person.confirmed.by, person.review, "person", path, what, person.name)


def _materials(site: Site) -> Iterator[Due]:
    for slug, material in site.materials.items():
        if material.status == "current":
            sv, en = material.title.in_language("sv"), material.title.in_language("en")
            what = words(f"Granska materialet {sv}.", f"Review the material {en}.")
            yield Due(material.owner, material.next_review, "material", f"{MATERIALS}/{slug}.yml", what)


def _law(site: Site) -> Iterator[Due]:
    for slug, act in site.law.acts.items():
        if act.read is None:
            continue
        sv, en = act.title.in_language("sv"), act.title.in_language("en")
        since_sv, since_en = written(act.read, "sv"), written(act.read, "en")
        what = words(
            f"Läs {sv} (SFS {act.sfs}) på nytt: har den ändrats sedan {since_sv}? {act.link}",
            f"Read {en} (SFS {act.sfs}) again: has it been amended since {since_en}? {act.link}",
        )
        yield _reading(site.law.owner, act.read, LAW, what, slug)


def _dependencies(site: Site) -> Iterator[Due]:
    owner = site.dependencies.owner
    for slug, one in site.dependencies.dependencies.items():
        name = f"{one.name} {one.version}"
        if one.ends is not None:
            what = words(
                f"Stödet för {name} upphör {one.end_of_life}. {one.link}",
                f"Support for {name} ends {one.end_of_life}. {one.link}",
            )
            yield Due(owner, one.ends, "dependency", DEPENDENCIES, what, slug)
        what = words(
            f"Se efter på nytt hur länge {name} underhålls. {one.link}",
            f"Look up again how long {name} is maintained. {one.link}",
        )
        yield _reading(owner, one.read, DEPENDENCIES, what, slug)


def _reading(owner: str, read: date, path: str, what: Text, part: str) -> Due:
    return Due(owner, add_months(read, READ_AGAIN_MONTHS), "reading", path, what, part)


def _security(site: Site) -> Iterator[Due]:
    if site.publisher.security is not None:
        what = words(
            "Kontrollera kontakten för säkerhetsrapporter och skriv en ny dag.",
            "Check the contact for security reports and write a new day.",
        )
        yield Due(_SECURITY_OWNER, site.publisher.security.expires, "security", PUBLISHER, what)


def _statement(site: Site) -> Iterator[Due]:
    """List the next test run, the authorities that nobody has confirmed, and what was to be mended."""
    owner = site.statement.owner
    what = words(
        "Prova tillgängligheten på nytt: kör make report.", "Test the accessibility again: run make report."
    )
    renewed = add_months(site.report.date, report.RENEWED_AFTER_MONTHS)
    yield Due(owner, renewed, "report", report.PATH, what)
    for supervisor in supervision.unconfirmed(site.statement.supervision, site.as_of):
        since_sv, since_en = written(supervisor.since, "sv"), written(supervisor.since, "en")
        what = words(
            f"Bekräfta vem som har tillsyn över tillgängligheten från {since_sv}, och vart man anmäler.",
            f"Confirm who supervises the accessibility from {since_en}, and where to report.",
        )
        since = supervisor.since
        yield Due(owner, since, "supervision", STATEMENT, what, since.isoformat())
    for shortcoming in site.statement.shortcomings:
        if shortcoming.planned:
            sv, en = shortcoming.what.in_language("sv"), shortcoming.what.in_language("en")
            what = words(f"Åtgärda bristen: {sv}", f"Mend the shortcoming: {en}")
            yield Due(owner, shortcoming.planned, "shortcoming", STATEMENT, what, en)
