"""A QR code that leads a colleague's phone to a page: a drawing in SVG, on white in every theme."""

from __future__ import annotations

import segno
from markupsafe import Markup

QUIET = 4
"""Modules of white around the code, as the standard (ISO/IEC 18004) asks for."""

_MASK = 3
"""Any of the eight masks can be read; to compare them all takes ten times as long."""


def drawing(address: str, title: str) -> Markup:
    """Draw the code of an absolute address; `title` is what it is called by those who don't see it."""
    code = segno.make_qr(address, error="m", mask=_MASK, boost_error=False)
    svg = code.svg_inline(
        border=QUIET, light="#fff", dark="#000", omitsize=True, svgclass="qr", lineclass=None
    )
    width, height = code.symbol_size(border=QUIET)
    head = Markup('<svg class="qr" role="img" aria-label="{}" viewBox="0 0 {} {}">').format(
        title, width, height
    )
    return head + Markup(svg[svg.index(">") + 1 :])  # noqa: S704 - made of numbers alone
