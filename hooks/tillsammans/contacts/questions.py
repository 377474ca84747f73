"""What a new organisation needs, as questions."""

from __future__ import annotations

from tillsammans.contacts.spreadsheet.columns import KINDS
from tillsammans.floor.languages import words
from tillsammans.floor.questions import Answers, Known, Question, municipality, never, slug, source

_ENGLISH = {
    "emergency": "emergency number",
    "police": "police",
    "customs": "customs",
    "municipality": "municipality",
    "county-board": "county administrative board",
    "health": "health care",
    "supervisor": "supervisory authority",
}
_POINT = ("points", 0)


def _is_municipality(answers: Answers) -> bool:
    return answers["kind"] == "municipality"


def _has_no_phone(answers: Answers) -> bool:
    return not answers.get("phone")


def _name_sv(answers: Answers, known: Known) -> str:
    """Name a municipality as most are: `Sundsvalls kommun`, but `Kramfors kommun` and `Timrå kommun`."""
    name = known.municipalities.get(answers.get("municipality", ""), "")
    genitive = name if name.endswith(tuple("sxzaeiouyåäö")) else f"{name}s"
    return f"{genitive} kommun" if name else ""


def _name_en(answers: Answers, known: Known) -> str:
    name = known.municipalities.get(answers.get("municipality", ""), "")
    return f"{name} Municipality" if name else ""


QUESTIONS = (
    Question(
        "kind",
        words("Vad är det för organisation?", "What kind of organisation is it?"),
        ("kind",),
        choices=lambda _: {kind: words(sv, _ENGLISH[kind]) for kind, sv in KINDS.items()},
        default=lambda *_: "municipality",
    ),
    municipality(is_asked=_is_municipality, is_required=True),
    Question(
        "name_sv",
        words("Organisationens namn", "Name of the organisation in Swedish"),
        ("name", "sv"),
        default=_name_sv,
    ),
    Question(
        "name_en",
        words("Namnet på engelska", "Name of the organisation in English"),
        ("name", "en"),
        default=_name_en,
    ),
    slug(lambda answers, _: answers["name_sv"], "slug-format"),
    Question(
        "police_area",
        words("Lokalpolisområde (dess id, tomt om det inte finns)", "Local police area (its id, or empty)"),
        ("police_area",),
        default=lambda answers, known: known.police_areas.get(answers.get("municipality", ""), ""),
        is_asked=_is_municipality,
        is_required=never,
    ),
    Question(
        "summary_sv",
        words("Vad gör organisationen här? En eller två meningar", "What does it do here? In Swedish"),
        ("summary", "sv"),
    ),
    Question("summary_en", words("Samma sak på engelska", "The same in English"), ("summary", "en")),
    Question(
        "website",
        words("Webbplats, med https://", "Website, with https://"),
        ("website",),
    ),
    Question(
        "phone",
        words("Telefon (tomt om det inte finns)", "Phone (empty where there is none)"),
        (*_POINT, "phone"),
        is_required=never,
    ),
    Question(
        "email",
        words("E-post (tomt om det inte finns)", "E-mail (empty where there is none)"),
        (*_POINT, "email"),
        is_required=_has_no_phone,
    ),
    Question(
        "audience_sv",
        words("Vem hör av sig dit, och om vad?", "Who calls or writes there, and for what? In Swedish"),
        (*_POINT, "audience", "sv"),
    ),
    Question(
        "audience_en", words("Samma sak på engelska", "The same in English"), (*_POINT, "audience", "en")
    ),
    source((*_POINT, "confirmed", "source")),
)
