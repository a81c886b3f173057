"""The panel in a window: keys and clicks do what they say, and 300 actions are shown at once."""

from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from desktop.panel.panel import SidePanel
from desktop.panel.state import PanelState, Section
from desktop.theme import Theme
from desktop.work.open_texts import OpenTexts
from desktop.work.places import Place
from storage import Kind, Operation, RecordId, Workspace, Write
from storage.editing import sheets
from storage.model import JsonValue
from storage.records import get
from tests.desktop.immediate import FakeNotices, ImmediateStore
from tests.desktop.typing_keys import press, type_text
from wiki.actions import ActionState

BODY = "## Actions\n\n- [ ] Relire @Zoé Petit\n  - [x] Plan\n- [/] Chiffrer\n"
NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)


def made(workspace: Workspace, title: str, body: str = "", kind: Kind = Kind.SHEET) -> RecordId:
    record, plan = sheets.create(kind, title, body=body)
    workspace.perform(plan)
    return record


def body_of(store: ImmediateStore, record: RecordId) -> str:
    with store.workspace.reader() as reader:
        return get(reader, record).body


class Shown:
    """A panel on the screen, and where it wanted to go."""

    def __init__(self, qtbot: QtBot, theme: Theme, store: ImmediateStore, notices: FakeNotices) -> None:
        self.gone_to: list[tuple[Place, bool]] = []
        self.panel = SidePanel(
            theme,
            store,
            notices,
            lambda place, beside: self.gone_to.append((place, beside)),
            clock=lambda: NOW,
            state=PanelState(frozenset({Section.NOTES})),
        )
        qtbot.addWidget(self.panel)
        self.panel.resize(320, 900)
        with qtbot.waitExposed(self.panel):
            self.panel.show()


@pytest.fixture
def shown(qtbot: QtBot, theme: Theme, store: ImmediateStore, notices: FakeNotices) -> Shown:
    made(store.workspace, "Zoé Petit", kind=Kind.PERSON)
    return Shown(qtbot, theme, store, notices)


def test_space_ticks_and_enter_goes_to_the_line(qtbot: QtBot, store: ImmediateStore, shown: Shown) -> None:
    record = made(store.workspace, "Vélo", BODY)
    shown.panel.show_record(record)
    cards = shown.panel.actions_section.cards
    assert [row.words for row in cards.rows()] == ["Relire", "Plan", "Chiffrer"]
    cards.choose("a3")
    press(cards, Qt.Key.Key_Space)
    assert "- [x] Chiffrer" in body_of(store, record)
    press(cards, Qt.Key.Key_4, text="4")
    assert "- [?] Chiffrer" in body_of(store, record)
    press(cards, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert shown.gone_to[0][1] is True
    assert cards.current_key() == "a3"


def test_a_click_on_the_box_ticks_and_elsewhere_goes(qtbot: QtBot, store: ImmediateStore, shown: Shown) -> None:
    record = made(store.workspace, "Vélo", BODY)
    shown.panel.show_record(record)
    cards = shown.panel.actions_section.cards
    qtbot.waitUntil(lambda: cards.area_of("a3").height() > 20)
    area = cards.area_of("a1")
    QTest.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=area.topLeft() + QPointF(20, 19).toPoint())
    assert "- [x] Relire" in body_of(store, record)
    QTest.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=area.topLeft() + QPointF(120, 19).toPoint())
    assert [place.record for place, _ in shown.gone_to] == [record]


def test_somebody_is_given_an_action_by_typing(qtbot: QtBot, store: ImmediateStore, shown: Shown) -> None:
    record = made(store.workspace, "Vélo", BODY)
    shown.panel.show_record(record)
    section = shown.panel.actions_section
    section.cards.choose("a2")
    press(section.cards, Qt.Key.Key_A, text="a")
    type_text(section.field, "pet")
    press(section.field, Qt.Key.Key_Return)
    assert "  - [x] Plan @Zoé Petit\n" in body_of(store, record)
    assert not section.field.isVisible()


def test_an_action_is_typed_in_line_and_the_line_stays_for_the_next(
    qtbot: QtBot, store: ImmediateStore, shown: Shown
) -> None:
    record = made(store.workspace, "Vélo")
    shown.panel.show_record(record)
    commands = {command.name: command for command in shown.panel.commands()}
    commands["panel.add_action"].run()
    field = shown.panel.actions_section.new
    type_text(field, "Écrire\n")
    assert body_of(store, record) == "## Actions\n\n- [ ] Écrire\n"
    assert field.isVisible()
    press(field, Qt.Key.Key_Escape)
    assert not field.isVisible()


def test_a_note_is_made_from_its_title(qtbot: QtBot, store: ImmediateStore, shown: Shown) -> None:
    shown.panel.show_record(made(store.workspace, "Vélo"))
    shown.panel.ask_note()
    type_text(shown.panel.note_field, "Réunion\n")
    assert shown.gone_to[0][1] is True
    assert Section.NOTES not in shown.panel.state.folded


def test_three_hundred_actions_are_shown_at_once(qtbot: QtBot, store: ImmediateStore, shown: Shown) -> None:
    lines = "".join(f"- [ ] Action numéro {number} @Zoé Petit 3 mai 2027\n" for number in range(300))
    record = made(store.workspace, "Vélo", f"## Actions\n\n{lines}")
    began = perf_counter()
    shown.panel.show_record(record)
    assert perf_counter() - began < 1
    cards = shown.panel.actions_section.cards
    qtbot.waitUntil(lambda: cards.height() > 300 * 40)


def test_what_changes_elsewhere_appears_without_losing_the_place(
    qtbot: QtBot, store: ImmediateStore, shown: Shown
) -> None:
    record = made(store.workspace, "Vélo", BODY)
    shown.panel.show_record(record)
    cards = shown.panel.actions_section.cards
    cards.choose("a2")
    store.workspace.perform(sheets.tick(record, 1, ActionState.DONE))
    shown.panel.refresh()
    qtbot.waitUntil(lambda: cards.rows()[0].struck)
    assert cards.current_key() == "a2"


def test_a_hidden_panel_reads_again_when_it_is_shown(qtbot: QtBot, store: ImmediateStore, shown: Shown) -> None:
    record = made(store.workspace, "Vélo", BODY)
    shown.panel.show_record(record)
    shown.panel.hide()
    store.workspace.perform(sheets.tick(record, 1, ActionState.DONE))
    shown.panel.refresh()
    shown.panel.show()
    assert shown.panel.actions_section.cards.rows()[0].struck


def test_the_history_is_asked_for_at_a_version(qtbot: QtBot, store: ImmediateStore, shown: Shown) -> None:
    record = made(store.workspace, "Vélo", BODY)
    shown.panel.show_record(record)
    asked: list[int] = []
    shown.panel.history_asked.connect(asked.append)
    {command.name: command for command in shown.panel.commands()}["panel.history"].run()
    assert asked == [0]


def test_everything_that_takes_the_keys_has_a_name(qtbot: QtBot, store: ImmediateStore, shown: Shown) -> None:
    shown.panel.show_record(made(store.workspace, "Vélo", BODY))
    for widget in shown.panel.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
            interface = QAccessible.queryAccessibleInterface(widget)
            assert interface.text(QAccessible.Text.Name), widget


def test_an_empty_record_and_none_at_all_are_calm(qtbot: QtBot, store: ImmediateStore, shown: Shown) -> None:
    shown.panel.show_record(made(store.workspace, "Vide"))
    assert shown.panel.actions_section.cards.rows() == ()
    shown.panel.show_record(None)
    assert not any(command.enabled() for command in shown.panel.commands())


def test_a_tick_in_an_open_text_is_one_undo_there(
    qtbot: QtBot, theme: Theme, store: ImmediateStore, notices: FakeNotices, tmp_path: Path
) -> None:
    record = made(store.workspace, "Vélo", BODY)
    texts = OpenTexts(store, tmp_path)
    text = texts.open(record)
    panel = SidePanel(theme, store, notices, lambda _place, _beside: None, texts, clock=lambda: NOW)
    qtbot.addWidget(panel)
    panel.show_record(record)
    panel.presenter.tick(1)
    assert "- [x] Relire" in text.text
    assert panel.actions_section.cards.rows()[0].struck
    text.undo()
    text.flush()
    assert body_of(store, record) == BODY


def test_the_same_record_again_keeps_its_place(qtbot: QtBot, store: ImmediateStore, shown: Shown) -> None:
    lines = "".join(f"- [ ] Action numéro {number}\n" for number in range(60))
    record = made(store.workspace, "Vélo", f"## Actions\n\n{lines}")
    shown.panel.show_record(record)
    bar = shown.panel.findChildren(QScrollArea)[0].verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 500)
    bar.setValue(400)
    shown.panel.show_record(record)
    assert bar.value() == 400
    shown.panel.show_record(made(store.workspace, "Autre", f"## Actions\n\n{lines}"))
    assert bar.value() == 0


def test_an_attachment_that_was_found_is_chosen_and_in_sight(qtbot: QtBot, store: ImmediateStore, shown: Shown) -> None:
    record = made(store.workspace, "Vélo", "## Actions\n\n" + "- [ ] Agir\n" * 60)
    for name in ("bail.pdf", "Relevé vélos.ods"):
        file = store.files.add(name.encode())
        value: JsonValue = {"name": name, "media": "application/pdf", "size": 4, "at": 1}
        write = Write(record, sets={f"attachments/{file}": value})
        store.workspace.perform(partial(_attached, write))
    panel = shown.panel
    panel.show_files("velos")
    panel.show_record(record)
    panel.show_files("velos")
    section = panel.files_section
    qtbot.waitUntil(lambda: section.cards.current_key() != "")
    assert section.cards.rows()[1].key == section.cards.current_key()
    qtbot.waitUntil(lambda: not section.visibleRegion().isEmpty())
    panel.show_record(made(store.workspace, "Gares"))
    panel.show_record(record)
    assert section.cards.current_key() == ""


def _attached(write: Write, _reader: object) -> Operation:
    return Operation("attach", (write,))
