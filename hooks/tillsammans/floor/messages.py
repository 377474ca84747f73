"""The language of messages to editors: Swedish, or English on request."""

from __future__ import annotations

from collections.abc import Mapping

from tillsammans.floor.languages import MessageLanguage


def message_language(environment: Mapping[str, str]) -> MessageLanguage:
    """Return English where `TILLSAMMANS_LANG=en`, else Swedish."""
    return "en" if environment.get("TILLSAMMANS_LANG", "").lower().startswith("en") else "sv"
