"""A new sheet is begun with a title and Enter; the bin gives back what was deleted."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView, QWidget
from pytestqt.qtbot import QtBot

from desktop.sheet.bin_panel import BinPanel
from desktop.sheet.new_sheet import Beginning, NewSheet, first_place
from desktop.sheet.new_sheet_panel import NewSheetPanel
from desktop.theme import Theme
from desktop.work.places import Place
from storage import Kind, RecordId
from storage.editing import sheets
from storage.lists import axes, in_bin
from storage.records import find, get
from tests.desktop.conftest import NOW
from tests.desktop.immediate import FakeNotices, ImmediateStore
from tests.desktop.typing_keys import type_text


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(900, 700)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def gone_of(places: list[Place]) -> str:
    return places[-1].record


def begun(store: ImmediateStore, kind: Kind = Kind.SHEET) -> Beginning:
    found: list[Beginning] = []
    NewSheet(store, FakeNotices(), lambda _place, _beside: None).ask(kind, found.append)
    return found[0]


def test_the_group_s_axes_numbers_and_templates_are_offered(demo_store: ImmediateStore) -> None:
    found = begun(demo_store)
    assert [(words, number) for _, words, number in found.axes][1:4] == [
        ("1 Se nourrir d'ici", "6"),
        ("2 Habiter et réparer", "2.6"),
        ("3 Se déplacer à plusieurs", "MOB-11"),
    ]
    assert [template.title for template in found.templates] == ["Fiche-action"]
    assert [template.title for template in begun(demo_store, Kind.NOTE).templates] == ["Note"]


@pytest.mark.parametrize(
    ("body", "place"), [("", 0), ("## Contexte\n\n## Actions\n", 12), ("Du texte", 0), ("## A\n\nDéjà\n", 5)]
)
def test_the_caret_stands_below_the_first_heading(body: str, place: int) -> None:
    assert first_place(body) == place


def test_a_title_that_something_has_is_refused_and_nothing_is_made(demo_store: ImmediateStore) -> None:
    refused: list[str] = []
    made: list[RecordId] = []
    presenter = NewSheet(demo_store, FakeNotices(), lambda _place, _beside: None)
    for title in ("toits partages, une fonciere citoyenne", " "):
        presenter.create(Kind.SHEET, title, done=made.append, refused=refused.append)
    assert len(refused) == 2
    assert made == []


def test_a_note_is_of_today_until_somebody_says_otherwise(demo_store: ImmediateStore) -> None:
    made: list[RecordId] = []
    presenter = NewSheet(demo_store, FakeNotices(), lambda _place, _beside: None, clock=lambda: NOW)
    presenter.create(Kind.NOTE, "Appel à la mairie", done=made.append, refused=print)
    with demo_store.workspace.reader() as reader:
        assert get(reader, made[0]).text("date") == "2026-11-25"


def test_a_title_and_enter_make_a_sheet_under_the_open_axis_and_go_there(
    demo_store: ImmediateStore, notices: FakeNotices, theme: Theme, window: QWidget
) -> None:
    gone: list[Place] = []
    panel = NewSheetPanel(theme, demo_store, notices, lambda place, _beside: gone.append(place), window)
    with demo_store.workspace.reader() as reader:
        second = axes(reader)[1]
    panel.ask(axis=second.id)
    title = next(field for field in panel.findChildren(QLineEdit) if field.accessibleName() in ("Title", "Titre"))
    type_text(title, "Préau d’été")
    title.returnPressed.emit()
    assert panel.isHidden()
    with demo_store.workspace.reader() as reader:
        sheet = get(reader, RecordId(gone_of(gone)))
    assert (sheet.title, sheet.text("axis"), sheet.text("number")) == ("Préau d’été", second.id, "2.6")
    assert sheet.body.startswith("## Contexte")
    assert gone[-1].start == 12


def test_esc_puts_the_panel_away(
    demo_store: ImmediateStore, notices: FakeNotices, theme: Theme, window: QWidget
) -> None:
    panel = NewSheetPanel(theme, demo_store, notices, lambda _place, _beside: None, window)
    panel.ask()
    assert panel.isVisible()
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert panel.isHidden()


def test_enter_in_the_bin_brings_a_sheet_back_and_goes_there(
    demo_store: ImmediateStore, notices: FakeNotices, theme: Theme, window: QWidget
) -> None:
    gone: list[Place] = []
    panel = BinPanel(theme, demo_store, notices, lambda place, _beside: gone.append(place), window)
    panel.ask()
    assert not panel.findChildren(QListView)[0].isVisible()
    with demo_store.workspace.reader() as reader:
        record = find(reader, "Toits partagés, une foncière citoyenne")[0]
    demo_store.perform(sheets.delete(record))
    panel.ask()
    view = panel.findChildren(QListView)[0]
    QTest.keyClick(view, Qt.Key.Key_Return)
    with demo_store.workspace.reader() as reader:
        assert in_bin(reader) == ()
    assert gone_of(gone) == record
    assert panel.isHidden()
    notices.offers[-1].act()
    with demo_store.workspace.reader() as reader:
        assert [each.id for each in in_bin(reader)] == [record]


def test_a_sheet_that_a_link_asks_for_begins_as_every_one_does(demo_store: ImmediateStore) -> None:
    went: list[tuple[Place, bool]] = []
    making = NewSheet(demo_store, FakeNotices(), lambda place, beside: went.append((place, beside)))
    making.make("Semences", beside=True)
    place, beside = went[0]
    with demo_store.workspace.reader() as reader:
        made = get(reader, RecordId(place.record))
    assert (made.title, beside) == ("Semences", True)
    assert made.body == begun(demo_store).templates[0].body
    assert place.start == first_place(made.body)


def test_a_link_to_a_title_that_came_meanwhile_makes_nothing(demo_store: ImmediateStore) -> None:
    notices = FakeNotices()
    NewSheet(demo_store, notices, lambda _place, _beside: None).make("Loger les saisonniers", beside=False)
    assert notices.troubles
