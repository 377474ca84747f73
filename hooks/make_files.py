"""Event `files`: leave out what the theme brings, add the pages of records and what machines read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import building
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs_static_i18n.folder import create_i18n_file
from tillsammans.floor.addresses import NOT_FOUND, output_file, root_path
from tillsammans.publish import headers, security
from tillsammans.publish.sitemap import robots, sitemap
from tillsammans.site import calendars, exports, feeds, materials, redirects, saving
from tillsammans.site.views import is_listed

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from tillsammans.site.model import Page


@event_priority(-200)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Replace the theme's assets by ours, and add generated pages.

    Priority: -200 (after i18n at -100, which drops files that it doesn't know).
    """
    state = building.current(config)
    site = state.views.site
    for file in list(files):
        folder, _, path = file.src_uri.partition("/")
        if folder not in site.languages or (path.endswith(".md") and (folder, path) not in site.pages):
            files.remove(file)
    language = building.language(config)
    for page in site.pages_in(language):
        written = files.get_file_from_path(f"{language}/{page.path}")
        if written is None:
            files.append(_page_file(page, config))
        elif page.path == NOT_FOUND:
            _place(written, page, config)
    if building.is_source_language(config):
        for address, content in _machine_files(config).items():
            # MkDocs leaves out names that begin with a dot unless it is told.
            included = InclusionLevel.INCLUDED
            files.append(File.generated(config, address, content=content, inclusion=included))
    return files


def _page_file(page: Page, config: MkDocsConfig) -> File:
    """Make the file of a page that exists because a record does."""
    plugin = building.i18n(config)
    plain = File(f"{page.language}/{page.path}", config.docs_dir, config.site_dir, config.use_directory_urls)
    file: File = create_i18n_file(plain, page.language, plugin.default_language, plugin.all_languages, config)
    file.abs_src_path = None
    file.content_string = page.body
    file.inclusion = InclusionLevel.NOT_IN_NAV
    _place(file, page, config)
    return file


def _place(file: File, page: Page, config: MkDocsConfig) -> None:
    """Put a file at the address of its page."""
    file.dest_uri = output_file(page.url)
    file.url = page.url or "./"
    file.abs_dest_path = str(Path(config.site_dir, file.dest_uri))


def _machine_files(config: MkDocsConfig) -> dict[str, bytes | str]:
    """Gather what all languages share: address -> content."""
    state = building.current(config)
    views = state.views
    site = views.site
    every = [page for code in site.languages for page in site.pages_in(code)]
    listed = filter(is_listed, every)
    desk = state.desk.policy if state.desk else ""
    place = headers.Place(root_path(views.site_url), site.languages, desk=desk)
    made: dict[str, bytes | str] = {
        **state.assets.files,
        **views.pictures.files,
        **exports.files(site, views.site_url),
        **feeds.files(views),
        **calendars.files(site, views.site_url),
        **materials.files(views.editions),
        **saving.manifests(site, state.assets.addresses),
        **redirects.files(site, views.site_url, views.templates),
        **(state.desk.files if state.desk else {}),
        "sitemap.xml": sitemap((views.canonical(page), views.alternates(page)) for page in listed),
        "robots.txt": robots(views.site_url),
        "_headers": headers.write("_headers", place),
    }
    if site.publisher.security:
        made[security.ADDRESS] = security.security_txt(
            site.publisher.security, site.languages, views.site_url
        )
    return made
