"""What stands on documents and on no page: `docs/_data/documents.yml`."""

from __future__ import annotations

from pydantic import Field

from tillsammans.floor.types import LocalText, Model, Slug

PATH = "docs/_data/documents.yml"


class TellSheet(Model):
    """Which outcomes of a guide stand on the sheet."""

    guide: Slug
    outcomes: tuple[Slug, ...] = Field(min_length=1)


class DocumentTexts(Model):
    """The texts of the documents."""

    contact_card: tuple[str, ...] = Field(min_length=1)
    """Contact points with a phone (`polisen/114-14`), before that of the municipality."""
    tell_sheet: TellSheet
    meeting_agenda: tuple[LocalText, ...] = Field(min_length=1)
    """Points."""
    meeting_invitation: tuple[LocalText, ...] = Field(min_length=1)
    """Paragraphs."""
