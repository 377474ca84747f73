"""`tillsammans new`: a new file with every field that it needs."""

from __future__ import annotations

import argparse
from dataclasses import fields
from typing import Any, get_args

from tillsammans.commands.shared import CLEAN, UsageError, add_day, day, project
from tillsammans.contacts.model import Kind
from tillsammans.contacts.record import FOLDER, SLUG
from tillsammans.contacts.scaffold import NewContact, write
from tillsammans.floor.languages import words
from tillsammans.site import files

_NOT_A_SLUG = words(
    "{text} kan inte bli en webbadress. Använd små bokstäver a–z, siffror och -.",
    "{text} cannot become a web address. Use small letters a–z, digits and -.",
)
_EXISTS = words("{text} finns redan.", "{text} exists already.")
_WRITTEN = words(
    "Skrev {path}. Fyll i de tomma fälten och kör: tillsammans check {path}",
    "Wrote {path}. Fill in the empty fields and run: tillsammans check {path}",
)


def add(commands: Any) -> None:
    """Describe the command."""
    parser = commands.add_parser("new", help="write a new file with every field that it needs")
    contact = parser.add_subparsers(required=True, metavar="KIND").add_parser("contact")
    contact.add_argument("slug", help="permanent name, as kramfors-kommun")
    contact.add_argument("--kind", choices=get_args(Kind), default="municipality")
    for name in ("name-sv", "name-en", "municipality", "police-area", "website", "phone", "email", "source"):
        contact.add_argument(f"--{name}", metavar="TEXT")
    add_day(contact, "the day of the confirmation")
    contact.set_defaults(run=new_contact)


def new_contact(options: argparse.Namespace) -> int:
    """Write a new contact record with every field that it needs."""
    root = project(options)
    path = f"{FOLDER}/{options.slug}.yml"
    if not SLUG.fullmatch(options.slug):
        raise UsageError(_NOT_A_SLUG, options.slug)
    if (root / path).exists():
        raise UsageError(_EXISTS, path)
    names = [field.name for field in fields(NewContact)]
    known = {name: getattr(options, name) for name in names if getattr(options, name)}
    files.write(root, path, write(NewContact(**known), day(options)).encode())
    print(_WRITTEN.in_language(options.lang).format(path=path))
    return CLEAN
