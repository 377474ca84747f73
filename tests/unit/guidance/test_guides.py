"""Decision guides: every way through one, its pages, and the whole of it on one page."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from project import AS_OF, ROOT
from small_project import GUIDE, GUIDE_FILES, add_guide, check, printed, small_project, write
from tillsammans.floor.rule import Context, load, run_all
from tillsammans.floor.source import Source, read_yaml
from tillsammans.floor.templates import Templates
from tillsammans.floor.tree import plain
from tillsammans.guidance import rules, tree
from tillsammans.guidance.model import Guide, Outcome
from tillsammans.guidance.paths import Paths
from tillsammans.guidance.record import GuideRecord
from tillsammans.site import guide_pages
from tillsammans.site.generated_pages import with_generated_pages
from tillsammans.site.guide_views import AnswerView, Cite
from tillsammans.site.load import load_site
from tillsammans.site.model import Site
from tillsammans.site.views import View, Views, is_listed

FAR = (
    "far/index.md",
    "far/annan.md",
    "far/hela.md",
    "far/ombud.md",
    "far/ombud/inget.md",
    "far/ombud/tecken.md",
)


def small_guide() -> Guide:
    root = read_yaml(Source(GUIDE, GUIDE_FILES[GUIDE].encode()))
    return Guide.model_validate(plain(root), context={"languages": ("sv", "en")})


@pytest.fixture
def site(tmp_path: Path) -> Site:
    small_project(tmp_path)
    add_guide(tmp_path)
    assert printed(tmp_path) == ""
    made = check(tmp_path).site
    assert made is not None
    return with_generated_pages(made)


def view_of(site: Site, path: str, language: str = "sv") -> View:
    views = Views(site, "https://exempel.example/", {}, Templates(ROOT / "overrides"), ())
    return views.view(site.pages[language, path])


def test_every_way_through_a_guide_is_walked_in_order() -> None:
    steps = Paths(small_guide()).steps

    assert {names: step.most for names, step in steps.items()} == {
        (): 2,
        ("ombud",): 2,
        ("ombud", "tecken"): 2,
        ("ombud", "inget"): 2,
        ("annan",): 1,
    }
    ends = {names for names, step in steps.items() if isinstance(step.node, Outcome)}
    assert ends == {("ombud", "tecken"), ("ombud", "inget"), ("annan",)}


def test_every_step_has_a_page_in_every_language_and_search_engines_leave_it_out(site: Site) -> None:
    for language, home in (("sv", ""), ("en", "en/")):
        own = [page for page in site.pages_in(language) if page.path.startswith("far/")]
        assert sorted(page.path for page in own) == sorted(FAR)
        assert site.pages[language, "far/ombud/tecken.md"].url == f"{home}far/ombud/tecken/"
        assert [page.path for page in own if is_listed(page)] == ["far/hela.md", "far/index.md"]


def test_the_page_of_a_guide_asks_the_first_question(site: Site) -> None:
    view = view_of(site, "far/index.md")

    assert (view.step.number, view.step.total, view.step.question, view.step.help) == (
        1,
        2,
        "Vem är du?",
        None,
    )
    assert view.step.answers == (AnswerView("", "Ombud", "ombud/"), AnswerView("", "Någon annan", "annan/"))
    assert view.given == ()
    assert view.guide_whole_href == "hela/"


def test_a_question_shows_the_answers_before_it(site: Site) -> None:
    view = view_of(site, "far/ombud.md", "en")

    assert view.title == "What do you know?"
    assert view.description == "May I? What do you know?"
    assert (view.step.number, view.step.help) == (2, "Several things count.")
    assert [answer.href for answer in view.step.answers] == ["tecken/", "inget/"]
    assert view.given == (AnswerView("Who are you?", "Agent", "../"),)
    assert [entry.title for entry in view.breadcrumbs] == ["Home", "May I?"]


def test_an_outcome_shows_the_way_to_it_whom_to_call_and_what_it_stands_on(site: Site) -> None:
    view = view_of(site, "far/ombud/tecken.md")
    outcome = view.outcome

    assert (outcome.tone, outcome.title) == ("may", "Du får berätta")
    assert outcome.paragraphs == ("Det är frivilligt.",)
    assert outcome.law == "5 kap. 5 § postlagen"
    assert [call.point.phone.href for call in outcome.calls] == ["tel:+4661280000"]
    assert (outcome.reviewed_by, outcome.reviewed_on.text) == ("Juristen", "2 november 2026")
    assert outcome.cites == (Cite(1, "kalla-1"),)
    assert [source.title for source in view.sources] == ["Ny samverkansmodell"]
    assert view.given == (
        AnswerView("Vem är du?", "Ombud", "../../"),
        AnswerView("Vad vet du?", "Jag ser tecken", "../"),
    )
    assert view.next_review
    assert view.next_review.iso == "2027-11-01"
    assert view.laws == ("Postlagen till och med SFS 2024:746",)


def test_an_outcome_without_law_contacts_or_review_says_no_more(site: Site) -> None:
    outcome = view_of(site, "far/annan.md").outcome

    assert (outcome.law, outcome.calls, outcome.reviewed_by, outcome.reviewed_on) == (None, (), None, None)


def test_the_whole_guide_has_every_question_and_outcome_once(site: Site) -> None:
    whole = view_of(site, "far/hela.md").whole

    assert whole.start == "../"
    assert [(one.number, one.text, one.help) for one in whole.questions] == [
        (1, "Vem är du?", None),
        (2, "Vad vet du?", "Flera saker räknas."),
    ]
    assert [(line.text, line.to, line.href) for one in whole.questions for line in one.answers] == [
        ("Ombud", "Fråga 2.", "#fraga-vad"),
        ("Någon annan", "Nej", "#svar-nej"),
        ("Jag ser tecken", "Du får berätta", "#svar-ja"),
        ("Inget", "Nej", "#svar-nej"),
    ]
    assert [(one.id, one.tone) for one in whole.outcomes] == [("svar-ja", "may"), ("svar-nej", "no")]


def test_the_drawing_stands_within_its_sheet() -> None:
    drawing = tree.draw(small_guide(), "sv", lambda number: f"Fråga {number}.")

    assert [(row.x, row.y, row.parent_y, row.answer, row.title, row.tone) for row in drawing.rows] == [
        (0, 20, 0, (), ("Fråga 1. Vem är du?",), ""),
        (30, 52, 30, ("Ombud",), ("Fråga 2. Vad vet du?",), ""),
        (60, 104, 82, ("Jag ser tecken",), ("Du får berätta",), "may"),
        (60, 156, 82, ("Inget",), ("Nej",), "no"),
        (30, 208, 30, ("Någon annan",), ("Nej",), "no"),
    ]
    assert (drawing.width, drawing.height) == (720, 260)


@cache
def own_site() -> Site:
    site = load_site(ROOT, date.fromisoformat(AS_OF)).site
    assert site is not None
    return with_generated_pages(site)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_no_line_of_our_own_drawing_is_longer_than_its_sheet(language: str) -> None:
    for guide in own_site().guides.values():
        for row in tree.draw(guide, language, "Fråga {}.".format).rows:
            for line in (*row.answer, *row.title):
                assert row.x + len(line) * tree.LETTER <= tree.WIDTH


def test_what_staff_are_told_names_112_wherever_they_act() -> None:
    """Danger comes first, also for somebody who came to an answer by the guide."""
    guide = own_site().guides["far-jag-beratta"]
    for name in (
        "du-far-trasig",
        "bara-hort",
        "operatoren-svarar",
        "foretaget-anmaler",
        "inte-kunden",
        "boende",
    ):
        for language in ("sv", "en"):
            said = " ".join(text.in_language(language) for text in guide.outcomes[name].text)
            assert "112" in said, (name, language)


def test_a_page_below_a_guide_that_is_no_step_shows_nothing_of_it(site: Site) -> None:
    page = site.pages["sv", "far/hela.md"]

    assert guide_pages.found(site, page) is None
    assert guide_pages.found(site, site.pages["sv", "index.md"]) is None


NAMES = st.sampled_from(["a", "b", "c", "d", "x", "y"])
GRAPHS = st.dictionaries(NAMES, st.lists(NAMES, min_size=1, max_size=3), min_size=1, max_size=5)


@given(GRAPHS, NAMES)
def test_what_passes_the_rules_ends_in_outcomes_after_five_questions_at_most(
    graph: dict[str, list[str]], first: str
) -> None:
    lines = [f"first: {first}", "questions:"]
    for name, targets in graph.items():
        lines += [f"  {name}:", "    text: {sv: Q, en: Q}", "    answers:"]
        lines += [
            f"      - {{id: a{index}, text: {{sv: A, en: A}}, to: {target}}}"
            for index, target in enumerate(targets)
        ]
    lines.append("outcomes:")
    for name in ("x", "y"):
        lines += [f"  {name}: {{tone: ask, title: {{sv: T, en: T}}, text: [{{sv: T, en: T}}], sources: [s]}}"]
    about = "title: {sv: T, en: T}\ndescription: {sv: T, en: T}\nowner: web\n"
    days = "last_reviewed: 2026-11-01\nnext_review: 2027-11-01\n"
    root = read_yaml(Source(GUIDE, (about + days + "\n".join(lines) + "\n").encode()))
    context = Context(date(2026, 11, 23), written=frozenset({"far/index.md"}))

    if list(run_all(load(rules), GuideRecord(GUIDE, root), context)):
        return

    guide = Guide.model_validate(plain(root), context={"languages": ("sv", "en")})
    steps = Paths(guide).steps
    ends = [step for step in steps.values() if isinstance(step.node, Outcome)]
    assert ends
    assert all(len(step.given) <= 5 for step in ends)
    assert all(len(step.given) <= step.most <= 5 for step in steps.values())


def test_a_guide_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    small_project(tmp_path)
    write(tmp_path, GUIDE, "title: [\n")

    assert printed(tmp_path).startswith(f"{GUIDE}:2:1: error[yaml-syntax]")


def test_a_guide_of_the_wrong_shape_is_told(tmp_path: Path) -> None:
    small_project(tmp_path)
    add_guide(tmp_path)
    write(tmp_path, GUIDE, GUIDE_FILES[GUIDE].replace("tone: may", "tone: maybe"))

    assert f"{GUIDE}:30:11: error[wrong-value]" in printed(tmp_path)


def test_questions_that_are_a_list_are_told(tmp_path: Path) -> None:
    small_project(tmp_path)
    add_guide(tmp_path)
    text = GUIDE_FILES[GUIDE]
    before, after = text.partition("questions:")[0], text.partition("outcomes:")[2]
    write(tmp_path, GUIDE, f"{before}questions: []\noutcomes:{after}")

    assert printed(tmp_path) == (
        f"{GUIDE}:7:8: error[guide-answers]: Frågan vem finns inte.\n"
        f"{GUIDE}:8:12: error[wrong-value]: Här ska fält med namn stå.\n"
    )


def test_a_second_guide_is_a_second_file(tmp_path: Path) -> None:
    small_project(tmp_path)
    add_guide(tmp_path)
    for path, text in GUIDE_FILES.items():
        write(tmp_path, path.replace("far", "ska"), text)

    site = check(tmp_path).site
    assert site is not None
    paths = {page.path for page in with_generated_pages(site).pages_in("sv")}
    assert {path.replace("far/", "ska/") for path in FAR} <= paths
