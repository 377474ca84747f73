"""The same content for plain MkDocs: Material's own templates and search, and static-i18n.

The bodies are those that our pages are rendered from, so both sites have the same pages, texts and addresses.
What our templates add (lists, cards) is a list of links, or the card of the contact.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from bench.records import AS_OF
from project import Project
from tillsammans.floor.addresses import relative
from tillsammans.floor.templates import Templates
from tillsammans.publish.assets import collect
from tillsammans.site.generated_pages import with_generated_pages
from tillsammans.site.load import load_site
from tillsammans.site.model import Page, Site
from tillsammans.site.news_pages import listed
from tillsammans.site.viewing import Viewing

CONFIGURATION = """\
site_name: Tillsammans
site_url: https://exempel.example/
theme:
  name: material
  font: false
  features: [navigation.prune, navigation.tabs, navigation.indexes]
plugins:
  - search
  - i18n:
      docs_structure: folder
      reconfigure_material: true
      languages:
        - {locale: sv, name: Svenska, default: true, build: true}
        - {locale: en, name: English, build: true}
markdown_extensions:
  - attr_list
  - def_list
  - tables
  - toc: {permalink: true}
"""


def convert(ours: Project, root: Path) -> Project:
    """Write the pages of a generated project as plain Markdown into a folder."""
    loaded = load_site(ours.root, AS_OF)
    assert loaded.site is not None, loaded.problems
    site = with_generated_pages(loaded.site)
    overrides = ours.root / "overrides"
    addresses = collect(overrides, lambda _: b"", {}).addresses
    viewing = Viewing(site, "https://exempel.example/", addresses, Templates(overrides))
    shutil.rmtree(root, ignore_errors=True)
    plain = Project(root)
    plain.write("mkdocs.yml", CONFIGURATION)
    for (language, path), page in site.pages.items():
        plain.write(f"docs/{language}/{path}", _page(viewing, page))
    return plain


def _page(viewing: Viewing, page: Page) -> str:
    body = viewing.expansion(page).expand(page.body)
    slug = page.path.rpartition("/")[2].removesuffix(".md")
    if page.front.kind in ("contact", "counter") and slug in viewing.site.contacts:
        body += viewing.expansion(page).expand(f"\n\n[[contact: {slug}]]")
    if page.front.kind in ("news-list", "directory", "home"):
        body += "\n\n" + "\n".join(_links(viewing.site, page))
    return f"---\ntitle: {page.front.title}\ndescription: {page.front.description!r}\n---\n\n{body}\n"


def _links(site: Site, page: Page) -> list[str]:
    """List what a page of ours lists: the items of its year or category, or the municipalities."""
    if page.front.kind == "news-list":
        items = listed(site, page)
        shown = items[:20] if page.path == "nyheter/index.md" else items
        return [f"- [{front.title}]({relative(page.url, item.url)}) {front.lead}" for item, front in shown]
    return [
        f"- [{one.name.in_language(page.language)}]({relative(page.url, f'kontakter/{slug}/')})"
        for slug, one in site.contacts.items()
    ]
