"""The icons of the app: the site's mark as PNG, drawn by Typst. The same mark gives the same bytes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import version

import typst

from tillsammans.floor.store import Store, fingerprint
from tillsammans.offline.manifest import PAPER


@dataclass(frozen=True)
class Drawing:
    """How an icon is drawn."""

    size: int
    """Width and height in pixels."""
    purpose: str
    """See Icon."""


DRAWINGS: Mapping[str, Drawing] = {
    "icon-192.png": Drawing(192, "any"),
    "icon-512.png": Drawing(512, "any"),
    "icon-mask-192.png": Drawing(192, "maskable"),
    "icon-mask-512.png": Drawing(512, "maskable"),
}
"""Name of an asset -> how it is drawn."""

_BLED = 120
"""Per cent of the width that the mark takes where phones cut it: its round corners lie outside, and what is
left of the parcel reaches every edge."""


def draw(mark: bytes, store: Store) -> dict[str, bytes]:
    """Draw all icons from the mark, an SVG: name -> PNG."""
    return {name: _drawn(mark, drawing, store) for name, drawing in DRAWINGS.items()}


def _drawn(mark: bytes, drawing: Drawing, store: Store) -> bytes:
    is_cut = drawing.purpose == "maskable"
    ground, width = (f'rgb("{PAPER}")', _BLED) if is_cut else ("none", 100)
    source = (
        f"#set page(width: {drawing.size}pt, height: {drawing.size}pt, margin: 0pt, fill: {ground})\n"
        f'#place(center + horizon, image(bytes(sys.inputs.mark), format: "svg", width: {width}%))\n'
    )
    key = fingerprint(version("typst"), source, mark)

    def make() -> bytes:
        # At 72 points an inch, a point is a pixel.
        return bytes(
            typst.compile(source.encode(), format="png", ppi=72.0, sys_inputs={"mark": mark.decode()})
        )

    return store.kept(f"{key}.png", make)
