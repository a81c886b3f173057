"""Slow work leaves the interface's thread, and its answer comes back there."""

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.work.jobs import Jobs, Lane


def unexpected(answer: object) -> None:
    raise AssertionError(answer)


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


@pytest.mark.parametrize("lane", list(Lane))
def test_work_is_done_elsewhere_and_answered_here(qtbot: QtBot, jobs: Jobs, lane: Lane) -> None:
    seen: list[tuple[QThread, QThread]] = []
    jobs.run(
        QThread.currentThread,
        done=lambda there: seen.append((there, QThread.currentThread())),
        failed=unexpected,
        lane=lane,
    )
    qtbot.waitUntil(lambda: bool(seen))
    there, here = seen[0]
    assert here == QThread.currentThread()
    assert there != here


def test_a_failure_is_told(qtbot: QtBot, jobs: Jobs) -> None:
    seen: list[Exception] = []
    jobs.run(lambda: 1 / 0, done=unexpected, failed=seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    assert isinstance(seen[0], ZeroDivisionError)


def test_writes_are_done_in_the_order_in_which_they_were_asked_for(qtbot: QtBot, jobs: Jobs) -> None:
    done: list[int] = []
    answers: list[None] = []
    for turn in range(50):
        jobs.run(partial(done.append, turn), done=answers.append, failed=unexpected)
    qtbot.waitUntil(lambda: len(answers) == 50)
    assert done == list(range(50))


def test_what_was_to_be_written_is_written_when_the_jobs_close(jobs: Jobs) -> None:
    done: list[int] = []
    for turn in range(20):
        jobs.run(partial(done.append, turn), done=lambda _: None, failed=unexpected)
    jobs.close()
    assert len(done) == 20
