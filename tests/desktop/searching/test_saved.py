"""How many each saved search finds: counted later, shown from the last time on, never asked too often."""

from collections.abc import Callable, Sequence

from pytestqt.qtbot import QtBot

from desktop.models.navigator_rows import UNKNOWN, NavigatorRow, NavigatorRows, RowKind
from desktop.searching.saved import SavedCounts


class FakeCounter:
    def __init__(self) -> None:
        self.asked: list[tuple[str, ...]] = []
        self.waiting: list[Callable[[tuple[int, ...]], None]] = []

    def counts(self, queries: Sequence[str], done: Callable[[tuple[int, ...]], None]) -> None:
        self.asked.append(tuple(queries))
        self.waiting.append(done)


def rows(*queries: str, count: int = UNKNOWN) -> NavigatorRows:
    return NavigatorRows(
        tuple(
            NavigatorRow(RowKind.SEARCH, f"r{query}", query.title(), 1, count=count, query=query) for query in queries
        )
    )


def counted(saved: SavedCounts, *queries: str) -> list[int]:
    return [row.count for row in saved.counted(rows(*queries)).rows]


def test_nothing_is_asked_until_the_index_is_there(qtbot: QtBot) -> None:
    counter = FakeCounter()
    saved = SavedCounts(counter, NavigatorRows(), quiet=0)
    assert counted(saved, "a", "b") == [UNKNOWN, UNKNOWN]
    saved.refresh()
    saved.begin(62)
    qtbot.wait(20)
    assert counter.asked == []
    saved.begin(None)
    qtbot.waitUntil(lambda: counter.asked == [("a", "b")])
    with qtbot.waitSignal(saved.changed):
        counter.waiting[0]((3, 0))
    assert counted(saved, "a", "b") == [3, 0]


def test_the_counts_of_last_time_stand_until_better_ones_come(qtbot: QtBot) -> None:
    counter = FakeCounter()
    saved = SavedCounts(counter, rows("a", count=7), quiet=0)
    assert counted(saved, "a") == [7]
    saved.begin()
    qtbot.waitUntil(lambda: len(counter.asked) == 1)
    with qtbot.assertNotEmitted(saved.changed):
        counter.waiting[0]((7,))


def test_a_burst_of_changes_is_counted_once_and_a_new_search_too(qtbot: QtBot) -> None:
    counter = FakeCounter()
    saved = SavedCounts(counter, rows("a", count=1), quiet=20)
    saved.begin()
    for _ in range(5):
        saved.refresh()
    qtbot.waitUntil(lambda: counter.asked == [("a",)])
    counter.waiting[0]((1,))
    assert counted(saved, "a", "b") == [1, UNKNOWN]
    qtbot.waitUntil(lambda: counter.asked == [("a",), ("a", "b")])


def test_an_answer_after_the_end_is_not_heard(qtbot: QtBot) -> None:
    counter = FakeCounter()
    saved = SavedCounts(counter, rows("a"), quiet=0)
    saved.begin()
    qtbot.waitUntil(lambda: len(counter.asked) == 1)
    saved.stop()
    with qtbot.assertNotEmitted(saved.changed):
        counter.waiting[0]((9,))


def test_other_rows_stay_as_they_are() -> None:
    saved = SavedCounts(FakeCounter(), NavigatorRows())
    axes = NavigatorRows((NavigatorRow(RowKind.AXIS, "a", "Axe", count=3),))
    assert saved.counted(axes) is axes


def test_an_empty_field_offers_them_with_their_counts() -> None:
    saved = SavedCounts(FakeCounter(), rows("a", count=2))
    saved.counted(rows("a", "b"))
    assert [(each.words, each.query, each.detail, each.record) for each in saved.kept()] == [
        ("A", "a", "2", "ra"),
        ("B", "b", "", "rb"),
    ]
