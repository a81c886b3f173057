"""When the machine is in the way: one sentence, no dialog, the text kept, and saved once all is well again."""

import shutil
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desktop.editor.text_view import TextView
from storage import RecordId, Workspace, records
from storage.database import FILE_NAME
from tests.desktop.typing_keys import type_text
from tests.desktop.whole.conftest import Stages
from tests.screens.stage import WRITE, Stage


def typed(stage: Stage, words: str) -> TextView:
    """Somebody writes at the end of a sheet."""
    page = stage.open(mode=WRITE)
    view = page.findChild(TextView)
    assert view is not None
    view.select(len(view.text))
    type_text(view, words)
    return view


def told(stage: Stage) -> tuple[str, ...]:
    assert QApplication.activeModalWidget() is None
    return stage.desk.window.notices.words()


def stored(stage: Stage, view: TextView) -> str:
    text = view.open_text
    assert text is not None
    with Workspace.open(Path(stage.desk.folder)) as workspace, workspace.reader() as reader:
        return records.get(reader, RecordId(text.record)).body


def test_a_folder_that_is_gone_is_told_once_and_written_to_when_it_is_back(stage: Stage) -> None:
    folder = Path(stage.desk.folder)
    typed(stage, " avant")
    stage.wait(600)
    away = folder.with_name("ailleurs")
    shutil.move(folder, away)
    view = typed(stage, " pendant")
    stage.until(lambda: bool(told(stage)))
    type_text(view, " encore")
    stage.wait(2_500)
    assert len(told(stage)) == 1
    shutil.move(away, folder)
    stage.until(lambda: stored(stage, view).endswith("avant pendant encore"))
    stage.until(lambda: not told(stage))


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Another program writes, and takes its time."""
    with closing(sqlite3.connect(folder / FILE_NAME, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


def test_another_writer_is_told_of_once_and_waited_for(stage: Stage) -> None:
    view = typed(stage, "")
    with locked(Path(stage.desk.folder)):
        type_text(view, " vélo")
        stage.until(lambda: bool(told(stage)))
        type_text(view, " neuf")
        stage.wait(1_500)
        assert len(told(stage)) == 1
        assert view.text.endswith(" vélo neuf")
    stage.until(lambda: stored(stage, view).endswith(" vélo neuf"))
    stage.until(lambda: not told(stage))


def spoil(folder: Path) -> None:
    (folder / FILE_NAME).write_bytes(b"not what it was " * 4_096)


def make_newer(folder: Path) -> None:
    with closing(sqlite3.connect(folder / FILE_NAME)) as file:
        file.execute("PRAGMA user_version = 9999")


def empty(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.mkdir()


@pytest.mark.parametrize("harm", [spoil, make_newer, empty])
def test_what_cannot_be_opened_is_one_sentence_and_a_way_on(
    stages: Stages, tmp_path: Path, demo_folder: Path, harm: object
) -> None:
    folder = tmp_path / "Demo.fabrique"
    shutil.copytree(demo_folder, folder)
    assert callable(harm)
    harm(folder)
    stage = stages.unopened(folder)
    stage.until(lambda: bool(told(stage)))
    assert len(told(stage)) == 1
    assert stage.desk.commands.all()


def test_what_breaks_inside_is_told_once_and_the_window_goes_on(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    view = typed(stage, " avant")

    def broken() -> None:
        raise ValueError("Marie est malade")

    monkeypatch.setattr(sys, "excepthook", stage.desk._crash.caught)
    for _ in range(3):
        QTimer.singleShot(0, stage.desk, broken)
    stage.until(lambda: bool(told(stage)))
    stage.wait(100)
    assert len(told(stage)) == 1
    log = (stage.home / "window.log").read_text("utf-8")
    assert "ValueError" in log
    assert "Marie" not in log
    type_text(view, " après")
    stage.until(lambda: stored(stage, view).endswith(" avant après"))
