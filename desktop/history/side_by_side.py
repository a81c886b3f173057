"""Two texts beside each other, scrolled together: what went at the left, what came at the right."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.history.comparing import Compared, Passage
from desktop.history.diff_text import DiffText
from desktop.theme import Theme
from desktop.widgets.labels import vertical_line
from wiki.differences import Piece


class SideBySide(QWidget):
    """Whole lines that only one side has are matched by room on the other, so that what stayed stands level."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.old = DiffText(theme, self.tr("The text before"))
        self.new = DiffText(theme, self.tr("The text after"))
        self._is_following = False
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (self.old, vertical_line(), self.new):
            layout.addWidget(part, 0 if part is not self.old and part is not self.new else 1)
        self.old.verticalScrollBar().valueChanged.connect(self._old_scrolled)
        self.new.verticalScrollBar().valueChanged.connect(self._new_scrolled)

    def show_compared(self, compared: Compared) -> None:
        """Show both texts."""
        pieces, passages = levelled(compared)
        self._is_following = True
        self.old.show_pieces(pieces, passages, frozenset(("inserted",)))
        self.new.show_pieces(pieces, passages, frozenset(("deleted",)))
        self._is_following = False

    def go_to(self, place: int) -> None:
        """Bring a difference into sight on both sides."""
        self._is_following = True
        self.old.go_to(place)
        self.new.go_to(place)
        self._is_following = False
        self._new_scrolled(self.new.verticalScrollBar().value())

    def _old_scrolled(self, value: int) -> None:
        self._follow(self.old, self.new, value)

    def _new_scrolled(self, value: int) -> None:
        self._follow(self.new, self.old, value)

    def _follow(self, leader: DiffText, follower: DiffText, value: int) -> None:
        if self._is_following:
            return
        self._is_following = True
        reach, other = leader.verticalScrollBar().maximum(), follower.verticalScrollBar()
        other.setValue(round(value / reach * other.maximum()) if reach else value)
        self._is_following = False


def levelled(compared: Compared) -> tuple[tuple[Piece, ...], tuple[Passage, ...]]:
    """The pieces with empty lines, on the side that has fewer, after each difference of whole lines."""
    pieces: list[Piece] = []
    passages: list[Passage] = []
    done = 0
    for passage in compared.passages:
        pieces += compared.pieces[done : passage.first]
        first = len(pieces)
        own = compared.pieces[passage.first : passage.last + 1]
        pieces += [*own, *_room(own)]
        passages.append(Passage(first, len(pieces) - 1, passage.old, passage.new))
        done = passage.last + 1
    pieces += compared.pieces[done:]
    return tuple(pieces), tuple(passages)


def _room(pieces: tuple[Piece, ...]) -> list[Piece]:
    went = "".join(piece.text for piece in pieces if piece.kind == "deleted")
    came = "".join(piece.text for piece in pieces if piece.kind == "inserted")
    more = went.count("\n") - came.count("\n")
    longer = went if more > 0 else came
    if not more or not longer.endswith("\n"):
        return []
    return [Piece("inserted" if more > 0 else "deleted", "\n" * abs(more))]
