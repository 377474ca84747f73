"""What machines read, and what all languages share: everything that is published besides pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tillsammans.floor.addresses import root_path
from tillsammans.publish import headers, security
from tillsammans.publish.assets import Assets
from tillsammans.publish.sitemap import robots, sitemap
from tillsammans.site import calendars, exports, feeds, materials, redirects, saving
from tillsammans.site.views import Views, is_listed

Files = Mapping[str, bytes | str]
"""Address -> content."""


def _for_robots(views: Views) -> Files:
    site = views.site
    every = [page for code in site.languages for page in site.pages_in(code)]
    listed = filter(is_listed, every)
    return {
        "sitemap.xml": sitemap((views.canonical(page), views.alternates(page)) for page in listed),
        "robots.txt": robots(views.site_url),
    }


def for_servers(views: Views, desk: str = "") -> Files:
    """Say what servers add to answers; `desk` is the security policy of the editing desk, if there is one."""
    site = views.site
    place = headers.Place(root_path(views.site_url), site.languages, desk=desk)
    made = {"_headers": headers.write("_headers", place)}
    if site.publisher.security:
        text = security.security_txt(site.publisher.security, site.languages, views.site_url)
        made[security.ADDRESS] = text
    return made


PARTS: Mapping[str, Callable[[Views], Files]] = {
    "open data": lambda views: exports.files(views.site, views.site_url),
    "calendars": lambda views: calendars.files(views.site, views.site_url),
    "feeds": feeds.files,
    "manifests": lambda views: saving.manifests(views.site, views.assets),
    "redirects": lambda views: redirects.files(views.site, views.site_url, views.templates),
    "robots": _for_robots,
    "servers": for_servers,
}
"""What is made from records, one by one: name -> what makes it. The longest work comes first."""


def as_bytes(files: Files) -> dict[str, bytes]:
    """Encode what is text."""
    return {
        address: content.encode() if isinstance(content, str) else content
        for address, content in files.items()
    }


def made_before(views: Views, assets: Assets) -> dict[str, bytes]:
    """Gather what was made before any page: stylesheets, pictures and documents."""
    return {**assets.files, **views.pictures.files, **materials.files(views.editions)}
