"""E-mail and web addresses: whether they can exist, and whose they are. No network is asked."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from email_validator import EmailNotValidError, validate_email

from tillsammans.floor.languages import Text, words

FREEMAIL = frozenset(
    {
        "gmail.com", "googlemail.com", "hotmail.com", "hotmail.se", "outlook.com", "outlook.se",
        "live.se", "live.com", "yahoo.com", "yahoo.se", "icloud.com", "me.com", "msn.com",
        "telia.com", "bredband.net", "spray.se", "passagen.se", "protonmail.com", "proton.me", "gmx.com",
    }
)  # fmt: skip
"""Providers of mailboxes that anybody can open."""

_HOST = re.compile(r"([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}", re.ASCII)


def email_refusal(text: str) -> str | None:
    """Say (in English, for the log) why an e-mail address cannot be right; None where it can."""
    try:
        validate_email(text, check_deliverability=False, allow_smtputf8=False)
    except EmailNotValidError as error:
        return str(error)
    return None


def domain_of_email(text: str) -> str:
    """Return the part after the last @ in small letters; empty where there is none."""
    return text.rpartition("@")[2].lower() if "@" in text else ""


def site_domain(url: str) -> str:
    """Return the host of a web address without `www.`; empty where there is none."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def url_refusal(text: str) -> tuple[Text, Text, str | None] | None:
    """Say what is wrong with a web address: message, hint, and the right address where it is known."""
    try:
        parts = urlsplit(text)
        host = parts.hostname or ""
        has_login = parts.username is not None or parts.port is not None
    except ValueError:
        host, has_login, parts = "", False, urlsplit("")
    if parts.scheme == "https" and _HOST.fullmatch(host) and not has_login and " " not in text:
        return None
    message = words(f"”{text}” är ingen säker webbadress.", f"“{text}” is not a secure web address.")
    bare = re.sub(r"^[a-z]+:/*", "", text)
    if _HOST.fullmatch(bare.split("/", maxsplit=1)[0]) and parts.scheme in ("", "http"):
        right = f"https://{bare}"
        return message, words(f"Skriv {right}.", f"Write {right}."), right
    return message, words("Skriv som https://www.exempel.se.", "Write as https://www.example.se."), None
