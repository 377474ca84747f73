"""The fields of the interface's words. A word is labelled by itself, in Swedish."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import get_type_hints

from babel import Locale

from tillsammans.editing.choosing import Described
from tillsammans.floor.phrases import PLACE, Counted, Group, Plural
from tillsammans.floor.words import Words

LONGEST_LABEL = 60
"""Characters of a word that stand for it."""

GROUPS: Mapping[str, str] = {
    "meta": "Webbplatsen",
    "header": "Sidhuvudet",
    "home": "Startsidan",
    "counter": "Hjälp vid disken",
    "method": "Bilden av metoden",
    "drawings": "Teckningar",
    "drawings.partners": "De fyra parterna",
    "drawings.way": "En försändelses väg",
    "page": "Alla sidor",
    "facts": "Om sidan",
    "contact": "Kontakter",
    "contact.holidays": "Helgdagar",
    "contact.copies": "Knappar som kopierar",
    "directory": "Listan av kontakter",
    "directory.groups": "Grupper",
    "directory.groups.method": "Metoden",
    "directory.groups.more": "Fler",
    "news": "Nyheter",
    "news.category": "Ämnen",
    "material": "Material",
    "material.states": "Lägen",
    "material.audiences": "För vem",
    "meeting": "Möten",
    "meeting.states": "Lägen",
    "guide": "Beslutsguiden",
    "document": "Dokument att skriva ut",
    "glossary": "Ordlistan",
    "statement": "Tillgänglighetsredogörelsen",
    "statement.conformity": "Hur väl kraven följs",
    "statement.methods": "Hur webbplatsen granskades",
    "statement.impacts": "Hur det märks",
    "statement.kinds": "Slag av brister",
    "search": "Sök",
    "offline": "Utan täckning",
    "redirect": "Sidor som leder vidare",
    "not_found": "Sidan finns inte",
    "footer": "Sidfoten",
    "samples": "Designguiden",
    "samples.outcomes": "Svar",
    "rules": "Sidan om regler",
    "rules.groups": "Grupper",
    "rules.severities": "Hur allvarligt",
}
"""Path of a group -> its label. One that is not here goes by its name."""

_FORMS = {"one": "En", "other": "Flera"}


def fields(words: Words, languages: Sequence[str]) -> list[Described]:
    """List the fields of all words; `words` are those of the source language."""
    return list(_fields(words, "", _forms(languages)))


def _forms(languages: Sequence[str]) -> Mapping[str, bool]:
    """Name the forms that languages have for numbers, and whether all of them have it."""
    known = [{*Locale(language).plural_form.tags, "other"} for language in languages]
    return {name: all(name in forms for forms in known) for name in sorted(set().union(*known))}


def _fields(group: Group, path: str, forms: Mapping[str, bool]) -> Iterator[Described]:
    for name, hint in get_type_hints(type(group), include_extras=True).items():
        value = getattr(group, name)
        where = f"{path}{name}"
        if isinstance(value, Group):
            inner = list(_fields(value, f"{where}.", forms))
            yield _group(name, GROUPS.get(where, name), inner)
        elif hint == Plural:
            yield _group(name, _label(value.forms["other"]), list(_counted(value, forms)))
        else:
            yield _word(name, _label(value), value)


def _group(name: str, label: str, inner: list[Described]) -> Described:
    return {
        "name": name,
        "label": label,
        "i18n": True,
        "widget": "object",
        "collapsed": True,
        "fields": inner,
    }


def _counted(value: Counted, forms: Mapping[str, bool]) -> Iterator[Described]:
    for name, is_everywhere in forms.items():
        field = _word(name, _FORMS.get(name, name), value.forms.get(name, ""))
        yield {**field, "required": is_everywhere}


def _word(name: str, label: str, value: str) -> Described:
    places = PLACE.findall(value)
    hint = (
        {"hint": f"Webbplatsen fyller i {', '.join(f'{{{place}}}' for place in places)}."} if places else {}
    )
    widget = "text" if len(value) > LONGEST_LABEL else "string"
    return {"name": name, "label": label, "i18n": True, "widget": widget, **hint, **_with_places(places)}


def _with_places(places: Sequence[str]) -> Described:
    """Require the places that the site fills in."""
    if not places:
        return {}
    wanted = "".join(f"(?=[^]*\\{{{place}\\}})" for place in places)
    named = ", ".join(f"{{{place}}}" for place in places)
    return {"pattern": [f"^{wanted}", f"Orden ska ha platsen {named}, där webbplatsen fyller i något."]}


def _label(value: str) -> str:
    return value if len(value) <= LONGEST_LABEL else f"{value[: LONGEST_LABEL - 1].rstrip()}…"


def paths(model: type[Group], path: str = "") -> Iterator[str]:
    """Name all groups of the words below a group: `drawings.way`."""
    for name, hint in get_type_hints(model).items():
        if isinstance(hint, type) and issubclass(hint, Group):
            yield f"{path}{name}"
            yield from paths(hint, f"{path}{name}.")
