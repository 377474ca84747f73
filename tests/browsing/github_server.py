"""The stand-in of GitHub as browsers reach it: who a token is of, and what every site may read."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from browsing import github_rest
from browsing.api_server import Api, Asked, Refused, Request
from browsing.github import GitHub
from browsing.github_graphql import GraphQL


class GitHubApi(Api):
    """The interface of GitHub."""

    preflight = HTTPStatus.NO_CONTENT
    root = ""

    def __init__(self, host: GitHub) -> None:
        """Take the host that answers."""
        self.host, self.graphql = host, GraphQL(host)

    @property
    def asked(self) -> list[Asked]:
        """What has been asked."""
        return self.host.asked

    def answer(self, request: Request) -> tuple[HTTPStatus, Any]:
        """Answer a request; GraphQL's errors come with the status of success."""
        token = self.host.tokens.get(request.token)
        if token is None:
            raise Refused(HTTPStatus.UNAUTHORIZED, "Bad credentials")
        if (request.method, request.path) == ("POST", "/graphql"):
            return HTTPStatus.OK, self.graphql.answer(token, request.given)
        try:
            return github_rest.answer(self.host, token, request)
        except (AssertionError, LookupError):
            self.host.unknown.append(f"{request.method} {request.path}")
            raise

    def refusal(self, refused: Refused) -> Mapping[str, str]:
        """Say what went wrong, where that is described, and the status once more."""
        return {
            "message": refused.message,
            "documentation_url": "https://docs.github.com/rest",
            "status": str(refused.status.value),
        }

    def cors(self, _origin: str, *, preflight: bool) -> Mapping[str, str]:
        """Let every site read."""
        allowed = {"Access-Control-Allow-Origin": "*"}
        if not preflight:
            return allowed
        return {
            **allowed,
            "Access-Control-Allow-Headers": "Authorization, Content-Type, If-Match, If-Modified-Since, "
            "If-None-Match, If-Unmodified-Since, Accept-Encoding, X-GitHub-OTP, X-Requested-With, "
            "User-Agent, GraphQL-Features, X-GitHub-Api-Version",
            "Access-Control-Allow-Methods": "GET, POST, PATCH, PUT, DELETE",
            "Access-Control-Max-Age": "86400",
        }
