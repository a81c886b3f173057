"""The title, large and whole; a click, Enter or F2 makes it a line to write in."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from desktop.sheet.refusal import refusal_label, say_refusal
from desktop.theme import Theme

PIXELS = 26
_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2, Qt.Key.Key_Space)


class _Shown(QLabel):
    """The title to read: it wraps, and asks to be written."""

    asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("sheet_title")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setIndent(0)
        self.setFont(_face(theme))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.asked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPENING:
            self.asked.emit()
        else:
            super().keyPressEvent(event)


class _Line(QLineEdit):
    """The title to write."""

    kept = Signal()
    given_up = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.kept.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


class TitleField(QWidget):
    """`renamed` tells the title that was written; it stays in the line until it is accepted."""

    renamed = Signal(str)
    done = Signal()
    """The line is closed again."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ""
        self._can_edit = True
        self._shown = _Shown(theme)
        self._line = _Line()
        self._line.setProperty("kind", "title")
        self._line.setFont(_face(theme))
        self._line.setAccessibleName(self.tr("Title"))
        self._line.hide()
        self._refusal = refusal_label(theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for part in (self._shown, self._line, self._refusal):
            layout.addWidget(part)
        self._shown.asked.connect(self.edit)
        self._line.kept.connect(self._keep)
        self._line.given_up.connect(self._close)
        self._line.editingFinished.connect(self._left)
        self._line.textEdited.connect(self._edited)

    @property
    def is_writing(self) -> bool:
        """Whether the line is open."""
        return not self._line.isHidden()

    def tab_stops(self) -> list[QWidget]:
        """What Tab reaches, in order."""
        return [self._shown, self._line]

    def show_title(self, title: str, *, can_edit: bool) -> None:
        """Show a title; what is being written stays."""
        self._title = title
        self._can_edit = can_edit
        self._shown.setText(title or self.tr("Without a title"))
        self._shown.setAccessibleName(self.tr("Title: {title}").format(title=title))
        self._shown.setCursor(Qt.CursorShape.IBeamCursor if can_edit else Qt.CursorShape.ArrowCursor)

    def edit(self) -> None:
        """Open the line on the present title."""
        if not self._can_edit or self.is_writing:
            return
        self._line.setText(self._title)
        self._shown.hide()
        self._line.show()
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._line.selectAll()

    def accepted(self) -> None:
        """What was written is the title now."""
        if self.is_writing:
            self._title = self._line.text().strip() or self._title
            self._shown.setText(self._title)
            self._close()

    def refuse(self, words: str) -> None:
        """Say below why it cannot be."""
        say_refusal(self._refusal, words)
        self._line.setAccessibleDescription(words)

    def close_line(self) -> None:
        """Another record is shown."""
        self._line.hide()
        self._shown.show()
        self.refuse("")

    def _keep(self) -> None:
        self.renamed.emit(self._line.text())

    def _edited(self, _words: str) -> None:
        self.refuse("")

    def _left(self) -> None:
        """Leaving the line unchanged closes it; what was changed is kept, as Enter would."""
        if not self.is_writing or self._line.hasFocus():
            return
        if self._line.text().strip() in ("", self._title):
            self.close_line()
        elif self._refusal.isHidden():
            self._keep()

    def _close(self) -> None:
        had_focus = self._line.hasFocus()
        self.close_line()
        if had_focus:
            self._shown.setFocus(Qt.FocusReason.OtherFocusReason)
        self.done.emit()


def _face(theme: Theme) -> QFont:
    font = theme.font(PIXELS, QFont.Weight.Bold)
    font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 98)
    return font
