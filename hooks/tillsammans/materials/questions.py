"""What a new material needs, as questions."""

from __future__ import annotations

from collections.abc import Mapping

from tillsammans.floor.languages import Text, words
from tillsammans.floor.questions import Answers, Question, slug

AUDIENCES: Mapping[str, Text] = {
    "residents": words("boende", "residents"),
    "agents": words("ombud", "postal agents"),
    "municipality": words("kommunen", "the municipality"),
    "partners": words("de fyra parterna", "the four partners"),
}
OWN_FILES = "files"
"""What is answered where the material is no document of the build."""

DOCUMENTS: Mapping[str, Text] = {
    OWN_FILES: words("egna filer (PDF eller Word)", "own files (PDF or Word)"),
    "counter-poster-a4": words("affisch till disken, A4", "counter poster, A4"),
    "counter-poster-a5": words("affisch till disken, A5", "counter poster, A5"),
    "contact-card": words("kontaktkort", "contact card"),
    "tell-sheet": words("blad: Får jag berätta?", "sheet: May I tell?"),
    "meeting-agenda": words("dagordning", "agenda"),
    "meeting-invitation": words("inbjudan", "invitation"),
    "startup-checklist": words("checklista för kommunen", "checklist for the municipality"),
}


def _has_files(answers: Answers) -> bool:
    return answers["document"] in ("", OWN_FILES)


QUESTIONS = (
    Question("title_sv", words("Vad heter materialet?", "Title in Swedish"), ("title", "sv")),
    Question("title_en", words("Vad heter det på engelska?", "Title in English"), ("title", "en")),
    slug(lambda answers, _: answers["title_sv"], "material-path"),
    Question(
        "purpose_sv",
        words("Vad ska det användas till? En mening", "What is it for? In Swedish"),
        ("purpose", "sv"),
    ),
    Question("purpose_en", words("Samma sak på engelska", "The same in English"), ("purpose", "en")),
    Question(
        "audience",
        words("Vem är det till för?", "Whom is it for?"),
        ("audience",),
        choices=lambda _: AUDIENCES,
        default=lambda *_: "agents",
    ),
    Question(
        "document",
        words("Vad är det?", "What is it?"),
        ("document",),
        choices=lambda _: DOCUMENTS,
        default=lambda *_: OWN_FILES,
    ),
    Question(
        "file_sv",
        words("Filen på svenska, i docs/_material", "The file in Swedish, in docs/_material"),
        ("files", "sv"),
        is_asked=_has_files,
    ),
    Question(
        "file_en",
        words("Filen på engelska, i docs/_material", "The file in English, in docs/_material"),
        ("files", "en"),
        is_asked=_has_files,
    ),
    Question(
        "owner",
        words("Vem ansvarar för det?", "Who answers for it?"),
        ("owner",),
        choices=lambda known: known.roles,
        default=lambda *_: "web",
    ),
)
