"""What a web server says with every answer: security, caching, types. One table, written for each server.

The table is about this site alone. What belongs to a host (certificates, Strict-Transport-Security,
compression of other things) stays with whoever runs the host.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from tillsammans.floor.addresses import DESK
from tillsammans.floor.kept import asked_anew
from tillsammans.floor.languages import SOURCE_LANGUAGE
from tillsammans.floor.open_data import API
from tillsammans.publish.assets import FOLDER as HASHED

CONTENT_SECURITY_POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
    "require-trusted-types-for": "'script'",
}
"""Only files of the site itself (scripts may read them too, as a search does its index);
nothing inline, no forms but that of the search, no frames, no markup made from text by scripts."""

DENIED_FEATURES = (
    "accelerometer",
    "autoplay",
    "browsing-topics",
    "camera",
    "clipboard-read",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "geolocation",
    "gyroscope",
    "hid",
    "identity-credentials-get",
    "idle-detection",
    "local-fonts",
    "magnetometer",
    "microphone",
    "midi",
    "otp-credentials",
    "payment",
    "picture-in-picture",
    "publickey-credentials-get",
    "screen-wake-lock",
    "serial",
    "storage-access",
    "usb",
    "window-management",
    "xr-spatial-tracking",
)
"""What browsers could offer and the site never asks for. Writing to the clipboard is for copy buttons."""

SECURITY: Mapping[str, str] = {
    "Content-Security-Policy": "; ".join(
        f"{name} {value}" for name, value in CONTENT_SECURITY_POLICY.items()
    ),
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": ", ".join(f"{name}=()" for name in DENIED_FEATURES),
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
}
"""Headers of every answer."""

POLICY, OPENER = "Content-Security-Policy", "Cross-Origin-Opener-Policy"
"""Headers that the editing desk has its own of."""

OPEN_DATA: Mapping[str, str] = {"Access-Control-Allow-Origin": "*"}
"""Headers of open data: pages of others may read it too."""

CACHE_PAGES = "public, max-age=300"
"""Five minutes: a corrected number reaches everybody soon, and going back costs nothing."""

CACHE_HASHED = "public, max-age=31536000, immutable"
"""A year: a name with a hash is the content."""

CACHE_NEVER = "no-cache"
"""Ask every time: the worker that saves pages must know at once that there is a new release."""

TEXT_TYPES: Mapping[str, tuple[str, ...]] = {
    "text/html": ("html",),
    "text/css": ("css",),
    "text/javascript": ("js", "mjs"),
    "text/plain": ("txt", "sha256"),
    "text/csv": ("csv",),
    "text/calendar": ("ics",),
    "text/vcard": ("vcf",),
    "application/json": ("json",),
    "application/manifest+json": ("webmanifest",),
    "application/xml": ("xml",),
    "image/svg+xml": ("svg",),
}
"""Types of text, always UTF-8 -> endings of file names."""

BINARY_TYPES: Mapping[str, tuple[str, ...]] = {
    "font/woff2": ("woff2",),
    "image/png": ("png",),
    "image/jpeg": ("jpg", "jpeg"),
    "image/webp": ("webp",),
    "image/avif": ("avif",),
    "image/x-icon": ("ico",),
    "application/pdf": ("pdf",),
    "application/wasm": ("wasm",),
}
"""Other types -> endings of file names."""

TEXT_ENDINGS = frozenset(ending for endings in TEXT_TYPES.values() for ending in endings)
"""Endings of files worth compressing."""

Format = Literal["_headers", "nginx", "apache", "caddy"]


@dataclass(frozen=True)
class Place:
    """Where the site is served."""

    path: str = "/"
    """Path of the site on its host, with a slash at both ends."""
    languages: tuple[str, ...] = (SOURCE_LANGUAGE,)
    """Languages of the site; the first lives at the root, each other one below its code."""
    brotli: bool = False
    """Whether the server can answer with Brotli files (nginx needs a module for it)."""
    desk: str = ""
    """Policy of the editing desk, where the build has one."""

    @property
    def hashed(self) -> str:
        """Path of the files that never change."""
        return f"{self.path}{HASHED}/"

    @property
    def open_data(self) -> str:
        """Path of the data that anybody may use."""
        return f"{self.path}{API.partition('/')[0]}/"

    @property
    def asked_anew(self) -> Sequence[str]:
        """Paths of the files that browsers should always ask for anew."""
        return [f"{self.path}{address}" for address in asked_anew(self.languages)]

    @property
    def desk_path(self) -> str:
        """Path of the editing desk."""
        return f"{self.path}{DESK}"

    @property
    def desk_headers(self) -> Mapping[str, str]:
        """Headers of the editing desk: its own policy, and a window to sign in that may answer."""
        return {**SECURITY, POLICY: self.desk, OPENER: "same-origin-allow-popups"}

    @property
    def translations(self) -> Sequence[str]:
        """Paths of the languages below the first."""
        return [f"{self.path}{code}/" for code in self.languages[1:]]


def write(kind: Format, place: Place) -> str:
    """Write the configuration of a server, ending with a line break."""
    return "\n".join([*_WRITERS[kind](place), ""])


def _headers(place: Place) -> Iterator[str]:
    """Write the file `_headers` of Netlify and Cloudflare Pages.

    Both join the values of all rules that match, so no header stands in two; pages keep the hosts'
    own rule, which is to ask again every time. For the desk, Cloudflare takes away what is for all; its
    page says its policy itself. Netlify can't take anything away: there the desk stays shut.
    """
    yield f"{place.path}*"
    yield from (f"  {name}: {value}" for name, value in SECURITY.items())
    yield f"{place.hashed}*"
    yield f"  Cache-Control: {CACHE_HASHED}"
    for path in place.asked_anew:
        yield path
        yield f"  Cache-Control: {CACHE_NEVER}"
    yield f"{place.open_data}*"
    yield from (f"  {name}: {value}" for name, value in OPEN_DATA.items())
    if place.desk:
        yield f"{place.desk_path}*"
        yield from (f"  ! {name}" for name in (POLICY, OPENER))
        yield "  X-Frame-Options: DENY"


def _nginx(place: Place) -> Iterator[str]:
    """Write what goes into a server block. Headers are repeated: a location with its own inherits none."""
    yield "# Include this in the server block whose root holds the site."
    yield "charset utf-8;"
    yield f"charset_types {' '.join(name for name in TEXT_TYPES if name != 'text/html')};"
    yield "types {"
    for name, endings in {**TEXT_TYPES, **BINARY_TYPES}.items():
        yield f"    {name} {' '.join(endings)};"
    yield "}"
    yield "default_type application/octet-stream;"
    yield "index index.html;"
    yield "absolute_redirect off;"
    yield "server_tokens off;"
    yield "gzip_static on;"
    yield "gzip_vary on;"
    if place.brotli:
        yield "brotli_static on;"
    else:
        yield "# brotli_static on;  # with the module ngx_brotli (Debian: libnginx-mod-http-brotli-static)"
    yield from _nginx_location(place.path, place.path, CACHE_PAGES, SECURITY)
    for folder in place.translations:
        yield from _nginx_location(folder, folder, CACHE_PAGES, SECURITY)
    yield from _nginx_location(place.hashed, place.path, CACHE_HASHED, SECURITY)
    yield from _nginx_location(place.open_data, place.path, CACHE_PAGES, {**SECURITY, **OPEN_DATA})
    for path in place.asked_anew:
        yield from _nginx_location(f"= {path}", place.path, CACHE_NEVER, SECURITY)
    if place.desk:
        yield from _nginx_location(place.desk_path, place.path, CACHE_PAGES, place.desk_headers)


def _nginx_location(folder: str, errors: str, cache: str, headers: Mapping[str, str]) -> Iterator[str]:
    """Write a location. Its headers go with errors too, but how long to keep an answer does not."""
    yield f"location {folder} {{"
    yield f"    error_page 403 404 =404 {errors}404.html;"
    for name, value in headers.items():
        yield f'    add_header {name} "{value}" always;'
    yield f'    add_header Cache-Control "{cache}";'
    yield "}"


def _apache(place: Place) -> Iterator[str]:
    """Write what goes into a <Directory> block or `.htaccess`."""
    yield "# Include this in the <Directory> of the site, or save it there as .htaccess."
    yield "# Modules: headers, mime, dir, rewrite."
    yield "DirectoryIndex index.html"
    yield "Options -Indexes -MultiViews"
    for name, endings in {**TEXT_TYPES, **BINARY_TYPES}.items():
        yield f"AddType {name} {' '.join(f'.{ending}' for ending in endings)}"
    yield f"AddCharset utf-8 {' '.join(f'.{ending}' for ending in sorted(TEXT_ENDINGS))}"
    for name, value in SECURITY.items():
        yield f'Header always set {name} "{value}"'
    yield f'Header set Cache-Control "{CACHE_PAGES}"'
    yield f'<If "%{{REQUEST_URI}} =~ m#^{place.hashed}#">'
    yield f'    Header set Cache-Control "{CACHE_HASHED}"'
    yield "</If>"
    for path in place.asked_anew:
        yield f"<If \"%{{REQUEST_URI}} == '{path}'\">"
        yield f'    Header set Cache-Control "{CACHE_NEVER}"'
        yield "</If>"
    yield f'<If "%{{REQUEST_URI}} =~ m#^{place.open_data}#">'
    yield from (f'    Header always set {name} "{value}"' for name, value in OPEN_DATA.items())
    yield "</If>"
    if place.desk:
        yield f'<If "%{{REQUEST_URI}} =~ m#^{place.desk_path}#">'
        for name in (POLICY, OPENER):
            yield f'    Header always set {name} "{place.desk_headers[name]}"'
        yield "</If>"
    yield f"ErrorDocument 404 {place.path}404.html"
    yield f"ErrorDocument 403 {place.path}404.html"
    for folder in place.translations:
        yield f'<If "%{{REQUEST_URI}} =~ m#^{folder}#">'
        yield f"    ErrorDocument 404 {folder}404.html"
        yield f"    ErrorDocument 403 {folder}404.html"
        yield "</If>"
    yield "RemoveType .gz"
    yield "AddEncoding br .br"
    yield "AddEncoding gzip .gz"
    yield "RewriteEngine On"
    for coding, ending in (("br", "br"), ("gzip", "gz")):
        yield f"RewriteCond %{{HTTP:Accept-Encoding}} \\b{coding}\\b"
        yield f"RewriteCond %{{REQUEST_FILENAME}}.{ending} -f"
        yield f'RewriteRule "^(.+)$" "$1.{ending}" [L]'
    yield f'<FilesMatch "\\.({"|".join(sorted(TEXT_ENDINGS))})(\\.br|\\.gz)?$">'
    yield "    Header merge Vary Accept-Encoding"
    yield "</FilesMatch>"


def _caddy(place: Place) -> Iterator[str]:
    """Write what goes into a site block."""
    yield "# Import this in the site block whose root holds the site."
    if place.desk:
        yield f"@desk path {place.desk_path}*"
        yield f"@rest not path {place.desk_path}*"
        yield from _caddy_header("@desk ", place.desk_headers)
    yield from _caddy_header("@rest " if place.desk else "", SECURITY)
    yield f"@hashed path {place.hashed}*"
    yield f'header @hashed Cache-Control "{CACHE_HASHED}"'
    anew = " ".join(place.asked_anew)
    yield f"@anew path {anew}"
    yield f'header @anew Cache-Control "{CACHE_NEVER}"'
    yield f"@pages not path {place.hashed}* {anew}"
    yield f'header @pages Cache-Control "{CACHE_PAGES}"'
    for name, value in OPEN_DATA.items():
        yield f'header {place.open_data}* {name} "{value}"'
    for name, endings in TEXT_TYPES.items():
        if name != "text/html":  # known everywhere, and pages have no ending in their address
            yield f"@{endings[0]} path {' '.join(f'*.{ending}' for ending in endings)}"
            yield f'header @{endings[0]} Content-Type "{name}; charset=utf-8"'
    yield "file_server {"
    yield "    precompressed br gzip"
    yield "}"
    yield "handle_errors {"
    for folder in place.translations:
        yield f"    @{folder.strip('/').replace('/', '-')} path {folder}*"
        yield f"    rewrite @{folder.strip('/').replace('/', '-')} {folder}404.html"
    yield f"    @other not path {' '.join(f'{folder}*' for folder in place.translations) or 'none'}"
    yield f"    rewrite @other {place.path}404.html"
    yield '    header Content-Type "text/html; charset=utf-8"'
    yield "    header -Cache-Control"
    yield "    file_server"
    yield "}"


def _caddy_header(matcher: str, headers: Mapping[str, str]) -> Iterator[str]:
    yield f"header {matcher}{{"
    yield from (f'    {name} "{value}"' for name, value in headers.items())
    yield "}"


_WRITERS: Mapping[Format, Callable[[Place], Iterator[str]]] = {
    "_headers": _headers,
    "nginx": _nginx,
    "apache": _apache,
    "caddy": _caddy,
}
FORMATS: Sequence[Format] = tuple(_WRITERS)
"""What the table can be written as."""
