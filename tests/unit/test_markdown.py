"""The conventions that editors write in plain Markdown, as HTML."""

from __future__ import annotations

import pytest
from markdown import markdown

EXTENSIONS = ["attr_list", "def_list", "tables", "toc", "tillsammans.pages.markdown"]


def html(text: str) -> str:
    return markdown(text, extensions=EXTENSIONS)


def test_a_card_takes_in_all_up_to_the_next_heading() -> None:
    text = """\
Inledning.

## Ring 112 { #ring-112 .card-alarm }

Vid fara.

### Sedan { #sedan }

- Vänta.

## Bra att veta { #bra-att-veta .card-info }

Det är frivilligt.

## Utanför { #utanfor }

Slut.
"""

    assert (
        html(text)
        == """\
<p>Inledning.</p>
<section aria-labelledby="ring-112" class="card card-alarm"><h2 id="ring-112">Ring 112</h2>
<p>Vid fara.</p>
<h3 id="sedan">Sedan</h3>
<ul>
<li>Vänta.</li>
</ul>
</section><section aria-labelledby="bra-att-veta" class="card card-info">\
<h2 id="bra-att-veta">Bra att veta</h2>
<p>Det är frivilligt.</p>
</section><h2 id="utanfor">Utanför</h2>
<p>Slut.</p>"""
    )


def test_a_quotation_names_its_speaker() -> None:
    text = """\
> Vi fortsätter.
>
> Varje år.
>
> — Elisabeth Svanberg, samordnare, 19 november 2023

Sedan.
"""

    assert (
        html(text)
        == """\
<figure class="quote"><blockquote>
<p>Vi fortsätter.</p>
<p>Varje år.</p>
</blockquote><figcaption>Elisabeth Svanberg, samordnare, 19 november 2023</figcaption>
</figure>
<p>Sedan.</p>"""
    )


@pytest.mark.parametrize("text", ["> — Bara en talare", "> Ord.\n>\n> Ingen talare."])
def test_a_blockquote_without_words_or_speaker_stays(text: str) -> None:
    assert "<figure" not in html(text)
    assert html(text).startswith("<blockquote>")


def test_a_table_scrolls_by_itself_and_is_labelled_by_its_heading() -> None:
    text = "## Siffror { #siffror }\n\n| År | Antal |\n|---|---|\n| 2023 | 1 |\n\nSlut.\n"

    assert (
        html(text)
        == """\
<h2 id="siffror">Siffror</h2>
<div aria-labelledby="siffror" class="table" role="region" tabindex="0"><table>
<thead>
<tr>
<th>År</th>
<th>Antal</th>
</tr>
</thead>
<tbody>
<tr>
<td>2023</td>
<td>1</td>
</tr>
</tbody>
</table></div>
<p>Slut.</p>"""
    )


def test_a_link_that_leaves_the_site_carries_nothing_along() -> None:
    assert html("[PTS](https://pts.se) [lagen](lagen.md)") == (
        '<p><a href="https://pts.se" rel="noopener noreferrer">PTS</a> <a href="lagen.md">lagen</a></p>'
    )
