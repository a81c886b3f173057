"""Decides what leaves, where to, and tells what has left. Without Qt."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from desktop.work.store import Failed, Store
from documents.errors import DocumentsError
from documents.writing import ExportPreview, ExportSummary, export, preview
from storage import RecordId, StorageError, Workspace


class Aside(Protocol):
    """Does slow work beside the window: `Jobs.run` in the side lane."""

    def __call__(
        self, work: Callable[[], ExportSummary], *, done: Callable[[ExportSummary], None], failed: Failed
    ) -> None: ...


class ExportFace(Protocol):
    """What the export shows; the widget implements it."""

    def show_preview(self, leaves: ExportPreview, folder: Path) -> None:
        """What would leave, and where to."""

    def show_working(self) -> None:
        """It is being written."""

    def show_trouble(self, error: Exception) -> None:
        """It could not be done; what stood there stands there still."""

    def close_export(self, summary: ExportSummary | None) -> None:
        """It is over: with what was written, or with nothing."""


class Exporting:
    """One export after the other in one page."""

    def __init__(self, face: ExportFace, store: Store, workspace: Workspace, aside: Aside, folder: Path) -> None:
        """`folder` is where exports go until somebody chooses."""
        self._face = face
        self._store = store
        self._workspace = workspace
        self._aside = aside
        self._sheets: frozenset[RecordId] | None = None
        self.folder = folder
        self.with_private = False
        self.is_working = False
        self._is_abandoned = False

    def ask(self, record: RecordId | None) -> None:
        """Show what would leave: one text, or everything."""
        self._sheets = frozenset({record}) if record is not None else None
        self.with_private = False
        self._look()

    def choose_folder(self, folder: Path) -> None:
        """Let it go elsewhere."""
        self.folder = folder
        self._look()

    def choose_private(self, with_private: bool) -> None:
        """Let notes and what is marked private leave as well, or stay."""
        self.with_private = with_private
        self._look()

    def run(self) -> None:
        """Let it leave."""
        if self.is_working:
            return
        self.is_working = True
        self._face.show_working()
        workspace, folder, sheets, with_private = self._workspace, self.folder, self._sheets, self.with_private
        self._aside(
            lambda: export(workspace, folder, sheets, with_private=with_private),
            done=self._written,
            failed=self._failed,
        )

    def leave(self) -> None:
        """Write nothing."""
        if not self.is_working:
            self._face.close_export(None)

    def abandon(self) -> None:
        """The page is gone: what is being written is written, and nothing is shown."""
        self._is_abandoned = True

    def _look(self) -> None:
        sheets, with_private = self._sheets, self.with_private
        self._store.read(
            lambda reader: preview(reader, sheets, with_private=with_private),
            lambda found: self._face.show_preview(found, self.folder),
            failed=self._failed,
            key="export",
        )

    def _written(self, summary: ExportSummary) -> None:
        self.is_working = False
        if not self._is_abandoned:
            self._face.close_export(summary)

    def _failed(self, error: Exception) -> None:
        self.is_working = False
        if not isinstance(error, DocumentsError | StorageError):
            raise error
        if not self._is_abandoned:
            self._face.show_trouble(error)
