"""The welcome: what Fabrique is, in a sentence, and three doors into it; below them the workspaces used before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QFont,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QFrame, QLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.importing.door import Door
from desktop.importing.dropped import incoming_of
from desktop.importing.forms import PlaceForm, SourcesForm
from desktop.importing.starting import SUFFIX, Incoming, Starting
from desktop.theme import Theme
from desktop.widgets.buttons import text_button
from desktop.widgets.labels import caption, label
from desktop.widgets.layouts import column, row
from desktop.widgets.mark import Mark

MOST_RECENT = 5
NARROW = 680
_LONGEST_PLACE = 60


class Welcome(QWidget):
    """`import_asked` and `empty_asked` carry a Start, `open_asked` the folder of a workspace.

    `language_chosen` gives the code of the other language, "fr" or "en".
    """

    demo_asked = Signal()
    import_asked = Signal(object)
    empty_asked = Signal(object)
    open_asked = Signal(object)
    language_chosen = Signal(str)

    def __init__(self, theme: Theme, starting: Starting | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAcceptDrops(True)
        self.setAccessibleName(self.tr("Welcome"))
        self._theme = theme
        self.place = PlaceForm(theme, starting or Starting(own_folders()))
        self._sources = SourcesForm(theme)
        self._recent = QVBoxLayout()
        self.doors = self._made_doors()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self._connect()

    def show_recent(self, folders: Sequence[Path]) -> None:
        """Offer the workspaces used before, those that are still there."""
        while (item := self._recent.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        present = [folder for folder in folders if folder.is_dir()][:MOST_RECENT]
        self._used_before.setVisible(bool(present))
        for folder in present:
            self._recent.addWidget(self._recent_row(folder))

    def recent_count(self) -> int:
        """How many workspaces are offered."""
        return self._recent.count()

    def bring_in(self, incoming: Incoming) -> None:
        """Ask for a new workspace that begins with these sheets."""
        self.import_asked.emit(replace(self.place.start(), incoming=incoming))

    def _made_doors(self) -> tuple[Door, Door, Door]:
        theme = self._theme
        demo = Door(
            theme,
            "eye",
            self.tr("Look at the demo"),
            self.tr(
                "A made-up group with its plan, its people and a year of notes. Write in it as you like: it is yours."
            ),
        )
        bring = Door(
            theme,
            "download",
            self.tr("Bring in your sheets"),
            self.tr(
                "Text, Markdown or a table, as files, as a folder, or pasted. You see what becomes of each line first."
            ),
        )
        bring.hold(self._sources)
        empty = Door(
            theme, "file-plus", self.tr("Start empty"), self.tr("Give your group a name, and write the first sheet.")
        )
        empty.hold(self.place)
        return demo, bring, empty

    def _lay_out(self) -> None:
        px = self._theme.px
        self._row.setSpacing(px(16))
        for door in self.doors:
            self._row.addWidget(door, 1)
        content = QWidget()
        content.setMaximumWidth(px(940))
        content.setLayout(
            column(
                None,
                *self._first_words(),
                px(14),
                self._row,
                px(18),
                *self._used_before_parts(),
                None,
                spacing=px(8),
                margins=(px(32), px(28), px(32), px(28)),
            )
        )
        centred = QWidget()
        centred.setLayout(row(content))
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(centred)
        self.setLayout(column(scroll))
        self.setFocusProxy(self.doors[0])
        self.show_recent(())

    def _first_words(self) -> tuple[QLayout, QWidget]:
        """The name, and in a sentence what it is."""
        name = label(self._theme, "Fabrique", px=30, weight=QFont.Weight.Bold)
        words = self.tr(
            "The action sheets, people and notes of your group, on your own computer: "
            "you work without a network, and nobody loses a word."
        )
        sentence = label(self._theme, words, px=15, role="muted", wraps=True)
        sentence.setMaximumWidth(self._theme.px(600))
        return row(Mark(self._theme, 44), name, None, spacing=self._theme.px(12)), sentence

    def _used_before_parts(self) -> tuple[QWidget, QLayout, QLayout]:
        """The workspaces used before, and the way to any other."""
        self._used_before = caption(self._theme, self.tr("USED BEFORE"))
        self._recent.setSpacing(self._theme.px(2))
        another = text_button(self._theme, self.tr("Open another workspace…"), self._open_another, kind="link")
        other = text_button(
            self._theme, self.tr("Français", "the name of the other language"), self._speak, kind="link"
        )
        return self._used_before, self._recent, row(another, None, other)

    def _connect(self) -> None:
        demo, bring, empty = self.doors
        demo.opened.connect(self.demo_asked)
        bring.opened.connect(self._open_bring)
        empty.opened.connect(self._open_empty)
        for place, door in enumerate(self.doors):
            door.turned.connect(partial(self._turn, place))
        self.place.start_asked.connect(self.empty_asked)
        self._sources.files_asked.connect(self._choose_files)
        self._sources.folder_asked.connect(self._choose_folder)
        self._sources.paste_asked.connect(self._paste)

    def _turn(self, place: int, by: int) -> None:
        door = self.doors[(place + by) % len(self.doors)]
        if door.is_open:
            door = self.doors[(place + 2 * by) % len(self.doors)]
        door.setFocus(Qt.FocusReason.TabFocusReason)

    def _open_bring(self) -> None:
        self.doors[2].close_form()
        self.doors[1].open_form()
        self._sources.first.setFocus(Qt.FocusReason.TabFocusReason)

    def _open_empty(self) -> None:
        self.doors[1].close_form()
        self.doors[2].open_form()
        self.place.name.setFocus(Qt.FocusReason.TabFocusReason)

    def _choose_files(self) -> None:
        kinds = self.tr("Text, Markdown and tables ({kinds})").format(kinds="*.txt *.md *.markdown *.tsv *.csv")
        found, _ = QFileDialog.getOpenFileNames(
            self, self.tr("Sheets to bring in"), "", f"{kinds};;{self.tr('All files')} (*)"
        )
        if found:
            self.bring_in(tuple(map(Path, found)))

    def _choose_folder(self) -> None:
        found = QFileDialog.getExistingDirectory(self, self.tr("Folder to bring in"))
        if found:
            self.bring_in((Path(found),))

    def _paste(self) -> None:
        incoming = incoming_of(QGuiApplication.clipboard().mimeData())
        if incoming:
            self.bring_in(incoming)
        else:
            self._sources.say(self.tr("There is nothing to paste: copy the text of a sheet first, then come back."))

    def _open_another(self) -> None:
        found = QFileDialog.getExistingDirectory(self, self.tr("Open a workspace"))
        if found:
            self.open_asked.emit(Path(found))

    def _speak(self) -> None:
        self.language_chosen.emit(self.tr("fr", "the code of the other language"))

    def _recent_row(self, folder: Path) -> QWidget:
        place = str(folder.parent)
        shown = place if len(place) <= _LONGEST_PLACE else "…" + place[-_LONGEST_PLACE:]
        name = folder.name.removesuffix(SUFFIX)
        made = text_button(
            self._theme,
            f"{name}   {shown}".replace("&", "&&"),
            partial(self.open_asked.emit, folder),
            kind="row",
            icon="folder",
        )
        made.setAccessibleName(name)
        return made

    def _hover(self, *, wanted: bool) -> None:
        self.doors[1].welcome_drop(wanted=wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        incoming = (
            incoming_of(QGuiApplication.clipboard().mimeData())
            if event.matches(QKeySequence.StandardKey.Paste)
            else None
        )
        if incoming:
            self.bring_in(incoming)
        elif event.key() == Qt.Key.Key_Escape:
            for door in self.doors:
                door.close_form()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if incoming_of(event.mimeData()):
            event.acceptProposedAction()
            self._hover(wanted=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._hover(wanted=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._hover(wanted=False)
        incoming = incoming_of(event.mimeData())
        if incoming:
            event.acceptProposedAction()
            self.bring_in(incoming)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self._theme.px(NARROW)
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)


def own_folders() -> tuple[Path, ...]:
    """Where a person's own files lie: documents first, then the home, then what programs keep."""
    places = QStandardPaths.StandardLocation
    wanted = (places.DocumentsLocation, places.HomeLocation, places.GenericDataLocation)
    found = (QStandardPaths.writableLocation(place) for place in wanted)
    return tuple(Path(place) for place in found if place) or (Path.home(),)
