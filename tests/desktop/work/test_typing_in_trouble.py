"""The machine is in the way while somebody types: the text is kept, one sign is given, all is saved once it is well.

Through the real session, its threads and a real workspace.
"""

import resource
import shutil
import signal
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtCore import QCoreApplication, QEventLoop
from pytestqt.qtbot import QtBot

from desktop.work.jobs import Jobs
from desktop.work.open_texts import OpenText, OpenTexts
from desktop.work.session import Session
from storage import Kind, StorageError, Workspace, records
from storage.database import FILE_NAME
from storage.editing import sheets
from storage.errors import DiskFull, Unreachable, WorkspaceLocked
from tests.desktop.immediate import FakeNotices
from tests.storage.child import in_a_child
from wiki.edits import Edit


@pytest.fixture
def folder(workspace: Workspace) -> Path:
    workspace.close()
    return workspace.folder


@pytest.fixture
def session(qtbot: QtBot, folder: Path) -> Iterator[Session]:
    with Workspace.open(folder, author="Claire Moreau", busy_seconds=0.05) as opened:
        jobs = Jobs()
        made = Session(opened, jobs, FakeNotices())
        yield made
        made.stop()
        jobs.close()


@pytest.fixture
def texts(session: Session, tmp_path: Path) -> Iterator[OpenTexts]:
    made = OpenTexts(session, tmp_path / "home")
    session.changed.connect(made.heard)
    yield made
    made.deleteLater()


@pytest.fixture
def text(qtbot: QtBot, session: Session, texts: OpenTexts) -> OpenText:
    record, plan = sheets.create(Kind.SHEET, "Vélo", body="Un plan")
    session.workspace.perform(plan)
    made = texts.open(record)
    qtbot.waitUntil(lambda: made.loaded)
    return made


def typed(text: OpenText, words: str) -> None:
    for letter in words:
        text.edit((Edit(len(text.text), len(text.text), letter),))


def body(session: Session, text: OpenText) -> str:
    with session.workspace.reader() as reader:
        return records.get(reader, text.record).body


def test_a_locked_workspace_is_told_once_and_saved_when_it_is_free(
    qtbot: QtBot, session: Session, text: OpenText, tmp_path: Path
) -> None:
    told: list[StorageError] = []
    text.failed.connect(told.append)
    with closing(sqlite3.connect(session.folder / FILE_NAME, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        typed(text, " vélo")
        qtbot.waitUntil(lambda: bool(told), timeout=3_000)
        typed(text, " neuf")
        text.flush()
        qtbot.wait(200)
        other.execute("ROLLBACK")
    assert [type(error) for error in told] == [WorkspaceLocked]
    qtbot.waitUntil(lambda: not text.is_unsaved, timeout=6_000)
    assert body(session, text) == "Un plan vélo neuf"
    assert not (tmp_path / "home" / "unsaved" / f"{text.record}.md").exists()


def test_a_folder_that_goes_away_and_comes_back_loses_no_letter(
    qtbot: QtBot, session: Session, text: OpenText, tmp_path: Path
) -> None:
    told: list[StorageError] = []
    text.failed.connect(told.append)
    away = tmp_path / "ailleurs"
    shutil.move(session.folder, away)
    typed(text, " vélo")
    qtbot.waitUntil(lambda: bool(told) or not text.is_unsaved, timeout=3_000)
    shutil.move(away, session.folder)
    typed(text, " neuf")
    qtbot.waitUntil(lambda: not text.is_unsaved, timeout=6_000)
    assert body(session, text) == "Un plan vélo neuf"
    assert [type(error) for error in told] == [Unreachable]


def test_two_windows_on_one_workspace_write_into_one_text(
    qtbot: QtBot, session: Session, texts: OpenTexts, text: OpenText, folder: Path
) -> None:
    session.changed_elsewhere.connect(texts.look)
    session.look_elsewhere()
    qtbot.wait(50)
    with Workspace.open(folder, author="Noé") as other:
        typed(text, " vélo")
        other.perform(sheets.write_body(text.record, (Edit(0, 2, "Mon"),)))
        qtbot.waitUntil(lambda: text.text == "Mon plan vélo", timeout=4_000)
        qtbot.waitUntil(lambda: not text.is_unsaved, timeout=4_000)
        assert body(session, text) == "Mon plan vélo"


def type_on_a_full_disk(folder: Path) -> None:
    """Type more than fits, see it kept, make room, and see it saved."""
    application = QCoreApplication([])
    with Workspace.open(folder) as workspace:
        with workspace.reader() as reader:
            record = records.one_named(reader, "Vélo")
        jobs = Jobs()
        session = Session(workspace, jobs, FakeNotices())
        texts = OpenTexts(session, folder.parent / "home")
        text, told = texts.open(record), list[StorageError]()
        text.failed.connect(told.append)
        wait(application, lambda: text.loaded)
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, resource.RLIM_INFINITY))
        typed(text, "é" * 20)
        text.edit((Edit(0, 0, "Un plan. " * 60_000),))
        wait(application, lambda: bool(told))
        assert isinstance(told[0], DiskFull)
        assert len(texts.left_behind()) == 0
        assert text.text.startswith("Un plan. Un plan.")
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        wait(application, lambda: not text.is_unsaved)
        assert body(session, text) == text.text
        assert len(told) == 1
        session.stop()
        jobs.close()


def wait(application: QCoreApplication, until: Callable[[], bool]) -> None:
    end = monotonic() + 20
    while not until():
        assert monotonic() < end
        application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def test_a_full_disk_keeps_the_text_and_saves_it_when_there_is_room(folder: Path) -> None:
    with Workspace.open(folder) as workspace:
        _, plan = sheets.create(Kind.SHEET, "Vélo", body="")
        workspace.perform(plan)
    in_a_child(type_on_a_full_disk, folder)
