"""A page that cannot be made when somebody looks at it: in which template, on which line, and why."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from traceback import walk_tb

from jinja2 import TemplateSyntaxError

from tillsammans.floor.languages import Text, words
from tillsammans.floor.templates import OVERRIDES

_OF_TEMPLATE = words(
    "Rätta mallen på den raden och spara. Sidan visas sedan av sig själv.",
    "Mend the template on that line and save. The page is then shown by itself.",
)
_OF_OTHERS = words(
    "Hela felet står i terminalen. Visa det för den som sköter webbplatsen.",
    "The whole error stands in the terminal. Show it to whoever looks after the site.",
)


@dataclass(frozen=True)
class Failure:
    """Why a page cannot be made."""

    address: str
    """As it was asked for: `/lagen/`."""
    place: str
    """`overrides/main.html:12`; empty where no template had a part in it."""
    why: str
    """In the words of the program that failed."""

    @property
    def message(self) -> Text:
        """Say what happened."""
        return words(
            f"Sidan {self.address} går inte att göra: {self.why}",
            f"The page {self.address} cannot be made: {self.why}",
        )

    @property
    def hint(self) -> Text:
        """Say what to do."""
        return _OF_TEMPLATE if self.place else _OF_OTHERS


def failure(address: str, error: Exception, root: Path) -> Failure:
    """Explain an error; `root` is the project's folder."""
    templates = root / OVERRIDES
    places = [(Path(frame.f_code.co_filename), line) for frame, line in walk_tb(error.__traceback__)]
    if isinstance(error, TemplateSyntaxError):
        places.append((Path(error.filename or ""), error.lineno))
        what = error.message or ""  # as text it would quote its place and the line too
    else:
        what = str(error)
    within = [
        f"{path.relative_to(root).as_posix()}:{line}" for path, line in places if templates in path.parents
    ]
    kind = type(error).__name__
    return Failure(address, within[-1] if within else "", f"{kind}: {what}" if what else kind)
