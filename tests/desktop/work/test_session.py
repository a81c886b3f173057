"""The session asks in threads; of several questions with one key, only the last is answered."""

import weakref
from collections.abc import Iterator
from threading import Event

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.work.jobs import Jobs
from desktop.work.session import Session
from storage import Reader, Workspace
from tests.desktop.immediate import FakeNotices


class Asker:
    """Somebody whose questions have themselves as their key."""


@pytest.fixture
def session(qapp: QApplication, workspace: Workspace) -> Iterator[Session]:
    jobs = Jobs()
    made = Session(workspace, jobs, FakeNotices())
    yield made
    made.stop()
    jobs.close()


def test_an_older_question_is_not_answered_after_a_newer_one(qtbot: QtBot, session: Session) -> None:
    heard: list[str] = []
    gate = Event()

    def slow(_reader: Reader) -> str:
        gate.wait(10)
        return "older"

    session.read(slow, heard.append, key="list")
    session.read(lambda _reader: "newer", heard.append, key="list")
    qtbot.waitUntil(lambda: bool(heard))
    session.read(lambda _reader: "newest", heard.append, key="list")
    qtbot.waitUntil(lambda: len(heard) == 2)
    gate.set()
    session.read(lambda _reader: "end", heard.append)
    qtbot.waitUntil(lambda: heard[-1] == "end")
    assert heard == ["newer", "newest", "end"]


def test_whoever_was_answered_is_not_held(qtbot: QtBot, session: Session) -> None:
    heard: list[bool] = []
    asker = Asker()
    gone = weakref.ref(asker)
    session.read(lambda _reader: True, heard.append, key=asker)
    qtbot.waitUntil(lambda: bool(heard))
    del asker
    qtbot.waitUntil(lambda: gone() is None)
