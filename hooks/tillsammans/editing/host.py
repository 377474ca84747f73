"""The Git host that the desk writes to: `desk` of `docs/_data/settings.yml`. Without it, a folder alone."""

from __future__ import annotations

from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import BeforeValidator

from tillsammans.editing.choosing import Described
from tillsammans.floor.types import Line, Model, refuse


def _origin(value: Any) -> Any:
    """Require an address without anything that a policy would read as more than one host."""
    parts = urlsplit(value) if isinstance(value, str) else None
    if parts and parts.scheme == "https" and parts.hostname and set(value) <= _SAFE:
        return value.rstrip("/")
    sv = f"”{value}” är ingen adress till en Git-värd. Skriv som https://git.exempel.se/api/v1."
    raise refuse(
        "git_host", sv, f"“{value}” is no address of a Git host. Write as https://git.example.se/api/v1."
    )


_SAFE = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._/:")

Origin = Annotated[str, BeforeValidator(_origin)]


class Host(Model):
    """Where the project's files are kept, and how the desk signs in."""

    kind: Literal["github", "gitlab", "gitea"]
    """`gitea` is for Forgejo too."""
    repository: Line
    """As `lansstyrelsen/tillsammans`."""
    branch: Line
    api: Origin | None = None
    """Where its interface stands, for a host of one's own: `https://git.exempel.se/api/v1`."""
    sign_in: Origin | None = None
    """Where one signs in, for a host of one's own or an authenticator; else one signs in with a token."""
    application: Line | None = None
    """The name that the host gave the desk, to sign in without a token."""


_APIS = {
    "github": "https://api.github.com",
    "gitlab": "https://gitlab.com/api/v4",
    "gitea": "https://gitea.com/api/v1",
}

NOWHERE = "lokal/projektet"
"""Stands for a repository where there is none: the desk then opens a folder alone."""


def backend(host: Host | None) -> Described:
    """Describe where the desk reads and writes."""
    if host is None:
        return {"name": "gitea", "repo": NOWHERE, "branch": "main", "auth_methods": ["token"]}
    made: Described = {"name": host.kind, "repo": host.repository, "branch": host.branch}
    if host.api is not None:
        made["api_root"] = host.api
    if host.sign_in is not None:
        made["base_url"] = host.sign_in
    if host.application is not None:
        made["app_id"] = host.application
        if host.kind == "gitlab":
            made["auth_type"] = "pkce"
    if host.sign_in is None and host.application is None:
        made["auth_methods"] = ["token"]
    return {**made, "commit_messages": _MESSAGES}


_MESSAGES = {
    "create": "Nytt i {{collection}}: {{slug}}",
    "update": "Ändrat i {{collection}}: {{slug}}",
    "delete": "Borttaget ur {{collection}}: {{slug}}",
    "uploadMedia": "Ny fil: {{path}}",
    "deleteMedia": "Borttagen fil: {{path}}",
}


def origins(host: Host | None) -> tuple[str, ...]:
    """Name the hosts that the desk talks to."""
    if host is None:
        return ()
    addresses = (host.api or _APIS[host.kind], host.sign_in)
    return tuple(dict.fromkeys("/".join(address.split("/")[:3]) for address in addresses if address))
