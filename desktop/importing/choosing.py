"""The two questions that a review may be asked: who is this name, and what does this line announce."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from desktop.importing.reviewing import KnownName, Review
from desktop.importing.rows import UNFILED, NameState, Row
from desktop.importing.value_words import field_words, section_words
from documents.reading.tracing import FIELDS, TO_FILE_NAME
from storage import RecordId
from wiki.labels import Field

_PEOPLE = (
    Field.BOARD_REFERENTS,
    Field.TEAM_REFERENTS,
    Field.CONTRIBUTORS,
    Field.LEAD_ORGANISATION,
    Field.PARTNERS,
)
_OTHERS = (Field.CALENDAR, Field.STATUS, Field.TAGS)
_PARTS = (Field.CONTEXT, Field.OBJECTIVES, Field.DESCRIPTION, Field.ACTIONS, Field.ATTENTION, Field.MEANS, Field.NOTES)


def may_be_named(row: Row) -> bool:
    """Whether a person may say what a row's line announces."""
    return bool(row.lines) and (row.field in (TO_FILE_NAME, UNFILED) or row.field.startswith(FIELDS))


class Choosing(QObject):
    """Asks in menus, and tells the presenter what was chosen."""

    def __init__(self, review: Review, parent: QWidget) -> None:
        super().__init__(parent)
        self._review = review
        self._over = parent

    def ask(self, row: Row, at: QPoint) -> None:
        """Ask what a row lets one decide, if anything; the menu opens at a point of the screen."""
        if row.name is not None:
            if row.state is not NameState.NEW or self._review.candidates(row.name):
                self._ask_who(row.name).popup(at)
        elif may_be_named(row):
            self._ask_what(row).popup(at)

    def _ask_who(self, name: int) -> QMenu:
        menu = self._menu()
        for known in self._review.candidates(name):
            menu.addAction(self._known_words(known), self._person(name, known.id))
        if menu.actions():
            menu.addSeparator()
        menu.addAction(self.tr("A new entry of the register"), self._person(name, None))
        return menu

    def _ask_what(self, row: Row) -> QMenu:
        menu = self._menu()
        menu.addAction(self.tr("This line is about")).setEnabled(False)
        for group in (_PEOPLE, _OTHERS, _PARTS):
            for field in group:
                words = section_words(field) if group is _PARTS else field_words(_NAMES.get(field, str(field)))
                menu.addAction(words, partial(self._review.name_line, row.source, row.lines[0], field))
            menu.addSeparator()
        return menu

    def _menu(self) -> QMenu:
        made = QMenu(self._over)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return made

    def _person(self, name: int, target: RecordId | None) -> Callable[[], None]:
        return partial(self._review.choose_name, name, target)

    def _known_words(self, known: KnownName) -> str:
        sheets = self.tr("%n sheet(s)", "", known.sheets)
        words = " · ".join(part for part in (known.name, known.organisation, sheets) if part)
        return words.replace("&", "&&")


_NAMES = {Field.LEAD_ORGANISATION: "lead_organisations", Field.CALENDAR: "dates"}
