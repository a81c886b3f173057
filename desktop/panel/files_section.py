"""The attachments: small pictures, open, save elsewhere, take off."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, QSize, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QImage, QImageReader, QPixmap
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.panel.contents import PanelContents
from desktop.panel.files import copy_to, copy_to_open, may_open, safe_name
from desktop.panel.presenter import PanelPresenter
from desktop.panel.rows import attachment_rows
from desktop.panel.section_view import SectionView
from desktop.theme import Theme
from desktop.widgets.card_list import CardList
from desktop.widgets.menus import Menu
from desktop.work.notices import Notices
from desktop.work.store import Store
from storage import Reader
from storage.attached import AttachmentRow
from wiki.folding import fold

PICTURE = 96
LARGEST_PICTURE = 20_000_000
DRAWN = ("image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp")


class FilesSection(SectionView):
    """Files of the record. Nothing that could run is opened from here."""

    def __init__(
        self, theme: Theme, store: Store, notices: Notices, presenter: PanelPresenter, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "paperclip", parent=parent)
        self._theme, self._store, self._notices, self._presenter = theme, store, notices, presenter
        self._files: tuple[AttachmentRow, ...] = ()
        self._pictures: dict[str, QPixmap | None] = {}
        self.name(self.tr("Attachments"), self.tr("No file yet. Drop one on the text to attach it."))
        self.cards = CardList(theme, self.tr("Attachments"), pictures=self._picture)
        self.add(self.cards)
        self.cards.opened.connect(self._opened)
        self.cards.menu_asked.connect(self._menu_asked)
        self.cards.key_typed.connect(self._key_typed)

    def show_contents(self, contents: PanelContents) -> None:
        """Show the files; pictures come behind."""
        self._files = contents.attachments
        self.cards.show_rows(attachment_rows(self._files))
        self.show_count(str(len(self._files)) if self._files else "", is_empty=not self._files)
        for file in self._files:
            if file.media in DRAWN and file.size <= LARGEST_PICTURE and file.file not in self._pictures:
                self._pictures[file.file] = None
                path = self._store.files.path(file.file)
                self._store.read(partial(_small, path), partial(self._drawn, file.file))

    def choose_named(self, words: str) -> None:
        """Choose the first file whose name holds these words; none are in every name."""
        wanted = fold(words)
        named = next((file for file in self._files if wanted in fold(file.name)), None)
        if named is not None:
            self.cards.choose(f"f{named.file}")

    def _picture(self, name: str, _side: int) -> QPixmap | None:
        return self._pictures.get(name)

    def _drawn(self, name: str, image: QImage) -> None:
        if not image.isNull():
            self._pictures[name] = QPixmap.fromImage(image)
            self.cards.viewport().update()

    def _file(self, key: str) -> AttachmentRow | None:
        return next((file for file in self._files if f"f{file.file}" == key), None)

    def _opened(self, key: str, _beside: bool) -> None:
        file = self._file(key)
        if file is None:
            return
        if not may_open(file.name):
            words = self.tr("“{file}” is a program: save it first, if you know where it comes from.")
            self._notices.trouble(words.format(file=file.name))
            return
        files = self._store.files
        self._store.read(lambda _reader: _tried(lambda: copy_to_open(files, file)), self._show_outside)

    def _show_outside(self, copy: Path | None) -> None:
        if copy is None or not QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy))):
            self._notices.trouble(self.tr("This file could not be opened: it is missing, or no program knows it."))

    def _menu_asked(self, key: str, place: QPoint) -> None:
        file = self._file(key)
        if file is not None:
            menu = Menu(self._theme, self)
            menu.entry(self.tr("Open"), partial(self._opened, key, False), icon="external-link", key=self.tr("Enter"))
            menu.entry(self.tr("Save as…"), partial(self._ask_where, file), icon="save", key="S")
            menu.addSeparator()
            take_off = partial(self._presenter.detach, file)
            menu.entry(self.tr("Take off this text"), take_off, icon="unlink", key=self.tr("Del"))
            menu.popup(place)

    def _key_typed(self, key: str, typed: str) -> None:
        file = self._file(key)
        if file is not None and typed == "Delete":
            self._presenter.detach(file)
        elif file is not None and typed == "s":
            self._ask_where(file)

    def _ask_where(self, file: AttachmentRow) -> None:
        downloads = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
        dialog = QFileDialog(self, self.tr("Save the file as"), str(Path(downloads) / safe_name(file.name)))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.fileSelected.connect(partial(self._save, file))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _save(self, file: AttachmentRow, target: str) -> None:
        files = self._store.files
        self._store.read(lambda _reader: _tried(lambda: copy_to(files, file, Path(target))), self._saved)

    def _saved(self, copy: Path | None) -> None:
        if copy is None:
            self._notices.trouble(self.tr("The file could not be saved there. Choose another place."))
        else:
            self._notices.tell(self.tr("Saved as {file}.").format(file=copy.name))


def _tried(copy: Callable[[], Path | None]) -> Path | None:
    try:
        return copy()
    except OSError:
        return None


def _small(path: Path, _reader: Reader) -> QImage:
    """An image no larger than it is shown."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid():
        reader.setScaledSize(size.scaled(QSize(PICTURE, PICTURE), Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()
