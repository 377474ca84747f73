"""Source pages beside their translations: what is compared, taken from the pages as they were written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tillsammans.floor.problems import Position
from tillsammans.pages.shapes import Shape, shapes_in
from tillsammans.pages.source import Heading, PageSource
from tillsammans.translations.pair import Outline, Pair, Part, Passage


def pairs(sources: Mapping[tuple[str, str], PageSource], languages: Sequence[str]) -> Iterator[Pair]:
    """Put every source page, by language and path, beside each of its translations."""
    paths = sorted({path for _, path in sources})
    for language in languages[1:]:
        for path in paths:
            yield pair_of(sources, languages[0], language, path)


def pair_of(sources: Mapping[tuple[str, str], PageSource], original: str, language: str, path: str) -> Pair:
    """Put the page of a path in the original language beside its translation."""
    source, translation = sources.get((original, path)), sources.get((language, path))
    wanted = f"docs/{original if source is None else language}/{path}"
    original_outline, own_outline = (
        None if page is None else _outline(page) for page in (source, translation)
    )
    return Pair(language, path, original_outline, own_outline, wanted)


def _outline(page: PageSource) -> Outline:
    """Take from a page what its translation has too."""
    path = page.document.path
    return Outline(
        path=path,
        language=page.language,
        front=page.document.front,
        parts=tuple(sorted(_parts(page), key=lambda part: part.position)),
        blocks=tuple(Passage(text, Position(path, line)) for line, text in page.blocks),
        sections=tuple(_sections(page)),
    )


def _parts(page: PageSource) -> Iterator[Part]:
    for heading in page.headings:
        yield _part(_shown(heading), heading.position)
    for directive, place in page.directives:
        yield _part(f"[[{directive.name}: {directive.argument}]]", place)
    for link in page.links:
        yield _part(f"{'!' if link.is_image else ''}({link.target})", link.position)
    for shape in shapes_in(page.lines):
        yield Part(*_named(shape), Position(page.document.path, shape.line))


def _part(key: str, place: Position) -> Part:
    return Part(key, key, place)


def _shown(heading: Heading) -> str:
    """Write a heading as it is compared: its level and its anchor."""
    return f"{'#' * heading.level} {f'#{heading.anchor}' if heading.anchor else '…'}"


def _named(shape: Shape) -> tuple[str, str]:
    """Name a table or list, in Swedish and English."""
    if shape.is_table:
        return (
            f"En tabell (rader: {shape.rows}, kolumner: {shape.columns})",
            f"A table (rows: {shape.rows}, columns: {shape.columns})",
        )
    return f"En lista (punkter: {shape.rows})", f"A list (items: {shape.rows})"


def _sections(page: PageSource) -> Iterator[tuple[str, Passage]]:
    """Part the body at its headings; one without an anchor belongs to the section above it."""
    path, first = page.document.path, page.document.body_line
    lines = page.document.body.split("\n")
    starts = [("", first), *((one.anchor, one.position.line) for one in page.headings if one.anchor)]
    ends = [line for _, line in starts[1:]] + [first + len(lines)]
    for (anchor, start), end in zip(starts, ends, strict=True):
        yield anchor, Passage("\n".join(lines[start - first : end - first]), Position(path, start))
