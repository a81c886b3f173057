"""What leaves is shown before it does; what is private stays, unless somebody says so."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from desktop.exporting.export_commands import ExportCommands
from desktop.exporting.export_view import ExportView
from desktop.theme import Theme
from desktop.work.jobs import Jobs, Lane
from documents.writing import ExportSummary, export, preview
from storage import RecordId, Workspace, lists
from tests.desktop.immediate import FakeNotices, ImmediateStore
from tests.desktop.typing_keys import press


@pytest.fixture
def view(
    qtbot: QtBot, theme: Theme, demo_store: ImmediateStore, notices: FakeNotices, tmp_path: Path
) -> Iterator[ExportView]:
    jobs = Jobs()
    made = ExportView(theme, demo_store, notices, jobs, demo_store.workspace)
    made.presenter.folder = tmp_path / "sortie"
    qtbot.addWidget(made)
    made.resize(900, 640)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    jobs.close()


def first_sheet(workspace: Workspace) -> RecordId:
    with workspace.reader() as reader:
        return lists.sheets(reader)[0].id


def unexpected(error: Exception) -> None:
    raise error


def words(view: ExportView) -> list[str]:
    model = view.list.lines
    return [str(model.index(place).data()) for place in range(model.rowCount())]


def leaving(view: ExportView) -> list[str]:
    shown = words(view)
    return shown[shown.index("Leaves") :]


def test_one_sheet_is_shown_and_leaves_alone(qtbot: QtBot, view: ExportView, demo: Workspace, tmp_path: Path) -> None:
    view.export_record(first_sheet(demo))
    assert "Une légumerie pour les cantines" in words(view)
    with qtbot.waitSignal(view.finished) as told:
        press(view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told.args is not None
    assert isinstance(told.args[0], ExportSummary)
    assert len(told.args[0].files) == 1
    assert len(list((tmp_path / "sortie").rglob("*légumerie*.md"))) == 1


def test_notes_stay_here_until_they_are_asked_for(view: ExportView) -> None:
    view.export_all()
    assert not any("bureau" in each.lower() for each in leaving(view))
    view.findChildren(QCheckBox)[0].setChecked(True)
    assert any("bureau" in each.lower() for each in leaving(view))
    assert view.presenter.with_private


def test_escape_lets_nothing_leave(qtbot: QtBot, view: ExportView, tmp_path: Path) -> None:
    view.export_all()
    with qtbot.waitSignal(view.finished) as told:
        press(view, Qt.Key.Key_Escape)
    assert told.args == [None]
    assert not (tmp_path / "sortie").exists()


def test_a_folder_that_cannot_be_says_why(
    qtbot: QtBot, view: ExportView, demo: Workspace, notices: FakeNotices
) -> None:
    view.export_all()
    view.presenter.choose_folder(demo.folder / "files")
    view.presenter.run()
    qtbot.waitUntil(lambda: bool(notices.troubles))


def test_the_preview_says_what_the_export_does(demo: Workspace, tmp_path: Path) -> None:
    with demo.reader() as reader:
        seen = preview(reader)
    done = export(demo, tmp_path / "out")
    assert {each.record for each in seen.leaving} == {file.record for file in done.files}
    assert seen.withheld == done.withheld
    assert seen.looks_private == done.looks_private


def test_the_commands_ask_for_the_text_in_hand_or_for_all(view: ExportView) -> None:
    asked: list[RecordId | None] = []
    one = RecordId("a")
    sheet, everything = ExportCommands(lambda: one, asked.append, view).commands()
    sheet.run()
    everything.run()
    assert asked == [one, None]
    assert not ExportCommands(lambda: None, asked.append, view).commands()[0].enabled()


def test_a_page_that_is_closed_while_it_exports_leaves_a_whole_export(
    qtbot: QtBot, theme: Theme, demo_store: ImmediateStore, notices: FakeNotices, tmp_path: Path
) -> None:
    jobs = Jobs()
    view = ExportView(theme, demo_store, notices, jobs, demo_store.workspace)
    view.presenter.folder = tmp_path / "sortie"
    view.export_record(first_sheet(demo_store.workspace))
    view.presenter.run()
    shiboken6.delete(view)
    qtbot.waitUntil(lambda: len(list((tmp_path / "sortie").rglob("*légumerie*.md"))) == 1)
    after: list[bool] = []
    jobs.run(lambda: True, done=after.append, failed=unexpected, lane=Lane.SIDE)
    qtbot.waitUntil(lambda: bool(after))
    jobs.close()
