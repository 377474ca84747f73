"""Progress: a line that changes on a terminal, nothing elsewhere."""

from __future__ import annotations

import io

from tillsammans.site.progress import shown


class Terminal(io.StringIO):
    """A stream that somebody looks at."""

    def isatty(self) -> bool:
        """Say so."""
        return True


def test_a_terminal_shows_how_far_it_has_come_and_is_empty_at_the_end() -> None:
    terminal = Terminal()
    show = shown(terminal, "sv")
    for done in (0, 24, 300):
        show(done, 300)

    assert terminal.getvalue() == (
        "\r\x1b[K0 av 300 sidor och filer\r\x1b[K24 av 300 sidor och filer\r\x1b[K"
    )


def test_english_is_there_too() -> None:
    terminal = Terminal()
    shown(terminal, "en")(24, 300)
    assert terminal.getvalue().endswith("24 of 300 pages and files")


def test_a_short_build_and_a_file_show_nothing() -> None:
    for stream, total in ((Terminal(), 99), (io.StringIO(), 300)):
        shown(stream, "sv")(24, total)
        assert stream.getvalue() == ""
