"""Being told of changed files by the system, in place of looking at all of them twice a second."""

from __future__ import annotations

from typing import Any

from watchdog.events import (
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer

_CHANGES = [FileCreatedEvent, FileDeletedEvent, FileModifiedEvent, FileMovedEvent]
"""That somebody reads a file is no change: the build does."""


# A class of its own on every system, which mypy cannot know.
class Changes(Observer):  # type: ignore[misc,valid-type]
    """Watches folders."""

    def schedule(self, handler: FileSystemEventHandler, path: str, *, recursive: bool = False) -> Any:
        """Watch a folder."""
        return super().schedule(handler, path, recursive=recursive, event_filter=_CHANGES)


def is_told(folder: str) -> bool:
    """Whether the system tells of changes in a folder: it may have no notices left."""
    observer = Changes()
    try:
        observer.schedule(FileSystemEventHandler(), folder, recursive=True)
        observer.start()
    except OSError:
        return False
    observer.stop()
    observer.join()
    return True
