"""A stand-in for a Forgejo: what the desk asks of its API, over a real git repository.

No Git host can be installed where the tests run. This one answers the requests that Sveltia's backend for
Gitea and Forgejo makes, in the shapes of Forgejo's published API (swagger of `/api/v1`): `getVersion`,
`getGeneralAPISettings`, `userGetCurrent`, `repoGet`, `repoGetBranch`, `GetTree`, `GetBlobs`,
`repoGetRawFile`, `repoGetRawFileOrLFS`, `repoGetAllCommits` and `repoChangeFiles`, with the statuses and
messages of Forgejo 13: 401 for a token that it doesn't know, 403 for one that may not, 404 for what isn't
there or may not be seen, 422 (not 409) for a file that is another than the editor has read. Browsers of other
sites may ask where `[cors]` of its `app.ini` lets them: ENABLED is false as it comes, and HEADERS adds
`Content-Type` and `User-Agent` to `Authorization`. Whatever else is asked is not found, and noted.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

from browsing.api_server import Asked, Refused
from browsing.bare_repository import FILE, Person, Repository

VERSION = "13.0.3+gitea-1.22.0"
OWNER, NAME, BRANCH = "lansstyrelsen", "tillsammans", "main"
BLOBS_A_TIME, ENTRIES_A_PAGE, LARGEST_BLOB = 30, 1000, 10485760
"""Limits of a Forgejo as it comes."""
ALL = frozenset({"read:user", "write:repository"})
"""Scopes that the desk needs a token to have."""


@dataclass(frozen=True)
class Token:
    """A token of the editor's, and what she may do with the repository."""

    scopes: frozenset[str] = ALL
    may_read: bool = True
    may_write: bool = True


MISSING = "The target couldn't be found."


@dataclass
class Forgejo:
    """The host's state: one repository, one editor with some tokens, and who may ask from a browser."""

    repository: Repository
    tokens: Mapping[str, Token]
    allowed: str | None
    """ALLOW_DOMAIN of `[cors]`; None where it isn't enabled."""
    asked: list[Asked] = field(default_factory=list)

    def answer(self, method: str, path: str, query: Mapping[str, str], token: str, given: Any) -> Any:
        """Answer a request below `/api/v1`; raises Refused. Bytes are answered as they are."""
        may = self.tokens.get(token)
        if may is None:
            raise Refused(HTTPStatus.UNAUTHORIZED, "user does not exist [uid: 0, name: ]")
        if path == "/version":
            return {"version": VERSION}
        if path == "/settings/api":
            return {
                "max_response_items": 50,
                "default_paging_num": BLOBS_A_TIME,
                "default_git_trees_per_page": ENTRIES_A_PAGE,
                "default_max_blob_size": LARGEST_BLOB,
            }
        if path == "/user":
            _require(may, "read:user")
            return EDITOR
        return self._of_repository(method, path, query, may, given)

    def _of_repository(self, method: str, path: str, query: Mapping[str, str], may: Token, given: Any) -> Any:
        _require(may, "write:repository" if method == "POST" else "read:repository")
        root = f"/repos/{OWNER}/{NAME}"
        if not may.may_read or not f"{path}/".startswith(f"{root}/"):
            raise Refused(HTTPStatus.NOT_FOUND, MISSING)
        rest = path.removeprefix(root)
        if (method, rest) == ("POST", "/contents"):
            if not may.may_write:
                raise Refused(
                    HTTPStatus.FORBIDDEN, "user should have a permission to write to the target branch"
                )
            return self._change(given)
        for pattern, reads in _READS.items():
            found = re.fullmatch(pattern, rest)
            if method == "GET" and found:
                return reads(self, may, query, *found.groups())
        raise Refused(HTTPStatus.NOT_FOUND, MISSING)

    def _facts(self, may: Token, _query: Mapping[str, str]) -> Any:
        """RepoGet."""
        return {
            "name": NAME,
            "full_name": f"{OWNER}/{NAME}",
            "default_branch": BRANCH,
            "empty": False,
            "permissions": {"admin": False, "push": may.may_write, "pull": may.may_read},
        }

    def _head(self, name: str) -> str:
        head = self.repository.head(name)
        if head is None:
            raise Refused(HTTPStatus.NOT_FOUND, MISSING)
        return head

    def _branch(self, _may: Token, _query: Mapping[str, str], name: str) -> Any:
        """RepoGetBranch."""
        head = self._head(name)
        return {"name": name, "commit": {"id": head, "message": self.repository.message(head)}}

    def _tree(self, _may: Token, query: Mapping[str, str], commit: str) -> Any:
        """GetTree; a page holds a thousand entries."""
        found = self.repository.entries(commit)
        page = int(query.get("page", "1"))
        begin = (page - 1) * ENTRIES_A_PAGE
        shown = found[begin : begin + ENTRIES_A_PAGE]
        return {
            "sha": commit,
            "tree": [
                {"path": one.path, "mode": FILE, "type": "blob", "size": one.size, "sha": one.sha}
                for one in shown
            ],
            "truncated": begin + len(shown) < len(found),
            "page": page,
            "total_count": len(found),
        }

    def _blobs(self, _may: Token, query: Mapping[str, str]) -> Any:
        """GetBlobs."""
        return [self._content(sha) for sha in query["shas"].split(",")[:BLOBS_A_TIME]]

    def _content(self, sha: str) -> Mapping[str, Any]:
        content = self.repository.blob(sha)
        text = base64.b64encode(content).decode() if len(content) < LARGEST_BLOB else None
        return {"sha": sha, "size": len(content), "content": text, "encoding": text and "base64"}

    def _file(self, _may: Token, query: Mapping[str, str], path: str) -> bytes:
        """RepoGetRawFile."""
        branch = self._head(query.get("ref", BRANCH))
        shas = {one.path: one.sha for one in self.repository.entries(branch)}
        if path not in shas:
            raise Refused(HTTPStatus.NOT_FOUND, MISSING)
        return self.repository.blob(shas[path])

    def _media(self, may: Token, _query: Mapping[str, str], branch: str, path: str) -> bytes:
        """RepoGetRawFileOrLFS."""
        return self._file(may, {"ref": branch}, path)

    def _commits(self, _may: Token, query: Mapping[str, str]) -> Any:
        """RepoGetAllCommits, of a file."""
        rows = self.repository.git(
            "log", f"-{query['limit']}", "--format=%H%x09%an%x09%ae%x09%aI", query["sha"], "--", query["path"]
        ).splitlines()
        return [
            {"sha": sha, "created": date, "commit": {"author": {"name": name, "email": email, "date": date}}}
            for sha, name, email, date in (row.split("\t") for row in rows)
        ]

    def _change(self, given: Any) -> Any:
        """RepoChangeFiles: one commit with all files, or none."""
        before = self._head(given["branch"])
        there = {one.path: one.sha for one in self.repository.entries(before)}
        changes: list[tuple[str, str | None]] = []
        for file in given["files"]:
            path, operation = file["path"], file["operation"]
            former = file.get("from_path") or path
            if operation == "create":
                if path in there:
                    raise _invalid(f"repository file already exists [path: {path}]")
            elif former not in there:
                raise Refused(HTTPStatus.NOT_FOUND, f"repository file does not exist [path: {former}]")
            elif not file.get("sha"):
                raise _invalid("a SHA or commit ID must be proved when updating a file")
            elif file["sha"] != there[former]:
                raise _invalid(f"sha does not match [given: {file['sha']}, expected: {there[former]}]")
            if former != path or operation == "delete":
                changes.append((former, None))
            if operation != "delete":
                changes.append((path, self.repository.put(base64.b64decode(file["content"]))))
        author, committer = (
            Person(given[role]["name"], given[role]["email"], given["dates"][role])
            for role in ("author", "committer")
        )
        tree = self.repository.tree_with(before, changes)
        commit = self.repository.commit_of(tree, [before], given["message"], author, committer)
        self.repository.move(given["branch"], commit, before)
        shas = dict(changes)
        return {
            "commit": {"sha": commit, "created": given["dates"]["committer"], "message": given["message"]},
            "files": [
                {"path": file["path"], "sha": shas[file["path"]], "type": "file"}
                if file["operation"] != "delete"
                else None
                for file in given["files"]
            ],
        }


EDITOR = {
    "id": 2,
    "login": "redaktoren",
    "full_name": "Redaktören",
    "email": "redaktoren@exempel.example",
    "avatar_url": "",
    "html_url": "https://git.exempel.example/redaktoren",
}

_READS: Mapping[str, Callable[..., Any]] = {
    r"": Forgejo._facts,  # noqa: SLF001 - the table of what is asked
    r"/branches/(.+)": Forgejo._branch,  # noqa: SLF001
    r"/git/trees/([0-9a-f]{40})": Forgejo._tree,  # noqa: SLF001
    r"/git/blobs": Forgejo._blobs,  # noqa: SLF001
    r"/raw/(.+)": Forgejo._file,  # noqa: SLF001
    r"/media/([^/]+)/(.+)": Forgejo._media,  # noqa: SLF001
    r"/commits": Forgejo._commits,  # noqa: SLF001
}


def _require(may: Token, scope: str) -> None:
    """Require a scope; the right to write holds the right to read."""
    if not may.scopes & {scope, scope.replace("read:", "write:")}:
        message = f"token does not have at least one of required scope(s): [{scope}]"
        raise Refused(HTTPStatus.FORBIDDEN, message)


def _invalid(message: str) -> Refused:
    return Refused(HTTPStatus.UNPROCESSABLE_ENTITY, message)
