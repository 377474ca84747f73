"""The panel of the preview: what it tells, as text whatever it quotes, and how it gets into pages."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING, Any
from wsgiref.util import FileWrapper, setup_testing_defaults
from wsgiref.validate import validator

import pytest
from jinja2 import TemplateSyntaxError
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Position, Problem, Severity
from tillsammans.floor.templates import Templates
from tillsammans.preview.failing import Failure, failure
from tillsammans.preview.keeping import kept
from tillsammans.preview.serving import FOLDER, Panel
from tillsammans.preview.trouble import Trouble, as_json, as_page
from tillsammans.site.rule_page import address_of, every_rule

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

EVIL = '<img src=x onerror="alert(1)">&</script>'


def problem(severity: Severity = Severity.ERROR, line: int = 3, *, hint: bool = True) -> Problem:
    finding = Finding(
        Position("docs/x.yml", line, 7),
        words(f"Fel: {EVIL}", f"Wrong: {EVIL}"),
        words("Skriv 112.", "Write 112.") if hint else None,
    )
    return Problem("phone-format", severity, finding)


NOTICE = problem(Severity.NOTICE, 1, hint=False)


def told(trouble: Trouble, language: str = "sv") -> dict[str, Any]:
    made: dict[str, Any] = json.loads(as_json(trouble, "en" if language == "en" else "sv", address_of))
    return made


def test_everything_is_told_errors_first() -> None:
    trouble = Trouble(2, (NOTICE, problem(), problem(line=2)), ("Something else",), is_stopped=True)

    made = told(trouble)

    assert {name: made[name] for name in ("version", "language", "isStopped", "title")} == {
        "version": 2,
        "language": "sv",
        "isStopped": True,
        "title": "Här visas den förra versionen. Den nya visas när felen är rättade (2 fel, 1 påpekande).",
    }
    assert [row.get("place") for row in made["rows"]] == [
        "docs/x.yml:2:7",
        "docs/x.yml:3:7",
        None,
        "docs/x.yml:1:7",
    ]
    assert made["rows"][0] == {
        "severity": "error",
        "place": "docs/x.yml:2:7",
        "message": f"Fel: {EVIL}",
        "hint": "Skriv 112.",
        "rule": "phone-format",
        "href": "om/regler/kontakter/#phone-format",
    }
    assert made["rows"][2] == {"severity": "error", "message": "Something else"}
    assert made["rows"][3]["hint"] == ""


NOTHING_YET = (
    "There is nothing to show yet. The pages are shown when the errors are mended (1 error, 0 notices)."
)


@pytest.mark.parametrize(
    ("trouble", "swedish", "english"),
    [
        (Trouble(), "Sidorna är byggda.", "The pages are built."),
        (
            Trouble(1, (NOTICE,)),
            "Sidorna är byggda (0 fel, 1 påpekande).",
            "The pages are built (0 errors, 1 notice).",
        ),
        (
            Trouble(1, (), ("x",), is_stopped=True),
            "Här visas den förra versionen. Den nya visas när felen är rättade.",
            "This is the former version. The new one is shown when the errors are mended.",
        ),
        (
            Trouble(1, (problem(),), (), is_stopped=True, is_first=True),
            "Det finns inget att visa än. Sidorna visas när felen är rättade (1 fel, 0 påpekanden).",
            NOTHING_YET,
        ),
    ],
)
def test_the_title_says_what_is_shown(trouble: Trouble, swedish: str, english: str) -> None:
    assert (told(trouble)["title"], told(trouble, "en")["title"]) == (swedish, english)
    assert set(told(trouble)["labels"]) == set(told(trouble, "en")["labels"])


FAILED = Failure("/lagen/", "overrides/main.html:3", EVIL)


def test_a_page_that_cannot_be_made_is_told_before_everything() -> None:
    trouble = Trouble(4, (NOTICE,)).and_failed(FAILED)

    assert trouble.and_failed(FAILED) == trouble
    made = told(trouble)
    assert (made["version"], made["isStopped"]) == (4, True)
    assert made["title"] == "En sida går inte att visa. Den visas när felet är rättat."
    assert made["rows"][0] == {
        "severity": "error",
        "place": "overrides/main.html:3",
        "message": f"Sidan /lagen/ går inte att göra: {EVIL}",
        "hint": "Rätta mallen på den raden och spara. Sidan visas sedan av sig själv.",
    }
    english = told(trouble, "en")
    assert english["title"] == "A page cannot be shown. It is shown when the error is mended."
    assert english["rows"][0]["message"] == f"The page /lagen/ cannot be made: {EVIL}"
    stopped = Trouble(5, (problem(),), is_stopped=True).and_failed(FAILED)
    assert told(stopped)["title"].startswith("Här visas den förra versionen.")


def failed(root: Path, template: str, **files: str) -> Failure:
    """Fill in a template that fails, and explain why."""
    folder = root / "overrides"
    (folder / "partials").mkdir(parents=True)
    (folder / "main.html").write_text(template, "utf-8")
    for name, text in files.items():
        (folder / "partials" / f"{name}.html").write_text(text, "utf-8")
    try:
        Templates(folder).whole("main", given=1)
    except Exception as error:  # noqa: BLE001 - whatever a template does
        return failure("/x/", error, root)
    pytest.fail("nothing failed")


@pytest.mark.parametrize(
    ("template", "part", "place", "why"),
    [
        ("a\n{{ given.a.b }}", "", "main.html:2", "UndefinedError: 'int object' has no attribute 'a'"),
        (
            "{% include 'partials/part.html' %}",
            "a\n\n{{ 1 / 0 }}",
            "partials/part.html:3",
            "ZeroDivisionError: ",
        ),
        (
            "\n{% include 'partials/part.html' %}",
            "\n{% nix %}",
            "partials/part.html:2",
            "TemplateSyntaxError: ",
        ),
        ("a\n{% include 'partials/nix.html' %}", "", "main.html:2", "TemplateNotFound: 'partials/nix.html'"),
    ],
)
def test_the_template_and_the_line_of_a_failure_are_found(
    tmp_path: Path, template: str, part: str, place: str, why: str
) -> None:
    found = failed(tmp_path, template, part=part)

    assert found.place == f"overrides/{place}"
    assert found.why.startswith(why)
    assert "\n" not in found.why


def test_a_failure_without_a_template_says_where_all_of_it_stands(tmp_path: Path) -> None:
    found = failure("/x/", KeyError(), tmp_path)

    assert (found.place, found.why) == ("", "KeyError")
    assert found.hint.in_language("sv").startswith("Hela felet står i terminalen.")
    assert found.hint.in_language("en").startswith("The whole error stands in the terminal.")
    unnamed = failure("/x/", TemplateSyntaxError("", 1), tmp_path)
    assert (unnamed.place, unnamed.why) == ("", "TemplateSyntaxError")


class Tags(HTMLParser):
    """Collects the names of elements, and the text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        """Keep a name."""
        self.names.add(tag)

    def handle_data(self, data: str) -> None:
        """Keep text."""
        self.text += data


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_page_in_place_of_a_first_one_tells_it_as_text(language: str) -> None:
    trouble = Trouble(1, (problem(), NOTICE), (EVIL,), is_stopped=True, is_first=True)
    page = as_page(trouble, "en" if language == "en" else "sv")
    found = Tags(page)

    assert found.names == {
        *("html", "head", "meta", "title", "body", "main", "h1", "ol", "li", "strong", "code", "p"),
    }
    assert found.text.count(EVIL) == 3
    assert f'<html lang="{language}">' in page
    assert "docs/x.yml:3:7" in found.text
    assert ("Gör så här: Skriv 112." if language == "sv" else "Do this: Write 112.") in found.text


def test_every_rule_has_an_address_and_others_have_none() -> None:
    for rule in every_rule():
        swedish, english = address_of(rule.id, "sv"), address_of(rule.id, "en")
        assert swedish != ""
        assert english == f"en/{swedish}"
        assert swedish.endswith(f"/#{rule.id}")
    assert address_of("nix", "en") == ""


def panel() -> Panel:
    return Panel("sv", address_of, lambda name: name.encode(), explained)


def explained(address: str, error: Exception) -> Failure:
    return Failure(address, "overrides/main.html:3", f"{error}")


def ask(application: WSGIApplication, path: str) -> tuple[str, dict[str, str], bytes]:
    """Ask an application for an address, by all rules of WSGI."""
    environ: WSGIEnvironment = {}
    setup_testing_defaults(environ)
    environ["PATH_INFO"] = path
    environ["QUERY_STRING"] = ""
    answer: list[Any] = []

    def start(status: str, headers: list[tuple[str, str]], exc_info: object = None) -> Any:  # noqa: ARG001
        answer[:] = [status, dict(headers)]
        return lambda _: None

    body = validator(application)(environ, start)
    try:
        content = b"".join(body)
    finally:
        body.close()  # type: ignore[attr-defined]
    return answer[0], answer[1], content


def served(kind: str, data: bytes, status: str = "200 OK") -> tuple[WSGIApplication, io.BytesIO]:
    """Make an application that answers with one file, and return the file too."""
    file = io.BytesIO(data)

    def application(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:  # noqa: ARG001
        start_response(status, [("Content-Type", kind), ("Content-Length", str(len(data)))])
        return FileWrapper(file)

    return application, file


MARKUP = (
    b'<link rel="stylesheet" href="/lan/_forhandsvisning/panel.css">'
    b'<script src="/lan/_forhandsvisning/panel.js" defer></script>'
)


@pytest.mark.parametrize(
    ("page", "with_panel"),
    [
        (b"<body><p>x</p></body></html>", b"<body><p>x</p>" + MARKUP + b"</body></html>"),
        (b"<body></body></body>", b"<body></body>" + MARKUP + b"</body>"),
        (b"404 Not Found", b"404 Not Found" + MARKUP),
        (b"", MARKUP),
    ],
)
@pytest.mark.parametrize("status", ["200 OK", "404 Not Found"])
def test_pages_get_the_panel(page: bytes, with_panel: bytes, status: str) -> None:
    application, file = served("text/html; charset=utf-8", page, status)

    said, headers, content = ask(panel().around(application, "/lan/"), "/lan/x/")

    assert (said, content) == (status, with_panel)
    assert headers == {"Content-Type": "text/html; charset=utf-8", "Content-Length": str(len(with_panel))}
    assert file.closed


def test_other_files_are_left_alone() -> None:
    application, _ = served("text/css", b"</body>")

    assert ask(panel().around(application, "/"), "/site.css") == (
        "200 OK",
        {"Content-Type": "text/css", "Content-Length": "7"},
        b"</body>",
    )


def test_the_panel_has_its_files_and_nothing_else() -> None:
    shown = panel()
    application = shown.around(served("text/html", b"")[0], "/lan/")
    shown.built([problem()], [], is_stopped=True)

    status, headers, content = ask(application, f"/lan/{FOLDER}/trouble.json")
    assert (status, headers["Content-Type"], headers["Cache-Control"]) == (
        "200 OK",
        "application/json",
        "no-store",
    )
    assert json.loads(content)["rows"][0]["href"] == "/lan/om/regler/kontakter/#phone-format"
    assert ask(application, f"/lan/{FOLDER}/panel.js")[2] == b"panel.js"
    assert ask(application, f"/lan/{FOLDER}/panel.css")[1]["Content-Type"] == "text/css; charset=utf-8"
    assert ask(application, f"/lan/{FOLDER}/../mkdocs.yml")[0] == "404 Not Found"


def test_builds_are_counted_and_told_from_each_other() -> None:
    shown = panel()
    told = []
    for is_stopped in (True, True, False, True, False):
        shown.built([], ["x"], is_stopped=is_stopped)
        told.append((shown.trouble.version, shown.trouble.is_stopped, shown.trouble.is_first))

    assert told == [
        (1, True, True),
        (2, True, True),
        (3, False, False),
        (4, True, False),
        (5, False, False),
    ]


def test_while_there_are_no_pages_every_address_says_why() -> None:
    shown = panel()
    shown.built([problem()], [], is_stopped=True)
    application = shown.around(served("text/css", b"")[0], "/lan/")

    for path in ("/lan/", "/lan/x/", "/lan/site.css", "/livereload/1/2", "/"):
        status, headers, content = ask(application, path)
        assert (status, headers["Content-Type"]) == ("503 Service Unavailable", "text/html; charset=utf-8")
        assert content.startswith(b"<!doctype html>")
        assert content.endswith(MARKUP + b"</body>\n</html>\n")
    shown.built([], [], is_stopped=False)
    assert ask(application, "/lan/site.css")[0] == "200 OK"


def test_pages_come_back_as_they_were(tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    (folder / "a").mkdir(parents=True)
    (folder / "a" / "index.html").write_text("former")

    with kept(folder) as restore:
        (folder / "a" / "index.html").write_text("half")
        (folder / "new.html").write_text("half")
        restore()

    assert {path.relative_to(folder).as_posix() for path in folder.rglob("*")} == {"a", "a/index.html"}
    assert (folder / "a" / "index.html").read_text() == "former"

    with kept(folder):
        (folder / "a" / "index.html").write_text("new")

    assert (folder / "a" / "index.html").read_text() == "new"
    assert list(tmp_path.iterdir()) == [folder]


def test_a_rule_without_a_page_has_no_link() -> None:
    shown = Panel("sv", lambda *_: "", lambda name: name.encode(), explained)
    shown.built([problem()], [], is_stopped=True)
    application = shown.around(served("text/html", b"")[0], "/")

    assert json.loads(ask(application, f"/{FOLDER}/trouble.json")[2])["rows"][0]["href"] == ""


def test_a_page_that_cannot_be_made_is_answered_with_what_is_wrong() -> None:
    shown = panel()
    shown.built([], [], is_stopped=False)

    def failing(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:  # noqa: ARG001
        raise ValueError(EVIL)

    application = shown.around(failing, "/lan/")
    for _ in range(2):
        status, headers, content = ask(application, "/lan/r\u00c3\u00a4tt/")
        assert status == "500 Internal Server Error"
        assert headers["Cache-Control"] == "no-store"
        found = Tags(content.decode())
        assert f"Sidan /lan/rätt/ går inte att göra: {EVIL}" in found.text
        assert found.text.count("overrides/main.html:3") == 1
        assert content.endswith(MARKUP + b"</body>\n</html>\n")
    assert shown.trouble.version == 1
    shown.built([], [], is_stopped=False)
    assert shown.trouble.failures == ()
