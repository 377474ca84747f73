"""Takes pictures of every page type for people to look at: two widths, languages and themes. Not a test.

Run: PYTHONPATH=tests .venv/bin/python tests/site/screenshots.py FOLDER
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from browsing.chromium import THEMES, chromium, new_context
from browsing.documents import documents
from browsing.nginx import serve
from browsing.sites import BuiltSite, build_ours

WIDTHS = (390, 1280)
WORTH_SEEING = ("/kramfors-kommun/", "/ange-kommun/")
"""Organisations to show: one with confirmed details, one without."""


def chosen(site: BuiltSite) -> dict[str, str]:
    """Choose a page of each type and language: name of the picture -> address."""
    names: dict[str, str] = {}
    for page in documents(site):
        shown = next((name.strip("/") for name in WORTH_SEEING if page.address.endswith(name)), "")
        if page.kind != "contact" or shown:
            names.setdefault(f"{page.kind}{'-' if shown else ''}{shown}.{page.language}", page.address)
    return names


def main(target: Path) -> None:
    """Build the site, and write the pictures into a folder."""
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        site = BuiltSite(Path(folder, "site"), "/")
        build_ours(site)
        with serve(site, Path(folder, "nginx")) as url, chromium() as browser:
            for width in WIDTHS:
                with new_context(browser, width=width) as context:
                    page = context.new_page()
                    for theme in THEMES:
                        page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
                        for name, address in chosen(site).items():
                            page.goto(url + address)
                            file = target / f"{name}.{width}.{theme}.png"
                            page.screenshot(path=file, full_page=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
