"""A bare git repository, read and written by git itself: what a Git host keeps of a project."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

Environment = Mapping[str, str]
_NONE: Environment = {}

FILE = "100644"
"""Mode of a file in a tree."""

CONFLICT = 1
"""What git ends with where a merge has conflicts."""


@dataclass(frozen=True)
class Entry:
    """A file of a commit."""

    path: str
    sha: str
    size: int


@dataclass(frozen=True)
class Person:
    """Who wrote or put in a commit, and when."""

    name: str
    email: str
    date: str


@dataclass(frozen=True)
class Change:
    """A commit, and the files that it changed."""

    sha: str
    person: Person
    message: str
    paths: tuple[str, ...]


@dataclass(frozen=True)
class Repository:
    """A repository without a working folder."""

    folder: Path

    @classmethod
    def of(cls, files: Path, folder: Path, branch: str) -> Repository:
        """Make one whose only commit holds the files of a folder."""
        made = cls(folder)
        _run("init", "--quiet", "--bare", f"--initial-branch={branch}", str(folder))
        person = Person("Första", "forsta@exempel.example", "2026-11-24T08:00:00Z")
        with TemporaryDirectory() as space:
            index = {"GIT_INDEX_FILE": f"{space}/index"}
            made.git("--work-tree", str(files), "add", "--all", "--force", cwd=files, more=index)
            tree = made.git("write-tree", more=index)
        made.move(branch, made.commit_of(tree, (), "Början", person, person), "")
        return made

    def git(
        self, *arguments: str, given: bytes = b"", cwd: Path | None = None, more: Environment = _NONE
    ) -> str:
        """Run git, and return what it prints; raises CalledProcessError where it refuses."""
        return self.raw(*arguments, given=given, cwd=cwd, more=more).decode().strip()

    def raw(
        self, *arguments: str, given: bytes = b"", cwd: Path | None = None, more: Environment = _NONE
    ) -> bytes:
        """Run git, and return its output as it is."""
        return _run("--git-dir", str(self.folder), *arguments, given=given, cwd=cwd, more=more)

    def head(self, branch: str) -> str | None:
        """Return the last commit of a branch."""
        return self.git("for-each-ref", "--format=%(objectname)", f"refs/heads/{branch}") or None

    def message(self, commit: str) -> str:
        """Return what a commit says of itself."""
        return self.git("show", "--no-patch", "--format=%B", commit)

    def entries(self, commit: str) -> list[Entry]:
        """List the files of a commit."""
        rows = self.raw("ls-tree", "-r", "-l", "-z", "--full-tree", commit).decode().split("\0")
        parts = ((row.split("\t")[0].split(), row.split("\t")[1]) for row in rows if row)
        return [Entry(path, facts[2], int(facts[3])) for facts, path in parts]

    def blob(self, sha: str) -> bytes:
        """Return the content of a file."""
        return self.raw("cat-file", "blob", sha)

    def put(self, content: bytes) -> str:
        """Keep the content of a file; returns its hash."""
        return self.git("hash-object", "-w", "--stdin", given=content)

    def tree_with(self, commit: str, files: Iterable[tuple[str, str | None]]) -> str:
        """Return the tree of a commit with some files changed: path, and hash or None for one that goes."""
        with TemporaryDirectory() as space:
            index = {"GIT_INDEX_FILE": f"{space}/index"}
            self.git("read-tree", commit, more=index)
            for path, sha in files:
                how = ("--cacheinfo", f"{FILE},{sha},{path}") if sha else ("--force-remove", path)
                self.git("update-index", "--add", *how, cwd=Path(space), more=index)
            return self.git("write-tree", more=index)

    def merged_tree(self, ours: str, theirs: str) -> str | None:
        """Return the tree of two commits put together, or None where they change the same lines."""
        try:
            return self.git("merge-tree", "--write-tree", ours, theirs)
        except subprocess.CalledProcessError as error:
            if error.returncode == CONFLICT:
                return None
            raise

    def changed(self, before: str, after: str) -> list[tuple[str, str]]:
        """List what a branch changes since it left another: a letter as git has it, and a path."""
        parts = self.raw("diff", "--name-status", "--no-renames", "-z", f"{before}...{after}").decode()
        names = parts.split("\0")[:-1]
        return list(zip(names[::2], names[1::2], strict=True))

    def commit_of(
        self, tree: str, parents: Iterable[str], message: str, author: Person, committer: Person
    ) -> str:
        """Make a commit; returns its hash."""
        above = [part for parent in parents for part in ("-p", parent)]
        names = {"AUTHOR": author, "COMMITTER": committer}
        who = {
            f"GIT_{role}_{field.upper()}": getattr(person, field)
            for role, person in names.items()
            for field in ("name", "email", "date")
        }
        return self.git("commit-tree", tree, *above, given=message.encode(), more=who)

    def move(self, branch: str, commit: str | None, before: str | None = None) -> None:
        """Let a branch end in a commit, or go away; git refuses where it didn't end in the one before."""
        expected = () if before is None else (before,)
        how = ("-d",) if commit is None else ()
        self.git("update-ref", *how, f"refs/heads/{branch}", *(one for one in (commit,) if one), *expected)

    def branches(self) -> list[str]:
        """Name all branches."""
        return self.git("for-each-ref", "--format=%(refname:lstrip=2)", "refs/heads").splitlines()

    def changes_of(self, commit: str, *, limit: int = 10_000) -> list[Change]:
        """List what led to a commit, the newest first. Merges name no files: their parents do."""
        form = "--format=%x01%H%x02%an%x02%ae%x02%aI%x02%B%x02"
        found = self.raw("log", f"-{limit}", "--name-only", "--no-renames", "-z", form, commit).decode()
        parts = (one.split("\2") for one in found.split("\1")[1:])
        return [
            Change(
                sha,
                Person(name, email, date),
                message.strip(),
                tuple(filter(None, names.strip("\n\0").split("\0"))),
            )
            for sha, name, email, date, message, names in parts
        ]

    def change(self, branch: str, path: str, content: bytes) -> None:
        """Change a file as somebody else does, from elsewhere."""
        before = self.head(branch)
        assert before is not None
        person = Person("Någon Annan", "annan@exempel.example", "2026-11-24T09:00:00Z")
        tree = self.tree_with(before, [(path, self.put(content))])
        self.move(branch, self.commit_of(tree, [before], "Annat", person, person), before)

    def clone(self, folder: Path, branch: str) -> None:
        """Fetch a working folder, as the host's own check does."""
        _run("clone", "--quiet", "--branch", branch, str(self.folder), str(folder))


def _run(*arguments: str, given: bytes = b"", cwd: Path | None = None, more: Environment = _NONE) -> bytes:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return subprocess.run(
        ["git", "-c", "core.autocrlf=false", *arguments],
        input=given,
        stdout=subprocess.PIPE,
        cwd=cwd,
        env={**kept, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", **more},
        check=True,
    ).stdout
