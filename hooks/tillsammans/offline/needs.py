"""What a page needs to look right: read from its head, and from its stylesheets.

Pictures are not among it: where a photo can't be shown, its text stands.
"""

from __future__ import annotations

import re
from html import unescape

_TAG = re.compile(r"<(?P<name>link|script)\s(?P<attributes>[^<>]*)>")
_ATTRIBUTE = re.compile(r'(?P<name>[a-z-]+)="(?P<value>[^"]*)"')
_URL = re.compile(r'url\("(?P<link>[^"]+)"\)')

_WANTED = {"stylesheet", "icon", "preload"}
"""Relations of links that a browser fetches to show the page."""


def of_page(html: str) -> tuple[str, ...]:
    """Return the links to what the head of a page asks for, each once, as they are written."""
    head = html.partition("</head>")[0]
    links = []
    for tag in _TAG.finditer(head):
        values = {one["name"]: unescape(one["value"]) for one in _ATTRIBUTE.finditer(tag["attributes"])}
        if tag["name"] == "script":
            links.append(values.get("src"))
        elif _WANTED & set(values.get("rel", "").split()):
            links.append(values.get("href"))
    return tuple(dict.fromkeys(filter(None, links)))


def of_styles(css: str) -> tuple[str, ...]:
    """Return the links to what a stylesheet asks for, each once."""
    return tuple(dict.fromkeys(found["link"] for found in _URL.finditer(css)))
