"""What a drop or a paste brings: files and folders of this machine, or a text that looks like an old sheet."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData

from desktop.importing.starting import Incoming

OWN = "application/x-fabrique"
"""What Fabrique itself drags (a sheet out of the navigator) is of a type that begins so, and is not brought in."""


def paths_of(data: QMimeData) -> tuple[Path, ...]:
    """The files and folders of this machine that are dropped or pasted."""
    if is_own(data):
        return ()
    return tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())


def incoming_of(data: QMimeData | None) -> Incoming | None:
    """What may come in: paths, otherwise any text; None when there is neither."""
    if data is None or is_own(data):
        return None
    return paths_of(data) or (data.text() if data.hasText() and data.text().strip() else None)


def is_own(data: QMimeData) -> bool:
    """Whether the data comes from Fabrique itself."""
    return any(each.startswith(OWN) for each in data.formats())
