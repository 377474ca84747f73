"""What is found in a built site before it is published, word for word."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_project import PROTECTED, small_project, write
from small_release import ADDRESS, MADE, files, small_release, write_site
from tillsammans.cli import main
from tillsammans.publish.assets import hashed
from tillsammans.publish.compress import compressed
from tillsammans.publish.page_reading import read_page
from tillsammans.publish.seal import seal

INDEX = files()["index.html"]
API = "api/v1/contacts.json"


def verify(site: Path, capsys: pytest.CaptureFixture[str], *arguments: str, lang: str = "sv") -> list[str]:
    """Check a site, and return what is said of it, without the folder."""
    status = main(["--root", str(site.parent), "--lang", lang, "verify", str(site), *arguments])
    said = capsys.readouterr()
    lines = said.out.replace(f"{site}/", "").splitlines()
    assert status == (1 if lines else 0)
    assert said.err.startswith(f"{sum('error[' in line for line in lines)} ")
    return lines


def with_text(path: str, old: str, new: str, where: str = "") -> dict[str, str]:
    """Return the files of the small site, one of them changed before it is sealed."""
    texts = files()
    text = texts.get(path, where)
    assert old in text
    return {**texts, path: text.replace(old, new)}


def test_a_site_as_it_was_built_is_right(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert verify(small_release(tmp_path / "site"), capsys) == []


def test_every_change_of_a_file_is_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    site = small_release(tmp_path / "site")
    (site / "robots.txt").write_text("Disallow: /")
    (site / "alla.vcf.gz").unlink()
    (site / "extra.html").write_text("<p>x")
    (site / "feed.json").unlink()
    (site / "feed.json").symlink_to("robots.txt")

    again = "    Gör så här: Bygg om med make site."
    assert verify(site, capsys) == [
        "alla.vcf.gz:1:1: error[release-files]: Filen saknas.",
        again,
        "extra.html:1:1: error[release-files]: Bygget skrev inte filen.",
        "    Gör så här: Ta bort filen.",
        "feed.json:1:1: error[release-files]: Filen är en länk till något annat.",
        again,
        "robots.txt:1:1: error[release-files]: Filen är inte den som bygget skrev.",
        again,
        "robots.txt.br:1:1: error[release-files]: Filen är inte sitt original, komprimerat.",
        again,
        "robots.txt.gz:1:1: error[release-files]: Filen är inte sitt original, komprimerat.",
        again,
    ]


def test_a_twin_that_was_built_wrong_is_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    texts = files()
    site = tmp_path / "site"
    bomb = compressed(b"0" * 50_000_000)
    for path, text in {**texts, "a.txt": "a", "b.txt": "b", "c.txt": "c" * 300_000}.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(text)
    for name, data in {
        "a.txt.br": bomb[".br"],
        "a.txt.gz": bomb[".gz"],
        "b.txt.br": b"no brotli",
        "b.txt.gz": b"no gzip",
        "c.txt.br": compressed(b"c" * 300_000)[".br"],
        "c.txt.gz": compressed(b"c" * 300_000)[".gz"][:-9],
    }.items():
        (site / name).write_bytes(data)
    seal(site, MADE)

    found = [line for line in verify(site, capsys) if "error" in line]

    strange = "error[release-files]: Filen är inte sitt original, komprimerat."
    assert found == [
        f"{name}:1:1: {strange}" for name in ("a.txt.br", "a.txt.gz", "b.txt.br", "b.txt.gz", "c.txt.gz")
    ]


def test_assets_of_other_releases_may_stay_where_their_names_tell_their_content(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = small_release(tmp_path / "site")
    for data, content in ((b"old", b"old"), (b"older", b"changed since")):
        path = site / "assets" / hashed("site.css", data)
        path.write_bytes(content)
        path.with_name(f"{path.name}.br").write_bytes(compressed(content)[".br"])

    changed = f"assets/{hashed('site.css', b'older')}"
    assert [line for line in verify(site, capsys) if "error" in line] == [
        f"{changed}:1:1: error[release-files]: Bygget skrev inte filen.",
        f"{changed}.br:1:1: error[release-files]: Bygget skrev inte filen.",
    ]


@pytest.mark.parametrize("text", [None, "", "no manifest"])
def test_a_folder_that_is_no_finished_site_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str | None
) -> None:
    site = small_release(tmp_path / "site")
    (site / "manifest.sha256").unlink()
    if text is not None:
        (site / "manifest.sha256").write_text(text)

    said = "Mappen är ingen färdig webbplats: manifest.sha256 saknas eller är skadad."
    assert verify(site, capsys) == [f"manifest.sha256:1:1: error[release-files]: {said}"]


def test_a_manifest_that_is_a_folder_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "site" / "manifest.sha256").mkdir(parents=True)

    assert verify(tmp_path / "site", capsys) == ["manifest.sha256:1:1: error[release-files]: Is a directory"]


LINKS = {
    "a page that is gone": ("gone/", "Länken gone/ leder ingenstans."),
    "a place that is not there": ("#gone", "Länken #gone leder till ett ställe som inte finns på sidan."),
    "a place on another page": (
        "en/#gone",
        "Länken en/#gone leder till ett ställe som inte finns på sidan.",
    ),
    "a place written with other letters": ("en/#%74op", ""),
    "a page with a question": ("en/?q=a#top", ""),
    "an absolute address of ours": (
        "https://exempel.example/gone/",
        "Länken https://exempel.example/gone/ leder ingenstans.",
    ),
    "a file without its place": ("robots.txt#line", ""),
    "somebody else": ("https://example.se/gone/", ""),
    "a number": ("tel:112", ""),
    "an address that is none": ("http://[", "Länken http://[ leder ingenstans."),
}


@pytest.mark.parametrize(("href", "said"), LINKS.values(), ids=LINKS)
def test_links_lead_somewhere(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], href: str, said: str
) -> None:
    site = write_site(
        tmp_path / "site", with_text("index.html", "</body>", f'<a href="{href}">112</a></body>')
    )

    found = [line for line in verify(site, capsys) if "release-links" in line]

    line = len(INDEX.splitlines()) - 1
    assert found == ([f"index.html:{line}:1: error[release-links]: {said}"] if said else [])


@pytest.mark.parametrize(
    "html",
    [
        '<img src="gone.png">',
        '<img src="robots.txt" srcset="robots.txt 480w, gone.png 800w">',
        '<picture><source srcset="gone.png"></picture>',
        '<script src="gone.png"></script>',
        '<link rel="preload" href="gone.png">',
        '<object data="gone.png"></object>',
        '<meta http-equiv="x"><meta http-equiv="Refresh" content="0; url=gone.png">',
    ],
)
def test_everything_that_a_page_loads_is_followed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], html: str
) -> None:
    site = write_site(tmp_path / "site", with_text("index.html", "<h1", f"{html}<h1"))
    assert [line for line in verify(site, capsys) if "Länken gone.png leder ingenstans." in line]


def test_languages_that_do_not_confirm_each_other_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    english = '<link rel="alternate" hreflang="en" href="https://exempel.example/en/">\n'
    site = write_site(tmp_path / "site", with_text("en/index.html", english, ""))

    rule = "error[release-languages]"
    assert verify(site, capsys, lang="en") == [
        f"en/index.html:1:1: {rule}: The page is in en, but does not say that it is.",
        f"en/index.html:1:1: {rule}: {ADDRESS} does not confirm that it is the page in sv.",
        f"en/index.html:1:1: {rule}: {ADDRESS} does not confirm that it is the page in x-default.",
        f"index.html:1:1: {rule}: {ADDRESS}en/ does not confirm that it is the page in en.",
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('<html lang="sv">', "<html>"),
        ('<html lang="sv">', '<html lang="en">'),
        ('hreflang="en" href="https://exempel.example/en/"', 'hreflang="en" href="https://example.se/"'),
        (
            'hreflang="en" href="https://exempel.example/en/"',
            'hreflang="en" href="https://exempel.example/x/"',
        ),
    ],
)
def test_a_page_in_the_wrong_language_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], old: str, new: str
) -> None:
    site = write_site(tmp_path / "site", with_text("index.html", old, new))
    assert [
        line for line in verify(site, capsys) if line.startswith("index.html:1:1: error[release-languages]")
    ]


NUMBERS = {
    "a number that is in no record": (
        "</body>",
        '<a href="tel:113">113</a></body>',
        "tel:113 finns inte bland kontakterna.",
    ),
    "a number that shows another one": (
        '<span class="phone">0612-800 00</span>',
        '<span class="phone">0612-080 00</span>',
        "Länken visar 0612-080 00 men ringer tel:+4661280000.",
    ),
    "a number that calls another one": (
        '<a class="phone" href="tel:112">112</a>',
        '<a class="phone" href="tel:+4661280000">112</a>',
        "Länken visar 112 men ringer tel:+4661280000.",
    ),
    "a link without a number": ('href="tel:112">112</a>', 'href="tel:112">Ring</a>', ""),
}


@pytest.mark.parametrize(("old", "new", "said"), NUMBERS.values(), ids=NUMBERS)
def test_numbers_of_pages_are_those_of_the_records(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], old: str, new: str, said: str
) -> None:
    site = write_site(tmp_path / "site", with_text("index.html", old, new))

    found = [
        line.partition("error[release-numbers]: ")[2] for line in verify(site, capsys) if "numbers" in line
    ]

    assert found == ([said] if said else [])


def contacts(**phones: dict[str, str]) -> str:
    """Write the open data with the numbers of organisations."""
    return json.dumps(
        {"contacts": [{"slug": slug, "points": [{"phone": phone}]} for slug, phone in phones.items()]}
    )


@pytest.mark.parametrize(
    ("slug", "written", "dial"),
    [
        ("alarm", "113", "tel:113"),
        ("kramfors", "112", "tel:112"),
        ("kramfors", "0612-800 00", "tel:+4661280001"),
        ("alarm", "112", "tel:+46-112"),
    ],
)
def test_protected_numbers_are_as_the_register_says(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], slug: str, written: str, dial: str
) -> None:
    root = small_project(tmp_path / "project")
    texts = {**files(), API: contacts(**{slug: {"written": written, "dial": dial}})}
    site = write_site(root / "site", texts)

    assert (
        f"{API}:1:1: error[release-numbers]: {written} hos {slug} ringer {dial}, "
        "och det stämmer inte med registret."
    ) in verify(site, capsys)


def test_a_register_that_cannot_be_read_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = small_project(tmp_path / "project")
    write(root, PROTECTED, "read: [")
    site = small_release(root / "site")

    assert any(line.startswith(f"{PROTECTED}:1") for line in verify(site, capsys))


@pytest.mark.parametrize(
    "text", ["[]", '{"contacts": 1}', '{"contacts": [1, {"points": 1, "persons": [1, {"phone": 1}]}]}', "{"]
)
def test_open_data_of_another_shape_hold_no_numbers(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    site = write_site(tmp_path / "site", {**files(), API: text})
    assert [line for line in verify(site, capsys) if "tel:112 finns inte bland kontakterna." in line]


DATA = {
    "XML that isn't": (
        "feed.xml",
        "<feed>\n<x>",
        "feed.xml:2:1: error[release-data]: Filen går inte att läsa: XML: ",
    ),
    "no XML at all": ("other.xml", "", "other.xml:1:1: error[release-data]: Filen går inte att läsa: XML: "),
    "an entity": (
        "feed.xml",
        '<!DOCTYPE x [<!ENTITY a SYSTEM "/etc/passwd">]><feed xmlns="http://www.w3.org/2005/Atom"><id>&a;</id></feed>',
        "feed.xml:1:1: error[release-data]: Fältet id saknas.",
    ),
    "an entry without title": (
        "feed.xml",
        files()["feed.xml"].replace("<title>E</title>", "\n"),
        "feed.xml:1:1: error[release-data]: Fältet title saknas.",
    ),
    "an entry that leads nowhere": (
        "feed.xml",
        files()["feed.xml"].replace("/en/", "/fi/"),
        "feed.xml:1:1: error[release-data]: https://exempel.example/fi/ finns inte.",
    ),
    "entries with the same id": (
        "feed.json",
        json.dumps(
            {"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "url": ADDRESS}] * 2}
        ),
        "feed.json:1:1: error[release-data]: Samma id står flera gånger.",
    ),
    "an item without address": (
        "feed.json",
        json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1"}, 1]}),
        "feed.json:1:1: error[release-data]: En post saknar id eller url.",
    ),
    "JSON that isn't": (
        "feed.json",
        "{\n",
        "feed.json:2:1: error[release-data]: Filen går inte att läsa: JSON: ",
    ),
    "JSON that has no end": (
        "x.json",
        "[" * 100_000,
        "x.json:1:1: error[release-data]: Filen går inte att läsa: JSON: ",
    ),
    "a calendar that isn't": (
        "moten.ics",
        "x",
        "moten.ics:1:1: error[release-data]: Filen går inte att läsa: iCalendar: ",
    ),
    "a card that doesn't end": (
        "alla.vcf",
        "BEGIN:VCARD\r\n",
        "alla.vcf:1:1: error[release-data]: Ett kort börjar eller slutar inte.",
    ),
    "a sitemap of pages that are gone": (
        "sitemap.xml",
        files()["sitemap.xml"].replace("/en/", "/fi/"),
        "sitemap.xml:1:1: error[release-data]: https://exempel.example/fi/ finns inte.",
    ),
}


@pytest.mark.parametrize(("path", "text", "said"), DATA.values(), ids=DATA)
def test_what_machines_read_can_be_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], path: str, text: str, said: str
) -> None:
    site = write_site(tmp_path / "site", {**files(), path: text})
    found = [line for line in verify(site, capsys) if "release-data" in line]
    assert len(found) == 1
    assert found[0].startswith(said)


def test_a_site_without_its_own_files_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    texts = {path: text for path, text in files().items() if path not in ("sitemap.xml", "robots.txt")}
    site = write_site(tmp_path / "site", texts, address="")

    assert [line for line in verify(site, capsys) if "release-data" in line] == [
        "build.json:1:1: error[release-data]: Adressen till webbplatsen saknas.",
        "robots.txt:1:1: error[release-data]: Filen saknas i webbplatsen.",
        "sitemap.xml:1:1: error[release-data]: Filen saknas i webbplatsen.",
    ]


@pytest.mark.parametrize("note", [None, "{", "[]", '{"address": 1}'])
def test_a_spoiled_note_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str], note: str | None) -> None:
    site = small_release(tmp_path / "site")
    if note is None:
        (site / "build.json").unlink()
    else:
        (site / "build.json").write_text(note)

    assert [line for line in verify(site, capsys) if line.startswith("build.json:1:1: error[release-files]")]


def test_an_empty_page_is_a_page() -> None:
    assert read_page(b"").links == ()
    assert read_page(b"\x00\xff").anchors == frozenset()


@given(st.binary(max_size=300) | st.text(max_size=200).map(lambda text: f"<a href='{text}'>{text}".encode()))
def test_whatever_the_bytes_of_a_page_are_something_comes_out(data: bytes) -> None:
    read_page(data)


def test_a_manifest_must_be_that_of_another_folder_where_it_is_asked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = small_release(tmp_path / "site")
    other = small_release(tmp_path / "other", "Start")

    assert verify(site, capsys, "--against", str(site)) == []
    found = verify(site, capsys, "--against", str(other))
    assert f"index.html:1:1: error[release-files]: Filen är en annan än i {other}." in found
    assert main(["verify", str(site), "--against", str(tmp_path)]) == 2
    assert capsys.readouterr().err == f"{tmp_path} har inget manifest att jämföra med.\n"


def test_a_folder_that_is_not_there_is_a_wrong_call(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", str(tmp_path / "x")]) == 2
    assert capsys.readouterr().err == f"Mappen {tmp_path / 'x'} finns inte.\n"
