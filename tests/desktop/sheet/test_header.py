"""The head's widgets: reached by keyboard, named for screen readers, and never losing what is being typed."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPointF, Qt
from PySide6.QtGui import QAccessible, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.sheet.field_block import FieldBlock
from desktop.sheet.header import SheetHeader
from desktop.sheet.inline_field import InlineField
from desktop.sheet.value_chip import MIME, ValueChip
from desktop.theme import Theme
from desktop.work.commands import Commands
from desktop.work.places import Place
from storage import RecordId
from storage.editing import elements
from storage.records import find
from tests.desktop.immediate import FakeNotices, ImmediateStore
from tests.desktop.sheet.fakes import TODAY
from tests.desktop.typing_keys import type_text

SHEET = "Toits partagés, une foncière citoyenne"


class Page(QWidget):
    """A header above a text, as the shell has it."""

    def __init__(self, theme: Theme, store: ImmediateStore, notices: FakeNotices) -> None:
        super().__init__()
        self.gone: list[Place] = []
        self.header = SheetHeader(
            theme, store, notices, lambda place, _beside: self.gone.append(place), today=lambda: TODAY
        )
        store.on_changed.append(lambda _changes: self.header.refresh())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.header)
        layout.addWidget(QLabel("…"), 1)
        self.resize(900, 900)

    def chips(self, field: str) -> list[ValueChip]:
        found = self.header.findChildren(ValueChip)
        shown = {piece.identity for piece in self.header.presenter.head.pieces(field)}  # type: ignore[union-attr]
        return [chip for chip in found if chip.piece.identity in shown and not chip.isHidden()]

    def words(self, field: str) -> list[str]:
        assert self.header.presenter.head is not None
        return [piece.words for piece in self.header.presenter.head.pieces(field)]

    def line(self) -> InlineField:
        return next(line for line in self.header.findChildren(InlineField) if line.isVisible())


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, demo_store: ImmediateStore, notices: FakeNotices) -> Page:
    made = Page(theme, demo_store, notices)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    with demo_store.workspace.reader() as reader:
        made.header.show_record(find(reader, SHEET)[0])
    return made


def delete_gone() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_every_widget_that_takes_the_keyboard_has_a_name(page: Page) -> None:
    page.header.fold_more()
    page.header.fold_checks()
    nameless = [
        widget
        for widget in page.header.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]
    assert nameless == []


def test_a_chip_says_its_field_and_its_doubt(page: Page) -> None:
    names = [chip.accessibleName() for chip in page.header.findChildren(ValueChip)]
    assert "Status: En cours" in names
    assert "Partners: Ambrelle Habitat, to be confirmed" in names


def test_keys_move_and_remove_a_chip_and_the_keyboard_stays_there(page: Page) -> None:
    first = page.chips("contributors")[0]
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert page.words("contributors")[:2] == ["Agathe Rousselin", "Solange Delacourt"]
    focused = QApplication.focusWidget()
    assert isinstance(focused, ValueChip)
    assert focused.piece.words == "Solange Delacourt"
    QTest.keyClick(focused, Qt.Key.Key_Delete)
    assert page.words("contributors") == ["Agathe Rousselin", "Rachid Benyoucef", "Pierre-Yves Lambersart"]
    focused = QApplication.focusWidget()
    assert isinstance(focused, ValueChip)
    assert focused.piece.words == "Rachid Benyoucef"
    QTest.keyClick(focused, Qt.Key.Key_Left)
    focused = QApplication.focusWidget()
    assert isinstance(focused, ValueChip)
    assert focused.piece.words == "Agathe Rousselin"


def test_typing_a_name_and_enter_adds_whom_the_list_shows_first(page: Page) -> None:
    page.header.edit("contributors")
    type_text(page.line(), "aïss")
    QTest.keyClick(page.line(), Qt.Key.Key_Return)
    assert page.words("contributors")[-1] == "Aïssata Camara"
    assert page.line().text() == ""
    QTest.keyClick(page.line(), Qt.Key.Key_Backspace)
    assert page.words("contributors")[-1] == "Pierre-Yves Lambersart"
    for _ in ("the list", "the line"):
        QTest.keyClick(page.line(), Qt.Key.Key_Escape)
    assert not any(line.isVisible() for line in page.header.findChildren(InlineField))


def test_a_change_from_elsewhere_leaves_what_is_being_typed(page: Page, demo_store: ImmediateStore) -> None:
    page.header.edit("partners")
    type_text(page.line(), "Maison de l’é")
    record = RecordId(str(page.header.presenter.record))
    demo_store.workspace.perform(elements.add(record, "contributors", "Zoé Nouvelle"))
    demo_store.workspace.perform(elements.add(record, "partners", "Avise"))
    page.header.refresh()
    assert page.line().text() == "Maison de l’é"
    assert page.line().hasFocus()
    assert page.words("contributors")[-1] == "Zoé Nouvelle"


def test_the_title_is_written_in_place_and_refused_beside_it(page: Page) -> None:
    page.header.edit("title")
    line = next(line for line in page.header.findChildren(QLineEdit) if line.isVisible())
    line.selectAll()
    type_text(line, "La Filature ouvre ses ateliers")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert any("already" in label.text() and label.isVisible() for label in page.header.findChildren(QLabel))
    assert line.isVisible()
    line.selectAll()
    type_text(line, "Toits à partager")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert not line.isVisible()
    assert page.header.presenter.head is not None
    assert page.header.presenter.head.title == "Toits à partager"


def test_esc_gives_a_title_up(page: Page) -> None:
    page.header.edit("title")
    line = next(line for line in page.header.findChildren(QLineEdit) if line.isVisible())
    type_text(line, "Autre")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert not line.isVisible()
    assert page.header.presenter.head is not None
    assert page.header.presenter.head.title.startswith("Toits partagés")


def test_doubt_is_settled_in_two_clicks(page: Page) -> None:
    chip = next(chip for chip in page.chips("partners") if chip.piece.uncertain)
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    menu = next(menu for menu in page.header.findChildren(QMenu) if menu.isVisible())
    next(action for action in menu.actions() if action.text() == "Confirm").trigger()
    menu.close()
    assert page.header.presenter.head is not None
    assert not any(piece.uncertain for piece in page.header.presenter.head.pieces("partners"))


def test_a_question_is_settled_by_the_button_on_its_line(page: Page) -> None:
    button = next(
        button
        for button in page.header.findChildren(QPushButton)
        if button.accessibleName().startswith("Withdraw: Rémunérer")
    )
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert page.header.presenter.head is not None
    assert len(page.header.presenter.head.questions) == 2
    delete_gone()


def test_folds_are_remembered_for_the_next_record(page: Page, demo_store: ImmediateStore) -> None:
    page.header.fold_checks()
    with demo_store.workspace.reader() as reader:
        page.header.show_record(find(reader, "L'eau, quand elle manque")[0])
    assert any("No year in" in label.text() for label in page.header.findChildren(QLabel)) or any(
        button.isChecked() for button in page.header.findChildren(QPushButton)
    )


def test_what_can_only_be_read_has_nothing_to_write_with(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.sheet.gathering.os.access", lambda _path, _mode: False)
    page.header.refresh()
    page.header.edit("contributors")
    page.header.edit("title")
    assert not any(line.isVisible() for line in page.header.findChildren(QLineEdit))
    assert not any(
        button.isVisible() and button.text() == "Confirm" for button in page.header.findChildren(QPushButton)
    )
    assert "only be read" in page.header.toolTip()
    assert not page.header.commands()[0].enabled()


def test_no_record_is_an_empty_head(page: Page) -> None:
    page.header.show_record(None)
    assert not page.header.can_edit()
    assert [chip for chip in page.header.findChildren(ValueChip) if chip.isVisible()] == []


def test_commands_have_names_and_keys_of_their_own(page: Page) -> None:
    commands = Commands()
    commands.add(*page.header.commands())
    assert commands.named("sheet.rename").keys == "F2"
    assert all(command.title and command.group for command in commands.all())


def test_an_overfull_field_folds_and_unfolds(page: Page, demo_store: ImmediateStore) -> None:
    record = RecordId(str(page.header.presenter.record))
    for number in range(30):
        demo_store.workspace.perform(elements.add(record, "contributors", f"Personne Nommée{number}"))
    page.header.refresh()
    shown = len(page.chips("contributors"))
    assert shown < 34
    fold = next(button for button in page.header.findChildren(QPushButton) if button.text() == f"+ {34 - shown}")
    QTest.mouseClick(fold, Qt.MouseButton.LeftButton)
    assert len(page.chips("contributors")) == 34


def test_tab_goes_through_the_head_and_out_of_it(page: Page, qtbot: QtBot) -> None:
    last = QPushButton("…")
    page.layout().addWidget(last)  # type: ignore[union-attr]
    qtbot.waitUntil(last.isVisible)
    page.header.findChildren(QLabel, "sheet_title")[0].setFocus()
    seen = []
    for _ in range(80):
        focused: QWidget | None = QApplication.focusWidget()
        if focused is None or focused is last:
            break
        seen.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is last
    names = [widget.accessibleName().partition(":")[0] for widget in seen]
    assert names[:5] == ["Title", "Axis", "Number", "3 open question(s)", "3 thing(s) to look at"]
    assert names[5:9] == ["Status", "Add to", "Board referents", "Add to"]
    assert names[-1] == "Withdraw"


def test_a_chip_that_is_dropped_elsewhere_in_its_field_moves_there(page: Page) -> None:
    chips = page.chips("contributors")
    block = chips[0].parentWidget()
    assert isinstance(block, FieldBlock)
    carried = QMimeData()
    carried.setData(MIME, chips[0].piece.identity.encode())
    last = chips[-1].geometry()
    drop = QDropEvent(
        QPointF(last.right() + 4, last.center().y()),
        Qt.DropAction.MoveAction,
        carried,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    block.dropEvent(drop)
    assert page.words("contributors")[-1] == "Solange Delacourt"


def test_the_keyboard_goes_to_one_question_by_its_words(page: Page) -> None:
    page.header.show_questions("Qui décide des loyers")
    focused: QWidget | None = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName().startswith("Settled: Qui décide des loyers")


def test_what_has_the_keyboard_is_in_sight_also_in_a_small_window(page: Page, qtbot: QtBot) -> None:
    page.resize(700, 600)
    qtbot.waitUntil(lambda: page.header.height() < 400)
    page.header.edit("tags")
    line = page.line()
    qtbot.waitUntil(lambda: line.visibleRegion().boundingRect().height() == line.height())
