"""Rule table-row: every row of a table has a value in every column."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule, at
from tillsammans.floor.rules import file_size


@dataclass(frozen=True)
class Table:
    """A register as lines of values with commas between. Values hold neither comma nor quotation mark."""

    path: str
    columns: Sequence[str]
    """Names of the columns, as the first line has to say them; the first one is the key."""
    rows: Sequence[tuple[int, Sequence[str]]]
    """Line in the file, and values; the names of the columns first, blank lines left out."""

    def records(self) -> Iterator[dict[str, str]]:
        """Walk over the rows that have all their values, by the names of the columns."""
        for _, values in self.rows[1:]:
            if _is_whole(values, self.columns):
                yield dict(zip(self.columns, values, strict=True))


def read(path: str, text: str, columns: Sequence[str]) -> Table:
    """Split a table into its rows.

    Raises RefusedError where there are more than any register has.
    """
    rows = [(number, line.split(",")) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    if len(rows) > file_size.VALUES:
        raise file_size.too_many(at(path, rows[file_size.VALUES][0]))
    return Table(path, columns, rows)


def _is_whole(values: Sequence[str], columns: Sequence[str]) -> bool:
    return len(values) == len(columns) and all(value.strip() and '"' not in value for value in values)


def check(table: Table, _context: Context) -> Iterator[Finding]:
    """Compare the names of the columns with those expected, and each row with them."""
    wanted = ",".join(table.columns)
    if not table.rows or list(table.rows[0][1]) != list(table.columns):
        yield Finding(
            at(table.path, table.rows[0][0] if table.rows else 1),
            words("Tabellen har andra kolumner än väntat.", "The table has other columns than expected."),
            words(f"Skriv {wanted} på första raden.", f"Write {wanted} on the first line."),
        )
    elif len(table.rows) == 1:
        yield Finding(
            at(table.path, table.rows[0][0]),
            words("Tabellen har inga rader.", "The table has no rows."),
            words(f"Skriv {wanted} på varje rad.", f"Write {wanted} on each line."),
        )
    first: dict[str, int] = {}
    for number, values in table.rows[1:]:
        key = values[0]
        if not _is_whole(values, table.columns):
            yield Finding(
                at(table.path, number),
                words("Raden har inte ett värde i varje kolumn.", "The row lacks a value in some column."),
                words(f"Skriv som {wanted}.", f"Write as {wanted}."),
            )
        elif first.setdefault(key, number) != number:
            yield Finding(
                at(table.path, number),
                words(
                    f"{key} står redan på rad {first[key]}.", f"{key} stands on line {first[key]} already."
                ),
                words("Ta bort den ena raden.", "Remove one of the lines."),
            )


RULE: Rule[Table] = Rule(
    id="table-row",
    severity=Severity.ERROR,
    what=words(
        "Varje rad i en tabell har ett värde i varje kolumn.",
        "Every row of a table has a value in every column.",
    ),
    why=words(
        "Med en trasig rad i ett register känns en kommun inte igen.",
        "With a broken row in a register a municipality is not recognised.",
    ),
    example="2282,Kramfors\n2282,Kramfors,22,Västernorrland",
    check=check,
)
