"""`tillsammans translations`: list which are missing, outdated and current, and accept them."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from tillsammans.commands.shared import CLEAN, PROBLEMS, UsageError, add_language, inside, is_below, project
from tillsammans.floor.languages import MessageLanguage, words
from tillsammans.floor.problems import as_text
from tillsammans.site import files
from tillsammans.site.strictness import REQUIRE_CURRENT, requires_current
from tillsammans.site.unchecked import read_translations
from tillsammans.translations import fingerprint
from tillsammans.translations.accept import NotWritableError, stamped
from tillsammans.translations.pair import Outline, Pair

ACCEPT = "accept"

_COUNTS = words(
    "{language}: aktuella {current}, inaktuella {outdated}, saknas {missing}",
    "{language}: current {current}, outdated {outdated}, missing {missing}",
)
_MISSING = words("{path}: saknas", "{path}: missing")
_CURRENT = words("{path}: aktuell", "{path}: current")
_OUTDATED = words(
    "{path}: inaktuell (ändrade eller nya stycken: {changed}, borttagna: {removed})",
    "{path}: outdated (paragraphs changed or new: {changed}, removed: {removed})",
)
_NEVER = words(
    "{path}: inaktuell (ingen har jämfört den med {source})",
    "{path}: outdated (nobody has compared it with {source})",
)
_ACCEPTED = words("Skrev {path}", "Wrote {path}")
_NOTHING_NAMED = words(
    "Säg vilka översättningar som stämmer, eller skriv --all.{text}",
    "Say which translations are current, or write --all.{text}",
)
_NO_TRANSLATION = words("{text} är ingen översättning.", "{text} is no translation.")
_NOT_WRITABLE = words(
    "{text}: skriv varje fält mellan strecken på en egen rad först.",
    "{text}: write every field between the dashes on a line of its own first.",
)

FIRST_WORDS = 60
"""Characters that are shown of a changed paragraph."""


def add(commands: Any) -> None:
    """Describe the command."""
    parser = commands.add_parser(
        "translations",
        help="list missing, outdated and current translations; accept PATH says that one is current",
    )
    parser.add_argument("paths", nargs="*", metavar="[accept] PATH", help="these files or folders only")
    parser.add_argument("--all", action="store_true", help="accept all translations")
    parser.add_argument(
        "--require-current",
        action="store_true",
        help=f"fail where a translation is outdated (also: {REQUIRE_CURRENT}=1)",
    )
    add_language(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """List the translations, or write down that some of them are current."""
    root = project(options)
    accepts = options.paths[:1] == [ACCEPT]
    wanted = [inside(root, path) for path in options.paths[accepts:]]
    if accepts and not wanted and not options.all:
        raise UsageError(_NOTHING_NAMED, "")
    read = read_translations(root)
    for problem in read.problems:
        print(as_text(problem, options.lang), file=sys.stderr)
    chosen = [pair for pair in read.pairs if _is_wanted(pair, wanted)]
    if accepts:
        _refuse_originals(wanted, chosen)
        _accept(root, chosen, options.lang)
    else:
        _print(chosen, read.languages[1:], options.lang)
        strict = options.require_current or requires_current(os.environ)
        if strict and any(fingerprint.change(pair) for pair in chosen):
            return PROBLEMS
    missing = any(pair.translation is None or pair.source is None for pair in chosen)
    return PROBLEMS if read.problems or missing else CLEAN


def _print(pairs: Sequence[Pair], languages: Iterable[str], language: MessageLanguage) -> None:
    """Print the counts of each language, and a line for each page with the paragraphs to look at."""
    for code in languages:
        own = [pair for pair in pairs if pair.language == code]
        missing = [pair for pair in own if pair.source is None or pair.translation is None]
        outdated = [pair for pair in own if fingerprint.change(pair)]
        numbers = {
            "missing": len(missing),
            "outdated": len(outdated),
            "current": len(own) - len(missing) - len(outdated),
        }
        print(_COUNTS.in_language(language).format(language=code, **numbers))
        for pair in own:
            for line in _lines(pair, language):
                print(line)


def _lines(pair: Pair, language: MessageLanguage) -> Iterator[str]:
    source, translation = pair.source, pair.translation
    change = fingerprint.change(pair)
    if source is None or translation is None:
        yield _MISSING.in_language(language).format(path=pair.wanted)
    elif change is None:
        yield _CURRENT.in_language(language).format(path=translation.path)
    elif fingerprint.accepted(translation) is None:
        yield _NEVER.in_language(language).format(path=translation.path, source=source.path)
    else:
        yield _OUTDATED.in_language(language).format(
            path=translation.path, changed=len(change.changed), removed=change.removed
        )
        for one in change.changed:
            beginning = " ".join(one.text.split())
            cut = f"{beginning[:FIRST_WORDS].rstrip()} …" if len(beginning) > FIRST_WORDS else beginning
            yield f"    {source.path}:{one.position.line}: {cut}"


def _accept(root: Path, pairs: Iterable[Pair], language: MessageLanguage) -> None:
    """Write the fingerprint of the source into every translation that doesn't hold it."""
    for pair in pairs:
        source, translation = pair.source, pair.translation
        if source is not None and translation is not None and fingerprint.change(pair):
            _stamp(root, source, translation)
            print(_ACCEPTED.in_language(language).format(path=translation.path))


def _stamp(root: Path, source: Outline, translation: Outline) -> None:
    try:
        data = stamped(files.read(root, translation.path), fingerprint.of(source))
    except NotWritableError as error:
        raise UsageError(_NOT_WRITABLE, str(error)) from None
    files.write(root, translation.path, data)


def _refuse_originals(wanted: Iterable[str], chosen: Sequence[Pair]) -> None:
    """Refuse paths below which no translation is."""
    paths = [pair.translation.path for pair in chosen if pair.translation]
    for name in wanted:
        if not any(is_below(path, [name]) for path in paths):
            raise UsageError(_NO_TRANSLATION, name)


def _is_wanted(pair: Pair, wanted: Sequence[str]) -> bool:
    """Tell whether a pair was asked for, by the path of either page, or the one that is missing."""
    paths = [outline.path for outline in (pair.source, pair.translation) if outline] + [pair.wanted]
    return not wanted or any(is_below(path, wanted) for path in paths)
