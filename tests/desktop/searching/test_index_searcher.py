"""The index behind the search box: in threads, the newest question first, and what is much built by a process."""

import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.searching.building import Building, building_command
from desktop.searching.index_searcher import IndexSearcher
from desktop.searching.late_index import LateIndex
from desktop.work.jobs import Jobs, Lane
from search import Completion, Results
from storage import Kind, Operation, RecordId, Workspace, Write
from storage.records import new_id

LONG = 30_000


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


@pytest.fixture
def searcher(demo: Workspace, jobs: Jobs) -> Iterator[IndexSearcher]:
    index = LateIndex(demo)
    made = IndexSearcher(index, jobs, Building(building_command(demo.folder)))
    yield made
    made.stop()
    index.close()


class FakeIndex:
    """An index that is long to build, and says what was asked of it."""

    def __init__(self) -> None:
        self.wants = True
        self.asked: list[str] = []

    def catch_up(self, progress: Callable[[int, int], None]) -> bool:
        self.asked.append("catch up")
        return not self.wants

    def build(self, progress: Callable[[int, int], None]) -> bool:
        self.asked.append("build")
        progress(1, 2)
        self.wants = False
        return True

    def wants_building(self) -> bool:
        return self.wants

    def search(self, query: str, limit: int, offset: int = 0) -> Results:
        self.asked.append(f"search {offset}")
        return Results(query, 0, (), behind=self.wants)

    def count(self, query: str) -> int:
        return len(query)

    def records(self, query: str) -> tuple[RecordId, ...]:
        return (RecordId(query),)

    def complete(self, text: str, cursor: int) -> tuple[Completion, ...]:
        return (Completion(0, cursor, text, text, ""),)


def program(lines: str) -> tuple[str, ...]:
    return (sys.executable, "-c", lines)


def followed(searcher: IndexSearcher) -> list[object]:
    """What is told while the index follows."""
    told: list[object] = []
    searcher.indexing.connect(told.append)
    searcher.follow()
    return told


def ended_with_rest(told: list[object]) -> bool:
    return told[-1:] == [None]


def test_the_index_is_made_in_the_background_and_answers(qtbot: QtBot, searcher: IndexSearcher) -> None:
    told = followed(searcher)
    qtbot.waitUntil(lambda: None in told, timeout=LONG)
    answers: list[Results] = []
    searcher.search("legumerie", 5, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert answers[0].hits[0].title == "Une légumerie pour les cantines"
    assert not answers[0].behind


def test_a_process_builds_what_is_much(qtbot: QtBot, demo: Workspace, jobs: Jobs) -> None:
    writes = tuple(Write(new_id(), kind=Kind.SHEET, sets={"title": f"Kiosque {at}"}) for at in range(300))
    demo.perform(lambda _: Operation("import", writes))
    building = Building(building_command(demo.folder))
    ended: list[bool] = []
    building.ended.connect(ended.append)
    index = LateIndex(demo)
    searcher = IndexSearcher(index, jobs, building)
    told = followed(searcher)
    qtbot.waitUntil(lambda: bool(ended), timeout=LONG)
    qtbot.waitUntil(lambda: told[-1:] == [None], timeout=LONG)
    answers: list[Results] = []
    searcher.search("kiosque", 5, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert (ended, answers[0].total, answers[0].behind) == ([True], 300, False)
    assert (demo.folder / "index" / "manifest.json").exists()
    searcher.stop()
    index.close()


def test_a_process_that_cannot_start_or_fails_is_replaced_by_a_thread(qtbot: QtBot, jobs: Jobs) -> None:
    for command in ((), ("/nowhere/at/all",), program("raise SystemExit(3)"), program("import os; os.abort()")):
        index = FakeIndex()
        searcher = IndexSearcher(index, jobs, Building(command))
        told = followed(searcher)
        qtbot.waitUntil(partial(ended_with_rest, told), timeout=LONG)
        assert index.asked == ["catch up", "build"], command
        searcher.stop()


def test_how_far_the_process_is_is_told_in_percent(qtbot: QtBot, jobs: Jobs) -> None:
    lines = """print('{"done": 1, "total": 4}\\n{"done": "x"}\\n[]\\nnot json\\n{"done": 3, "total": 4}', flush=True)"""
    index = FakeIndex()
    searcher = IndexSearcher(index, jobs, Building(program(lines)))
    told = followed(searcher)
    qtbot.waitUntil(lambda: told[-1:] == [None], timeout=LONG)
    assert told == [25, 75, None]
    assert index.asked == ["catch up", "catch up"]
    searcher.stop()


def test_stopping_ends_the_process_at_once(qtbot: QtBot, jobs: Jobs) -> None:
    building = Building(program('import sys; print(\'{"done": 1, "total": 4}\', flush=True); sys.stdin.read()'))
    index = FakeIndex()
    searcher = IndexSearcher(index, jobs, building)
    told = followed(searcher)
    qtbot.waitUntil(lambda: told == [25], timeout=LONG)
    searcher.stop()
    assert not building.is_running
    searcher.changed()
    searcher.follow()
    assert index.asked == ["catch up"]


def test_of_many_questions_the_newest_is_answered(qtbot: QtBot, searcher: IndexSearcher) -> None:
    answers: list[str] = []
    for words in ("l", "le", "leg", "legu", "legum"):
        searcher.search(words, 5, lambda results: answers.append(results.query))
    qtbot.waitUntil(lambda: "legum" in answers, timeout=LONG)
    assert "le" not in answers


def test_pages_that_are_long_to_read_hold_up_no_search(qtbot: QtBot, jobs: Jobs) -> None:
    gate, read = Event(), list[bool]()
    for _ in range(4):
        jobs.run(gate.wait, done=read.append, failed=print, lane=Lane.READ)
    index = FakeIndex()
    index.wants = False
    searcher = IndexSearcher(index, jobs, Building(()))
    answers: list[Results] = []
    searcher.search("kiosque", 5, answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=LONG)
    assert read == []
    gate.set()
    searcher.stop()


def test_an_answer_that_is_behind_has_the_index_follow(qtbot: QtBot, jobs: Jobs) -> None:
    index = FakeIndex()
    searcher = IndexSearcher(index, jobs, Building(()))
    told: list[object] = []
    searcher.indexing.connect(told.append)
    answers: list[Results] = []
    searcher.search("kiosque", 5, answers.append)
    qtbot.waitUntil(lambda: told[-1:] == [None], timeout=LONG)
    assert index.asked == ["search 0", "catch up", "build"]
    assert (told[0], answers[0].percent) == (0, 0)
    searcher.stop()


def test_an_index_that_stays_behind_is_not_followed_for_ever(qtbot: QtBot, jobs: Jobs) -> None:
    index = FakeIndex()
    searcher = IndexSearcher(index, jobs, Building(program("pass")))
    told = followed(searcher)
    qtbot.waitUntil(partial(ended_with_rest, told), timeout=LONG)
    before = list(index.asked)
    answers: list[Results] = []
    for _ in range(3):
        searcher.search("kiosque", 5, answers.append)
        qtbot.waitUntil(lambda: bool(answers))
        answers.clear()
    assert index.asked == [*before, *["search 0"] * 3]
    assert told[-1] is None
    searcher.changed()
    qtbot.waitUntil(lambda: index.asked[-1] == "catch up", timeout=LONG)
    searcher.stop()


def test_more_is_told_unless_something_else_was_looked_for(qtbot: QtBot, searcher: IndexSearcher) -> None:
    told = followed(searcher)
    qtbot.waitUntil(lambda: None in told, timeout=LONG)
    first: list[Results] = []
    searcher.search("la ", 5, first.append)
    qtbot.waitUntil(lambda: bool(first))
    late: list[Results] = []
    searcher.more("la ", 5, 5, late.append)
    searcher.search("le ", 5, first.append)
    qtbot.waitUntil(lambda: len(first) == 2)
    pages: list[Results] = []
    searcher.more("le ", 5, 5, pages.append)
    qtbot.waitUntil(lambda: bool(pages))
    assert not late
    assert {hit.id for hit in pages[0].hits} - {hit.id for hit in first[1].hits}


def test_completions_counts_and_records_are_asked_beside(qtbot: QtBot, jobs: Jobs) -> None:
    searcher = IndexSearcher(FakeIndex(), jobs, Building(()))
    told: list[object] = []
    searcher.complete("axe", 3, lambda text, found: told.append((text, found[0].end)))
    searcher.counts(("a", "bc"), told.append)
    searcher.records("abc", told.append)
    qtbot.waitUntil(lambda: len(told) == 3)
    assert {str(each) for each in told} == {"('axe', 3)", "(1, 2)", "('abc',)"}
    searcher.stop()


def test_what_is_written_is_found_at_once(qtbot: QtBot, demo: Workspace, searcher: IndexSearcher) -> None:
    told = followed(searcher)
    qtbot.waitUntil(lambda: None in told, timeout=LONG)
    write = Write(new_id(), kind=Kind.SHEET, sets={"title": "Le kiosque à musique"})
    demo.perform(lambda _: Operation("create", (write,)))
    answers: list[Results] = []
    searcher.search("kiosque", 5, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert [found.title for found in answers[0].hits] == ["Le kiosque à musique"]


def test_a_workspace_that_is_gone_is_no_bug_of_the_search(
    qtbot: QtBot, demo: Workspace, searcher: IndexSearcher, tmp_path: Path
) -> None:
    demo.folder.rename(tmp_path / "away")
    answers: list[Results] = []
    searcher.search("legumerie", 5, answers.append)
    told = followed(searcher)
    qtbot.waitUntil(lambda: bool(answers) and None in told, timeout=LONG)
    assert answers[0].query == "legumerie"
