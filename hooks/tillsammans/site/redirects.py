"""Pages at old addresses, which lead on to where the organisation or the page is now."""

from __future__ import annotations

from collections.abc import Mapping

from tillsammans.floor.addresses import output_file, relative, root_path
from tillsammans.floor.templates import Templates
from tillsammans.publish.moved import language_of, write
from tillsammans.site.contact_pages import contact_url
from tillsammans.site.model import Site


def every(site: Site) -> Mapping[str, str]:
    """Return all redirects of a site in all languages: old address -> new address."""
    contacts = {
        contact_url(old, language): contact_url(new, language)
        for language in site.languages
        for old, new in site.redirects.items()
    }
    return {**contacts, **site.moved}


def files(site: Site, site_url: str, templates: Templates) -> dict[str, str]:
    """Write the page of every redirect, and the file that hosts read: path -> text."""
    made = pages(site, site_url, templates)
    if made:
        made["_redirects"] = write("_redirects", every(site), root_path(site_url))
    return made


def pages(site: Site, site_url: str, templates: Templates) -> dict[str, str]:
    """Write the page of every redirect: file -> HTML. They work without a script.

    The site must have its generated pages: the links carry their titles.
    """
    titles = {page.url: page.label for page in site.pages.values()}
    made: dict[str, str] = {}
    for old, new in every(site).items():
        language = language_of(old, site.languages)
        made[output_file(old)] = templates.render(
            "redirect",
            lang=language,
            t=site.strings[language],
            href=relative(old, new),
            canonical=site_url + new,
            title=titles[new],
        )
    return made
