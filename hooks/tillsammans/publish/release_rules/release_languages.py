"""Rule release-languages: pages name each other as translations, and each says its own language."""

from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.publish.release import PageSeen, Release

DEFAULT = "x-default"
"""What search engines show to readers of all other languages."""


def check(release: Release, context: Context) -> Iterator[Finding]:
    """Compare the languages that pages name with what those pages say of themselves."""
    for path, page in release.pages.items():
        if page.alternates and page.alternates.get(page.lang) != release.url(path):
            yield Finding(
                release.at(path),
                words(
                    f"Sidan är på {page.lang or '?'}, men säger inte att den är det.",
                    f"The page is in {page.lang or '?'}, but does not say that it is.",
                ),
            )
        for lang, address in page.alternates.items():
            if not _answers(release, page, lang, address):
                yield Finding(
                    release.at(path),
                    words(
                        f"{address} svarar inte på att den är sidan på {lang}.",
                        f"{address} does not confirm that it is the page in {lang}.",
                    ),
                )


def _answers(release: Release, page: PageSeen, lang: str, address: str) -> bool:
    """Tell whether the page at an address names the same languages, and is in the one that it should be."""
    target = release.file_of(address, "")
    other = release.pages.get(target[0]) if target else None
    return other is not None and other.alternates == page.alternates and lang in (other.lang, DEFAULT)


RULE: Rule[Release] = Rule(
    id="release-languages",
    severity=Severity.ERROR,
    what=words(
        "Sidor på olika språk pekar på varandra, och varje sida säger sitt eget språk.",
        "Pages in different languages point to each other, and each says its own language.",
    ),
    why=words(
        "Sökmotorer visar annars sidan på fel språk.",
        "Search engines otherwise show the page in the wrong language.",
    ),
    example="",
    check=check,
)
