"""A stand-in for GitHub: what the desk asks of it, over a real git repository. Its state, and its rules.

No Git host can be installed where the tests run. This one answers the requests that Sveltia's backend
for GitHub makes (`browsing.github_rest`, `browsing.github_graphql`), in the shapes, statuses and words
that GitHub publishes of its REST interface and its GraphQL schema. Tokens are fine-grained: of a project
that isn't theirs nothing is found, and what they may not do is refused. The branch can have a rule that
wants an approval. Whatever else is asked is noted in `unknown`, and fails the test. Renamed files aren't
told as such.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from browsing.api_server import Asked
from browsing.bare_repository import Entry, Person, Repository

OWNER, NAME, BRANCH = "lansstyrelsen", "tillsammans", "main"
Right = Literal["none", "read", "write"]
_RIGHTS: tuple[Right, ...] = ("none", "read", "write")


@dataclass(frozen=True)
class Account:
    """A person with an account. Name and address are what she shows to others."""

    number: int
    login: str
    name: str | None
    email: str | None

    @property
    def picture(self) -> str:
        """Where her picture is: every account has one."""
        return f"https://avatars.githubusercontent.com/u/{self.number}?v=4"

    def on(self, date: str) -> Person:
        """Write her as commits do."""
        hidden = f"{self.number}+{self.login}@users.noreply.github.com"
        return Person(self.name or self.login, self.email or hidden, date)


@dataclass(frozen=True)
class Token:
    """A fine-grained token: whose it is, and what it may do with the project."""

    account: Account
    contents: Right = "write"
    pull_requests: Right = "write"
    is_of_project: bool = True


@dataclass
class Pull:
    """A pull request; its `head` is a branch."""

    number: int
    title: str
    head: str
    author: Account
    is_draft: bool
    created: str
    updated: str
    labels: list[str] = field(default_factory=list)
    state: Literal["OPEN", "CLOSED", "MERGED"] = "OPEN"
    approved_by: list[Account] = field(default_factory=list)


@dataclass
class Rule:
    """A rule of the branch: changes come by pull requests that somebody else has approved."""

    exempt: tuple[Account, ...] = ()
    """Who need not heed it."""


class Unable(Exception):  # noqa: N818 - an answer, no mistake of the program
    """What GitHub can't or won't do, in its own words."""

    def __init__(self, kind: str, message: str) -> None:
        """Take GraphQL's type of the error, and the words."""
        super().__init__(message)
        self.kind, self.message = kind, message


@dataclass
class GitHub:
    """One project, some tokens, its pull requests, and the rule of its branch."""

    repository: Repository
    tokens: Mapping[str, Token]
    clock: Callable[[], str]
    """The time of the host: each question gets a later one."""
    rule: Rule | None = None
    has_drafts: bool = True
    """Private projects without a paid plan have no drafts."""
    pulls: list[Pull] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    """What was asked that no description of GitHub says here."""
    _entries: dict[str, dict[str, Entry]] = field(default_factory=dict)

    def begin(self, first: str) -> None:
        """Go back to the beginning: one branch at its first commit, no pull requests."""
        for ref in self.repository.branches():
            self.repository.move(ref, first if ref == BRANCH else None)
        self.rule, self.has_drafts = None, True
        for noted in (self.pulls, self.asked, self.unknown):
            noted.clear()

    def require(self, token: Token, right: Literal["contents", "pull_requests"], least: Right) -> None:
        """Require that a token may do something; raises Unable."""
        if _RIGHTS.index(getattr(token, right)) < _RIGHTS.index(least):
            raise Unable("FORBIDDEN", "Resource not accessible by personal access token")

    def entries(self, commit: str) -> dict[str, Entry]:
        """Name the files of a commit: path -> file."""
        if commit not in self._entries:
            self._entries[commit] = {one.path: one for one in self.repository.entries(commit)}
        return self._entries[commit]

    def create(self, branch: str, commit: str) -> None:
        """Begin a branch."""
        if self.repository.head(branch):
            message = f'A ref named "refs/heads/{branch}" already exists in the repository.'
            raise Unable("UNPROCESSABLE", message)
        self.repository.move(branch, commit)

    def delete(self, branch: str) -> None:
        """Take a branch away; what was proposed from it is closed."""
        if not self.repository.head(branch):
            raise Unable("UNPROCESSABLE", "Reference does not exist")
        for pull in self.pulls:
            if pull.head == branch and pull.state == "OPEN":
                pull.state = "CLOSED"
        self.repository.move(branch, None)

    def commit(
        self, branch: str, before: str, files: Iterable[tuple[str, str | None]], message: str, by: Account
    ) -> str:
        """Put a commit on a branch that ends in the commit before; returns its hash."""
        if self.repository.head(branch) != before:
            raise Unable(
                "STALE_DATA", f'Expected branch to point to "{before}" but it did not.  Pull and try again.'
            )
        if branch == BRANCH and self.rule and by not in self.rule.exempt:
            message = "Repository rule violations found\n\nChanges must be made through a pull request.\n\n"
            raise Unable("UNPROCESSABLE", message)
        return self._put(branch, self.repository.tree_with(before, files), [before], message, by)

    def open(self, head: str, title: str, *, is_draft: bool, by: Account) -> Pull:
        """Propose what a branch changes."""
        if is_draft and not self.has_drafts:
            raise Unable("UNPROCESSABLE", "Draft pull requests are not supported in this repository.")
        if any(pull.head == head and pull.state == "OPEN" for pull in self.pulls):
            raise Unable("UNPROCESSABLE", f"A pull request already exists for {OWNER}:{head}.")
        if not self.repository.changed(BRANCH, head):
            raise Unable("UNPROCESSABLE", f"No commits between {BRANCH} and {head}")
        now = self.clock()
        pull = Pull(len(self.pulls) + 1, title, head, by, is_draft, now, now)
        self.pulls.append(pull)
        return pull

    def approve(self, pull: Pull, by: Account) -> None:
        """Approve at the host's own page; nobody can approve her own."""
        assert by != pull.author
        pull.approved_by.append(by)

    def merge(self, pull: Pull, title: str, by: Account) -> str:
        """Merge what is proposed; returns the commit."""
        if pull.is_draft:
            raise Unable("NOT_ALLOWED", "Pull Request is still a draft")
        if self.rule and by not in self.rule.exempt and not pull.approved_by:
            message = "At least 1 approving review is required by reviewers with write access."
            raise Unable("NOT_ALLOWED", message)
        ours, theirs = (self.repository.head(branch) or "" for branch in (BRANCH, pull.head))
        tree = self.repository.merged_tree(ours, theirs)
        if tree is None:
            raise Unable("NOT_ALLOWED", "Pull Request is not mergeable")
        commit = self._put(BRANCH, tree, [ours, theirs], f"{title}\n\n{pull.title}", by)
        pull.state = "MERGED"
        return commit

    def _put(self, branch: str, tree: str, parents: list[str], message: str, by: Account) -> str:
        date = self.clock()
        committer = Person("GitHub", "noreply@github.com", date)
        commit = self.repository.commit_of(tree, parents, message, by.on(date), committer)
        self.repository.move(branch, commit, parents[0])
        for pull in self.pulls:
            if pull.head == branch and pull.state == "OPEN":
                pull.updated = date
        return commit
