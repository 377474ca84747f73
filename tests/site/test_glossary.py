"""The glossary in the browser: where words lead to it, how they look, and the way back."""

from __future__ import annotations

from urllib.parse import urldefrag, urljoin

import lxml.html
import pytest
from browsing.documents import Document
from browsing.sites import BuiltSite, language_of
from lxml.html import HtmlElement
from playwright.sync_api import Page

WORD = "//a[@role='doc-glossref']"
QUIET = {"home", "counter", "not-found", "glossary", "contact", "guide-step", "guide-whole", "material"}

LISTED = {
    "sv": """\
<dl class="glossary">
<div id="punkt">
<dt><dfn>punkt</dfn></dt>
<dd>En del av en lista.\u00a0<a class="cite" href="#kalla-1" aria-label="Källa 1">1</a></dd>
<dd class="other-name">På engelska: <span lang="en">item</span></dd>
</div>
<div id="ruta">
<dt><dfn>ruta</dfn></dt>
<dd>En del av en tabell.\u00a0<a class="cite" href="#kalla-2" aria-label="Källa 2">2</a></dd>
<dd class="other-name">På engelska: <span lang="en">cell</span></dd>
</div>
<div id="ratt">
<dt><dfn>rätt</dfn></dt>
<dd>Något man får.\u00a0<a class="cite" href="#kalla-1" aria-label="Källa 1">1</a></dd>
<dd class="other-name">På engelska: <span lang="en">right</span></dd>
</div>
</dl>""",
    "en": """\
<dl class="glossary">
<div id="ruta">
<dt><dfn>cell</dfn></dt>
<dd>A part of a table.\u00a0<a class="cite" href="#kalla-2" aria-label="Source 2">2</a></dd>
<dd class="other-name">In Swedish: <span lang="sv">ruta</span></dd>
</div>
<div id="punkt">
<dt><dfn>item</dfn></dt>
<dd>A part of a list.\u00a0<a class="cite" href="#kalla-1" aria-label="Source 1">1</a></dd>
<dd class="other-name">In Swedish: <span lang="sv">punkt</span></dd>
</div>
<div id="ratt">
<dt><dfn>right</dfn></dt>
<dd>What one may have.\u00a0<a class="cite" href="#kalla-1" aria-label="Source 1">1</a></dd>
<dd class="other-name">In Swedish: <span lang="sv">rätt</span></dd>
</div>
</dl>""",
}


def written(element: HtmlElement) -> str:
    """Write an element as HTML."""
    return str(lxml.html.tostring(element, encoding="unicode", with_tail=False))


@pytest.mark.parametrize("address", ["om/ordlista/", "en/om/ordlista/"])
def test_the_list_whole(sample_site: BuiltSite, address: str) -> None:
    [listed] = Document(sample_site, address).tree.find_class("glossary")

    assert written(listed) == LISTED[language_of(address)]


def test_the_first_use_leads_there_and_a_page_for_somebody_in_a_hurry_has_no_such_links(
    sample_site: BuiltSite,
) -> None:
    page, counter = (Document(sample_site, address).tree for address in ("om/", "misstankt/"))

    assert [written(item) for item in page.xpath("//div[@class='prose']/ul[1]/li")] == [
        '<li>En <a role="doc-glossref" href="ordlista/#punkt">punkt</a></li>',
        "<li>En till</li>",
    ]
    assert [written(cell) for cell in page.xpath("//td")] == [
        '<td><a role="doc-glossref" href="ordlista/#ruta">Ruta</a></td>',
        "<td>Ruta</td>",
    ]
    assert counter.xpath("//li[text()='En punkt']")
    assert not counter.xpath(WORD)


def test_words_lead_to_definitions_once_a_page_and_never_from_headings_links_or_quotations(
    pages: tuple[Document, ...],
) -> None:
    known = {page.address: page for page in pages}
    explained = set()
    for page in pages:
        links = page.tree.xpath(WORD)
        explained |= {page.kind} if links else set()
        places = [urldefrag(urljoin(page.address, link.get("href"))) for link in links]
        assert len(set(places)) == len(places), page.address
        for place in places:
            target = known["en/om/ordlista/" if page.language == "en" else "om/ordlista/"]
            assert place.url == target.address, page.address
            assert target.tree.xpath(f"//dl[@class='glossary']/div[@id='{place.fragment}']/dt/dfn"), place
        never = "ancestor::a or ancestor::h2 or ancestor::h3 or ancestor::h4 or ancestor::th"
        more = "ancestor::blockquote or ancestor::code or ancestor::svg or ancestor::*[@class='contact-card']"
        assert not page.tree.xpath(f"{WORD}[{never} or {more}]"), page.address
    assert {"law", "guidance", "page", "news-item", "timeline"} <= explained
    assert not QUIET & explained


def test_a_reader_comes_back_to_the_same_place(page: Page, url: str) -> None:
    page.goto(f"{url}lagen/")
    word = page.get_by_role("link", name="allmän handling", exact=True)
    word.scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    assert before > 0

    word.click()
    page.wait_for_url("**/om/ordlista/#allman-handling")
    assert page.locator(":target dfn").inner_text() == "allmän handling"
    assert page.locator(":target").bounding_box() is not None
    page.go_back()

    page.wait_for_url("**/lagen/")
    page.wait_for_function(f"Math.abs(scrollY - {before}) < 2")


def test_a_word_with_a_definition_looks_like_a_link_of_its_own_kind(page: Page, url: str) -> None:
    page.goto(f"{url}boende/")

    def drawn(selector: str) -> list[str]:
        style = page.locator(selector).first
        script = (
            "node => ['textDecorationLine', 'textDecorationStyle'].map(name => getComputedStyle(node)[name])"
        )
        return list(style.evaluate(script))

    assert drawn(".prose [role=doc-glossref]") == ["underline", "dotted"]
    assert drawn(".prose a[href]:not([role], [class])") == ["underline", "solid"]
