"""One field of the head: its name, its values as chips, and a line to write in when it is asked for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.sheet.chip_menu import chip_menu, show_below
from desktop.sheet.completing import Offered
from desktop.sheet.field_port import FieldPort
from desktop.sheet.head import SINGLE_FIELDS, Piece
from desktop.sheet.inline_field import InlineField
from desktop.sheet.phrases import field_label
from desktop.sheet.refusal import refusal_label, say_refusal
from desktop.sheet.value_chip import MIME, ValueChip, neighbour, one_tab_stop
from desktop.sheet.wrapping import Part, Rows, folded, height_of, measured, one_line, place_at, put, rows_in
from desktop.theme import Theme
from desktop.widgets.buttons import icon_button, text_button
from desktop.widgets.labels import label
from wiki.date_model import WrittenDate

MOST_LINES = 3
PLUS = 24
GAP, LINE_GAP, CAPTION = 6, 2, 20


class FieldBlock(QWidget):
    """Lays its own parts out: it is as wide as its values, wraps in what it is given, and folds past three lines."""

    resized = Signal()
    menu_asked = Signal(object)
    """The chip of a field that is chosen from a menu of its own (the status)."""

    def __init__(self, theme: Theme, field: str, port: FieldPort, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._theme = theme
        self._port = port
        self._pieces: tuple[Piece, ...] = ()
        self._chips: list[ValueChip] = []
        self._line: InlineField | None = None
        self._corrected: Piece | None = None
        self._unfolded = False
        self._can_edit = True
        self._refocus: str | None = None
        self._sizes: list[Part] | None = None
        self._caption = label(theme, field_label(field), px=12, role="muted")
        self._caption.setParent(self)
        self._refusal = refusal_label(theme, self)
        name = self.tr("Add to: {field}").format(field=field_label(field))
        self._plus = icon_button(theme, "plus", name, kind="tiny", px=14, role="text_tertiary")
        self._plus.clicked.connect(self._begin)
        self._plus.setParent(self)
        self._plus.setFixedSize(theme.px(PLUS), theme.px(PLUS))
        self._fold: QPushButton = text_button(theme, "", self._unfold, kind="quiet", px=12)
        self._fold.setParent(self)
        self._fold.setFixedWidth(theme.px(48))
        self._fold.hide()
        self.setAcceptDrops(True)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to see: no value, and nobody writing one."""
        return not self._pieces and self._line is None and self._refusal.isHidden()

    def is_writing(self) -> bool:
        return self._line is not None

    def tab_stops(self) -> list[QWidget]:
        return [self._plus, *self._chips, self._fold]

    def show_pieces(self, pieces: Sequence[Piece], *, can_edit: bool) -> None:
        """Show other values; an open line stays as it is, and the keyboard stays on its chip."""
        if tuple(pieces) == self._pieces and can_edit == self._can_edit:
            return
        focused = next((place for place, chip in enumerate(self._chips) if chip.hasFocus()), None)
        wanted = self._refocus or (self._chips[focused].piece.identity if focused is not None else None)
        self._refocus = None
        self._pieces, self._can_edit = tuple(pieces), can_edit
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(piece) for piece in pieces]
        one_tab_stop(self._chips, 0)
        self._plus.setVisible(can_edit and self._takes_more())
        self._changed()
        if wanted is not None:
            self._focus_on(wanted, focused or 0)

    def open_line(self, words: str = "", piece: Piece | None = None) -> None:
        """Open the line: to add, or to write one value otherwise."""
        if not self._can_edit:
            return
        self.close_line()
        self._corrected = piece
        self._line = InlineField(self._theme, self.field, words or (piece.words if piece else ""), self)
        self._line.written.connect(self._written)
        self._line.typed.connect(self._typed)
        self._line.given_up.connect(self._given_up)
        self._line.emptied.connect(self._emptied)
        self._line.show()
        self._plus.hide()
        self._changed()
        self._line.begin()

    def close_line(self) -> None:
        """Put the line away, whatever is in it."""
        if self._line is None:
            return
        line, self._line = self._line, None
        self._corrected = None
        line.blockSignals(True)
        line.close_list()
        line.hide()
        line.deleteLater()
        self._plus.setVisible(self._can_edit and self._takes_more())
        self.refuse("")

    def accepted(self) -> None:
        """What was written is kept: the line is empty for the next, or goes when one value was all."""
        self.refuse("")
        if self._line is None:
            return
        if self._corrected is not None or self.field in SINGLE_FIELDS:
            had_focus, piece = self._line.hasFocus(), self._corrected
            self.close_line()
            if had_focus:
                self._focus_on(piece.identity if piece else None, len(self._chips) - 1)
        else:
            self._line.clear()
            if self._line.hasFocus():
                self._port.complete(self.field, "")
        self._changed()

    def refuse(self, words: str) -> None:
        """Say below why what was written cannot stand; no words take the sentence away."""
        say_refusal(self._refusal, words)
        self._refocus = self._refocus if not words else None
        if self._line is not None:
            self._line.setAccessibleDescription(words)
        self._changed()

    def show_offers(self, offered: Sequence[Offered], new: str, read: WrittenDate | None) -> None:
        """Hand what fits to the open line."""
        if self._line is not None:
            self._line.show_offers(offered, new, read)

    def _takes_more(self) -> bool:
        return self.field not in SINGLE_FIELDS

    def _chip(self, piece: Piece) -> ValueChip:
        chip = ValueChip(self._theme, self.field, piece, self)
        chip.asked.connect(self._asked)
        chip.show()
        return chip

    def _asked(self, word: str) -> None:
        chip = self.sender()
        if isinstance(chip, ValueChip) and chip in self._chips:
            self._do(chip, word)

    def _do(self, chip: ValueChip, word: str) -> None:
        place, piece = self._chips.index(chip), chip.piece
        if word in ("previous", "next"):
            self._step(place + (1 if word == "next" else -1))
        elif word == "focused":
            one_tab_stop(self._chips, place)
        elif word == "open":
            self._port.open_piece(piece)
        elif not self._can_edit:
            return
        elif word == "menu":
            self._show_menu(chip, place)
        elif word == "correct":
            self.open_line(piece=piece)
        elif word == "remove":
            self._refocus = neighbour(self._pieces, place)
            self._port.remove(self.field, piece)
        elif word in ("left", "right"):
            self._refocus = piece.identity
            self._port.move(self.field, piece, place + (1 if word == "right" else -1))
        elif word in ("certain", "uncertain"):
            self._port.mark(self.field, piece, uncertain=word == "uncertain")

    def _show_menu(self, chip: ValueChip, place: int) -> None:
        if self.field == "status":
            self.menu_asked.emit(chip)
            return
        menu = chip_menu(
            self, self.field, chip.piece, lambda word: self._do(chip, word), place=place, count=len(self._chips)
        )
        show_below(menu, chip)

    def _step(self, place: int) -> None:
        if 0 <= place < len(self._chips):
            self._unfolded = self._unfolded or self._chips[place].isHidden()
            self._changed()
            self._chips[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _focus_on(self, identity: str | None, place: int) -> None:
        found = next((chip for chip in self._chips if chip.piece.identity == identity), None)
        if found is None and self._chips:
            found = self._chips[min(max(place, 0), len(self._chips) - 1)]
        (found or self._plus).setFocus(Qt.FocusReason.OtherFocusReason)

    def _written(self, words: str, target: str) -> None:
        if self._corrected is None:
            self._port.add(self.field, words, target)
        else:
            self._port.respell(self.field, self._corrected, words, target)

    def _typed(self, words: str) -> None:
        self.refuse("")
        self._port.complete(self.field, words)

    def _given_up(self) -> None:
        if self._line is None:
            return
        had_focus, identity = self._line.hasFocus(), self._corrected.identity if self._corrected else None
        self.close_line()
        self._changed()
        if had_focus:
            self._focus_on(identity, len(self._chips))

    def _emptied(self) -> None:
        if self._pieces and self._corrected is None:
            self._port.remove(self.field, self._pieces[-1])

    def _begin(self) -> None:
        self.open_line()

    def _unfold(self) -> None:
        self._unfolded = True
        self._changed()

    def _changed(self) -> None:
        self._sizes = None
        self.updateGeometry()
        self.resized.emit()

    def natural_width(self) -> int:
        """How wide it is in one line."""
        caption = self._caption.sizeHint().width() + self._theme.px(2 + PLUS)
        return max(caption, one_line(self._measured(), self._theme.px(GAP)))

    def height_for(self, width: int) -> int:
        """How high it is in a width."""
        top = self._theme.px(CAPTION + 1) + height_of(self._rows(width), self._theme.px(LINE_GAP))
        return top if self._refusal.isHidden() else top + self._refusal.heightForWidth(width)

    def arrange(self, width: int) -> None:
        """Put everything in its place."""
        px = self._theme.px
        rows = self._rows(width)
        wide = min(self._caption.sizeHint().width(), width - px(PLUS))
        self._caption.setGeometry(0, px(1), wide, px(CAPTION))
        self._plus.move(wide + px(2), 0)
        self._plus.raise_()
        self._show_fold(rows)
        put(rows, width, px(CAPTION + 1), px(GAP), px(LINE_GAP))
        if not self._refusal.isHidden():
            top = px(CAPTION + 1) + height_of(rows, px(LINE_GAP))
            self._refusal.setGeometry(0, top, width, self._refusal.heightForWidth(width))

    def _rows(self, width: int) -> Rows:
        gap = self._theme.px(GAP)
        rows = rows_in(self._measured(), width, gap)
        if len(rows) > MOST_LINES and not self._unfolded and self._line is None:
            rows = folded(rows, measured([self._fold]), width, gap, MOST_LINES)
        return rows

    def _measured(self) -> list[Part]:
        if self._sizes is None:
            line, corrected = self._line, self._corrected
            parts: list[QWidget] = [line if line and chip.piece == corrected else chip for chip in self._chips]
            self._sizes = measured(parts if line is None or line in parts else [*parts, line])
        return self._sizes

    def _show_fold(self, rows: Rows) -> None:
        seen = {part.widget for row in rows for part in row}
        hidden = 0 if self._line is not None else sum(chip not in seen for chip in self._chips)
        for chip in self._chips:
            chip.setVisible(chip in seen)
        self._fold.setVisible(hidden > 0)
        self._fold.setText(f"+ {hidden}")
        self._fold.setAccessibleName(self.tr("Show %n more", "", hidden))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(MIME) and self._can_edit and event.source() in self._chips:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        moved = bytes(event.mimeData().data(MIME).data()).decode(errors="replace")
        for piece in [piece for piece in self._pieces if piece.identity == moved]:
            others = [chip for chip in self._chips if chip.piece != piece]
            self._port.move(self.field, piece, place_at(others, event.position().toPoint()))
            event.acceptProposedAction()
