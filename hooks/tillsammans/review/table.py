"""The list as a table for spreadsheets and scripts."""

from __future__ import annotations

from tillsammans.floor import spreadsheet
from tillsammans.floor.languages import MessageLanguage
from tillsammans.review.due import Listing

COLUMNS = ("owner", "owner_name", "due", "status", "kind", "what", "path")
"""In order; new ones are added at the end. `status` is `overdue` or `due`."""


def write(listing: Listing, language: MessageLanguage) -> bytes:
    """Write the list; only `owner_name` and `what` follow the language."""
    return spreadsheet.table(
        COLUMNS,
        (
            {
                "owner": row.owner,
                "owner_name": owner,
                "due": row.day.isoformat(),
                "status": "overdue" if listing.is_overdue(row) else "due",
                "kind": row.kind,
                "what": row.what.in_language(language),
                "path": row.path,
            }
            for owner, rows in listing.groups(language)
            for row in rows
        ),
    )
