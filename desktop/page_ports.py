"""What pages ask for: what a record is called, where a place is in its text, where a link leads, what can be done."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from desktop.sheet.new_sheet import NewSheet
from desktop.shell.sheet_page import Described
from desktop.work.addresses import Address, written
from desktop.work.notices import Notices
from desktop.work.places import Going, Place
from desktop.work.store import Store
from storage import Kind, Reader, RecordId
from storage.records import find, get
from wiki.folded_text import FoldedText
from wiki.sections import section_named

OPENED = (Kind.SHEET, Kind.PAGE, Kind.NOTE, Kind.KIT)


class PagePorts:
    """Implements the `Ports` of pages on a store."""

    def __init__(
        self,
        store: Store,
        notices: Notices,
        workspace: str,
        *,
        going: Going,
        more: Callable[[QMenu, str], None],
        keep_mode: Callable[[int], None],
    ) -> None:
        self._store = store
        self._notices = notices
        self._workspace = workspace
        self._going = going
        self._new = NewSheet(store, notices, going)
        self.fill_menu = more
        self.keep_mode = keep_mode

    def describe(self, record: str, done: Callable[[Described], None]) -> None:
        """The record's title, and its axis or what it is."""
        self._store.read(partial(_described, RecordId(record)), done)

    def find(self, place: Place, text: str) -> int | None:
        """Where in a text a place is; None for its beginning, also when what it names has gone."""
        if place.start is not None:
            return min(place.start, len(text))
        if place.action:
            at = text.find(f"^{place.action}")
            if at >= 0:
                return text.rfind("\n", 0, at) + 1
        if place.section:
            section = section_named(text, place.section)
            if section is not None:
                return section.start
        found = next(FoldedText(text).find(FoldedText(place.words).folded), None)
        return found[0] if found is not None else None

    def follow(self, words: str, beside: bool) -> None:
        """Go where a link's words lead; where nothing has that name yet, offer to make it."""
        title, _, section = words.partition("#")
        self._store.read(
            lambda reader: find(reader, title.strip(), OPENED), partial(self._found, title.strip(), section, beside)
        )

    def copy_link(self, place: Place) -> None:
        """Put the address of a place on the clipboard."""
        address = written(Address(self._workspace, place))
        QGuiApplication.clipboard().setText(address)
        self._notices.tell(QCoreApplication.translate("Pages", "The link is copied: {address}").format(address=address))

    def _found(self, title: str, section: str, beside: bool, found: tuple[RecordId, ...]) -> None:
        if found:
            self._going(Place(found[0], section=section), beside)
        elif title:
            self._notices.ask(
                QCoreApplication.translate("Pages", "Nothing is called “{title}” yet.").format(title=title),
                yes=QCoreApplication.translate("Pages", "Create the sheet"),
                then=partial(self._new.make, title, beside=beside),
            )


def _described(record: RecordId, reader: Reader) -> Described:
    found = get(reader, record)
    axis = found.text("axis")
    above = get(reader, RecordId(axis)).title if axis else _kind_named(found.kind)
    return Described(found.title, found.kind, above)


def _kind_named(kind: str) -> str:
    translate = QCoreApplication.translate
    names = {
        Kind.SHEET: translate("Pages", "No axis"),
        Kind.NOTE: translate("Pages", "Note"),
        Kind.PAGE: translate("Pages", "Page"),
        Kind.KIT: translate("Pages", "Kit"),
        Kind.PERSON: translate("Pages", "Person"),
        Kind.ORGANISATION: translate("Pages", "Organisation"),
    }
    return next((words for each, words in names.items() if each == kind), kind)
