"""What the last build of a preview found, for the panel in its pages and for the page in place of all others.

Messages may quote whatever somebody wrote. They leave here as text: in JSON, which a script puts into text
nodes, and in HTML with every character escaped.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from html import escape

from tillsammans.floor.languages import MessageLanguage, Text, words
from tillsammans.floor.problems import Problem, Severity, sort, summary
from tillsammans.preview.failing import Failure

Address = Callable[[str, str], str]
"""Returns where a rule is told in a language, relative to the root of the site; empty where it isn't."""

_STOPPED = words(
    "Här visas den förra versionen. Den nya visas när felen är rättade",
    "This is the former version. The new one is shown when the errors are mended",
)
_NOT_YET = words(
    "Det finns inget att visa än. Sidorna visas när felen är rättade",
    "There is nothing to show yet. The pages are shown when the errors are mended",
)
_BUILT = words("Sidorna är byggda", "The pages are built")
_FAILED = words(
    "En sida går inte att visa. Den visas när felet är rättat.",
    "A page cannot be shown. It is shown when the error is mended.",
)
_LABELS = {
    "close": words("Stäng", "Close"),
    "open": words("Visa vad som är fel", "Show what is wrong"),
    "hint": words("Gör så här:", "Do this:"),
    "rule": words("Regel:", "Rule:"),
    "error": words("Fel", "Error"),
    "notice": words("Påpekande", "Notice"),
    "list": words("Vad kontrollen hittade", "What the check found"),
}


@dataclass(frozen=True)
class Trouble:
    """What a build found."""

    version: int = 0
    """Counts the builds."""
    problems: tuple[Problem, ...] = ()
    said: tuple[str, ...] = ()
    """What was told without being a problem of our own."""
    is_stopped: bool = False
    """Whether the build ended without new pages."""
    is_first: bool = False
    """Whether there are no former pages to show either."""
    failures: tuple[Failure, ...] = ()
    """Pages that somebody has looked at since, and that could not be made."""

    def and_failed(self, failure: Failure) -> Trouble:
        """Return it with one more page that could not be made."""
        return self if failure in self.failures else replace(self, failures=(*self.failures, failure))

    def title(self, language: MessageLanguage) -> str:
        """Say how the preview stands: what is shown, and how much was found."""
        if self.failures and not self.is_stopped:
            return _FAILED.in_language(language)
        said: Text = _BUILT
        if self.is_stopped:
            said = _NOT_YET if self.is_first else _STOPPED
        count = f" ({summary(self.problems, language)})" if self.problems else ""
        return f"{said.in_language(language)}{count}."

    def rows(self, language: MessageLanguage, address: Address) -> Iterator[dict[str, str]]:
        """Walk over everything that was found, errors first, then what others told, then notices."""
        errors = sort(one for one in self.problems if one.severity is Severity.ERROR)
        notices = sort(one for one in self.problems if one.severity is Severity.NOTICE)
        for failed in self.failures:
            yield _failure(failed, language)
        for one in errors:
            yield _row(one, language, address)
        for said in self.said:
            yield {"severity": Severity.ERROR.value, "message": said}
        for one in notices:
            yield _row(one, language, address)


def _row(problem: Problem, language: MessageLanguage, address: Address) -> dict[str, str]:
    finding = problem.finding
    place = finding.position
    return {
        "severity": problem.severity.value,
        "place": f"{place.path}:{place.line}:{place.column}",
        "message": finding.message.in_language(language),
        "hint": finding.hint.in_language(language) if finding.hint else "",
        "rule": problem.rule,
        "href": address(problem.rule, language),
    }


def _failure(failure: Failure, language: MessageLanguage) -> dict[str, str]:
    return {
        "severity": Severity.ERROR.value,
        "place": failure.place,
        "message": failure.message.in_language(language),
        "hint": failure.hint.in_language(language),
    }


def as_json(trouble: Trouble, language: MessageLanguage, address: Address) -> str:
    """Write what the script of the panel shows."""
    document = {
        "version": trouble.version,
        "language": language,
        "isStopped": trouble.is_stopped or bool(trouble.failures),
        "title": trouble.title(language),
        "labels": {name: label.in_language(language) for name, label in _LABELS.items()},
        "rows": list(trouble.rows(language, address)),
    }
    return json.dumps(document, ensure_ascii=False)


def as_page(trouble: Trouble, language: MessageLanguage) -> str:
    """Write the page in place of one that isn't there; rules may have no pages yet to link to."""
    title = escape(trouble.title(language))
    items = "".join(f"<li>{_item(row, language)}</li>\n" for row in trouble.rows(language, lambda *_: ""))
    return (
        f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n</head>\n<body>\n"
        f'<main class="trouble-page" data-version="{trouble.version}">\n<h1>{title}</h1>\n'
        f"<ol>\n{items}</ol>\n</main>\n</body>\n</html>\n"
    )


def _item(row: dict[str, str], language: MessageLanguage) -> str:
    label = _LABELS[row["severity"]].in_language(language)
    parts = [f"<strong>{escape(label)}</strong> <code>{escape(row.get('place', ''))}</code>"]
    parts.append(f"<p>{escape(row['message'])}</p>")
    if row.get("hint"):
        parts.append(f"<p>{escape(_LABELS['hint'].in_language(language))} {escape(row['hint'])}</p>")
    return "\n".join(parts)
