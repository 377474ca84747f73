"""Rule yaml-syntax: a source can be read as fields with values."""

import yaml

from tillsammans.floor.languages import Text, words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import RefusedError, Rule, at

_QUOTE = words("Sätt hela värdet inom citattecken.", "Put the whole value in quotation marks.")
_INDENT = words(
    "Rätta indraget: fält på samma nivå börjar i samma kolumn.",
    "Mend the indentation: fields of one level start in the same column.",
)
_KNOWN: tuple[tuple[str, Text, Text], ...] = (
    (
        "mapping values are not allowed",
        words("Ett kolon till på samma rad, eller fel indrag.", "One more colon, or a wrong indentation."),
        _QUOTE,
    ),
    (
        "could not find expected ':'",
        words("Det saknas ett kolon efter fältets namn.", "A colon is missing after the field's name."),
        words("Skriv fältet som namn: värde.", "Write the field as name: value."),
    ),
    (
        "unexpected end of stream",
        words("Ett citattecken stängs aldrig.", "A quotation mark is never closed."),
        words("Skriv citattecken på båda sidor.", "Write a quotation mark on both sides."),
    ),
    (
        "cannot start any token",
        words("Värdet börjar med ett tecken som YAML använder.", "The value starts with a YAML character."),
        _QUOTE,
    ),
    ("did not find expected key", words("Indraget stämmer inte.", "The indentation is off."), _INDENT),
    (
        "did not find expected '-' indicator",
        words("Indraget i listan stämmer inte.", "The list's indentation is off."),
        _INDENT,
    ),
)
_OTHER = (words("Filen går inte att läsa som fält.", "The file cannot be read as fields."), _INDENT)


def _refuse(path: str, line: int, column: int, message: Text, hint: Text) -> RefusedError:
    return RefusedError(RULE.found(Finding(at(path, line, column), message, hint)))


def refusal(path: str, text: str, error: yaml.MarkedYAMLError, first_line: int) -> RefusedError:
    """Say in plain words what the parser found; the place is kept inside the text."""
    problem = error.problem or ""
    known = ((message, hint) for part, message, hint in _KNOWN if part in problem)
    message, hint = next(known, _OTHER)
    is_open = "unexpected end of stream" in problem
    mark = (is_open and error.context_mark) or error.problem_mark or error.context_mark
    lines = text.split("\n")
    line = min(mark.line, len(lines) - 1) if mark else 0
    column = min(mark.column, len(lines[line])) if mark else 0
    return _refuse(path, line + first_line, column + 1, message, hint)


def refuse_tabs(path: str, text: str, first_line: int) -> None:
    """Raise RefusedError at the first tab that indents a line."""
    for number, line in enumerate(text.split("\n"), start=first_line):
        indent = line[: len(line) - len(line.lstrip())]
        if "\t" in indent and line.strip():
            message = words("Raden är indragen med tabb.", "The line is indented with a tab.")
            hint = words("Använd blanksteg i stället.", "Use spaces instead.")
            raise _refuse(path, number, indent.index("\t") + 1, message, hint)


def not_fields(path: str, line: int) -> RefusedError:
    """Refuse a text that is empty, a lone value or a list."""
    message = words("Filen innehåller inga fält.", "The file holds no fields.")
    return _refuse(path, line, 1, message, words("Skriv fält som namn: värde.", "Write name: value."))


def no_front_matter(path: str, line: int) -> RefusedError:
    """Refuse a page whose front matter has no start or no end."""
    message = words(
        "Sidan saknar uppgifter mellan två rader med ---.", "The page has no fields between two --- lines."
    )
    hint = words(
        "Börja filen med ---, sedan title: och de andra fälten, sedan ---.",
        "Start the file with ---, then title: and the other fields, then ---.",
    )
    return _refuse(path, line, 1, message, hint)


RULE: Rule[object] = Rule(
    id="yaml-syntax",
    severity=Severity.ERROR,
    what=words("En fil går att läsa som fält med värden.", "A file can be read as fields with values."),
    why=words("Det som inte går att läsa kan inte kontrolleras.", "What cannot be read cannot be checked."),
    example="note: Öppet: vardagar\nnote: 'Öppet: vardagar'",
)
