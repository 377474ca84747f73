"""The code for a colleague's phone, read by somebody else's library."""

from __future__ import annotations

import pytest
from finding_qr import code_in
from hypothesis import given
from hypothesis import strategies as st
from tillsammans.contacts.qr import drawing


@pytest.mark.parametrize(
    "address",
    [
        "https://exempel.example/kontakter/kramfors-kommun/",
        "https://exempel.example/en/kontakter/lansstyrelsen-vasternorrland/",
    ],
)
def test_a_phone_reads_the_address(address: str) -> None:
    assert code_in(drawing(address, "Kod")) == address


@given(st.from_regex(r"https://[a-z]{1,20}\.example/(en/)?kontakter/[a-z0-9-]{1,80}/", fullmatch=True))
def test_any_address_is_read(address: str) -> None:
    assert code_in(drawing(address, "Kod")) == address


def test_the_title_is_text_and_the_drawing_has_neither_style_nor_script() -> None:
    svg = drawing("https://exempel.example/", 'Kod <"&')

    assert svg.startswith(
        '<svg class="qr" role="img" aria-label="Kod &lt;&#34;&amp;" viewBox="0 0 33 33">'
        '<path fill="#fff" d="M0 0h33v33h-33z"/><path stroke="#000" d="M4 4.5h7'
    )
    assert svg.endswith('"/></svg>')
    assert "style" not in svg
