"""The part of GitHub's REST interface that the desk asks: each operation by its address, as described."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from http import HTTPStatus
from typing import Any

from browsing.api_server import Refused, Request
from browsing.bare_repository import FILE
from browsing.github import BRANCH, NAME, OWNER, GitHub, Pull, Token, Unable

Answer = tuple[HTTPStatus, Any]
_ROOT = f"/repos/{OWNER}/{NAME}"
_STATUSES = {
    "FORBIDDEN": HTTPStatus.FORBIDDEN,
    "UNPROCESSABLE": HTTPStatus.UNPROCESSABLE_ENTITY,
    "NOT_ALLOWED": HTTPStatus.METHOD_NOT_ALLOWED,
}


def answer(host: GitHub, token: Token, request: Request) -> Answer:
    """Answer a request; raises Refused."""
    if (request.method, request.path) == ("GET", "/user"):
        return HTTPStatus.OK, _user(token)
    if not token.is_of_project and request.path.startswith(f"{_ROOT}/"):
        raise _missing()
    for method, pattern, operation in _OPERATIONS:
        found = re.fullmatch(_ROOT + pattern, request.path)
        if method == request.method and found:
            try:
                return operation(host, token, request, *found.groups())
            except Unable as unable:
                raise Refused(_STATUSES[unable.kind], unable.message) from unable
    host.unknown.append(f"{request.method} {request.path}")
    raise _missing()


def _missing() -> Refused:
    return Refused(HTTPStatus.NOT_FOUND, "Not Found")


def _user(token: Token) -> Mapping[str, Any]:
    """users/get-authenticated."""
    who = token.account
    return {
        "login": who.login,
        "id": who.number,
        "avatar_url": who.picture,
        "html_url": f"https://github.com/{who.login}",
        "type": "User",
        "name": who.name,
        "email": who.email,
    }


def _collaborator(host: GitHub, _token: Token, _request: Request, login: str) -> Answer:
    """repos/check-collaborator."""
    if login not in {token.account.login for token in host.tokens.values() if token.is_of_project}:
        raise _missing()
    return HTTPStatus.NO_CONTENT, None


def _tree(host: GitHub, token: Token, request: Request, commit: str) -> Answer:
    """git/get-tree, recursive; folders are left out, which nobody asks for."""
    host.require(token, "contents", "read")
    assert request.query == {"recursive": "1"}
    files = [
        {"path": one.path, "mode": FILE, "type": "blob", "sha": one.sha, "size": one.size}
        for one in host.entries(commit).values()
    ]
    return HTTPStatus.OK, {"sha": commit, "tree": files, "truncated": False}


def _delete(host: GitHub, token: Token, _request: Request, branch: str) -> Answer:
    """git/delete-ref."""
    host.require(token, "contents", "write")
    host.delete(branch)
    return HTTPStatus.NO_CONTENT, None


def _reset(host: GitHub, token: Token, request: Request, branch: str) -> Answer:
    """git/update-ref, by force."""
    host.require(token, "contents", "write")
    sha = request.given["sha"]
    assert request.given == {"sha": sha, "force": True}
    host.repository.move(branch, sha)
    return HTTPStatus.OK, {"ref": f"refs/heads/{branch}", "object": {"type": "commit", "sha": sha}}


def _open(host: GitHub, token: Token, request: Request) -> Answer:
    """pulls/create."""
    host.require(token, "pull_requests", "write")
    given = request.given
    assert given["base"] == BRANCH
    pull = host.open(given["head"], given["title"], is_draft=given["draft"], by=token.account)
    return HTTPStatus.CREATED, _pull(host, pull)


def _update(host: GitHub, token: Token, request: Request, number: str) -> Answer:
    """pulls/update: closes it."""
    host.require(token, "pull_requests", "write")
    assert request.given == {"state": "closed"}
    pull = _numbered(host, number)
    pull.state = "CLOSED"
    return HTTPStatus.OK, _pull(host, pull)


def _merge(host: GitHub, token: Token, request: Request, number: str) -> Answer:
    """pulls/merge. The right that it needs is that of writing contents."""
    host.require(token, "contents", "write")
    assert request.given["merge_method"] == "merge"
    sha = host.merge(_numbered(host, number), request.given["commit_title"], token.account)
    return HTTPStatus.OK, {"sha": sha, "merged": True, "message": "Pull Request successfully merged"}


def _issue(host: GitHub, token: Token, _request: Request, number: str) -> Answer:
    """issues/get: a pull request is an issue too."""
    host.require(token, "pull_requests", "read")
    return HTTPStatus.OK, _as_issue(_numbered(host, number))


def _relabel(host: GitHub, token: Token, request: Request, number: str) -> Answer:
    """issues/update: other labels."""
    host.require(token, "pull_requests", "write")
    assert set(request.given) == {"labels"}
    pull = _numbered(host, number)
    pull.labels, pull.updated = list(request.given["labels"]), host.clock()
    return HTTPStatus.OK, _as_issue(pull)


def _label(host: GitHub, token: Token, request: Request, number: str) -> Answer:
    """issues/add-labels; a label that isn't there is made."""
    host.require(token, "pull_requests", "write")
    pull = _numbered(host, number)
    pull.labels += [name for name in request.given["labels"] if name not in pull.labels]
    return HTTPStatus.OK, _labels(pull)


_OPERATIONS: Sequence[tuple[str, str, Callable[..., Answer]]] = (
    ("GET", r"/collaborators/([^/]+)", _collaborator),
    ("GET", r"/git/trees/([0-9a-f]{40})", _tree),
    ("DELETE", r"/git/refs/heads/(.+)", _delete),
    ("PATCH", r"/git/refs/heads/(.+)", _reset),
    ("POST", r"/pulls", _open),
    ("PATCH", r"/pulls/(\d+)", _update),
    ("PUT", r"/pulls/(\d+)/merge", _merge),
    ("GET", r"/issues/(\d+)", _issue),
    ("PATCH", r"/issues/(\d+)", _relabel),
    ("POST", r"/issues/(\d+)/labels", _label),
)


def _numbered(host: GitHub, number: str) -> Pull:
    for pull in host.pulls:
        if pull.number == int(number):
            assert pull.state == "OPEN", "nobody works on a closed one"
            return pull
    raise _missing()


def _labels(pull: Pull) -> list[Mapping[str, Any]]:
    return [{"name": name, "color": "ededed", "default": False} for name in pull.labels]


def _as_issue(pull: Pull) -> Mapping[str, Any]:
    return {"number": pull.number, "title": pull.title, "state": "open", "labels": _labels(pull)}


def _pull(host: GitHub, pull: Pull) -> Mapping[str, Any]:
    return {
        "number": pull.number,
        "node_id": f"PR_{pull.number}",
        "html_url": f"https://github.com/{OWNER}/{NAME}/pull/{pull.number}",
        "title": pull.title,
        "state": "open" if pull.state == "OPEN" else "closed",
        "draft": pull.is_draft,
        "user": {"login": pull.author.login, "id": pull.author.number},
        "labels": _labels(pull),
        "head": {"ref": pull.head, "sha": host.repository.head(pull.head)},
        "base": {"ref": BRANCH},
        "created_at": pull.created,
        "updated_at": pull.updated,
    }
