"""What is pasted or dropped into the text: pages of other programs, addresses, pictures, files, sheets of ours."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QObject, Signal
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtWidgets import QFileDialog

from desktop.editor.attaching import Aside, Attaching, Given, TooLarge
from desktop.editor.editor import Editor
from desktop.editor.handling import Surface
from desktop.work.commands import Command
from desktop.work.notices import Notices
from desktop.work.open_texts import OpenText
from desktop.work.phrases import phrase
from desktop.work.store import Store
from documents.pasting import pasted_markdown
from storage import StorageError
from wiki.edits import Edit
from wiki.inline_marks import is_address, linked
from wiki.lines import line_ending
from wiki.typed_lines import is_prose_at

RECORDS = "application/x-fabrique-record"
MOST_RECORDS = 200
LARGEST_PAGE = 100_000
"""Letters of HTML that are read while somebody waits for their paste; what is longer comes as its plain text."""


class Pasting(QObject):
    """Implements `MimeHandler`."""

    sheet_pasted = Signal(str)
    """Text was pasted, which may read like a group's old sheet."""

    def __init__(self, editor: Editor, store: Store, notices: Notices, aside: Aside) -> None:
        super().__init__(editor)
        self._view = editor.view
        self._notices = notices
        self._attaching = Attaching(store, aside, self._failed)

    def commands(self) -> tuple[Command, ...]:
        """Choosing files by name."""
        words, group = self.tr("Attach files…"), self.tr("Text")
        return (Command("file.insert", words, group, self.choose, "Ctrl+Shift+J", self._can, "image"),)

    def choose(self) -> None:
        """Let the person choose files, and attach them."""
        found, _ = QFileDialog.getOpenFileNames(self._view.window(), self.tr("Files to attach"))
        self._attach([Given(Path(path).name, Path(path)) for path in found])

    def insert_mime(self, data: QMimeData, view: Surface) -> bool:
        """Take what is more than plain text; everything else is left to the next."""
        if data.hasFormat(RECORDS):
            return _put(view, _links_of(bytes(data.data(RECORDS).data())))
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if files:
            self._take_files(files)
            return True
        if data.hasText():
            self.sheet_pasted.emit(data.text())
        start, end = view.selection()
        if not is_prose_at(view.text, start):
            return False
        if start < end and data.hasText() and is_address(data.text()):
            made = linked(view.text, start, end, data.text().strip())
            view.edit(made.edits, select=(made.anchor, made.place))
            return True
        if data.hasHtml() and len(data.html()) <= LARGEST_PAGE:
            pictures: list[Given] = []
            words = pasted_markdown(data.html(), image=partial(_kept_apart, pictures))
            if words is not None:
                _put(view, words)
                self._attach(pictures)
                return True
        return self._take_picture(data)

    def _take_files(self, paths: Sequence[Path]) -> None:
        files = [Given(path.name, path) for path in paths if path.is_file()]
        if len(files) < len(paths):
            self._notices.tell(
                self.tr("Folders cannot be attached. Drop them beside the text to bring their sheets in.")
            )
        self._attach(files)

    def _take_picture(self, data: QMimeData) -> bool:
        if not data.hasImage() or data.hasText():
            return False
        image = data.imageData()
        if not isinstance(image, QImage) or image.isNull():
            return False
        self._attach([Given(f"{self.tr('picture')}.png", data=_as_png(image))])
        return True

    def _attach(self, given: Sequence[Given]) -> None:
        text = self._view.open_text
        if given and text is not None and not self._view.isReadOnly():
            self._attaching.attach(text.record, given, partial(self._put_links, text))

    def _put_links(self, text: OpenText, links: str) -> None:
        """At the caret, when its text is still shown; otherwise at the end of the text that the files were put on."""
        if not links:
            return
        if self._view.open_text is text and not self._view.isReadOnly():
            place = self._view.selection()[1]
            self._view.edit((Edit(place, place, links),), select=(place + len(links),) * 2)
        elif text.loaded:
            end = len(text.text)
            text.edit((Edit(end, end, f"{line_ending(text.text)}{links}"),))

    def _can(self) -> bool:
        return self._view.open_text is not None and not self._view.isReadOnly()

    def _failed(self, error: Exception) -> None:
        if isinstance(error, TooLarge):
            words = self.tr("“{name}” has more than 50 MB: keep it on a shared disk, and write here where it is.")
            self._notices.trouble(words.format(name=error.name))
        elif isinstance(error, StorageError):
            self._notices.trouble(phrase(error))
        elif isinstance(error, OSError):
            words = self.tr("This file cannot be read: {reason}. Nothing was attached.")
            self._notices.trouble(words.format(reason=error.strerror or type(error).__name__))
        else:
            raise error


def _put(view: Surface, words: str) -> bool:
    if words:
        start, end = view.selection()
        view.edit((Edit(start, end, words),), select=(start + len(words), start + len(words)))
    return True


def _kept_apart(pictures: list[Given], data: bytes, name: str) -> str:
    """A picture inside a page is attached after its words are in; its link comes then."""
    pictures.append(Given(f"{name or 'image'}.png" if "." not in name else name, data=data))
    return ""


def _links_of(data: bytes) -> str:
    """Links to the sheets that were dragged out of the navigator."""
    try:
        found = json.loads(data.decode("utf-8"))
        titles = [str(each["title"]) for each in found[:MOST_RECORDS]]
    except (ValueError, TypeError, KeyError, RecursionError):
        return ""
    return ", ".join(f"[[{title}]]" for title in titles if title and "]]" not in title)


def _as_png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(image)
    return bytes(buffer.data().data())


def furnish_pasting(editor: Editor, pasting: Pasting) -> None:
    """Give an editor what takes pastes and drops, and its command."""
    editor.view.add_mime_handler(pasting)
    editor.add_commands(pasting.commands())
