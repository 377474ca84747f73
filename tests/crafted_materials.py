"""PDF and Word files made for tests: as good as they should be, or with what must not be published."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Container

import docx
import pikepdf
from pikepdf import Array, Dictionary, Name, String

_ACTION = "https://example.se/"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def material(recipe: str) -> bytes:
    """Make a file as a recipe says: `pdf`, `docx` or another kind, and what is the matter with it."""
    kind, *matters = recipe.split()
    makers = {"pdf": pdf, "docx": word, "zip": _empty_zip, "old-word": _old_word}
    data = makers[kind](*matters) if kind in makers else recipe.encode()
    if "half" in matters:
        return data[: len(data) // 2]
    return data + bytes(10_000_000) if "heavy" in matters else data


def pdf(*matters: str) -> bytes:
    """Make a PDF of one page: tagged, with language and title, unless it should lack them."""
    made = pikepdf.new()
    for _ in range(301 if "long" in matters else 1):
        made.add_blank_page()
    _describe(made, matters)
    _do_harm(made, matters)
    out = io.BytesIO()
    if {"locked", "secret"} & set(matters):
        made.save(out, encryption=pikepdf.Encryption(owner="a", user="a" if "secret" in matters else ""))
    else:
        packed = pikepdf.ObjectStreamMode.generate
        made.save(out, static_id=True, fix_metadata_version=False, object_stream_mode=packed)
    return out.getvalue()


def _describe(made: pikepdf.Pdf, matters: Container[str]) -> None:
    """Write what a PDF says of itself."""
    root = made.Root
    if "untagged" not in matters:
        root.MarkInfo = Dictionary(Marked=True)
        root.StructTreeRoot = made.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    if "mute" not in matters:
        root.Lang = String("en-GB" if "english" in matters else "sv-SE")
    if "xmp" in matters:
        with made.open_metadata() as meta:
            meta["dc:title"] = "Affisch"
            meta["dc:creator"] = ["Kim Exempel"]
    elif "untitled" not in matters:
        made.docinfo["/Title"] = "Affisch"
    if "named" in matters:
        made.docinfo["/Author"] = "Kim Exempel"


def _do_harm(made: pikepdf.Pdf, matters: Container[str]) -> None:
    """Put in what no material holds."""
    root = made.Root
    if "script" in matters:
        root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
    if "launch" in matters:
        root.OpenAction = Dictionary(S=Name.Launch, Next=Array([Dictionary(S=Name.SubmitForm)]))
    if "attached" in matters:
        made.attachments["a.txt"] = b"a"
    if "vast" in matters:
        empty = (made.make_indirect(Dictionary()) for _ in range(300_001))
        made.trailer.Vast = made.make_indirect(Array(empty))
    if "bomb" in matters:
        root.Metadata = made.make_stream(bytes(100_000_001))
    if "babble" in matters:
        root.Metadata = made.make_stream(b"<x:xmpmeta")


def word(*matters: str) -> bytes:
    """Make a Word file with a heading, a language and a title, unless it should lack them."""
    made = docx.Document()
    core = made.core_properties
    core.author = "Kim Exempel" if "named" in matters else ""
    core.title = "" if "untitled" in matters else "Affisch"
    style = "Normal" if "untagged" in matters else "Heading 1"
    if "ring" in matters:
        made.styles["Normal"].base_style = made.styles["Body Text"]
    made.add_paragraph("Affisch", style=style)
    spoken = made.styles.element.xpath("w:docDefaults//w:lang")[0]
    for name in list(spoken.attrib):
        del spoken.attrib[name]
    core.language = "" if "mute" in matters else "sv-SE"
    if "remote" in matters:
        made.part.relate_to(f"{_ACTION}a.dotm", f"{_RELATION}/attachedTemplate", is_external=True)
    if "linked" in matters:
        made.part.relate_to(_ACTION, f"{_RELATION}/hyperlink", is_external=True)
    out = io.BytesIO()
    made.save(out)
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as packed:
        if "macro" in matters:
            packed.writestr("word/vbaProject.bin", b"a")
        if "attached" in matters:
            packed.writestr("word/embeddings/a.xlsx", b"a")
        if "bomb" in matters:
            packed.writestr("word/media/bomb.bin", bytes(100_000_001))
        if "parts" in matters:
            for number in range(2_000):
                packed.writestr(f"word/media/{number}.bin", b"")
    return out.getvalue()


def _empty_zip(*_matters: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr("a.txt", "a")
    return out.getvalue()


def _old_word(*_matters: str) -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100)
