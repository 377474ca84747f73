"""What the editing desk shows of this site: which models, where their files are, what they choose from.

A new kind of record takes its form beside its model, a line in FORM, and an entry in `collections`.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence

from tillsammans.contacts import form as contact_form
from tillsammans.contacts import record as contact_record
from tillsammans.contacts.model import Contact
from tillsammans.editing import words
from tillsammans.editing.choosing import Chosen, Described, OfFiles, OfNames, OfRecords, OfValues
from tillsammans.editing.collections import BODY, Records, Single, Singles
from tillsammans.editing.fields import Forms, Shared
from tillsammans.floor.forms import Form
from tillsammans.floor.words import FOLDER as STRINGS
from tillsammans.glossary import form as glossary_form
from tillsammans.glossary.model import PATH as GLOSSARY
from tillsammans.glossary.model import Glossary
from tillsammans.guidance import form as guide_form
from tillsammans.guidance.model import FOLDER as GUIDES
from tillsammans.guidance.model import Guide
from tillsammans.materials import form as material_form
from tillsammans.materials.model import FILES, Material, Version
from tillsammans.materials.model import FOLDER as MATERIALS
from tillsammans.meetings import form as meeting_form
from tillsammans.meetings.model import FOLDER as MEETINGS
from tillsammans.meetings.model import Meeting
from tillsammans.news import form as news_form
from tillsammans.news.model import FOLDER as NEWS
from tillsammans.news.model import NewsFront
from tillsammans.pages import form as page_form
from tillsammans.pages.model import Front
from tillsammans.pictures.original import FOLDER as PICTURES
from tillsammans.site import files
from tillsammans.site.model import Site
from tillsammans.translations.fields import OF_ONE_FILE, WORDS

FORM: Form = {
    **contact_form.FORM,
    **material_form.FORM,
    **meeting_form.FORM,
    **news_form.FORM,
    **page_form.FORM,
    **guide_form.FORM,
    **glossary_form.FORM,
}
"""What is asked of all models that the desk shows."""

MODELS = (Contact, Meeting, Material, NewsFront, Front, Guide, Glossary)
"""Those models; their parts have models of their own."""

KINDS: Sequence[tuple[object, Described]] = (
    (Version, {"pattern": [r"^\d{1,4}(\.\d{1,4})*$", "Skriv versionen som 1 eller 1.2."]}),
)
"""Types of single rooms -> what is special about their fields."""

_MEETING_NAME = (
    r"^\d{4}(-\d{2}(-\d{2})?)?-[a-z][a-z0-9]*(-[a-z0-9]+)*$",
    "Skriv år eller år-månad, bindestreck och ett namn, som 2026-12-sundsvall.",
)
_NEWS_NAME = (
    r"^\d{4}-\d{2}-\d{2}-[a-z0-9]+(-[a-z0-9]+)*$",
    "Skriv dagen, bindestreck och ett namn, som 2026-12-03-motet-i-sundsvall.",
)


def shared(path: str) -> bool | str:
    """Tell how a field of the front matter stands in the languages: words of its own, or the same fact.

    That there is a picture, or that an item is withdrawn, is a fact; only its words are of a language.
    """
    return True if path in (*WORDS, *OF_ONE_FILE) else "duplicate"


def collections(site: Site, pages_of: Container[str]) -> list[Records | Singles]:
    """List what the desk shows, in its order. `pages_of` are the paths of pages that somebody wrote."""
    records = _forms(site)
    pages = _forms(site, shared)
    guides = records.fields(Guide)
    strings = words.fields(site.strings[site.source_language], site.languages)
    return [
        Records(
            name="contacts",
            label="Kontakter",
            one="Kontakt",
            folder=contact_record.FOLDER,
            fields=records.fields(Contact),
            title="name.sv",
            slug="{{fields.name.sv}}",
            icon="call",
        ),
        Records(
            name="news",
            label="Nyheter",
            one="Nyhet",
            folder=f"{files.PAGES}/{{{{locale}}}}/{NEWS}",
            fields=[*pages.fields(NewsFront), BODY],
            title="title",
            slug="{{fields.published}}-{{fields.title}}",
            slug_pattern=_NEWS_NAME,
            icon="newspaper",
            only=("kind", "news-item"),
            order=("published", "descending"),
            has_body=True,
        ),
        Records(
            name="meetings",
            label="Möten",
            one="Möte",
            folder=MEETINGS,
            fields=records.fields(Meeting),
            title="title.sv",
            slug="{{fields.start | date('YYYY-MM')}}-{{fields.title.sv}}",
            slug_pattern=_MEETING_NAME,
            icon="event",
        ),
        Records(
            name="materials",
            label="Material",
            one="Material",
            folder=MATERIALS,
            fields=records.fields(Material),
            title="title.sv",
            slug="{{fields.title.sv}}",
            icon="description",
        ),
        Singles(
            name="pages",
            label="Sidor",
            icon="article",
            files=_pages(site, pages_of, [*pages.fields(Front), BODY]),
            way="editorial_workflow",
            has_body=True,
        ),
        Singles(
            name="guides",
            label="Beslutsguider",
            icon="account_tree",
            files=[
                Single(name, guide.title.in_language(site.source_language), f"{GUIDES}/{name}.yml", guides)
                for name, guide in site.guides.items()
            ],
            way="editorial_workflow",
        ),
        Singles(
            name="glossary",
            label="Ordlista",
            icon="dictionary",
            files=[Single("glossary", "Ordlista", GLOSSARY, records.fields(Glossary))],
            way="editorial_workflow",
        ),
        Singles(
            name="strings",
            label="Gränssnittets ord",
            icon="translate",
            files=[Single("strings", "Gränssnittets ord", f"{STRINGS}/{{{{locale}}}}.yml", strings)],
            way="editorial_workflow",
        ),
    ]


def _pages(site: Site, pages_of: Container[str], fields: Sequence[Described]) -> list[Single]:
    """List the pages that somebody wrote; news items have a collection of their own."""
    return [
        Single(
            name=page.path.removesuffix(".md").replace("/", "-"),
            label=page.front.label,
            file=f"{files.PAGES}/{{{{locale}}}}/{page.path}",
            fields=fields,
        )
        for page in site.pages_in(site.source_language)
        if page.path in pages_of and isinstance(page.front, Front)
    ]


def _forms(site: Site, how: Shared | None = None) -> Forms:
    """Return what draws fields; `how` tells of files in several languages."""
    forms = Forms(site.languages, FORM, _chosen(site), KINDS)
    return forms if how is None else Forms(site.languages, FORM, _chosen(site), KINDS, how)


def _points(site: Site) -> Mapping[str, str]:
    """Name all contact points that pages may show."""
    source = site.source_language
    return {
        f"{name}/{point.id}": f"{contact.name.in_language(source)}: {point.label.in_language(source)}"
        for name, contact in site.contacts.items()
        for point in contact.points
        if not point.internal
    }


_SFS: Described = {"pattern": [r"^\d{4}:\d{1,4}$", "Skriv numret som 2024:746."]}


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _chosen(site: Site) -> Mapping[str, Chosen | OfNames]:
    """Say what fields choose from."""
    source = site.source_language
    roles = {name: text.in_language(source) for name, text in site.publisher.roles.items()}
    towns = sorted(site.municipalities.values(), key=lambda town: town.name)
    acts = {name: _capital(act.title.in_language(source)) for name, act in site.law.acts.items()}
    areas = {name: area.name.in_language(source) for name, area in site.police_areas.items()}
    cited = {
        name: ", ".join(filter(None, (one.title, one.publisher, one.date)))
        for name, one in site.sources.items()
    }
    return {
        "contacts": OfRecords("contacts", "name.sv"),
        "materials": OfRecords("materials", "title.sv"),
        "news": OfRecords("news", "title"),
        "laws": OfNames(acts, _SFS),
        "roles": OfValues(roles),
        "municipalities": OfValues({town.code: f"{town.name} ({town.code})" for town in towns}),
        "police_areas": OfValues(areas),
        "sources": OfValues(cited),
        "points": OfValues(_points(site)),
        "pictures": OfFiles(
            "image", PICTURES, PICTURES.removeprefix("docs/"), (".jpg", ".jpeg", ".png", ".webp")
        ),
        "files": OfFiles("file", FILES, FILES.removeprefix("docs/"), (".pdf", ".docx")),
    }
