"""What the replacing page decides: what is looked through, what is wanted, what is written."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from desktop.replacing import replacing as module
from desktop.replacing.preview import Preview, Row, Wanted
from desktop.replacing.replacing import Progress, Replacing, Stopped, Watch
from storage import Changes, Kind, RecordId
from storage.editing import sheets
from storage.editing.replacing import Replacement
from storage.records import get
from tests.desktop.immediate import FakeNotices, ImmediateStore
from wiki.edits import Edit
from wiki.whereabouts import Where


@dataclass
class FakeFace:
    shown: list[Progress] = field(default_factory=list)
    ticks: int = 0
    written: list[Replacement] = field(default_factory=list)
    troubles: list[Exception] = field(default_factory=list)
    while_writing: Callable[[Watch], None] = lambda _watch: None

    def show_preview(self, preview: Preview, progress: Progress) -> None:
        self.shown.append(progress)

    def show_ticks(self, preview: Preview) -> None:
        self.ticks += 1

    def show_writing(self, watch: Watch) -> None:
        self.while_writing(watch)

    def show_written(self, written: Replacement, changes: Changes) -> None:
        self.written.append(written)

    def show_trouble(self, error: Exception) -> None:
        self.troubles.append(error)


@dataclass
class Held:
    """Keeps answers back until they are let go."""

    kept: list[Callable[[], None]] = field(default_factory=list)

    def __call__(self, done: Callable[[], None]) -> None:
        self.kept.append(done)


@pytest.fixture
def face() -> FakeFace:
    return FakeFace()


def now(done: Callable[[], None]) -> None:
    done()


def no_scope(query: str, done: Callable[[frozenset[RecordId]], None]) -> None:
    raise AssertionError(query)


def made(store: ImmediateStore, title: str, body: str, kind: Kind = Kind.SHEET) -> RecordId:
    record, plan = sheets.create(kind, title, body=body)
    store.perform(plan)
    return record


def body(store: ImmediateStore, record: RecordId) -> str:
    with store.workspace.reader() as reader:
        return get(reader, record).body


def test_all_sheets_are_looked_through_and_other_texts_when_asked(store: ImmediateStore, face: FakeFace) -> None:
    first, note = made(store, "Un chat", "chat"), made(store, "Bureau", "chat", Kind.NOTE)
    presenter = Replacing(face, store, no_scope, now)
    presenter.want(Wanted("CHAT", "chien"))
    assert list(presenter.preview.texts) == [first]
    assert (presenter.preview.found, presenter.preview.chosen) == (2, 2)
    presenter.want(Wanted("CHAT", "chien", others=True))
    assert set(presenter.preview.texts) == {first, note}
    presenter.want(Wanted("CHAT", "chien", titles=False))
    assert presenter.preview.found == 1
    presenter.want(Wanted("", "chien"))
    assert not presenter.can_replace


def test_only_what_a_search_finds_is_looked_through(store: ImmediateStore, face: FakeFace) -> None:
    first, _ = made(store, "Un", "chat"), made(store, "Deux", "chat")
    asked: list[str] = []

    def scope(query: str, done: Callable[[frozenset[RecordId]], None]) -> None:
        asked.append(query)
        done(frozenset({first}))

    presenter = Replacing(face, store, scope, now)
    presenter.want(Wanted("chat", "chien", among="axe:3"))
    assert asked == ["axe:3"]
    assert list(presenter.preview.texts) == [first]


def test_other_new_words_look_through_nothing_again(store: ImmediateStore, face: FakeFace) -> None:
    record = made(store, "Un", "chat chat")
    presenter = Replacing(face, store, no_scope, now)
    presenter.want(Wanted("chat", "ch"))
    presenter.toggle(Row(record, 0))
    presenter.want(Wanted("chat", "chien"))
    assert presenter.preview.chosen == 1


def test_what_is_ticked_off_stays_and_all_else_is_one_operation(store: ImmediateStore, face: FakeFace) -> None:
    first, second = made(store, "Un", "chat, chat et chat"), made(store, "Deux", "chat")
    third = made(store, "Trois", "chat")
    presenter = Replacing(face, store, no_scope, now)
    presenter.want(Wanted("chat", "chien"))
    presenter.toggle(Row(first, 1))
    presenter.toggle(Row(third))
    assert (presenter.preview.chosen, presenter.preview.chosen_texts, face.ticks) == (3, 2, 2)
    presenter.replace()
    assert [body(store, each) for each in (first, second, third)] == ["chien, chat et chien", "chien", "chat"]
    assert face.written[0].replaced == 3
    assert presenter.preview.found == 2
    store.undo()
    assert [body(store, each) for each in (first, second, third)] == ["chat, chat et chat", "chat", "chat"]


def test_a_heading_ticks_all_or_nothing(store: ImmediateStore, face: FakeFace) -> None:
    record = made(store, "Un", "chat chat")
    presenter = Replacing(face, store, no_scope, now)
    presenter.want(Wanted("chat", "chien"))
    presenter.toggle(Row(record, 0))
    presenter.toggle(Row(record))
    assert presenter.preview.chosen == 2
    presenter.toggle(Row(record))
    assert not presenter.can_replace
    presenter.want_all(wanted=True)
    assert presenter.can_replace


def test_an_address_is_replaced_only_when_it_is_ticked(store: ImmediateStore, face: FakeFace) -> None:
    record = made(store, "Un", "chat https://chat.example `chat`")
    presenter = Replacing(face, store, no_scope, now)
    presenter.want(Wanted("chat", "chien"))
    shown = [presenter.preview.texts[record].shown(change, presenter.preview.wanted) for change in range(3)]
    assert [each.where for each in shown] == [Where.PROSE, Where.ADDRESS, Where.CODE]
    presenter.replace()
    assert body(store, record) == "chien https://chat.example `chien`"


def test_what_is_being_typed_is_saved_before_and_no_word_is_lost(store: ImmediateStore, face: FakeFace) -> None:
    record = made(store, "Un", "un chat dort")
    held = Held()
    presenter = Replacing(face, store, no_scope, held)
    presenter.want(Wanted("chat", "chien"))
    presenter.replace()
    assert not presenter.can_replace
    store.perform(sheets.write_body(record, (Edit(0, 2, "Mon petit"), Edit(12, 12, " bien"))))
    held.kept[0]()
    assert body(store, record) == "Mon petit chien dort bien"


def test_texts_that_change_meanwhile_are_read_again_and_ticks_stay(store: ImmediateStore, face: FakeFace) -> None:
    record, other = made(store, "Un", "un chat\n\ndeux chats\n"), made(store, "Deux", "rien")
    presenter = Replacing(face, store, no_scope, now)
    store.on_changed.append(lambda changes: presenter.heard(changes.records))
    presenter.want(Wanted("chat", "chien"))
    presenter.toggle(Row(record, 1))
    store.perform(sheets.write_body(record, (Edit(0, 0, "Voici un chat.\n\n"),)))
    store.perform(sheets.write_body(other, (Edit(0, 4, "chat"),)))
    assert presenter.preview.found == 4
    assert presenter.preview.texts[record].off == {2}
    store.perform(sheets.delete(other))
    assert presenter.preview.found == 3


def test_stopping_while_it_is_written_writes_nothing(store: ImmediateStore, face: FakeFace) -> None:
    record = made(store, "Un", "chat")
    presenter = Replacing(face, store, no_scope, now)
    presenter.want(Wanted("chat", "chien"))
    face.while_writing = lambda _watch: presenter.stop()
    presenter.replace()
    assert isinstance(face.troubles[0], Stopped)
    assert body(store, record) == "chat"
    assert presenter.can_replace


class SlowStore(ImmediateStore):
    """Answers when `step` is called."""

    waiting: list[Callable[[], None]]

    def read(self, question, done, *, failed=None, key=None):  # type: ignore[no-untyped-def]
        self.waiting.append(lambda: super(SlowStore, self).read(question, done, failed=failed, key=key))

    def step(self) -> None:
        self.waiting.pop(0)()


def test_it_can_be_stopped_and_late_answers_are_dropped(
    store: ImmediateStore, notices: FakeNotices, face: FakeFace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "AT_ONCE", 1)
    for title in ("a", "b", "c"):
        made(store, title, "chat")
    slow = SlowStore(store.workspace, notices)
    slow.waiting = []
    presenter = Replacing(face, slow, no_scope, now)
    presenter.want(Wanted("chien", "x"))
    presenter.want(Wanted("chat", "x"))
    slow.step()
    assert len(slow.waiting) == 1
    slow.step()
    slow.step()
    assert presenter.progress == Progress(1, 3, is_over=False)
    assert not presenter.can_replace
    presenter.stop()
    assert presenter.progress.was_stopped
    slow.step()
    assert presenter.preview.found == 1
    assert presenter.can_replace


def test_more_than_can_be_read_is_not_written(
    store: ImmediateStore, face: FakeFace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST", 5)
    made(store, "Un", "chat " * 9)
    presenter = Replacing(face, store, no_scope, now)
    presenter.want(Wanted("chat", "chien"))
    assert presenter.progress.has_too_many
    assert not presenter.can_replace


@pytest.mark.parametrize("words", ["a" * 3_000, "[[((" * 100, "\u202ex", "😀", ".*", "\\", "\u0301", "<b>"])
def test_hostile_words_are_words(store: ImmediateStore, face: FakeFace, words: str) -> None:
    record = made(store, "Un", f"avant {words} après\n")
    presenter = Replacing(face, store, no_scope, now)
    presenter.want(Wanted(words, "\u202e<i>"))
    for row in presenter.preview.rows():
        if not row.is_heading:
            shown = presenter.preview.texts[record].shown(row.change, presenter.preview.wanted)
            assert shown.before.isprintable()
            assert shown.after.isprintable()
            assert len(shown.before) < 300 or len(words) > 100
    presenter.replace()
    assert not face.troubles
