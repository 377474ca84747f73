"""The open data of a site: its contacts in the formats of `contacts.exports`, with their addresses."""

from __future__ import annotations

from markupsafe import Markup

from tillsammans.contacts.exports import csv_table, json_api, json_schema, schema_org, vcard
from tillsammans.contacts.exports.catalogue import Catalogue, Cited, Entry, Named
from tillsammans.floor.json_ld import embedded
from tillsammans.site.contact_pages import contact_url
from tillsammans.site.model import Site


def files(site: Site, site_url: str) -> dict[str, bytes | str]:
    """Write all files of open data: address -> content. `site_url` ends with a slash."""
    everything = catalogue(site, site_url)
    return {
        **json_api.files(everything),
        **json_schema.files(everything),
        **csv_table.files(everything),
        **vcard.files(everything),
    }


def json_ld(organisation: Entry, language: str) -> Markup:
    """Write what a page's script element tells search engines about an organisation."""
    return embedded(schema_org.organisation(organisation, language))


def catalogue(site: Site, site_url: str) -> Catalogue:
    """Gather what the formats are made from."""
    return Catalogue(
        entries=tuple(entry(site, site_url, slug) for slug in site.contacts),
        as_of=site.as_of,
        site_url=site_url,
        strings=site.strings,
        roles={name: Named(name, role) for name, role in site.publisher.roles.items()},
        sources={
            name: Cited(name, source.title, source.publisher, source.url)
            for name, source in site.sources.items()
        },
    )


def entry(site: Site, site_url: str, slug: str) -> Entry:
    """Join a record with its page's addresses and with the registers."""
    contact = site.contacts[slug]
    area = site.police_areas.get(contact.police_area or "")
    return Entry(
        slug=slug,
        contact=contact,
        pages={code: site_url + contact_url(slug, code) for code in site.languages},
        municipality=site.municipalities.get(contact.municipality or ""),
        police_area=Named(contact.police_area, area.name) if contact.police_area and area else None,
    )
