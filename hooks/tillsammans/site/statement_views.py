"""The accessibility statement as templates show it: in one language, on the day of the site."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from babel.numbers import format_decimal

from tillsammans.accessibility import supervision
from tillsammans.accessibility.model import Shortcoming, Supervisor, Why
from tillsammans.accessibility.report import Report
from tillsammans.contacts.cards import ContactCard, Day, PointCard, Reader
from tillsammans.floor.addresses import relative
from tillsammans.floor.languages import listed
from tillsammans.site.contact_pages import contact_url
from tillsammans.site.model import Page, Site

_WCAG = re.compile(r"wcag(?P<major>\d)(?P<minor>\d?)(?P<level>a{1,3})")
"""A tag of axe: `wcag2aa` is WCAG 2.0 at level AA, `wcag21a` WCAG 2.1 at level A."""


@dataclass(frozen=True)
class ReachedPoint:
    """A contact point, and whose it is."""

    contact: ContactCard
    point: PointCard


@dataclass(frozen=True)
class ShortcomingView:
    """Something that not everybody can use."""

    what: str
    reason: str
    criteria: str
    """`WCAG 1.4.3`; empty where none is named."""
    alternative: str | None
    planned: Day | None


@dataclass(frozen=True)
class ShortcomingGroup:
    """Shortcomings under a heading."""

    id: str
    title: str
    none: str
    """What to say where there is none."""
    shortcomings: tuple[ShortcomingView, ...]


@dataclass(frozen=True)
class FindingView:
    """A mistake that the last test run found."""

    rule: str
    impact: str | None
    certain: bool
    places: int
    kinds: str


@dataclass(frozen=True)
class ReportView:
    """What the last test run did and found."""

    date: Day
    tools: str
    standards: str
    pages: str
    thoroughly: str
    widths: str
    kinds: tuple[tuple[str, str], ...]
    """Name of a kind of pages, and how many were visited."""
    checks: Mapping[str, str]
    """Name of a check, and how often it was made."""
    findings: tuple[FindingView, ...]


@dataclass(frozen=True)
class SupervisorView:
    """Who supervises."""

    since: Day
    authority: str
    complaint: str | None
    """Address to report at; None where it is not confirmed."""
    reached: ReachedPoint | None
    note: str | None
    source: str
    """Id of the source."""


@dataclass(frozen=True)
class StatementView:
    """The statement."""

    actor: str | None
    """None in a sample edition: nobody stands behind it."""
    actor_href: str | None
    service: str
    conformity: str
    groups: tuple[ShortcomingGroup, ...]
    assessed: Day | None
    method: str
    by: str | None
    updated: Day
    report: ReportView
    feedback: ReachedPoint | None
    supervisor: SupervisorView
    coming: SupervisorView | None
    """Who takes over next."""


def of_page(site: Site, page: Page, reader: Reader, contact: Callable[[str], ContactCard]) -> StatementView:
    """Gather the statement for a page that shows parts of it.

    `contact` returns the card of an organisation (by its slug) with links from the page.
    """
    return _Maker(site, page, reader, contact).statement()


@dataclass(frozen=True)
class _Maker:
    site: Site
    page: Page
    reader: Reader
    contact: Callable[[str], ContactCard]

    @property
    def language(self) -> str:
        return self.page.language

    def statement(self) -> StatementView:
        site, said, reader = self.site, self.site.statement, self.reader
        publisher, assessment = site.publisher, said.assessment
        is_sample = publisher.status == "sample"
        coming = supervision.coming(said.supervision, site.as_of)
        return StatementView(
            actor=None if is_sample else publisher.name.in_language(self.language),
            actor_href=relative(self.page.url, contact_url(publisher.contact, self.language))
            if publisher.contact
            else None,
            service=said.service.in_language(self.language),
            conformity=self._conformity(),
            groups=tuple(self._groups()),
            assessed=reader.day(assessment.on) if assessment else None,
            method=self._method(),
            by=assessment.by.in_language(self.language) if assessment else None,
            # The page also says something new when the report is renewed.
            updated=reader.day(max(said.updated, site.report.date)),
            report=self._report(site.report),
            feedback=self._reached(said.feedback) if said.feedback else None,
            supervisor=self._supervisor(supervision.current(said.supervision, site.as_of)),
            coming=self._supervisor(coming) if coming else None,
        )

    def _conformity(self) -> str:
        degrees = self.reader.strings.statement.conformity
        return {
            "fully": degrees.fully,
            "partly": degrees.partly,
            "not": degrees.not_compliant,
            "not-assessed": degrees.not_assessed,
        }[self.site.statement.conformity]

    def _method(self) -> str:
        methods, assessment = self.reader.strings.statement.methods, self.site.statement.assessment
        if assessment is None:
            return methods.tests_alone
        return {"self-assessment": methods.self_assessment, "external": methods.external}[assessment.method]

    def _groups(self) -> Iterator[ShortcomingGroup]:
        words = self.reader.strings.statement
        whys: tuple[tuple[Why, str, str, str], ...] = (
            ("shortcoming", "kanda-brister", words.shortcomings, words.no_shortcomings),
            ("disproportionate-burden", "betungande", words.burden, words.no_burden),
            ("outside-scope", "omfattas-inte", words.outside, words.no_outside),
        )
        every = self.site.statement.shortcomings
        for why, anchor, title, none in whys:
            own = tuple(self._shortcoming(one) for one in every if one.why == why)
            yield ShortcomingGroup(anchor, title, none, own)

    def _shortcoming(self, one: Shortcoming) -> ShortcomingView:
        return ShortcomingView(
            what=one.what.in_language(self.language),
            reason=one.reason.in_language(self.language),
            criteria=listed([f"WCAG {criterion}" for criterion in one.criteria], self.language),
            alternative=one.alternative.in_language(self.language) if one.alternative else None,
            planned=self.reader.day(one.planned) if one.planned else None,
        )

    def _report(self, report: Report) -> ReportView:
        words = self.reader.strings.statement
        return ReportView(
            date=self.reader.day(report.date),
            tools=listed([f"{tool} {version}" for tool, version in report.tools.items()], self.language),
            standards=listed(list(_standards(report, words.best_practice)), self.language),
            pages=self._number(report.visited),
            thoroughly=self._number(report.thoroughly),
            widths=listed([str(width) for width in report.widths], self.language),
            kinds=tuple((self._kind(kind), self._number(pages.all)) for kind, pages in report.pages.items()),
            checks={name: self._number(count) for name, count in report.checks},
            findings=tuple(
                FindingView(
                    rule=found.rule,
                    impact=words.impacts[found.impact] if found.impact else None,
                    certain=found.certain,
                    places=found.places,
                    kinds=listed([self._kind(kind) for kind in found.kinds], self.language),
                )
                for found in report.findings
            ),
        )

    def _number(self, count: int) -> str:
        """Write a number with the language's sign between thousands."""
        return str(format_decimal(count, locale=self.language))

    def _kind(self, kind: str) -> str:
        return self.reader.strings.statement.kinds[kind.replace("-", "_")]

    def _supervisor(self, one: Supervisor) -> SupervisorView:
        return SupervisorView(
            since=self.reader.day(one.since),
            authority=one.authority.in_language(self.language),
            complaint=one.complaint if one.is_confirmed else None,
            reached=self._reached(one.contact) if one.contact else None,
            note=one.note.in_language(self.language) if one.note else None,
            source=one.source,
        )

    def _reached(self, address: str) -> ReachedPoint:
        slug, _, point = address.partition("/")
        card = self.contact(slug)
        return ReachedPoint(card, card.point(point))


def _standards(report: Report, best_practice: str) -> Iterator[str]:
    """Name what axe was asked for: `WCAG 2.1 (A, AA)`, and its tags that are no version of WCAG."""
    levels: dict[str, list[str]] = {}
    for tag in report.tags:
        found = _WCAG.fullmatch(tag)
        if found:
            version = f"WCAG {found['major']}.{found['minor'] or 0}"
            levels.setdefault(version, []).append(found["level"].upper())
    yield from (f"{version} ({', '.join(every)})" for version, every in levels.items())
    for tag in report.tags:
        if not _WCAG.fullmatch(tag):
            yield best_practice if tag == "best-practice" else tag
