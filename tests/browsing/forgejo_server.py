"""The stand-in of a Forgejo as browsers of other sites reach it: its address, and what `[cors]` lets them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from browsing.api_server import Api, Asked, Refused, Request
from browsing.forgejo import Forgejo


@dataclass
class ForgejoApi(Api):
    """The interface of a Forgejo."""

    host: Forgejo
    preflight = HTTPStatus.OK
    root = "/api/v1"

    @property
    def asked(self) -> list[Asked]:
        """What has been asked."""
        return self.host.asked

    def answer(self, request: Request) -> tuple[HTTPStatus, Any]:
        """Answer what reads, and what writes."""
        status = HTTPStatus.CREATED if request.given else HTTPStatus.OK
        answered = self.host.answer(request.method, request.path, request.query, request.token, request.given)
        return status, answered

    def refusal(self, refused: Refused) -> Mapping[str, str]:
        """Say what went wrong, and where the interface is described."""
        return {"message": refused.message, "url": "https://git.exempel.example/api/swagger"}

    def cors(self, origin: str, *, preflight: bool) -> Mapping[str, str]:
        """Let the site of ALLOW_DOMAIN read."""
        if origin != self.host.allowed:
            return {}
        allowed = {"Access-Control-Allow-Origin": origin, "Vary": "Origin"}
        if not preflight:
            return allowed
        return {
            **allowed,
            "Access-Control-Max-Age": "600",
            "Access-Control-Allow-Methods": "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS",
            "Access-Control-Allow-Headers": "Authorization, X-Forgejo-OTP, Content-Type, User-Agent",
        }
