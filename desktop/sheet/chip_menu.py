"""What can be done with one chip, as a menu: doubt is settled here in two clicks."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from desktop.sheet.head import ROLE_FIELDS, SINGLE_FIELDS, Piece
from desktop.sheet.phrases import piece_name

Act = Callable[[str], None]


def chip_menu(parent: QWidget, field: str, piece: Piece, act: Act, *, place: int, count: int) -> QMenu:
    """The menu of one chip; `act` is called with the word of what was chosen."""
    menu = QMenu(parent)
    menu.setAccessibleName(piece_name(field, piece))
    for word, title, enabled in _entries(field, piece, place, count):
        if not word:
            menu.addSeparator()
            continue
        action = menu.addAction(title)
        action.setEnabled(enabled)
        action.triggered.connect(_acting(act, word))
    return menu


def show_below(menu: QMenu, widget: QWidget) -> None:
    """Open a menu under a widget; it goes by itself when it was used."""
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(widget.mapToGlobal(QPoint(0, widget.height() + 2)))


def _acting(act: Act, word: str) -> Callable[[], None]:
    return lambda: act(word)


def _entries(field: str, piece: Piece, place: int, count: int) -> list[tuple[str, str, bool]]:
    translate = QCoreApplication.translate
    entries: list[tuple[str, str, bool]] = []
    doubtful = field in ROLE_FIELDS or field in ("dates", "date")
    if piece.target:
        entries += [("open", translate("ChipMenu", "Open"), True), ("", "", True)]
    if doubtful and piece.uncertain:
        entries.append(("certain", translate("ChipMenu", "Confirm"), True))
    if field != "about":
        entries.append(("correct", translate("ChipMenu", "Correct…"), True))
    if doubtful and not piece.uncertain:
        entries.append(("uncertain", translate("ChipMenu", "To be confirmed"), True))
    if count > 1 and field not in (*SINGLE_FIELDS, "about"):
        entries += [
            ("", "", True),
            ("left", translate("ChipMenu", "Move before"), place > 0),
            ("right", translate("ChipMenu", "Move after"), place + 1 < count),
        ]
    withdraw = translate("ChipMenu", "Withdraw") if piece.uncertain else translate("ChipMenu", "Remove")
    return [*entries, ("", "", True), ("remove", withdraw, True)]
