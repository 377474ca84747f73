"""Tables for spreadsheets: UTF-8 with a byte order mark, semicolons and CRLF.

That is what a Swedish Excel opens with å, ä and ö intact.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence

_FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
"""What a spreadsheet may take for a formula, also behind apostrophes that neutralise it."""

_NEUTRALISED = re.compile(r"'(?='*[=+\-@\t\r\n＝＋－＠])")


def neutral(field: str) -> str:
    """Put an apostrophe before what a spreadsheet would calculate: `=…`, `+…`, `-…`, `@…`."""
    return f"'{field}" if _FORMULA.match(field) else field


def original(field: str) -> str:
    """Undo `neutral`, for programs that read the table."""
    return _NEUTRALISED.sub("", field, count=1) if _NEUTRALISED.match(field) else field


def protected(field: str) -> str:
    """Put an apostrophe before those that stand before a formula, so that `original` returns the field.

    For cells that are text whatever they begin with, which need no other protection.
    """
    return f"'{field}" if _NEUTRALISED.match(field) else field


def table(columns: Sequence[str], rows: Iterable[Mapping[str, str | None]]) -> bytes:
    """Write a table; a column that a row doesn't have is empty."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([neutral(row.get(name) or "") for name in columns])
    return text.getvalue().encode("utf-8-sig")
