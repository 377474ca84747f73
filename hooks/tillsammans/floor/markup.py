"""What of a page's text isn't words: directives, targets of links, attributes of headings."""

from __future__ import annotations

import re

MARKUP = (
    r"\[\[\s*(?P<directive>[a-z]+)\s*:[^\[\]]*\]\]"  # [[call: 112/larm]]
    r"|\]\(\s*[^()\s]*(?:\s[^()]*)?\)"  # ](lagen.md#anchor "title")
    r"|\[[^\[\]]+\]:\s+[^\s\[\]]+"  # [label]: lagen.md
    r"|\{:?\s*(?:[#.][^{}]*|[a-z]+=[^{}]*)\}"  # { #anchor .card } and { lang=sv }
    r"|<?https?://[^\s()<>\[\]]+>?"
)
"""A pattern. Whatever it takes in, blanks count for nothing, so that a text may be wrapped anew."""

_MARKUP = re.compile(MARKUP)


def without_markup(text: str) -> str:
    """Blank out what isn't words, character by character, so that places stay."""
    return _MARKUP.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)
