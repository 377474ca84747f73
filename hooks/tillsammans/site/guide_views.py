"""Decision guides as templates show them: a question, an outcome, and the whole guide."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from tillsammans.contacts.cards import Day
from tillsammans.floor.addresses import address, relative
from tillsammans.guidance import tree
from tillsammans.guidance.model import Guide, Outcome, Question
from tillsammans.guidance.paths import Given, Step
from tillsammans.guidance.tree import Drawing, Place
from tillsammans.site import guide_pages
from tillsammans.site.expand import source_anchor
from tillsammans.site.finding import Call
from tillsammans.site.model import Page, Site
from tillsammans.site.viewing import Viewing


@dataclass(frozen=True)
class AnswerView:
    """An answer to choose, or that was chosen and can be changed."""

    question: str
    text: str
    href: str


@dataclass(frozen=True)
class StepView:
    """A question."""

    id: str
    number: int
    total: int
    question: str
    help: str | None
    answers: tuple[AnswerView, ...]


@dataclass(frozen=True)
class Cite:
    """The number of a source in the list at the foot."""

    number: int
    anchor: str


@dataclass(frozen=True)
class OutcomeView:
    """An outcome."""

    id: str
    tone: str
    title: str
    paragraphs: tuple[str, ...]
    law: str | None
    cites: tuple[Cite, ...]
    calls: tuple[Call, ...]
    reviewed_by: str | None
    reviewed_on: Day | None


@dataclass(frozen=True)
class LineView:
    """An answer in the text of the whole guide, and the question or outcome below that it leads to."""

    text: str
    to: str
    href: str


@dataclass(frozen=True)
class QuestionView:
    """A question in the text of the whole guide."""

    id: str
    number: int
    text: str
    help: str | None
    answers: tuple[LineView, ...]


@dataclass(frozen=True)
class WholeView:
    """A guide on one page."""

    start: str
    drawing: Drawing
    questions: tuple[QuestionView, ...]
    outcomes: tuple[OutcomeView, ...]


def of_page(viewing: Viewing, page: Page) -> dict[str, Any]:
    """Gather what a page shows of the guide that it belongs to; nothing for a page without one."""
    site = viewing.site
    if page.front.kind == guide_pages.ALL:
        slug = page.path.partition("/")[0]
        return {"whole": _whole(viewing, page, slug, site.guides[slug])}
    found = guide_pages.found(site, page)
    if found is None:
        return {}
    slug, step = found
    made: dict[str, Any] = {
        "given": tuple(_given(page, slug, step.given)),
        "guide_start_href": _href(page, slug, ()),
        "guide_whole_href": relative(page.url, address(guide_pages.whole_path(slug), page.language)),
    }
    node = step.node
    if isinstance(node, Outcome):
        return {**made, "outcome": _outcome(viewing, page, "svar", node, node.sources)}
    return {**made, "step": _step(page, slug, step, node)}


def sources(site: Site, page: Page) -> tuple[str, ...]:
    """Name the sources that a page's part of a guide cites, in order."""
    if page.front.kind == guide_pages.ALL:
        return _all_sources(site.guides[page.path.partition("/")[0]])
    found = guide_pages.found(site, page)
    node = found[1].node if found else None
    return node.sources if isinstance(node, Outcome) else ()


def _all_sources(guide: Guide) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for one in guide.outcomes.values() for name in one.sources))


def _step(page: Page, slug: str, step: Step, question: Question) -> StepView:
    return StepView(
        id="fraga",
        number=len(step.given) + 1,
        total=step.most,
        question=question.text.in_language(page.language),
        help=question.help.in_language(page.language) if question.help else None,
        answers=tuple(
            AnswerView("", answer.text.in_language(page.language), _href(page, slug, step.after(answer)))
            for answer in question.answers
        ),
    )


def _href(page: Page, slug: str, names: Sequence[str]) -> str:
    return relative(page.url, address(guide_pages.step_path(slug, names), page.language))


def _given(page: Page, slug: str, given: Sequence[Given]) -> Iterator[AnswerView]:
    """List the answers on the way, each with the way back to its question."""
    names = [one.answer.id for one in given]
    for index, one in enumerate(given):
        yield AnswerView(
            one.question.text.in_language(page.language),
            one.answer.text.in_language(page.language),
            _href(page, slug, names[:index]),
        )


def _outcome(viewing: Viewing, page: Page, name: str, outcome: Outcome, cited: Sequence[str]) -> OutcomeView:
    """Show an outcome; `cited` are the sources of the page, in the order of their numbers."""
    language = page.language
    calls = []
    for point in outcome.contacts:
        slug, _, id_ = point.partition("/")
        card = viewing.contact(slug, language, page.url)
        calls.append(Call(card, card.point(id_)))
    numbers = [list(cited).index(source) + 1 for source in outcome.sources]
    review = outcome.reviewed
    return OutcomeView(
        id=name,
        tone=outcome.tone,
        title=outcome.title.in_language(language),
        paragraphs=tuple(text.in_language(language) for text in outcome.text),
        law=outcome.law.in_language(language) if outcome.law else None,
        cites=tuple(Cite(number, source_anchor(number)) for number in numbers),
        calls=tuple(calls),
        reviewed_by=review.by if review else None,
        reviewed_on=viewing.reader(language).day(review.on) if review else None,
    )


def _whole(viewing: Viewing, page: Page, slug: str, guide: Guide) -> WholeView:
    language = page.language
    words = viewing.site.strings[language].guide
    places = tree.places(guide)
    cited = _all_sources(guide)

    def question(number: int) -> str:
        return words.question(number=number)

    def line(name: str, text: str) -> LineView:
        place = places[name]
        return LineView(text, _said(place, guide, language, question), f"#{place.anchor}")

    return WholeView(
        start=_href(page, slug, ()),
        drawing=tree.draw(guide, language, question),
        questions=tuple(
            QuestionView(
                id=places[name].anchor,
                number=places[name].number,
                text=guide.questions[name].text.in_language(language),
                help=_help(guide.questions[name], language),
                answers=tuple(
                    line(answer.to, answer.text.in_language(language))
                    for answer in guide.questions[name].answers
                ),
            )
            for name in places
            if name in guide.questions
        ),
        outcomes=tuple(
            _outcome(viewing, page, places[name].anchor, guide.outcomes[name], cited)
            for name in places
            if name in guide.outcomes
        ),
    )


def _help(question: Question, language: str) -> str | None:
    return question.help.in_language(language) if question.help else None


def _said(place: Place, guide: Guide, language: str, question: Callable[[int], str]) -> str:
    """Name what an answer leads to: a question by its number, an outcome by its title."""
    if place.number:
        return question(place.number)
    return guide.outcomes[place.name].title.in_language(language)
