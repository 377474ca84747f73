"""Every field of an item's front matter: a broken value, and what the editor is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_project import BETWEEN_LANGUAGES, NEWS_SV, changed, printed, small_project, write
from tillsammans.news.model import NewsFront

BROKEN = {
    "title": (
        "title: Första träffen\n",
        "title:\n",
        ("2:1: error[missing-field]: Fältet title saknas.\n> Lägg till en rad: title: …\n"),
    ),
    "menu": (
        "kind: news-item\n",
        "kind: news-item\nmenu: [Träffen]\n",
        ("6:7: error[wrong-value]: Här ska en text stå.\n"),
    ),
    "description": (
        "description: Kramfors kommun höll sin första träff om samverkan i november 2023.\n",
        "",
        ("2:1: error[missing-field]: Fältet description saknas.\n> Lägg till en rad: description: …\n"),
    ),
    "lead": (
        "lead: Alla kom.\n",
        "lede: Alla kom.\n",
        (
            "2:1: error[missing-field]: Fältet lead saknas.\n"
            "> Lägg till en rad: lead: …\n"
            "4:1: error[unknown-key]: Fältet lede finns inte.\n"
            "> Menade du lead?\n"
        ),
    ),
    "kind": (
        "kind: news-item\n",
        "kind: news\n",
        (
            "5:7: error[wrong-value]: ”news” finns inte att välja.\n"
            "> Menade du news-item? Du kan välja: news-item.\n"
        ),
    ),
    "published": (
        "published: 2023-11-19\n",
        "published: 19/11 2023\n",
        (
            "6:12: error[news-dates]: Filens namn säger 2023-11-19 men published 19/11 2023.\n"
            "> Skriv 2023-11-19, eller byt filens namn.\n"
            "6:12: error[wrong-value]: ”19/11 2023” är inget datum. Skriv år-månad-dag, som 2026-11-23.\n"
        ),
    ),
    "updated": (
        "updated: 2026-11-01\n",
        "updated: nyss\n",
        ("7:10: error[wrong-value]: ”nyss” är inget datum. Skriv år-månad-dag, som 2026-11-23.\n"),
    ),
    "publish_at": (
        "updated: 2026-11-01\n",
        "updated: 2026-11-01\npublish_at: 2026-13-01\n",
        ("8:13: error[wrong-value]: ”2026-13-01” är inget datum. Skriv år-månad-dag, som 2026-11-23.\n"),
    ),
    "expire_at": (
        "updated: 2026-11-01\n",
        "updated: 2026-11-01\nexpire_at: 2023-11-19\n",
        (
            "docs/sv/index.md:18:56: error[broken-link]: "
            "nyheter/2023-11-19-forsta-traffen.md tas bort 2023-11-19.\n"
            "> Ta bort länken, eller ta bort expire_at där.\n"
            "8:12: error[news-dates]: Nyheten skulle tas bort innan den har synts, 2023-11-19.\n"
            "> Skriv ett senare datum.\n"
        ),
    ),
    "withdrawn": (
        "updated: 2026-11-01\n",
        "updated: 2026-11-01\nwithdrawn: ja\n",
        ("8:12: error[wrong-value]: Här ska fält med namn stå.\n"),
    ),
    "owner": (
        "owner: news\n",
        "owner: nyheter\n",
        ("8:8: error[unknown-owner]: Rollen nyheter finns inte.\n> Välj ett av: contacts, news, web.\n"),
    ),
    "category": (
        "category: cooperation\n",
        "category: samverkan\n",
        (
            "9:11: error[wrong-value]: ”samverkan” finns inte att välja.\n"
            "> Välj ett av: cooperation, law, statistics, method.\n"
        ),
    ),
    "municipality": (
        'municipality: "2282"\n',
        'municipality: "2289"\n',
        ("10:15: error[news-references]: Kommunkoden 2289 finns inte.\n"),
    ),
    "audience": (
        "audience: residents\n",
        "audience: resident\n",
        (
            "11:11: error[wrong-value]: ”resident” finns inte att välja.\n"
            "> Menade du residents? Du kan välja: residents, agents, partners, all.\n"
        ),
    ),
    "image": (
        "audience: residents\n",
        "audience: residents\nimage: {file: bilder/nix.jpg, alt: Ett bord.}\n",
        (
            "12:15: error[unknown-picture]: Bilden bilder/nix.jpg finns inte.\n"
            "> Lägg filen i docs/bilder och skriv bilder/namn.jpg.\n"
        ),
    ),
    "contacts": (
        "contacts: [kramfors-kommun]\n",
        "contacts: [kramfors]\n",
        ("12:12: error[news-references]: Kontakten kramfors finns inte.\n> Menade du kramfors-kommun?\n"),
    ),
    "original": (
        "audience: residents\n",
        "audience: residents\noriginal: {publisher: Kramfors, url: www, published: 2023-11-19}\n",
        ("12:38: error[wrong-value]: ”www” är ingen webbadress. Skriv som https://www.exempel.se/sida.\n"),
    ),
    "sources": (
        "sources: [kramfors-2023]\n",
        "sources: []\n",
        ("13:10: error[wrong-value]: Listan är tom.\n"),
    ),
    "last_reviewed": (
        "last_reviewed: 2026-11-01\n",
        "last_reviewed: 2026-12-01\n",
        (
            "14:16: error[review-dates]: Datumet 2026-12-01 har inte varit än.\n"
            "> Skriv den dag då sidan granskades.\n"
        ),
    ),
    "next_review": (
        "next_review: 2027-11-01\n",
        "next_review: 2026-11-01\n",
        (
            "15:14: error[review-dates]: Nästa granskning ligger inte efter den senaste.\n"
            "> Skriv ett senare datum.\n"
            "15:14: notice[review-due]: Sidan skulle ha granskats senast 2026-11-01.\n"
            "> Läs sidan mot källorna och skriv nya datum.\n"
        ),
    ),
    "law_state": (
        "audience: residents\n",
        "audience: residents\nlaw_state: {postlagen: 2022:1}\n",
        ("12:24: error[unknown-law]: 2022:1 är ingen känd ändring av postlagen.\n> Menade du 2022:1493?\n"),
    ),
}
"""Field -> what is taken out, what is put in, and all that the check then prints."""


def said(folder: Path, old: str, new: str) -> str:
    write(small_project(folder), NEWS_SV, changed(NEWS_SV, old, new))
    return (
        printed(folder, without=BETWEEN_LANGUAGES)
        .replace(f"{NEWS_SV}:", "")
        .replace("    Gör så här: ", "> ")
    )


@pytest.mark.parametrize("field", BROKEN)
def test_a_broken_field(tmp_path: Path, field: str) -> None:
    old, new, expected = BROKEN[field]
    assert said(tmp_path, old, new) == expected


def test_every_field_has_its_case() -> None:
    # The fingerprint belongs to translations alone, and is tested with them.
    assert set(BROKEN) == set(NewsFront.model_fields) - {"translates"}
