"""Rule release-files: a site that is published is, file by file, what its build wrote."""

import re
from collections.abc import Iterator

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.publish.assets import FOLDER
from tillsammans.publish.manifest import OWN
from tillsammans.publish.release import Release

_AGAIN = words("Bygg om med make site.", "Build again with make site.")

_CERTIFIED = re.compile(rf"{FOLDER}/.+\.([0-9a-f]{{10}})\.[a-z0-9]+", re.ASCII)
"""An asset whose name holds the beginning of its checksum."""


def check(release: Release, context: Context) -> Iterator[Finding]:
    """Compare what is there with the manifest."""
    for path, digest in release.listed.items():
        if path in release.unreadable:
            yield Finding(release.at(path), release.unreadable[path], _AGAIN)
        elif path not in release.found:
            yield Finding(release.at(path), words("Filen saknas.", "The file is missing."), _AGAIN)
        elif release.found[path] != digest:
            yield Finding(
                release.at(path),
                words("Filen är inte den som bygget skrev.", "The file is not the one that the build wrote."),
                _AGAIN,
            )
    for path in sorted(release.found.keys() - release.listed.keys() - OWN):
        if not is_kept_asset(path, release):
            yield Finding(
                release.at(path),
                words("Bygget skrev inte filen.", "The build did not write the file."),
                words("Ta bort filen.", "Remove the file."),
            )
    for path in sorted(release.strange_twins):
        yield Finding(
            release.at(path),
            words(
                "Filen är inte sitt original, komprimerat.",
                "The file is not its original, compressed.",
            ),
            _AGAIN,
        )


def is_kept_asset(path: str, release: Release) -> bool:
    """Tell whether a file is an asset of another release, kept for pages that readers still have open."""
    original = path.removesuffix(".br").removesuffix(".gz")
    match = _CERTIFIED.fullmatch(original)
    return match is not None and release.found.get(original, "").startswith(match[1])


RULE: Rule[Release] = Rule(
    id="release-files",
    severity=Severity.ERROR,
    what=words(
        "Webbplatsen är hel: varje fil är den som bygget skrev.",
        "The site is whole: every file is the one that the build wrote.",
    ),
    why=words(
        "En fil som saknas eller har ändrats kan visa ett fel nummer.",
        "A file that is missing or has changed can show a wrong number.",
    ),
    example="",
    check=check,
)
