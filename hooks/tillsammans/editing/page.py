"""The page of the desk, and what it may do. The policy stands in the page, for servers that say nothing."""

from __future__ import annotations

import base64
import hashlib
import html
import json
from collections.abc import Mapping, Sequence

MODULES: Mapping[str, str] = {
    "immutable": "./immutable/dist/immutable.es.js",
    "./sveltia/locales/sv.json": "./swedish.js",
}
"""What the desk's program asks for -> where it is."""


def _import_map() -> str:
    return json.dumps({"imports": MODULES}, separators=(",", ":"))


def _hashed(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def policy(hosts: Sequence[str]) -> Mapping[str, str]:
    """Say what the desk may do: its own files, its own styles, and the Git host; nothing of anybody else."""
    return {
        "default-src": "'none'",
        "script-src": f"'self' {_hashed(_import_map())}",
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' blob: data:",
        "font-src": "'self'",
        "connect-src": " ".join(("'self'", "blob:", "data:", *hosts)),
        "frame-src": "blob:",
        "base-uri": "'self'",
        "form-action": "'none'",
    }


def written(policy: Mapping[str, str]) -> str:
    """Write a policy as browsers read it."""
    return "; ".join(f"{name} {value}" for name, value in policy.items())


def page(template: str, *, title: str, stylesheet: str, hosts: Sequence[str]) -> str:
    """Fill in the page. `stylesheet` is the site's, relative to the page."""
    values = {
        "title": html.escape(title),
        "stylesheet": html.escape(stylesheet),
        "policy": html.escape(written(policy(hosts))),
        "modules": _import_map(),
        "mode": "host" if hosts else "folder",
    }
    for name, value in values.items():
        template = template.replace(f"{{{{ {name} }}}}", value)
    return template


def swedish(theirs: bytes, ours: Mapping[str, str]) -> str:
    """Write the desk's own words in Swedish as a module: those that it brings, and those that it lacks.

    `ours` are named by their path: `new_folder_error.empty`.
    """
    merged = json.loads(theirs)
    for path, text in ours.items():
        *groups, name = path.split(".")
        target = merged
        for group in groups:
            target = target.setdefault(group, {})
        target[name] = text
    return f"export default {json.dumps(merged, ensure_ascii=False, indent=1)};\n"
