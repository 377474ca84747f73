"""A built site of two pages, as small as the checks of a release allow, for tests that spoil it."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

from compressing import compress_site
from tillsammans.publish.assets import hashed
from tillsammans.publish.seal import Made, seal

ADDRESS = "https://exempel.example/"
MADE = Made(date(2026, 11, 24), ADDRESS, ("sv", "en"))
STYLE = "body { color: red }\n"
CSS = f"assets/{hashed('site.css', STYLE.encode())}"

_PAGE = """\
<!doctype html>
<html lang="{lang}">
<head>
<title>{title}</title>
<link rel="canonical" href="{address}{home}">
<link rel="alternate" hreflang="sv" href="https://exempel.example/">
<link rel="alternate" hreflang="en" href="https://exempel.example/en/">
<link rel="alternate" hreflang="x-default" href="https://exempel.example/">
<link rel="stylesheet" href="{up}{css}">
</head>
<body>
<h1 id="top">{title}</h1>
<a href="#top">{title}</a>
<a class="call" href="tel:+4661280000"><span>x <span class="phone">0612-800 00</span></span> 08–16</a>
<a class="phone" href="tel:112">112</a>
<a href="https://example.se/elsewhere">x</a>
<a href="mailto:a@example.se">x</a>
</body>
</html>
"""

CONTACTS = {
    "contacts": [
        {"slug": "alarm", "points": [{"phone": {"written": "112", "dial": "tel:112"}}, {"phone": None}]},
        {
            "slug": "kramfors-kommun",
            "points": [],
            "persons": [{"phone": {"written": "0612-800 00", "dial": "tel:+4661280000"}}],
        },
    ]
}


def page(lang: str, title: str) -> str:
    """Write a home page."""
    home, up = ("", "") if lang == "sv" else ("en/", "../")
    return _PAGE.format(lang=lang, title=title, address=ADDRESS, home=home, up=up, css=CSS)


def files(title: str = "Hem") -> dict[str, str]:
    """Return the files of the site: path -> text."""
    return {
        "index.html": page("sv", title),
        "en/index.html": page("en", "Home"),
        CSS: STYLE,
        "robots.txt": "User-agent: *\n",
        "sitemap.xml": '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
        f"<url><loc>{ADDRESS}</loc></url><url><loc>{ADDRESS}en/</loc></url></urlset>\n",
        "feed.xml": '<feed xmlns="http://www.w3.org/2005/Atom"><id>f</id><title>F</title><updated>x</updated>'
        f'<entry><id>1</id><title>E</title><updated>x</updated><link href="{ADDRESS}en/"/></entry></feed>\n',
        "feed.json": json.dumps(
            {"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "url": ADDRESS}]}
        ),
        "moten.ics": "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nEND:VCALENDAR\r\n",
        "alla.vcf": "BEGIN:VCARD\r\nFN:A\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:B\r\nEND:VCARD\r\n",
        "other.xml": "<x/>",
        "api/v1/contacts.json": json.dumps(CONTACTS),
    }


def write_site(folder: Path, texts: dict[str, str], address: str = ADDRESS) -> Path:
    """Write files into a folder and seal it, as a build does."""
    for path, text in texts.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(text.encode())
    compress_site(folder)
    seal(folder, replace(MADE, address=address))
    return folder


def small_release(folder: Path, title: str = "Hem") -> Path:
    """Write the site into a folder, as a build does."""
    return write_site(folder, files(title))
