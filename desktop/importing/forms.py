"""What stands behind two of the doors: where sheets come from, and how a new workspace is called and where it lies."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from desktop.importing.starting import Refusal, Start, Starting
from desktop.theme import Theme
from desktop.widgets.buttons import text_button
from desktop.widgets.labels import ElidedLabel, caption, label
from desktop.widgets.layouts import column, row


class SourcesForm(QWidget):
    """Files, a folder, or what was copied."""

    files_asked = Signal()
    folder_asked = Signal()
    paste_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.px
        self.first = text_button(
            theme, self.tr("Choose files…"), self.files_asked.emit, kind="outline", icon="file-text"
        )
        folder = text_button(theme, self.tr("Choose a folder…"), self.folder_asked.emit, kind="outline", icon="folder")
        paste = text_button(theme, self.tr("Paste the text"), self.paste_asked.emit, kind="outline", icon="pencil")
        self._words = label(
            theme,
            self.tr("Or drop them anywhere in this window. You see what becomes of them first."),
            px=12,
            role="muted",
            wraps=True,
        )
        self.setLayout(
            column(
                label(theme, self.tr("Bring in your sheets"), px=16, weight=QFont.Weight.DemiBold, wraps=True),
                px(4),
                self.first,
                folder,
                paste,
                px(2),
                self._words,
                None,
                spacing=px(6),
            )
        )

    def say(self, words: str) -> None:
        """Tell what was in the way."""
        self._words.setText(words)


class PlaceForm(QWidget):
    """The group's name and the place of its workspace; a place that cannot be says why, and another is proposed."""

    start_asked = Signal(object)

    def __init__(self, theme: Theme, starting: Starting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._starting = starting
        self._chosen: Path | None = None
        self._better: Path | None = None
        px = theme.px
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("Our group"))
        self.name.setAccessibleName(self.tr("Name of the group"))
        self.name.setMaxLength(120)
        self._place = ElidedLabel(theme, px=12, role="muted")
        self._change = text_button(theme, self.tr("Elsewhere…"), self._choose, kind="link", px=12)
        self._trouble = label(theme, "", px=12, role="bad", wraps=True)
        self._use_better = text_button(theme, "", self.take_better, kind="link", px=12)
        self._begin = text_button(theme, self.tr("Begin"), self._ask, kind="primary")
        where = row(self._place, self._change, spacing=px(4))
        where.setStretch(0, 1)
        self.setLayout(
            column(
                label(theme, self.tr("Start empty"), px=16, weight=QFont.Weight.DemiBold, wraps=True),
                px(2),
                caption(theme, self.tr("Name of the group")),
                self.name,
                caption(theme, self.tr("Kept on this computer, in")),
                where,
                self._trouble,
                self._use_better,
                None,
                row(None, self._begin),
                spacing=px(4),
            )
        )
        self.name.textChanged.connect(self._show_place)
        self.name.returnPressed.connect(self._ask)
        self._show_place()

    def start(self) -> Start:
        """What is asked for."""
        name = self.name.text().strip() or self.name.placeholderText()
        place = self._starting.free(self._chosen, name) if self._chosen is not None else self._starting.proposed(name)
        return Start(name, place)

    def show_refusal(self, refusal: Refusal | None) -> None:
        """Say why a place cannot be, and propose a better one."""
        self._trouble.setVisible(refusal is not None)
        self._better = refusal.better if refusal is not None else None
        self._use_better.setVisible(self._better is not None)
        self._begin.setEnabled(refusal is None)
        if refusal is not None and refusal.service:
            words = self.tr("{service} copies this folder to other machines, and that breaks a workspace.")
            self._trouble.setText(words.format(service=refusal.service))
        elif refusal is not None:
            self._trouble.setText(self.tr("Something stands there already."))
        if self._better is not None:
            self._use_better.setText(self.tr("Use {folder}").format(folder=self._better.parent).replace("&", "&&"))

    def choose_parent(self, folder: Path | None) -> None:
        """Lay the workspace into a folder; None for the usual one."""
        self._chosen = folder
        self._show_place()

    def _show_place(self) -> None:
        start = self.start()
        self._place.setText(str(start.folder.parent))
        self.show_refusal(self._starting.refusal(start.folder, start.name))

    def _choose(self) -> None:
        found = QFileDialog.getExistingDirectory(
            self, self.tr("Where the workspace is kept"), str(self.start().folder.parent)
        )
        if found:
            self.choose_parent(Path(found))

    def trouble(self) -> str:
        """Why the place cannot be; empty when it can."""
        return self._trouble.text() if not self._trouble.isHidden() else ""

    def take_better(self) -> None:
        """Lay the workspace where it is proposed to."""
        if self._better is not None:
            self.choose_parent(self._better.parent)
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self) -> None:
        if self._begin.isEnabled():
            self.start_asked.emit(self.start())
