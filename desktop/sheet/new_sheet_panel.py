"""The small panel in which a new sheet is begun: a title and Enter are enough."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from desktop.sheet.choice_box import ChoiceBox
from desktop.sheet.floating import Floating
from desktop.sheet.new_sheet import Beginning, NewSheet
from desktop.sheet.phrases import field_label
from desktop.sheet.refusal import refusal_label, say_refusal
from desktop.theme import Theme
from desktop.widgets.buttons import text_button
from desktop.widgets.labels import label
from desktop.widgets.layouts import row
from desktop.work.notices import Notices
from desktop.work.places import Going
from desktop.work.store import Store
from storage.model import Kind, RecordId


class NewSheetPanel(Floating):
    """`ask` shows it; it goes when the sheet is made."""

    def __init__(self, theme: Theme, store: Store, notices: Notices, going: Going, window: QWidget) -> None:
        super().__init__(theme, window, width=460)
        self._presenter = NewSheet(store, notices, going)
        self._kind = Kind.SHEET
        self._beginning = Beginning()
        self._wanted_axis = ""
        self._own_number = False
        self._title, self._number = QLineEdit(), QLineEdit()
        self._axis, self._template = ChoiceBox(theme), ChoiceBox(theme)
        self._refusal = refusal_label(theme)
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        self._rows = [
            self._row(0, field_label("title"), self._title),
            self._row(2, field_label("axis"), self._axis),
            self._row(3, field_label("number"), self._number),
            self._row(4, self.tr("Template"), self._template),
        ]
        self._grid.addWidget(self._refusal, 1, 1)
        create = text_button(theme, self.tr("Create"), self._create, kind="primary")
        cancel = text_button(theme, self.tr("Cancel"), self.put_away, kind="outline")
        self.inside.addLayout(self._grid)
        self.inside.addLayout(row(None, cancel, create))
        self._title.returnPressed.connect(self._create)
        self._number.returnPressed.connect(self._create)
        self._title.textEdited.connect(self._typed)
        self._number.textEdited.connect(self._numbered)
        self._axis.currentIndexChanged.connect(self._propose_number)

    def ask(self, kind: Kind = Kind.SHEET, *, axis: str = "", title: str = "") -> None:
        """Begin a record of a kind, under an axis when one is open, with words that were already written."""
        self._kind, self._wanted_axis, self._own_number = kind, axis, False
        names = {
            Kind.SHEET: self.tr("New sheet"),
            Kind.NOTE: self.tr("New note"),
            Kind.PAGE: self.tr("New page"),
            Kind.KIT: self.tr("New kit"),
        }
        self.say(names.get(kind, names[Kind.SHEET]))
        self._title.setText(title)
        self._refuse("")
        self._presenter.ask(kind, self._show)

    def _show(self, found: Beginning) -> None:
        self._beginning = found
        self._axis.blockSignals(True)
        self._axis.clear()
        for identity, words, _ in found.axes:
            self._axis.addItem(words or self.tr("No axis"), identity)
        self._axis.setCurrentIndex(max(0, self._axis.findData(self._wanted_axis)))
        self._axis.blockSignals(False)
        self._template.clear()
        for template in found.templates:
            self._template.addItem(template.title, template)
        self._template.addItem(self.tr("Empty"), None)
        numbered = self._kind is Kind.SHEET
        for place, shown in ((1, numbered and len(found.axes) > 1), (2, numbered), (3, bool(found.templates))):
            for part in self._rows[place]:
                part.setVisible(shown)
        self._propose_number()
        self.appear()
        self._title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, place: int, name: str, field: QWidget) -> tuple[QWidget, QWidget]:
        words = label(self._theme, name, px=13, role="muted")
        words.setBuddy(field)
        field.setAccessibleName(name)
        self._grid.addWidget(words, place, 0)
        self._grid.addWidget(field, place, 1)
        return words, field

    def _propose_number(self) -> None:
        """The next free number of the axis, unless somebody wrote one."""
        place = self._axis.currentIndex()
        if not self._own_number and 0 <= place < len(self._beginning.axes):
            self._number.setText(self._beginning.axes[place][2])

    def _numbered(self, _words: str) -> None:
        self._own_number = True

    def _typed(self, _words: str) -> None:
        self._refuse("")

    def _create(self) -> None:
        self._presenter.create(
            self._kind,
            self._title.text(),
            axis=str(self._axis.currentData() or "") if self._kind is Kind.SHEET else "",
            number=self._number.text() if self._kind is Kind.SHEET else "",
            template=self._template.currentData(),
            done=self._made,
            refused=self._refuse,
        )

    def _made(self, _record: RecordId) -> None:
        self.put_away()

    def _refuse(self, words: str) -> None:
        say_refusal(self._refusal, words)
        self._title.setAccessibleDescription(words)
        if words:
            self._title.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.isVisible():
            self._place()
