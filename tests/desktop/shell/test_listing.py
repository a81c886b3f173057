"""Lists that keep up with what is written, and read no more than they must."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.shell.listing import Listing, Lists, read_lists
from desktop.work.store import Failed
from storage import Kind, Operation, Reader, RecordId, Workspace, Write
from storage.records import find, new_id
from tests.desktop.immediate import Answer, FakeNotices, ImmediateStore


class CountingStore(ImmediateStore):
    """Counts the readings of everything."""

    whole = 0

    def read(
        self,
        question: Callable[[Reader], Answer],
        done: Callable[[Answer], None],
        *,
        failed: Failed | None = None,
        key: object = None,
    ) -> None:
        self.whole += getattr(question, "func", None) is read_lists
        super().read(question, done, failed=failed, key=key)


class LateStore(CountingStore):
    """Answers when the test says so; of one key, only the newest question."""

    def __init__(self, workspace: Workspace, notices: FakeNotices) -> None:
        super().__init__(workspace, notices)
        self.waiting: dict[object, Callable[[], None]] = {}

    def read(
        self,
        question: Callable[[Reader], Answer],
        done: Callable[[Answer], None],
        *,
        failed: Failed | None = None,
        key: object = None,
    ) -> None:
        self.waiting[key] = lambda: CountingStore.read(self, question, done, failed=failed, key=key)

    def answer(self) -> None:
        """Answer everything that was asked."""
        waiting, self.waiting = self.waiting, {}
        for each in waiting.values():
            each()


@pytest.fixture
def counting(demo: Workspace, notices: FakeNotices) -> CountingStore:
    return CountingStore(demo, notices)


@pytest.fixture
def shown() -> list[Lists]:
    return []


@pytest.fixture
def listing(qtbot: QtBot, counting: CountingStore, shown: list[Lists]) -> Listing:
    made = Listing(counting, shown.append, settle=1)
    counting.on_changed.append(made.heard)
    made.read()
    return made


def sheet_of(workspace: Workspace, title: str) -> RecordId:
    with workspace.reader() as reader:
        return find(reader, title)[0]


def sheet(store: ImmediateStore, title: str) -> RecordId:
    return sheet_of(store.workspace, title)


def write(store: ImmediateStore, *writes: Write) -> None:
    store.perform(lambda _: Operation("write", writes))


def fresh(store: ImmediateStore) -> Lists:
    with store.workspace.reader() as reader:
        return read_lists(store.author, reader)


def test_everything_is_read_at_first(counting: CountingStore, listing: Listing, shown: list[Lists]) -> None:
    assert shown == [fresh(counting)]
    assert shown[0].members > 10
    assert counting.whole == 1


def test_a_changed_text_or_status_reads_its_record_alone(
    qtbot: QtBot, counting: CountingStore, listing: Listing, shown: list[Lists]
) -> None:
    record = sheet(counting, "Une légumerie pour les cantines")
    write(counting, Write(record, body="## Contexte\n\nAutre."))
    qtbot.waitUntil(lambda: len(shown) == 2)
    write(counting, Write(record, sets={"status": "Fait"}))
    qtbot.waitUntil(lambda: len(shown) == 3)
    assert counting.whole == 1
    assert shown[-1] == fresh(counting)


@pytest.mark.parametrize("sets", [{"title": "Une autre"}, {"number": "99"}, {"axis": None}, {"deleted": "deleted"}])
def test_what_moves_or_renames_a_row_reads_everything(
    qtbot: QtBot, counting: CountingStore, listing: Listing, shown: list[Lists], sets: dict[str, str | None]
) -> None:
    write(counting, Write(sheet(counting, "Une légumerie pour les cantines"), sets=sets))
    qtbot.waitUntil(lambda: len(shown) == 2)
    assert counting.whole == 2
    assert shown[-1] == fresh(counting)


def test_a_new_sheet_and_a_new_person_are_listed(
    qtbot: QtBot, counting: CountingStore, listing: Listing, shown: list[Lists]
) -> None:
    write(counting, Write(new_id(), kind=Kind.SHEET, sets={"title": "Neuve"}))
    qtbot.waitUntil(lambda: len(shown) == 2)
    write(counting, Write(new_id(), kind=Kind.PERSON, sets={"title": "Zoé Neuve"}))
    qtbot.waitUntil(lambda: len(shown) == 3)
    assert shown[-1] == fresh(counting)
    assert any(name.words == "Zoé Neuve" for name in shown[-1].names)


def test_a_burst_is_read_once(qtbot: QtBot, counting: CountingStore, listing: Listing, shown: list[Lists]) -> None:
    for turn in range(5):
        write(counting, Write(new_id(), kind=Kind.SHEET, sets={"title": f"Neuve {turn}"}))
    qtbot.waitUntil(lambda: len(shown) == 2)
    assert counting.whole == 2


def test_what_was_looked_at_is_not_new_any_more(
    qtbot: QtBot, tmp_path: Path, counting: CountingStore, listing: Listing, shown: list[Lists]
) -> None:
    record = sheet(counting, "Une légumerie pour les cantines")
    with Workspace.open(counting.folder, author="Jean Roche") as other:
        other.perform(lambda _: Operation("write", (Write(record, body="De Jean."),)))
    listing.look()
    qtbot.waitUntil(lambda: len(shown) == 2)
    at = shown[-1].rows.place_of(record)
    assert at is not None
    assert shown[-1].rows.rows[at].unseen
    listing.seen(record)
    assert not shown[-1].rows.rows[at].unseen
    listing.seen(record)
    assert len(shown) == 3


def test_reading_everything_is_not_overtaken_by_reading_one_row(
    qtbot: QtBot, demo: Workspace, notices: FakeNotices, shown: list[Lists]
) -> None:
    store = LateStore(demo, notices)
    listing = Listing(store, shown.append, settle=1)
    store.on_changed.append(listing.heard)
    listing.read()
    store.answer()
    renamed, written = sheet_of(demo, "Une légumerie pour les cantines"), sheet_of(demo, "Loger les saisonniers")
    write(store, Write(renamed, sets={"title": "Une conserverie"}))
    qtbot.waitUntil(lambda: bool(store.waiting))
    listing.read()
    asked = next(iter(store.waiting.values()))
    write(store, Write(written, body="Autre texte."))
    qtbot.waitUntil(lambda: next(iter(store.waiting.values())) is not asked)
    store.answer()
    assert shown[-1] == fresh(store)


def test_nothing_is_shown_once_it_is_stopped(demo: Workspace, notices: FakeNotices, shown: list[Lists]) -> None:
    store = LateStore(demo, notices)
    listing = Listing(store, shown.append)
    listing.read()
    listing.stop()
    store.answer()
    assert shown == []
