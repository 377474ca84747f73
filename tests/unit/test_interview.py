"""`tillsammans new` at a terminal: one question at a time, each answer checked at once, all or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from small_project import AS_OF, MUNICIPALITIES, POLICE_AREAS, PUBLISHER, small_project, write
from terminal import END, stopped, terminal
from tillsammans.cli import main
from tillsammans.contacts.questions import QUESTIONS as CONTACT
from tillsammans.contacts.spreadsheet.columns import KINDS
from tillsammans.floor.questions import Known, Question, slug_of
from tillsammans.materials import questions as materials
from tillsammans.materials.documents.kinds import DOCUMENTS
from tillsammans.materials.model import AUDIENCES
from tillsammans.meetings.questions import QUESTIONS as MEETING
from tillsammans.news.model import CATEGORY_SLUGS
from tillsammans.news.questions import QUESTIONS as NEWS

DAY = ("--as-of", AS_OF.isoformat())
ALL = (*CONTACT, *NEWS, *MEETING, *materials.QUESTIONS)

FOLDER = Path(__file__).parent / "interviews"
"""What the terminal shows, typed answers too, and the files that are then there."""

CASES: dict[str, tuple[list[str], str]] = {
    "contact": (
        ["contact"],
        (
            "åtta|99|||nix|Timrå kommun|||Å|kramfors-kommun|||A\u2028B|Svarar.|Answers.|timra.se||0612-8"
            "|+46 60 163100||ingen||Frågor.|Questions.|kramfors|"
        ),
    ),
    "contact-en": (
        ["contact", "--kind", "police"],
        "|Polisen|The Police||Svarar.|Answers.|https://polisen.se|||tips@polisen.se|Tips.|Tips.|kramfors-2023",
    ),
    "news": (
        ["news"],
        (
            "Alla kom|Många kom.|För kort.|snart||forsta-traffen|2023|lagen|lagen|kramfors|okand"
            "|kramfors-kommun|kramfors-2023"
        ),
    ),
    "meeting": (
        ["meeting", "--title-sv", "Träffen"],
        "The meeting|Kramfors|2026-12-03|25:00|13:00|12:00|15:00||polisen|kramfors-kommun|kramfors-2023",
    ),
    "material": (
        ["material"],
        "Kort|Card|affisch||Visar vem du ringer.|Shows whom to call.|boende|kontaktkort|3",
    ),
    "material-files": (["material", "blad"], f"Blad|Sheet|Visar.|Shows.|||saknas.pdf|saknas.pdf|{END}"),
}
"""Arguments, and what is typed with a bar between answers."""


def new(
    project: Path, monkeypatch: pytest.MonkeyPatch, arguments: Sequence[str], typed: Sequence[str]
) -> tuple[int, str]:
    """Answer the questions of `tillsammans new`; returns how it ends, and what the terminal shows."""
    with terminal(typed, monkeypatch) as screen:
        status = main(["--root", str(project), "new", *arguments, *DAY])
    return status, screen.text


def state(project: Path) -> dict[str, bytes]:
    return {
        path.relative_to(project).as_posix(): path.read_bytes()
        for path in project.rglob("*")
        if path.is_file()
    }


@pytest.mark.parametrize("name", CASES)
def test_a_conversation(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TILLSAMMANS_LANG", "en" if name.endswith("-en") else "sv")
    project = small_project(tmp_path)
    before = state(project)
    arguments, typed = CASES[name]

    status, shown = new(project, monkeypatch, arguments, typed.split("|"))

    made = {path: data.decode() for path, data in state(project).items() if path not in before}
    said = "".join(f"\n== {path}\n{text}" for path, text in sorted(made.items()))
    assert f"{shown}{said}" == (FOLDER / f"{name}.txt").read_text("utf-8")
    assert status == (130 if END in typed else 0)


@pytest.mark.parametrize(
    ("asked", "known"),
    [
        (CONTACT[0], set(KINDS)),
        (NEWS[5], set(CATEGORY_SLUGS)),
        (materials.QUESTIONS[5], set(AUDIENCES)),
        (materials.QUESTIONS[6], {materials.OWN_FILES, *DOCUMENTS}),
    ],
    ids=lambda value: value.option if isinstance(value, Question) else "",
)
def test_what_is_offered_is_what_can_be_taken(asked: Question, known: set[str]) -> None:
    offered = asked.choices(Known())

    assert set(offered) == known
    assert asked.default({}, Known()) in known
    for language in ("sv", "en"):
        assert len({text.in_language(language) for text in offered.values()}) == len(known)


@pytest.mark.parametrize("question", ALL, ids=lambda one: one.option)
def test_questions_exist_in_both_languages(question: Question) -> None:
    assert set(question.text.root) == {"sv", "en"}
    assert question.path or question.rules


def test_ctrl_c_leaves_nothing_behind(tmp_path: Path) -> None:
    project = small_project(tmp_path)
    before = state(project)

    status, shown = stopped(project, ["new", "news"], wait_for="Rubrik: ")

    assert (status, shown.splitlines()[-1]) == (130, "Avbrutet. Inget är skrivet.")
    assert state(project) == before


def test_nobody_is_asked_where_all_is_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = small_project(tmp_path)
    options = [
        part
        for one in NEWS
        if one.option not in ("slug", "category", "published")
        for part in (f"--{one.option}", "x")
    ]
    given = ["news", "alla", "--category", "law", "--published", "2026-11-20", *options]

    status, shown = new(project, monkeypatch, given, [])

    assert status == 0
    assert shown.startswith("Skrev docs/sv/nyheter/2026-11-20-alla.md.")
    assert shown.count("\n") == 2


@pytest.mark.parametrize("kind", ["contact", "news", "meeting", "material"])
def test_without_a_terminal_a_name_is_needed(
    kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = small_project(tmp_path)
    before = state(project)

    assert main(["--root", str(project), "new", kind, *DAY]) == 2
    assert capsys.readouterr().err == f"Skriv också ett kortnamn: tillsammans new {kind} kortnamn\n"
    assert state(project) == before


def test_registers_that_cannot_be_read_offer_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = small_project(tmp_path)
    for path in (MUNICIPALITIES, POLICE_AREAS, PUBLISHER):
        write(project, path, b"\xff")

    status, shown = new(project, monkeypatch, ["contact"], ["", "Kramfors", END])

    assert status == 130
    assert "Organisationens namn: " in shown


def test_a_role_without_words_is_called_by_its_id(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = small_project(tmp_path)
    write(project, PUBLISHER, "status: sample\nroles: {web: {sv: Webb}, ny: x}\n")
    given = [
        "material",
        "a",
        *(f"--{name}=x" for name in ("title-sv", "title-en", "purpose-sv", "purpose-en")),
    ]

    _, shown = new(project, monkeypatch, [*given, "--audience=agents", "--document=contact-card"], [END])

    assert "Vem ansvarar för det?\n  1 Webb\n  2 ny\nSiffra [1]: " in shown


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Möte: alla kom!", "mote-alla-kom"),
        ("Ö Å Ä é", "o-a-a-e"),
        ("", ""),
        ("–", ""),
        ("x" * 70, "x" * 60),
        ("日本", ""),
    ],
)
def test_words_become_names_in_addresses(text: str, made: str) -> None:
    assert slug_of(text) == made


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("Sundsvall", "Sundsvalls kommun"),
        ("Kramfors", "Kramfors kommun"),
        ("Timrå", "Timrå kommun"),
        ("", ""),
    ],
)
def test_a_municipality_is_named_as_most_are(name: str, called: str) -> None:
    known = Known(municipalities={"0001": name})
    by_option = {one.option: one for one in CONTACT}

    assert by_option["name_sv"].default({"municipality": "0001"}, known) == called
    assert by_option["name_en"].default({"municipality": "0001"}, known) == (
        f"{name} Municipality" if name else ""
    )
    assert known.municipality(called or "nix") == ("0001" if name else "nix")
    assert known.municipality(name or "nix") == ("0001" if name else "nix")
