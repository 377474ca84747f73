"""What the glossary holds: `docs/_data/glossary.yml`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, StringConstraints, ValidationInfo
from pydantic_core import PydanticCustomError

from tillsammans.floor.types import IsoDate, LawState, LocalText, Model, Slug

PATH = "docs/_data/glossary.yml"

LONGEST = 60
"""Characters of a term."""

Word = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST, strip_whitespace=True)]


def _forms(value: Any, info: ValidationInfo) -> Any:
    """Require languages that the site has."""
    wanted = (info.context or {}).get("languages", ("sv", "en"))
    for language in value if isinstance(value, dict) else ():
        if language not in wanted:
            raise PydanticCustomError("unknown_language", "{language}", {"language": language})
    return value


Forms = Annotated[Mapping[str, tuple[Word, ...]], BeforeValidator(_forms)]
"""Language -> other forms that count as a term."""


class Term(Model):
    """A term."""

    term: LocalText
    """As the glossary shows it: `ombud`, `postal agent`."""
    forms: Forms = Field(default_factory=dict)
    """Inflections, compounds and other names: `postombuden`."""
    definition: LocalText
    """One or two sentences of plain text."""
    source: Slug
    """Id of a source in `docs/_data/sources.yml`."""

    def words(self, language: str) -> Iterator[str]:
        """List what pages of a language may call it; nothing that only another language has."""
        own = self.term.root.get(language)
        if own:
            yield own
        yield from self.forms.get(language, ())


class Glossary(Model):
    """The glossary."""

    owner: Slug
    """Id of the role that reads the definitions again."""
    read: IsoDate
    """The day on which the definitions were last read against their sources."""
    law_state: LawState = Field(default_factory=dict)
    """The acts that definitions stand on."""
    terms: Mapping[Slug, Term]
