"""The documents that the build makes: accessible, the same every time, and true to pages and records."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from project import AS_OF, ROOT
from small_project import DOCUMENTS as DOCUMENTS_PATH
from small_project import printed, small_project
from tillsammans.contacts.model import Contact
from tillsammans.floor.languages import words
from tillsammans.floor.store import Store
from tillsammans.floor.templates import Templates
from tillsammans.materials.documents.kinds import DOCUMENTS
from tillsammans.materials.documents.press import UnmadeError, pdf
from tillsammans.pages.sections import plain, sections
from tillsammans.site import files
from tillsammans.site.documents import DocumentError, DocumentMaker, MadeDocument
from tillsammans.site.generated_pages import with_generated_pages
from tillsammans.site.load import load_site
from tillsammans.site.model import Site
from tillsammans.site.viewing import Viewing

SITE_URL = "https://exempel.example/post/"
DAY = date(2026, 11, 24)
LANGUAGES = ("sv", "en")
_KEPT: dict[str, bytes] = {}


@cache
def own_site() -> Site:
    site = load_site(ROOT, date.fromisoformat(AS_OF)).site
    assert site is not None
    return with_generated_pages(site)


def maker(site: Site, kept: dict[str, bytes] | None = None) -> DocumentMaker:
    viewing = Viewing(site, SITE_URL, {}, Templates(ROOT / "overrides"))
    store = _KEPT if kept is None else kept
    return DocumentMaker(viewing, files.documents(ROOT), Store(store.get, store.__setitem__))


def made(document: str, language: str, site: Site | None = None) -> MadeDocument:
    municipality = "kramfors-kommun" if DOCUMENTS[document].per_municipality else None
    make = maker(site or own_site())
    return make(document, language, version="1", date=DAY, municipality=municipality)


ALL = [(document, language) for document in DOCUMENTS for language in LANGUAGES]


def text_of(data: bytes) -> str:
    """Return the text of the first page, with one blank between words."""
    page = pypdfium2.PdfDocument(data)[0]
    return " ".join(page.get_textpage().get_text_range().split())


@pytest.mark.parametrize(("document", "language"), ALL)
def test_every_document_is_tagged_titled_in_its_language_and_on_one_page(
    document: str, language: str
) -> None:
    one = made(document, language)

    with pikepdf.open(BytesIO(one.data)) as opened:
        root = opened.Root
        assert len(opened.pages) == one.pages == 1
        assert root.MarkInfo.Marked
        assert "/StructTreeRoot" in root
        assert str(root.Lang) == language
        assert root.ViewerPreferences.DisplayDocTitle
        with opened.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert metadata["dc:title"] == one.title
        width, height = (float(side) for side in opened.pages[0].MediaBox[2:])
        millimetres = (148, 210) if DOCUMENTS[document].paper == "a5" else (210, 297)
        assert (round(width / 72 * 25.4), round(height / 72 * 25.4)) == millimetres
        fonts = list(_fonts(opened))
        assert fonts
        assert all(font.startswith("AtkinsonHyperlegible") for font in fonts)


def _fonts(opened: pikepdf.Pdf) -> Iterator[str]:
    """Walk over the names of the fonts; each is embedded."""
    for font in opened.pages[0].Resources.Font.values():
        descriptor = font.DescendantFonts[0].FontDescriptor
        assert "/FontFile2" in descriptor or "/FontFile3" in descriptor
        yield str(font.BaseFont).removeprefix("/").partition("+")[2]


@pytest.mark.parametrize(("document", "language"), ALL)
def test_every_document_says_its_version_its_day_and_that_no_authority_stands_behind_it(
    document: str, language: str
) -> None:
    said = text_of(made(document, language).data)

    assert ("Version 1, 24 november 2026" if language == "sv" else "Version 1, 24 November 2026") in said
    assert (
        "Ingen myndighet står bakom den." if language == "sv" else "No authority stands behind it."
    ) in said
    assert SITE_URL in said.replace(" ", "")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("document", ["counter-poster-a4", "counter-poster-a5"])
def test_the_poster_says_what_the_counter_page_says(document: str, language: str) -> None:
    said = _bare(text_of(made(document, language).data))
    shown = {
        name: section
        for section in sections(own_site().pages[language, "misstankt/index.md"].body)
        for name in section.names
    }

    for name in (".card-alarm", ".card-steps", ".card-dont"):
        assert _bare(shown[name].title) in said
        for item in (item for items in shown[name].lists for item in items):
            assert _bare(item) in said
    for number in ("112", "114 14", "90 114", "0612-800 00"):
        assert _bare(number) in said


def _bare(text: str) -> str:
    """Leave letters and digits alone: a line that ends within a sentence changes nothing."""
    return re.sub(r"[\W_]", "", text).lower()


@pytest.mark.parametrize(
    ("document", "language", "address"),
    [
        ("counter-poster-a4", "sv", "misstankt/kramfors-kommun/"),
        ("counter-poster-a4", "en", "en/misstankt/kramfors-kommun/"),
        ("counter-poster-a5", "sv", "misstankt/kramfors-kommun/"),
        ("counter-poster-a5", "en", "en/misstankt/kramfors-kommun/"),
        ("tell-sheet", "sv", "far-jag-beratta/"),
        ("tell-sheet", "en", "en/far-jag-beratta/"),
    ],
)
def test_the_code_on_paper_leads_to_a_page_that_is_there(document: str, language: str, address: str) -> None:
    page = pypdfium2.PdfDocument(made(document, language).data)[0]

    read = [code.text for code in zxingcpp.read_barcodes(page.render(scale=2).to_pil())]

    assert read == [SITE_URL + address]
    assert address in {page.url for page in own_site().pages_in(language)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sheet_says_what_the_guide_says(language: str) -> None:
    said = _bare(text_of(made("tell-sheet", language).data))
    guide = own_site().guides["far-jag-beratta"]

    for name in own_site().documents.tell_sheet.outcomes:
        outcome = guide.outcomes[name]
        assert all(_bare(text.in_language(language)) in said for text in (outcome.title, *outcome.text))
    for slug, state in guide.law_state.items():
        act = own_site().law.acts[slug].title.in_language(language)
        assert _bare(own_site().strings[language].facts.up_to(law=act, number=state)) in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_checklist_says_what_the_page_for_municipalities_says(language: str) -> None:
    said = _bare(text_of(made("startup-checklist", language).data))
    shown = {
        name: section
        for section in sections(own_site().pages[language, "kommun.md"].body)
        for name in section.names
    }

    assert all(_bare(item) in said for items in shown["#borja"].lists for item in items)
    assert all(_bare(cell) in said for row in shown["#lagen"].rows for cell in row)


@pytest.mark.parametrize("language", LANGUAGES)
def test_agenda_and_invitation_say_that_they_are_not_the_handbook(language: str) -> None:
    texts = own_site().documents
    agenda, invitation = (
        _bare(text_of(made(name, language).data)) for name in ("meeting-agenda", "meeting-invitation")
    )
    own = (
        "Det är inte länsstyrelsens metodhandbok" if language == "sv" else "not the county’s method handbook"
    )

    assert all(_bare(point.in_language(language)) in agenda for point in texts.meeting_agenda)
    assert all(_bare(text.in_language(language)) in invitation for text in texts.meeting_invitation)
    assert all(_bare(own) in said for said in (agenda, invitation))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_contact_card_has_the_numbers_of_the_records(language: str) -> None:
    said = text_of(made("contact-card", language).data)

    for number in ("112", "114 14", "90 114", "010-456 67 00", "0611-34 90 00", "0612-800 00"):
        assert said.count(number) >= 8, number


def test_a_municipality_without_confirmed_contact_has_no_number_of_its_own() -> None:
    make = maker(own_site())
    poster, card = (
        text_of(make(name, "sv", version="1", date=DAY, municipality="ange-kommun").data)
        for name in ("counter-poster-a4", "contact-card")
    )

    for said in (poster, card):
        assert own_site().strings["sv"].contact.unconfirmed in said
        assert "0690" not in said


def test_the_same_input_gives_the_same_bytes() -> None:
    first, second = (
        maker(own_site(), {})("tell-sheet", "sv", version="1", date=DAY, municipality=None).data
        for _ in range(2)
    )

    assert first == second
    assert first != made("tell-sheet", "en").data


def test_what_was_made_once_is_kept() -> None:
    kept: dict[str, bytes] = {}
    makers = [maker(own_site(), kept) for _ in range(2)]
    for make in makers:
        make("tell-sheet", "sv", version="1", date=DAY, municipality=None)

    assert [len(make.store.made) for make in makers] == [1, 0]


def test_an_authority_s_own_edition_is_no_sample() -> None:
    site = own_site()
    publisher = site.publisher.model_copy(update={"status": "authority"})

    assert "Exempelutgåva" not in text_of(made("tell-sheet", "sv", replace(site, publisher=publisher)).data)


HOSTILE = '#read("/etc/passwd") \\ $x$ *a* _b_ `c` <d> @e // f "g" [h] {i}'


def with_name(name: str) -> Site:
    """Give the municipality of Kramfors another name."""
    site = own_site()
    contact = site.contacts["kramfors-kommun"]
    fields: dict[str, Any] = contact.model_dump(mode="json", exclude_none=True)
    changed = Contact.model_validate({**fields, "name": {"sv": name, "en": name}})
    return replace(site, contacts={**site.contacts, "kramfors-kommun": changed})


def test_what_stands_in_a_record_is_never_code() -> None:
    said = text_of(made("contact-card", "sv", with_name(HOSTILE)).data)

    assert _bare("#read(/etc/passwd)$x$*a*_b_`c`<d>@e//fg[h]{i}") in _bare(said)
    assert "root:" not in said


TEMPLATES = {"common.typ": b"", "one.typ": b"#set document(title: [t])\n#json(bytes(sys.inputs.data)).x\n"}


def printed_alone(text: str, template: str = "one") -> bytes:
    return pdf(TEMPLATES, template, {"x": text}, DAY, Store(lambda _: None, lambda *_: None))


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60))
@settings(max_examples=40, deadline=None)
def test_any_text_comes_out_as_text_or_is_refused(text: str) -> None:
    try:
        assert printed_alone(text).startswith(b"%PDF-")
    except UnmadeError as unmade:
        # Typst writes what nobody could see as `\\u{200b}`.
        assert unmade.letter is not None  # noqa: PT017 - either is right
        assert unmade.letter in text or unmade.letter.startswith("\\u{")  # noqa: PT017


def test_a_letter_that_the_font_lacks_is_told() -> None:
    with pytest.raises(DocumentError) as refused:
        made("contact-card", "sv", with_name("Kramfors 漢"))

    assert refused.value.why == words(
        "Dokumentet contact-card (sv, kramfors-kommun) kan inte göras: tecknet 漢 finns inte i typsnittet.",
        "The document contact-card (sv, kramfors-kommun) cannot be made: the font has no letter 漢.",
    )


def test_a_template_that_is_wrong_is_told() -> None:
    site = own_site()
    make = maker(site, {})
    broken = replace(make, templates={**make.templates, "tell-sheet.typ": b"#nix"})

    with pytest.raises(DocumentError, match=r"tell-sheet \(sv\) cannot be made. Typst says: .*nix"):
        broken("tell-sheet", "sv", version="1", date=DAY, municipality=None)


def test_a_text_that_does_not_fit_is_refused() -> None:
    with pytest.raises(DocumentError) as refused:
        made("contact-card", "sv", with_name("Kramfors kommun och dess vänner " * 12))

    assert refused.value.why == words(
        "Dokumentet contact-card (sv, kramfors-kommun) får inte plats på en sida. "
        "Korta texten som det hämtar.",
        "The document contact-card (sv, kramfors-kommun) doesn’t fit on one page. "
        "Shorten the text that it shows.",
    )


def test_a_document_without_municipality_that_does_not_fit_is_refused() -> None:
    site = own_site()
    agenda = site.documents.meeting_agenda * 5
    documents = site.documents.model_copy(update={"meeting_agenda": agenda})

    with pytest.raises(DocumentError, match=r"The document meeting-agenda \(sv\) doesn’t fit on one page."):
        made("meeting-agenda", "sv", replace(site, documents=documents))


def test_a_section_that_is_gone_is_told() -> None:
    site = own_site()
    page = site.pages["sv", "kommun.md"]
    pages = {**site.pages, ("sv", "kommun.md"): replace(page, body=page.body.replace("{ #borja }", ""))}

    with pytest.raises(DocumentError, match=r"docs/sv/kommun.md: the section { #borja }, which"):
        made("startup-checklist", "sv", replace(site, pages=pages))


def test_a_page_that_is_gone_is_told() -> None:
    site = own_site()
    pages = {key: page for key, page in site.pages.items() if page.path != "kommun.md"}

    with pytest.raises(DocumentError, match=r"docs/en/kommun.md: the section { #inte-veta }"):
        made("meeting-agenda", "en", replace(site, pages=pages))


@pytest.mark.parametrize("change", [{"guide": "nix"}, {"outcomes": ("nix",)}])
def test_an_outcome_that_is_gone_is_told(change: dict[str, Any]) -> None:
    site = own_site()
    sheet = site.documents.tell_sheet.model_copy(update=change)
    documents = site.documents.model_copy(update={"tell_sheet": sheet})

    with pytest.raises(DocumentError, match=r"docs/_data/documents.yml: the guide \S+ lacks one of"):
        made("tell-sheet", "sv", replace(site, documents=documents))


def test_texts_of_documents_that_are_missing_are_told(tmp_path: Path) -> None:
    small_project(tmp_path)
    (tmp_path / DOCUMENTS_PATH).unlink()

    assert printed(tmp_path).startswith(f"{DOCUMENTS_PATH}:1:1: error[missing-file]")


def test_sections_are_read_without_markup() -> None:
    body = (
        "Före.\n\n## Ett *två* { #ett .card-steps }\n\nText. [[source: a]]\n\n"
        "1. Läs **detta**. Läs [mer](b.md).\n2. Två.\n\n> Citat.\n\n### Under\n\n- a\n\n"
        "[[call: polisen/114-14]]\n\n| A | B |\n|---|---|\n| [c](d.md) | e |\n\n## Utan\n"
    )

    before, one, two = sections(body)

    assert (before.title, before.paragraphs) == ("", ["Före."])
    assert (one.title, one.names) == ("Ett två", ("#ett", ".card-steps"))
    assert one.paragraphs == ["Text."]
    assert one.lists == [["Läs detta.", "Två."], ["a"]]
    assert one.calls == ["polisen/114-14"]
    assert one.rows == [["A", "B"], ["c", "e"]]
    assert (two.title, two.names) == ("Utan", ())
    assert plain("Ord [[source: a]].") == "Ord."
