"""Pages at old addresses, which lead on to where the organisation is now."""

from __future__ import annotations

from tillsammans.floor.addresses import output_file, relative
from tillsammans.floor.templates import Templates
from tillsammans.site.contact_pages import contact_url
from tillsammans.site.model import Site


def pages(site: Site, site_url: str, templates: Templates) -> dict[str, str]:
    """Write the page of every redirect in every language: file -> HTML. They work without a script."""
    made: dict[str, str] = {}
    for language in site.languages:
        for old, new in site.redirects.items():
            origin, target = contact_url(old, language), contact_url(new, language)
            made[output_file(origin)] = templates.render(
                "redirect",
                lang=language,
                t=site.strings[language],
                href=relative(origin, target),
                canonical=site_url + target,
                title=site.contacts[new].name.in_language(language),
            )
    return made
