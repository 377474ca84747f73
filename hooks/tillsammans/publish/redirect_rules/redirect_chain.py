"""Rule redirect-chain: an old address leads to its page in one step, and in its own language."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.tree import Entry, Mapping, Scalar
from tillsammans.publish.moved import FIELD, language_of, normal

_FORM = words(
    "Skriv adressen som den står efter webbplatsens namn, som lagen/ eller om/gammal.html.",
    "Write the address as it stands after the site's name, as lagen/ or om/gammal.html.",
)


def check(root: Mapping, context: Context) -> Iterator[Finding]:
    """Find what is no address, and redirects that lead to redirects."""
    entries = _entries(root)
    for entry in entries:
        for one in (entry.key, entry.value):
            if isinstance(one, Scalar) and (
                normal(one.text) is None or (one is entry.key and one.text == "/")
            ):
                said = words(
                    f"”{one.text}” är ingen sidas adress.", f"“{one.text}” is not the address of a page."
                )
                yield Finding(one.position, said, _FORM)
    steps = {old: new for entry in entries for old, new in _step(entry)}
    for entry in entries:
        for old, new in _step(entry):
            if new in steps:
                yield _chained(entry, old, steps)
            languages = [language_of(one, context.languages) for one in (old, new)]
            if languages[0] != languages[1]:
                said = words(
                    f"{old} och {new} är på olika språk.", f"{old} and {new} are in different languages."
                )
                yield Finding(entry.value.position, said)


def _entries(root: Mapping) -> list[Entry]:
    pages = root.get(FIELD)
    return list(pages.entries) if isinstance(pages, Mapping) else []


def _step(entry: Entry) -> Iterator[tuple[str, str]]:
    """Return where an entry leads from and to, where both are addresses."""
    if isinstance(entry.value, Scalar):
        old, new = normal(entry.key.text), normal(entry.value.text)
        if old and new is not None:
            yield old, new


def _chained(entry: Entry, old: str, steps: dict[str, str]) -> Finding:
    """Follow the steps: either they end, or they come back."""
    seen = [old]
    while (end := steps[seen[-1]]) in steps:
        if end in seen:
            way = " → ".join((*seen, end))
            return Finding(
                entry.value.position,
                words(f"Adresserna leder i cirkel: {way}", f"The addresses lead in a circle: {way}"),
            )
        seen.append(end)
    return Finding(
        entry.value.position,
        words(f"{steps[old]} leder själv vidare.", f"{steps[old]} leads on itself."),
        words(f"Skriv {end or '/'}", f"Write {end or '/'}"),
    )


RULE: Rule[Mapping] = Rule(
    id="redirect-chain",
    severity=Severity.ERROR,
    what=words(
        "En gammal adress leder till sidan i ett steg, på samma språk.",
        "An old address leads to its page in one step, in the same language.",
    ),
    why=words(
        "Varje steg tar tid, och en cirkel visar ingenting.",
        "Each step takes time, and a circle shows nothing.",
    ),
    example="a/: b/ och b/: lagen/\na/: lagen/ och b/: lagen/",
    check=check,
)
