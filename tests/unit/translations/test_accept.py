"""Accepting a translation writes one line, and leaves every other byte alone."""

from __future__ import annotations

import codecs

import pytest
from tillsammans.floor.source import Source
from tillsammans.translations.accept import NotWritableError, stamped
from tillsammans.translations.fingerprint import Fingerprint

MARK = Fingerprint("GDSpDq-imHGv", ("iQCQ",))
LINE = b"translates: v1.GDSpDq-imHGviQCQ"
BODY = "---\n\n## Råd { #rad }\n\ntranslates: nej\n---\n"


@pytest.mark.parametrize("start", [b"", codecs.BOM_UTF8], ids=["plain", "BOM"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize(
    ("former", "now"),
    [
        ("title: Ä # b\n", "title: Ä # b\n{line}\n"),
        ("title: Ä\ntranslates: v1.old # c\nowner: web\n", "title: Ä\n{line} # c\nowner: web\n"),
        ("translates:\ntitle: Ä\n", "{line}\ntitle: Ä\n"),
        ("translates: >-\n  v1\n  old\ntitle: Ä\n", "{line}\ntitle: Ä\n"),
        ("title: Ä\ntranslates: [a,\n  b]\n", "title: Ä\n{line}\n"),
        ('title: Ä\ntranslates: "v1.old"\n', "title: Ä\n{line}\n"),
    ],
    ids=["new", "old", "empty", "folded", "list", "quoted"],
)
def test_one_line_is_written(start: bytes, end: str, former: str, now: str) -> None:
    before, after = (
        start + f"---\n{text}{BODY}".replace("\n", end).encode()
        for text in (former, now.replace("{line}", LINE.decode()))
    )
    once = stamped(Source("docs/en/a.md", before), MARK)
    assert once == after
    assert stamped(Source("docs/en/a.md", once), MARK) == after


@pytest.mark.parametrize("front", ["{title: Ä}\n", "{title: Ä, translates: }\n"])
def test_fields_that_share_a_line_are_left_alone(front: str) -> None:
    with pytest.raises(NotWritableError):
        stamped(Source("docs/en/a.md", f"---\n{front}{BODY}".encode()), MARK)
