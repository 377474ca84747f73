"""What the search reads of a page: its own words, each by its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tillsammans.search.reading import HEADING, LEAD, TEXT, TITLE, read


def page(main: str) -> str:
    return f"<body><header>Huvud</header><main id=x>{main}</main><footer>Fot</footer></body>"


@pytest.mark.parametrize(
    ("main", "found"),
    [
        ("<p>Ett brev</p><p>ett</p>", {"ett": 2 * TEXT, "brev": TEXT}),
        ("<h2 id='a'>Brev</h2>löst<p>paket</p>", {"brev": HEADING, "löst": TEXT, "paket": TEXT}),
        ("<p class='x'>a</p><p class=\"lead\">Kort sagt</p>", {"kort": LEAD, "sagt": LEAD}),
        ("<p>post<b>ombud</b> ring <a href=tel:112>11</a>2</p>", {"postombud": 1, "ring": 1, "112": 1}),
        ("<li>post</li><li>ombud</li>", {"post": 1, "ombud": 1}),
        ("<p>A &amp; B &lt;brev&gt; 114&nbsp;14</p>", {"brev": 1, "11414": 1}),
        ("<nav><nav>meny</nav>meny</nav><p>text</p>", {"text": 1}),
        ("<svg><text>bild</text></svg>text<script>kod()</script>", {"text": 1}),
        ('<p>fakta <a class="cite" href="#k">22</a></p>', {"fakta": 1}),
        ('<section class="card help"><section>ring</section>112</section><p>text</p>', {"text": 1}),
        ('<section class="sources"><h2>Källor</h2></section>', {}),
        ("<p hidden>dold</p><input hidden><p>text</p>", {"text": 1}),
        ('<p data-hidden-x="1">synlig</p>', {"synlig": 1}),
        ("<h1>Titel</h1><p>text</p>", {"text": 1}),
        ("<!-- dold --><p>text</p>", {"text": 1}),
        ("<p>text", {"text": 1}),
        ("<nav>utan slut", {}),
    ],
)
def test_words_weigh_by_their_place(main: str, found: dict[str, int]) -> None:
    assert read(page(main), title="") == found


def test_title_description_and_what_people_ask_for_count_too() -> None:
    found = read(page("<p>brev</p>"), title="Brev", description="Om brev.", also="kuvert . 114 14")

    assert found == {"brev": TITLE + LEAD + TEXT, "om": LEAD, "kuvert": TITLE, "11414": TITLE}


def test_a_page_without_a_main_part_has_its_title() -> None:
    assert read("<p>text</p>", title="Titel") == {"titel": TITLE}


@given(st.text(alphabet=st.sampled_from("<>/!-\"'= abpnvscriptå&;1")))
def test_any_markup_can_be_read(markup: str) -> None:
    assert all(weight > 0 for weight in read(page(markup), title="").values())
