"""What stands above the changes: what to find, what to put in its place, where, and the button that does it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QProgressBar, QWidget

from desktop.replacing.preview import Wanted
from desktop.theme import Theme
from desktop.widgets.buttons import text_button
from desktop.widgets.check_box import CheckBox
from desktop.widgets.labels import caption, label
from desktop.widgets.layouts import FlowLayout, column, row

REST = 350
"""Milliseconds without a key before what is written is looked for."""


class HeadField(QLineEdit):
    """Enter looks at once; Down goes to the changes."""

    entered = Signal()
    left_down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.left_down.emit()
        else:
            super().keyPressEvent(event)


class ReplaceHead(QWidget):
    """Tells what is wanted once it rests."""

    wanted = Signal(object)
    """A Wanted."""
    replace_asked = Signal()
    stop_asked = Signal()
    left = Signal()
    changes_asked = Signal()
    """The keyboard shall go to the changes."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.words, self.by, self.among = (self._field(name) for name in self._names())
        self.words.setPlaceholderText(self.tr("Words to find"))
        self.by.setPlaceholderText(self.tr("Nothing: they are taken out"))
        self.among.setPlaceholderText(self.tr("All sheets, or those of a search: axis:3"))
        self._case = CheckBox(theme, self.tr("Match case"))
        self._accents = CheckBox(theme, self.tr("Match accents"))
        self._whole = CheckBox(theme, self.tr("Whole words only"))
        self._titles = CheckBox(theme, self.tr("Titles too"))
        self._titles.setChecked(True)
        self._others = CheckBox(theme, self.tr("Pages, notes and kits too"))
        self.figures = label(theme, "", role="muted", wraps=True)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Looking through the texts"))
        self.progress.hide()
        self.run = text_button(theme, self.tr("Replace"), self.replace_asked.emit, kind="primary")
        self.stop = text_button(theme, self.tr("Stop"), self.stop_asked.emit, kind="outline")
        self.stop.hide()
        self._leave = text_button(theme, self.tr("Close"), self.left.emit, kind="outline")
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self.tell)
        self._lay_out()
        for field in (self.words, self.by, self.among):
            field.textChanged.connect(self._changed)
            field.entered.connect(self.tell)
            field.left_down.connect(self.changes_asked)
        for box in self._boxes():
            box.toggled.connect(self.tell)

    def _names(self) -> tuple[str, str, str]:
        return self.tr("Find"), self.tr("Replace with"), self.tr("In")

    def _boxes(self) -> tuple[CheckBox, ...]:
        return self._case, self._accents, self._whole, self._titles, self._others

    def _field(self, name: str) -> HeadField:
        made = HeadField()
        made.setAccessibleName(name)
        made.setMaxLength(2_000)
        return made

    def _lay_out(self) -> None:
        px = self._theme.px
        title = label(self._theme, self.tr("Replace everywhere"), px=20, weight=QFont.Weight.DemiBold)
        above = row(title, None, self.stop, self._leave, spacing=px(8))
        told = row(self.figures, self.run, spacing=px(12))
        told.setStretch(0, 1)
        head = column(above, told, spacing=px(4))
        fields = row(spacing=px(12))
        for field in (self.words, self.by, self.among):
            named = column(caption(self._theme, field.accessibleName()), field, spacing=px(3))
            fields.addLayout(named, 1)
        boxes = QWidget()
        flow = FlowLayout(spacing=px(18), line_spacing=px(4))
        for box in self._boxes():
            flow.addWidget(box)
        boxes.setLayout(flow)
        margins = (px(24), px(16), px(24), px(10))
        self.setLayout(column(head, fields, boxes, self.progress, spacing=px(10), margins=margins))
        self.setFocusProxy(self.words)

    def now(self) -> Wanted:
        """What is wanted as it stands here."""
        return Wanted(
            self.words.text() if self.words.text().strip() else "",
            self.by.text(),
            self._case.isChecked(),
            self._accents.isChecked(),
            self._whole.isChecked(),
            self._titles.isChecked(),
            self._others.isChecked(),
            self.among.text().strip(),
        )

    def fill(self, wanted: Wanted) -> None:
        """Stand here again as it stood elsewhere."""
        self.words.setText(wanted.words)
        self.by.setText(wanted.by)
        self.among.setText(wanted.among)
        states = wanted.match_case, wanted.match_accents, wanted.whole_words, wanted.titles, wanted.others
        for box, state in zip(self._boxes(), states, strict=True):
            box.setChecked(state)
        self.tell()

    def begin(self, words: str) -> None:
        """Begin with these words, or with those of before."""
        if words:
            self.words.setText(words)
            self.tell()
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)
        self.words.selectAll()

    def tell(self, _: object = None) -> None:
        """Tell what is wanted now."""
        self._rest.stop()
        self.wanted.emit(self.now())

    def settle(self) -> None:
        """What was just written in a field counts."""
        if self._rest.isActive():
            self.tell()

    def set_writing(self, *, is_writing: bool) -> None:
        """While it is written nothing else can be wanted."""
        for part in (self.words, self.by, self.among, *self._boxes()):
            part.setEnabled(not is_writing)

    def show_progress(self, done: int, total: int, *, is_over: bool) -> None:
        """How far it is; nothing when it is over."""
        self.progress.setVisible(not is_over)
        self.stop.setVisible(not is_over)
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def _changed(self, _: str) -> None:
        self._rest.start()
