"""The history on its page: versions, differences, restoring whole or in part, and who wrote what, by keys alone."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from time import perf_counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QTextCursor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.history.presenter import Base, Way
from desktop.history.view import HistoryView
from desktop.theme import Theme, ThemeChoice
from storage import Kind, Operation, RecordId, Workspace, Write
from storage.editing import sheets
from storage.records import get
from tests.desktop.immediate import FakeNotices, ImmediateStore
from tests.desktop.typing_keys import press

FIRST = "Un.\n\nDeux mots.\n\nTrois.\n\nQuatre.\n"
SECOND = "Un.\n\nDeux autres mots.\n\nTrois.\n\nQuatre.\n"
THIRD = "Un !\n\nTrois.\n\nQuatre !\n"


class Group:
    """One sheet with three versions, an hour apart, by two people."""

    def __init__(self, folder_of: Workspace) -> None:
        self.now = datetime(2026, 11, 24, 9, tzinfo=UTC)
        self.claire = Workspace.open(folder_of.folder, clock=lambda: self.now, author="Claire Moreau")
        self.amine = Workspace.open(folder_of.folder, clock=lambda: self.now, author="Amine Benali")
        self.record, plan = sheets.create(Kind.SHEET, "Vélo", body=FIRST)
        self.claire.perform(plan)
        self.write(self.amine, SECOND)
        self.amine.perform(sheets.set_field(self.record, "status", ["En cours"]))
        self.write(self.claire, THIRD)

    def write(self, workspace: Workspace, body: str) -> None:
        self.now += timedelta(hours=1)
        write = Write(self.record, body=body)
        workspace.perform(lambda _reader: Operation("write", (write,), details={"title": "Vélo"}))

    def body(self) -> str:
        with self.claire.reader() as reader:
            return get(reader, self.record).body

    def close(self) -> None:
        self.claire.close()
        self.amine.close()


@pytest.fixture
def group(workspace: Workspace) -> Iterator[Group]:
    made = Group(workspace)
    yield made
    made.close()


@pytest.fixture
def view(qtbot: QtBot, theme: Theme, notices: FakeNotices, group: Group) -> HistoryView:
    made = HistoryView(theme, ImmediateStore(group.claire, notices), notices, clock=lambda: group.now)
    qtbot.addWidget(made)
    made.resize(900, 600)
    with qtbot.waitExposed(made):
        made.show()
    made.show_record(group.record)
    return made


def seqs(view: HistoryView) -> list[int]:
    versions = view.presenter.versions
    assert versions is not None
    return [story.version.seq for story in versions.stories]


def kinds(view: HistoryView) -> list[tuple[str, str]]:
    compared = view.presenter.compared
    assert compared is not None
    return [(piece.kind, piece.text) for piece in compared.pieces if piece.kind != "equal"]


def test_the_versions_are_listed_with_who_and_what(view: HistoryView) -> None:
    rows = view.versions.rows()
    assert [row.words for row in rows] == ["Claire Moreau", "Amine Benali", "Claire Moreau"]
    assert rows[1].detail == "changed the text, changed the status to “En cours” (1 word(s) added)"
    assert rows[2].detail.startswith("created the sheet")


def test_down_shows_the_version_before_and_its_fields(view: HistoryView) -> None:
    assert "Deux autres mots." in "".join(text for kind, text in kinds(view) if kind == "deleted")
    press(view.versions, Qt.Key.Key_Down)
    assert view.presenter.chosen == seqs(view)[1]
    assert kinds(view) == [("inserted", "autres ")]
    assert view._fields.words() == ["Status: added En cours"]


def test_differences_are_gone_through_by_letters(view: HistoryView) -> None:
    count = len(view.presenter.compared.passages) if view.presenter.compared else 0
    assert count == 3
    press(view.versions, Qt.Key.Key_N, text="n")
    press(view.in_place, Qt.Key.Key_N, text="n")
    assert view.tools.place.text() == "3 of 3"
    press(view.in_place, Qt.Key.Key_N, text="n")
    assert view.tools.place.text() == "1 of 3"
    press(view.versions, Qt.Key.Key_P, text="p")
    assert view.tools.place.text() == "3 of 3"


def test_what_came_is_underlined_and_what_went_is_struck(view: HistoryView) -> None:
    cursor = view.in_place.textCursor()
    cursor.setPosition(view.in_place.toPlainText().index("Deux") + 1)
    assert cursor.charFormat().fontStrikeOut()
    cursor.setPosition(view.in_place.toPlainText().index("!") + 1)
    assert cursor.charFormat().fontUnderline()


def test_any_two_versions_are_compared_the_older_first(view: HistoryView) -> None:
    newest, middle, oldest = seqs(view)
    view.presenter.choose(oldest)
    view.presenter.compare_with(Base.OTHER, middle)
    assert kinds(view) == [("inserted", "autres ")]
    view.presenter.compare_with(Base.NOW)
    compared = view.presenter.compared
    assert compared is not None
    assert (compared.old.seq, compared.new.seq, compared.new.is_now) == (oldest, newest, True)
    assert view._new.text().startswith("+ now (")
    assert len(view.tools.base_menu().actions()) == 2 + 1 + 2


def test_a_version_is_restored_whole_and_taken_back(view: HistoryView, group: Group, notices: FakeNotices) -> None:
    assert not view.tools.whole.isEnabled()
    view.presenter.choose(seqs(view)[2])
    view.tools.show_state()
    assert view.tools.whole.isEnabled()
    view.presenter.restore()
    assert group.body() == FIRST
    assert notices.told[0].startswith("The version of 24")
    notices.offers[0].act()
    assert group.body() == THIRD


def test_one_paragraph_comes_back_and_the_rest_stays(view: HistoryView, group: Group) -> None:
    view.presenter.choose(seqs(view)[1])
    view.presenter.restore_passage(0)
    assert group.body() == "Un !\n\nDeux autres mots.\n\nTrois.\n\nQuatre !\n"
    assert view.versions.rows()[0].detail.startswith("changed the text, restored a paragraph of")


def test_both_sides_stand_beside_each_other(view: HistoryView) -> None:
    view.presenter.show_as(Way.SIDE_BY_SIDE)
    assert "Deux autres mots." in view.beside.old.toPlainText()
    assert "Deux autres mots." not in view.beside.new.toPlainText()
    view.next_passage()
    assert view.beside.old.textCursor().position() > 0


def test_the_caret_tells_who_wrote_the_place(view: HistoryView) -> None:
    view.presenter.show_as(Way.WRITTEN)
    cursor: QTextCursor = view.written.textCursor()
    cursor.setPosition(1)
    view.written.setTextCursor(cursor)
    assert view._foot.text().startswith("Claire Moreau, 24")


def test_escape_closes(view: HistoryView) -> None:
    closed: list[bool] = []
    view.closed.connect(lambda: closed.append(True))
    press(view.versions, Qt.Key.Key_Escape)
    press(view.in_place, Qt.Key.Key_Escape)
    assert closed == [True, True]


def test_other_colours_show_the_same_differences(view: HistoryView, theme: Theme) -> None:
    before = view.in_place.toPlainText()
    theme.choose(ThemeChoice.DARK)
    assert view.in_place.toPlainText() == before
    theme.choose(ThemeChoice.LIGHT)


def test_a_version_asked_for_by_any_of_its_changes_is_shown(view: HistoryView, group: Group) -> None:
    view.show_record(group.record, seqs(view)[1] - 1)
    assert view.presenter.chosen == seqs(view)[1]
    view.show_record(RecordId("rien"))
    assert view.versions.rows() == ()


def test_a_large_text_is_shown_quickly_where_it_changed(view: HistoryView, group: Group) -> None:
    long = "".join(f"Paragraphe {number} qui reste comme il était.\n\n" for number in range(4_500))
    group.write(group.claire, long)
    group.write(group.amine, long.replace("Paragraphe 2000 ", "Section 2000 "))
    began = perf_counter()
    view.presenter.refresh()
    assert perf_counter() - began < 3
    assert "Section 2000" in view.in_place.toPlainText()
    assert len(view.in_place.toPlainText()) < 10_000


def test_everything_that_takes_the_keys_has_a_name(view: HistoryView) -> None:
    for widget in view.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
            interface = QAccessible.queryAccessibleInterface(widget)
            assert interface.text(QAccessible.Text.Name), widget
