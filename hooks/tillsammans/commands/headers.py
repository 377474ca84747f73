"""`tillsammans headers`: what a web server needs to know, printed."""

from __future__ import annotations

import argparse
from typing import Any

from tillsammans.commands.shared import CLEAN, project
from tillsammans.publish import headers
from tillsammans.site import files
from tillsammans.site.desk import desk_policy, host_of


def add(commands: Any) -> None:
    """Describe the command."""
    parser = commands.add_parser("headers", help="print the configuration of a web server")
    parser.add_argument("--format", choices=headers.FORMATS, required=True)
    parser.add_argument("--path", default="/", help="path of the site on its host (default: /)")
    parser.add_argument("--brotli", action="store_true", help="nginx has the module ngx_brotli")
    parser.add_argument("--desk", action="store_true", help="the build has the editing desk")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the configuration."""
    path = f"/{options.path.strip('/')}/".replace("//", "/")
    root = project(options)
    languages = files.languages(root)
    desk = desk_policy(host_of(root, languages)) if options.desk else ""
    place = headers.Place(path, languages, options.brotli, desk)
    print(headers.write(options.format, place), end="")
    return CLEAN
