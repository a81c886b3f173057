"""Completing while one types: a list at the caret for links, mentions, tags, blocks and dates.

Nothing is ever written by itself: what was typed stays until a line of the list is chosen.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from desktop.editor.completing_names import Names, Snapshot, read_snapshot
from desktop.editor.completing_offers import CARET, Offer, Offering, section_names
from desktop.editor.editor import Editor
from desktop.editor.handling import Surface
from desktop.theme import Theme
from desktop.widgets.popup_list import Choice, PopupList
from desktop.work.open_texts import TextChange
from desktop.work.passing_store import PassingStore
from desktop.work.store import Store
from storage import Kind, Reader, StorageError
from storage.editing.sheets import begin
from storage.lists import person_names
from storage.records import find, get
from wiki.completion import Begun, Sought, begun_at, closing
from wiki.edits import Edit
from wiki.lines import line_ending
from wiki.mentions import KnownNames

_ENTER_CHOOSES = frozenset((Sought.RECORD, Sought.SECTION, Sought.PERSON, Sought.BLOCK))
"""Where a sign that is nothing else was typed; elsewhere Enter is a new line until an arrow chooses."""
_NAMED = frozenset((Sought.RECORD, Sought.PERSON, Sought.TAG))
"""What the names of the workspace answer."""
_OWN_KEYS = frozenset(
    (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Up, Qt.Key.Key_Down)
)
_WITH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


class Completion(QObject):
    """Implements `KeyHandler`: the list takes the keys that mean something in it, all others go on typing."""

    def __init__(self, editor: Editor, theme: Theme, store: Store, language: Callable[[], str]) -> None:
        super().__init__(editor)
        self._editor = editor
        self._view = editor.view
        self._theme = theme
        self._store = PassingStore(store, self)
        self.offering = Offering(language)
        self._popup: PopupList | None = None
        self._begun: Begun | None = None
        self._left: tuple[Sought, int] | None = None
        self._sections: tuple[str, Names] | None = None
        self._people: tuple[str, ...] = ()
        self._inserting = False
        self._view.add_key_handler(self, first=True)
        self._view.text_changed.connect(self._text_changed)
        self._view.text_shown.connect(self._hide)
        self._view.caret_moved.connect(self._caret_moved)
        self._view.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._view.installEventFilter(self)
        self._is_old = False
        self._store.read(person_names, self._people_known, key=(self, "people"))
        self._store.read(read_snapshot, self._known, key=self)

    @property
    def popup(self) -> PopupList | None:
        """The list, once there was something to show."""
        return self._popup

    def refresh(self) -> None:
        """Something in the workspace has changed: the names are read again when they are next asked for."""
        self._is_old = True
        self._sections = None
        self._store.read(person_names, self._people_known, key=(self, "people"))

    def handle(self, event: QKeyEvent, view: Surface) -> bool:
        if self._popup is None or not self._popup.isVisible() or event.modifiers() & _WITH:
            return False
        return self._popup.handle_key(event)

    def _known(self, snapshot: Snapshot) -> None:
        first = self.offering.snapshot is None
        self.offering.snapshot = snapshot
        if first and self._view.hasFocus() and not self._view.isReadOnly() and self._begun is not None:
            self._look()

    def _people_known(self, names: tuple[str, ...]) -> None:
        if names != self._people:
            self._people = names
            self._editor.know(KnownNames(names))

    def _text_changed(self, change: TextChange) -> None:
        if self._inserting:
            return
        typed = change.mine and not self._view.isReadOnly() and self._view.hasFocus()
        if typed or self._is_open():
            self._look()

    def _caret_moved(self) -> None:
        """The caret leaves what was begun: the list closes."""
        if not self._is_open() or self._begun is None:
            return
        begun = begun_at(self._view.text, self._view.place())
        if begun is None or (begun.kind, begun.trigger) != (self._begun.kind, self._begun.trigger):
            self._hide()

    def _scrolled(self, _value: int) -> None:
        if self._is_open():
            self._look()

    def _look(self) -> None:
        start, end = self._view.selection()
        begun = begun_at(self._view.text, end) if start == end else None
        if begun is None:
            self._left = None
        if begun is None or self._left == (begun.kind, begun.trigger):
            self._hide()
            return
        self._begun = begun
        if self._is_old and begun.kind in _NAMED:
            self._is_old = False
            self._store.read(read_snapshot, self._known, key=self)
        sections = None
        if begun.kind is Sought.SECTION:
            sections = self._sections_of(begun.target)
        self._show(begun, self.offering.offers(begun, sections))

    def _show(self, begun: Begun, offers: list[Offer]) -> None:
        if not offers or (len(offers) == 1 and not offers[0].create and offers[0].name.written == begun.words):
            self._hide()
            return
        popup = self._made_popup()
        place = self._view.rectangle(min(begun.trigger, self._view.place()))
        at = self._view.viewport().mapToGlobal(place.bottomLeft())
        choices = [Choice(offer.name.words, offer, offer.name.detail, offer.name.icon, offer.lit) for offer in offers]
        # A mention may be over and a sentence going on: then Enter is the sentence's.
        over = begun.kind is Sought.PERSON and (bool(offers[0].create) or begun.words.endswith(" "))
        chosen = begun.kind in _ENTER_CHOOSES and not over
        popup.show_choices(choices, at, above=place.height(), first_chosen=chosen)

    def _made_popup(self) -> PopupList:
        window = self._view.window()
        if self._popup is not None and self._popup.parent() is not window:
            self._popup.deleteLater()
            self._popup = None
        if self._popup is None:
            self._popup = PopupList(self._theme, window, self.tr("Suggestions"))
            self._popup.accepted.connect(self._accepted)
            self._popup.dismissed.connect(self._dismissed)
            self.destroyed.connect(self._popup.deleteLater)
        return self._popup

    def _is_open(self) -> bool:
        return self._popup is not None and self._popup.isVisible()

    def _hide(self) -> None:
        if self._is_open() and self._popup is not None:
            self._popup.hide()
        self._begun = None

    def _dismissed(self) -> None:
        if self._begun is not None:
            self._left = (self._begun.kind, self._begun.trigger)
        self._begun = None

    def _accepted(self, choice: Choice, _beside: bool) -> None:
        offer, begun = choice.value, begun_at(self._view.text, self._view.place())
        if begun is None or not isinstance(offer, Offer):
            return
        self._inserting = True
        try:
            self._insert(begun, offer.name.written)
        finally:
            self._inserting = False
        self._begun = None
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        if offer.create:
            kind = Kind.PERSON if begun.kind is Sought.PERSON else Kind.SHEET
            _, plan = begin(kind, offer.create)
            self._store.perform(plan)
        self.offering.chosen(begun.kind, offer.create or offer.name.words)

    def _insert(self, begun: Begun, words: str) -> None:
        text, after = self._view.text, 0
        end = begun.end
        if begun.kind in (Sought.RECORD, Sought.SECTION):
            close, after = closing(text, end)
            words, after = words + close, after - len(close)
        elif begun.kind is Sought.PERSON:
            blank = text[end : end + 1] == " "
            words, after = (words, 1) if blank else (f"{words} ", 0)
        words = words.replace("\n", line_ending(text))
        before, caret, rest = words.partition(CARET)
        place = begun.start + len(before) + (0 if caret else after)
        self._view.edit((Edit(begun.start, end, before + rest),), select=(place, place))

    def _sections_of(self, target: str) -> Names | None:
        if not target:
            return section_names(self._view.text)
        if self._sections is not None and self._sections[0] == target:
            return self._sections[1]
        self._store.read(partial(_read_sections, target), self._sections_read, key=(self, "sections"))
        return self._sections[1] if self._sections is not None and self._sections[0] == target else None

    def _sections_read(self, answer: tuple[str, Names]) -> None:
        fresh = self._sections is None or self._sections[0] != answer[0]
        self._sections = answer
        begun = self._begun
        if fresh and begun is not None and begun.kind is Sought.SECTION and begun.target == answer[0]:
            now = begun_at(self._view.text, self._view.place())
            if now is not None and replace(now, end=0, words="", start=0) == replace(begun, end=0, words="", start=0):
                self._show(now, self.offering.offers(now, answer[1]))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self._hide()
        elif kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_open():
            own = event.key() in _OWN_KEYS and not event.modifiers() & _WITH
            event.setAccepted(own)
            return own
        return super().eventFilter(watched, event)


def _read_sections(target: str, reader: Reader) -> tuple[str, Names]:
    try:
        found = find(reader, target)
    except StorageError:
        found = ()
    return target, section_names(get(reader, found[0]).body if found else "")


def furnish_completion(editor: Editor, theme: Theme, store: Store, language: Callable[[], str]) -> Completion:
    """Give an editor its list of suggestions; `language` is the program's, for the words of dates."""
    return Completion(editor, theme, store, language)
