"""A real nginx shows `current` while releases are published and rolled back under load."""

from __future__ import annotations

import gzip
import hashlib
import http.client
import re
import shutil
import signal
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from browsing.nginx import serve
from browsing.sites import BuiltSite
from compressing import compress_site
from in_memory import in_memory
from small_build import small_build
from small_release import MADE
from system_tools import WRK, path_of
from tillsammans.publish import manifest, target
from tillsammans.publish.assets import hashed
from tillsammans.publish.seal import seal
from tillsammans.publish.target import Target, opened

SWITCHES = 50
NEW_ONES = 10
"""Switches that publish a release; the others go to one that is there."""
KEEP = 3
SECONDS = 4
"""How long it takes at least."""
LONGEST = 120
"""Seconds, after which wrk ends by itself."""
ASKING = 4
"""Threads that look at every answer, beside wrk, which counts them."""

PAGES = ("", "en/", "nyheter/", "en/nyheter/", "kontakter/kramfors-kommun/", "om/regler/sidor/")

SCRIPT = """
local paths = {%s}
local number = 0
request = function()
   number = number + 1
   local headers = { ["Accept-Encoding"] = number %% 2 == 0 and "gzip" or "identity" }
   return wrk.format("GET", paths[number %% #paths + 1], headers)
end
done = function(summary, latency, requests)
   local e = summary.errors
   io.write(string.format("%%d answers, %%d failed, %%.2f ms p99\\n", summary.requests,
      e.connect + e.read + e.write + e.status + e.timeout, latency:percentile(99) / 1000))
end
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the small project."""
    project = small_build(tmp_path_factory.mktemp("switching") / "project")
    result = project.build()
    assert result.status == 0, result.output
    return project.site


def edition(site: Path, folder: Path, number: int) -> Path:
    """Make another edition of a built site: every page and every asset says which."""
    shutil.copytree(site, folder)
    for twin in (*folder.rglob("*.br"), *folder.rglob("*.gz")):
        twin.unlink()
    renamed = {}
    for path in (*folder.glob("assets/site.*.css"), *folder.glob("assets/site.*.js")):
        data = path.read_bytes() + f"\n/* edition {number} */\n".encode()
        renamed[path.name] = hashed(f"site{path.suffix}", data)
        path.with_name(renamed[path.name]).write_bytes(data)
        path.unlink()
    for page in folder.rglob("*.html"):
        text = page.read_text("utf-8")
        for old, new in renamed.items():
            text = text.replace(old, new)
        page.write_text(f"{text}<!-- edition {number} -->\n", "utf-8")
    compress_site(folder)
    seal(folder, MADE)
    return folder


@dataclass
class Looking:
    """What those who look at every answer have seen."""

    known: set[str] = field(default_factory=set)
    """Checksums of whole pages."""
    seen: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    tags: dict[tuple[str, str], bytes] = field(default_factory=dict)
    """(path, ETag) -> what came with it."""
    stop: threading.Event = field(default_factory=threading.Event)

    def run(self, url: str, first: int) -> None:
        """Read pages with their assets until it is over, as a browser does."""
        connection = http.client.HTTPConnection(urlsplit(url).netloc, timeout=10)
        number = first
        while not self.stop.is_set():
            number += 1
            path = f"/{PAGES[number % len(PAGES)]}"
            page = self._get(connection, path, "gzip" if number % 2 else "identity")
            edition = _edition(page)
            self.seen[edition] += 1
            if hashlib.sha256(page).hexdigest() not in self.known:
                self.faults.append(f"{path} is no page of any release")
            for asset in re.findall(rb'(?:href|src)="([^"]*assets/site\.[^"]*)"', page):
                found = self._get(connection, urljoin(path, asset.decode()), "gzip")
                if _edition(found) != edition:
                    self.faults.append(f"{path} of {edition} got {asset!r} of {_edition(found)}")
        connection.close()

    def _get(self, connection: http.client.HTTPConnection, path: str, accept: str) -> bytes:
        connection.request("GET", path, headers={"Accept-Encoding": accept})
        answer = connection.getresponse()
        body = answer.read()
        self.seen["answers"] += 1
        if answer.status != 200:
            self.faults.append(f"{path}: {answer.status}")
        if self.tags.setdefault((path, f"{accept} {answer.headers['ETag']}"), body) != body:
            self.faults.append(f"{path} has two contents with the same ETag")
        return gzip.decompress(body) if answer.headers.get("Content-Encoding") == "gzip" else body


def _edition(text: bytes) -> str:
    found = re.findall(rb"edition (\d+)", text)
    return found[-1].decode() if found else "none"


def _page_sums(folder: Path) -> Iterator[str]:
    for page in folder.rglob("*.html"):
        yield hashlib.sha256(page.read_bytes()).hexdigest()


def _publish(shown: Target, folder: Path) -> None:
    listed = manifest.read((folder / manifest.NAME).read_bytes())
    assert shown.publish(folder, listed, datetime.now(UTC), KEEP).is_new


def test_no_answer_fails_or_mixes_releases_while_they_switch(site: Path, tmp_path: Path) -> None:
    looking = Looking()
    editions = [edition(site, tmp_path / f"edition{number}", number) for number in range(NEW_ONES + 1)]
    for folder in editions:
        looking.known.update(_page_sums(folder))
    script = tmp_path / "load.lua"
    script.write_text(SCRIPT % ", ".join(f'"/{page}"' for page in PAGES), "utf-8")
    with in_memory(tmp_path) as memory, opened(memory / "www", create=True) as shown:
        _publish(shown, editions.pop(0))
        with serve(BuiltSite(shown.folder / target.CURRENT, "/"), tmp_path / "nginx") as url:
            threads = [threading.Thread(target=looking.run, args=(url, first)) for first in range(ASKING)]
            for thread in threads:
                thread.start()
            load = subprocess.Popen(
                [path_of(WRK), "-t1", "-c8", f"-d{LONGEST}s", "-s", script, url],
                stdout=subprocess.PIPE,
                encoding="utf-8",
            )
            for number in range(SWITCHES):
                if number % (SWITCHES // NEW_ONES) == 0:
                    _publish(shown, editions.pop(0))
                else:
                    names = shown.names()
                    shown.rollback(names[number % len(names)])
                looking.stop.wait(SECONDS / SWITCHES)
            load.send_signal(signal.SIGINT)
            said, _ = load.communicate()
            looking.stop.set()
            for thread in threads:
                thread.join()

    figures = f"{said.splitlines()[-1]}; {dict(looking.seen)}"
    assert looking.faults == [], figures
    answers, failed = re.findall(r"(\d+) answers, (\d+) failed", said)[0]
    assert int(failed) == 0
    assert int(answers) > 500
    assert looking.seen["answers"] > 200
    assert len(looking.seen) > NEW_ONES, "too few releases were seen"


def test_redirects_are_served_with_the_printed_configuration(site: Path, tmp_path: Path) -> None:
    project = site.parent
    lines = "contacts: {gamla: kramfors-kommun}\npages: {gammal/: /, en/x.html: en/nyheter/}\n"
    (project / "docs/_data/redirects.yml").write_text(lines, "utf-8")
    command = [sys.executable, "-m", "tillsammans", "--root", str(project), "redirects", "--format", "nginx"]
    told = subprocess.run(command, stdout=subprocess.PIPE, encoding="utf-8", check=True).stdout

    with serve(BuiltSite(site, "/"), tmp_path / "nginx", more=told) as url:
        found = {}
        for path in ("gammal/", "en/gammal", "en/x.html", "kontakter/gamla/"):
            connection = http.client.HTTPConnection(urlsplit(url).netloc, timeout=10)
            connection.request("GET", f"/{path}")
            answer = connection.getresponse()
            found[path] = (answer.status, answer.headers["Location"])
            connection.close()

    assert found == {
        "gammal/": (301, "/"),
        "en/gammal": (301, "/en/"),
        "en/x.html": (301, "/en/nyheter/"),
        "kontakter/gamla/": (301, "/kontakter/kramfors-kommun/"),
    }
