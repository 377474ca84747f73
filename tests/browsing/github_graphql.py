"""The part of GitHub's GraphQL interface that the desk asks, run by GraphQL's reference implementation."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from graphql import GraphQLError, build_schema, graphql_sync

from browsing.bare_repository import Change
from browsing.github import BRANCH, NAME, OWNER, Account, GitHub, Pull, Token, Unable

SCHEMA = build_schema(Path(__file__).with_suffix("").with_name("github.graphql").read_text("utf-8"))
LARGEST_TEXT = 512_000
"""Bytes of a file that are answered as text; the rest is cut off."""
_KINDS = {"A": "ADDED", "M": "MODIFIED", "D": "DELETED"}
Given = Any
Node = Mapping[str, Any]


@dataclass
class GraphQL:
    """Answers queries and mutations."""

    host: GitHub
    _files: dict[str, Node] = field(default_factory=dict)
    _commits: dict[str, Node] = field(default_factory=dict)
    _changes: dict[str, dict[str, list[Change]]] = field(default_factory=dict)

    def answer(self, token: Token, given: Mapping[str, Any]) -> Mapping[str, Any]:
        """Answer what is asked; what the schema doesn't know is noted."""
        done = graphql_sync(
            SCHEMA,
            given["query"],
            root_value=_Asking(self, token),
            variable_values=given["variables"],
        )
        errors = [self._error(error) for error in done.errors or ()]
        return {"data": done.data, **({"errors": errors} if errors else {})}

    def _error(self, error: GraphQLError) -> Mapping[str, Any]:
        unable = error.original_error
        where = {
            "path": error.path,
            "locations": [{"line": one.line, "column": one.column} for one in error.locations or ()],
        }
        if isinstance(unable, Unable):
            return {"type": unable.kind, **where, "message": unable.message}
        self.host.unknown.append(str(error))
        return {**where, "message": error.message}

    def commit(self, sha: str) -> Node:
        """Describe a commit."""
        if sha not in self._commits:
            self._commits[sha] = self._commit(sha)
        return self._commits[sha]

    def _commit(self, sha: str) -> Node:
        own = self.changes(sha)
        newest = self.host.repository.changes_of(sha, limit=1)[0]
        return {
            "__typename": "Commit",
            "oid": sha,
            "message": newest.message,
            "committedDate": newest.person.date,
            "author": self._author(newest),
            "file": lambda _info, **given: {"oid": self.host.entries(sha)[given["path"]].sha},
            "history": lambda _info, **given: {
                "nodes": [self._past(one) for one in (own[given["path"]] if "path" in given else [newest])][
                    : given["first"]
                ]
            },
        }

    def changes(self, sha: str) -> dict[str, list[Change]]:
        """Tell which commits changed each file of a commit, the newest first."""
        if sha not in self._changes:
            found: dict[str, list[Change]] = {}
            for change in self.host.repository.changes_of(sha):
                for path in change.paths:
                    found.setdefault(path, []).append(change)
            self._changes[sha] = found
        return self._changes[sha]

    def _past(self, change: Change) -> Node:
        return {
            "oid": change.sha,
            "message": change.message,
            "committedDate": change.person.date,
            "author": self._author(change),
        }

    def _author(self, change: Change) -> Node:
        person = change.person
        known = {token.account.on("").email: token.account for token in self.host.tokens.values()}
        who = known.get(person.email)
        return {
            "name": person.name,
            "email": person.email,
            "avatarUrl": who.picture if who else "https://avatars.githubusercontent.com/u/0?v=4",
            "user": who and _user(who),
        }

    def blob(self, sha: str) -> Node:
        """Describe a file's content."""
        if sha not in self._files:
            content = self.host.repository.blob(sha)
            is_binary = b"\0" in content[:8000]
            text = None if is_binary else content[:LARGEST_TEXT].decode()
            self._files[sha] = {
                "__typename": "Blob",
                "oid": sha,
                "byteSize": len(content),
                "isBinary": is_binary,
                "isTruncated": len(content) > LARGEST_TEXT,
                "text": text,
            }
        return self._files[sha]

    def pull(self, pull: Pull) -> Node:
        """Describe a pull request."""
        changed = self.host.repository.changed(BRANCH, pull.head)
        files = [{"path": path, "changeType": _KINDS[how]} for how, path in changed]
        return {
            "id": f"PR_{pull.number}",
            "number": pull.number,
            "title": pull.title,
            "url": f"https://github.com/{OWNER}/{NAME}/pull/{pull.number}",
            "isDraft": pull.is_draft,
            "isCrossRepository": False,
            "createdAt": pull.created,
            "updatedAt": pull.updated,
            "headRefName": pull.head,
            "headRefOid": self.host.repository.head(pull.head),
            "author": _user(pull.author),
            "labels": lambda _info, **_given: {"nodes": [{"name": name} for name in pull.labels]},
            "files": lambda _info, **given: {"nodes": files[: given["first"]]},
        }


@dataclass
class _Asking:
    """The fields of queries and mutations, for whoever has a token."""

    api: GraphQL
    token: Token

    def repository(self, _info: Any, **given: Given) -> Node:
        """Find the project."""
        name = f"{given['owner']}/{given['name']}"
        if name != f"{OWNER}/{NAME}" or not self.token.is_of_project:
            raise Unable("NOT_FOUND", f"Could not resolve to a Repository with the name '{name}'.")
        return {
            "id": "R_1",
            "defaultBranchRef": lambda _info: self._ref(BRANCH),
            "ref": lambda _info, **given: self._ref(given["qualifiedName"].removeprefix("refs/heads/")),
            "object": self._object,
            "pullRequests": self._pulls,
        }

    def _ref(self, branch: str) -> Node | None:
        self.api.host.require(self.token, "contents", "read")
        head = self.api.host.repository.head(branch)
        return {"name": branch, "target": self.api.commit(head)} if head else None

    def _object(self, _info: Any, **given: Given) -> Node | None:
        host = self.api.host
        host.require(self.token, "contents", "read")
        if "oid" in given:
            return self.api.blob(given["oid"])
        branch, _, path = given["expression"].partition(":")
        head = host.repository.head(branch)
        entry = host.entries(head).get(path) if head else None
        return self.api.blob(entry.sha) if entry else None

    def _pulls(self, _info: Any, **given: Given) -> Node:
        host = self.api.host
        host.require(self.token, "pull_requests", "read")
        wanted = [
            pull
            for pull in reversed(host.pulls)
            if pull.state in given["states"]
            and given.get("headRefName") in {None, pull.head}
            and ("labels" not in given or set(given["labels"]) & set(pull.labels))
        ]
        wanted.sort(key=lambda pull: pull.updated, reverse=True)
        nodes = [self.api.pull(pull) for pull in wanted[: given["first"]]]
        return {"nodes": nodes, "totalCount": len(wanted)}

    def createRef(self, _info: Any, **given: Given) -> Node:  # noqa: N802 - GitHub's name
        """Begin a branch."""
        asked = given["input"]
        self.api.host.require(self.token, "contents", "write")
        branch = asked["name"].removeprefix("refs/heads/")
        self.api.host.create(branch, asked["oid"])
        return {"ref": self._ref(branch)}

    def createCommitOnBranch(self, _info: Any, **given: Given) -> Node:  # noqa: N802
        """Put a commit on a branch."""
        host, asked = self.api.host, given["input"]
        host.require(self.token, "contents", "write")
        files = asked["fileChanges"]
        changed: list[tuple[str, str | None]] = [(one["path"], None) for one in files["deletions"]]
        changed += [
            (one["path"], host.repository.put(base64.b64decode(one["contents"])))
            for one in files["additions"]
        ]
        where, message = asked["branch"]["branchName"], asked["message"]["headline"]
        sha = host.commit(where, asked["expectedHeadOid"], changed, message, self.token.account)
        return {"commit": self.api.commit(sha)}

    def convertPullRequestToDraft(self, _info: Any, **given: Given) -> Node:  # noqa: N802
        """Make a draft of it."""
        return self._draft(given["input"]["pullRequestId"], is_draft=True)

    def markPullRequestReadyForReview(self, _info: Any, **given: Given) -> Node:  # noqa: N802
        """Let it be read."""
        return self._draft(given["input"]["pullRequestId"], is_draft=False)

    def _draft(self, number: str, *, is_draft: bool) -> Node:
        self.api.host.require(self.token, "pull_requests", "write")
        pull = next(one for one in self.api.host.pulls if f"PR_{one.number}" == number)
        pull.is_draft = is_draft
        return {"pullRequest": self.api.pull(pull)}


def _user(who: Account) -> Node:
    return {
        "__typename": "User",
        "databaseId": who.number,
        "login": who.login,
        "name": who.name,
        "email": who.email or "",
        "avatarUrl": who.picture,
    }
