"""The index behind the search box: in threads, the newest question first."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.searching.index_searcher import IndexSearcher
from desktop.work.jobs import Jobs
from search import Results, SearchIndex
from storage import Kind, Operation, Workspace, Write
from storage.records import new_id


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


@pytest.fixture
def searcher(demo: Workspace, jobs: Jobs) -> Iterator[IndexSearcher]:
    with SearchIndex(demo) as index:
        yield IndexSearcher(index, jobs)


def test_the_index_is_made_in_the_background_and_answers(qtbot: QtBot, searcher: IndexSearcher) -> None:
    told: list[object] = []
    searcher.indexing.connect(told.append)
    searcher.follow()
    qtbot.waitUntil(lambda: None in told, timeout=20_000)
    answers: list[Results] = []
    searcher.search("legumerie", 5, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert answers[0].hits[0].title == "Une légumerie pour les cantines"


def test_of_many_questions_the_newest_is_answered(qtbot: QtBot, searcher: IndexSearcher) -> None:
    answers: list[str] = []
    for words in ("l", "le", "leg", "legu", "legum"):
        searcher.search(words, 5, lambda results: answers.append(results.query))
    qtbot.waitUntil(lambda: "legum" in answers, timeout=20_000)
    assert "le" not in answers


def test_what_is_written_is_found_once_it_is_quiet(qtbot: QtBot, demo: Workspace, searcher: IndexSearcher) -> None:
    told: list[object] = []
    searcher.indexing.connect(told.append)
    searcher.follow()
    qtbot.waitUntil(lambda: None in told, timeout=20_000)
    told.clear()
    write = Write(new_id(), kind=Kind.SHEET, sets={"title": "Le kiosque à musique"})
    demo.perform(lambda _: Operation("create", (write,)))
    searcher.changed()
    qtbot.waitUntil(lambda: None in told, timeout=20_000)
    answers: list[Results] = []
    searcher.search("kiosque", 5, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert [found.title for found in answers[0].hits] == ["Le kiosque à musique"]
