"""What is brought in is proposed, decided about and written as one operation, or not at all."""

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.importing.review_rows import Entry, EntryKind
from desktop.importing.reviewing import ReadingStopped, Review, T, Watch
from desktop.importing.rows import NameState
from desktop.work.store import Failed
from documents.reading import Action, Why
from storage import Kind, Workspace, lists, records
from storage.model import Operation, RecordId, Write
from tests.desktop.immediate import ImmediateStore
from tests.desktop.importing.faces import SAMPLES, SEED, WORKSHOPS, FakeFace, at_once, reviewing
from wiki.labels import Field


def titles(workspace: Workspace) -> list[str]:
    with workspace.reader() as reader:
        return [sheet.title for sheet in lists.sheets(reader)]


def people(workspace: Workspace) -> list[str]:
    with workspace.reader() as reader:
        return [person.name for person in lists.people(reader)]


def make(workspace: Workspace, kind: Kind, title: str) -> RecordId:
    record = records.new_id()
    workspace.perform(lambda _reader: Operation("make", (Write(record, kind=kind, sets={"title": title}),)))
    return record


def entry(face: FakeFace, kind: EntryKind, turn: int = 0) -> Entry:
    return [each for each in face.present.entries if each.kind is kind][turn]


def test_the_seed_is_reviewed_accepted_and_undone_as_one(store: ImmediateStore, workspace: Workspace) -> None:
    review, face = reviewing(store)
    review.review([SEED])
    assert face.shown == ["reading", "sheaf"]
    assert titles(workspace) == []
    review.accept()
    assert titles(workspace) == ["Les nouvelles formes d'emplois et d'activités"]
    assert face.closed[0]
    workspace.undo()
    assert (titles(workspace), people(workspace)) == ([], [])


@pytest.mark.parametrize("sample", sorted(path.name for path in SAMPLES.iterdir() if path.suffix != ".yaml"))
def test_every_sample_is_accepted_as_it_is_proposed(sample: str, store: ImmediateStore, workspace: Workspace) -> None:
    review, face = reviewing(store)
    review.review([SAMPLES / sample])
    assert not face.present.proposal.does_nothing
    review.accept()
    assert face.closed[0]
    review.review([SAMPLES / sample])
    assert face.present.proposal.does_nothing
    before = workspace.data_version()
    review.accept()
    assert (len(face.closed), workspace.data_version()) == (1, before)


def test_leaving_writes_nothing(store: ImmediateStore, workspace: Workspace) -> None:
    review, face = reviewing(store)
    review.review([SEED])
    review.leave()
    assert face.closed == [None]
    review.accept()
    assert titles(workspace) == []


def test_an_item_is_left_out(store: ImmediateStore, workspace: Workspace) -> None:
    review, face = reviewing(store)
    review.review([SEED, WORKSHOPS])
    review.choose_action(0, Action.SKIP)
    assert entry(face, EntryKind.SHEET).action is Action.SKIP
    assert all(name.name != "Catherine Zuber" for name in face.present.proposal.names)
    review.accept()
    assert titles(workspace) == ["Ateliers vélo itinérants"]
    assert "Catherine Zuber" not in people(workspace)


def test_an_update_may_be_made_a_sheet_of_its_own(store: ImmediateStore, workspace: Workspace) -> None:
    review, face = reviewing(store)
    review.review([WORKSHOPS])
    review.accept()
    review.review_text(WORKSHOPS.read_text("utf-8").replace("400", "500"))
    assert face.present.proposal.items[0].why in (Why.NUMBER, Why.READ)
    review.choose_action(0, Action.CREATE)
    review.accept()
    assert titles(workspace) == ["Ateliers vélo itinérants"] * 2


def test_a_name_that_may_be_two_waits_for_a_choice(store: ImmediateStore, workspace: Workspace) -> None:
    first = make(workspace, Kind.PERSON, "Catherine Zuber")
    make(workspace, Kind.PERSON, "Catherine Zuber")
    review, face = reviewing(store)
    review.review([SEED])
    row = next(row for row in face.present.rows(entry(face, EntryKind.SHEET)) if row.words == "Catherine Zuber")
    assert row.state is NameState.CHOICE
    assert row.name is not None
    assert len(review.candidates(row.name)) == 2
    review.choose_name(row.name, first)
    review.accept()
    with workspace.reader() as reader:
        assert [each.sheets for each in lists.people(reader) if each.id == first] == [1]
    assert people(workspace).count("Catherine Zuber") == 2


def test_a_new_name_may_be_somebody_who_is_here(store: ImmediateStore, workspace: Workspace) -> None:
    known = make(workspace, Kind.PERSON, "Cathy Zuber")
    review, face = reviewing(store)
    review.review([SEED])
    names = face.present.proposal.names
    place = next(place for place, name in enumerate(names) if name.name == "Catherine Zuber")
    assert [candidate.id for candidate in review.candidates(place)] == [known]
    review.choose_name(place, known)
    review.accept()
    assert "Catherine Zuber" not in people(workspace)


def test_a_known_name_may_be_somebody_new(store: ImmediateStore, workspace: Workspace) -> None:
    make(workspace, Kind.PERSON, "Catherine Zuber")
    review, face = reviewing(store)
    review.review([SEED])
    names = face.present.proposal.names
    review.choose_name(next(place for place, name in enumerate(names) if name.name == "Catherine Zuber"), None)
    review.accept()
    assert people(workspace).count("Catherine Zuber") == 2


def test_words_of_no_sheet_are_kept_in_a_note_once(store: ImmediateStore, workspace: Workspace) -> None:
    text = "Un mot d'avant.\n\n" + WORKSHOPS.read_text("utf-8")
    review, face = reviewing(store)
    for _ in range(2):
        review.review_text(text)
        review.accept()
    with workspace.reader() as reader:
        notes = list(records.all_of(reader, Kind.NOTE))
    assert [note.body for note in notes] == ["Un mot d'avant.\n"]
    assert entry(face, EntryKind.UNFILED).action is Action.CREATE


def test_words_of_no_sheet_may_stay_in_their_file(store: ImmediateStore, workspace: Workspace) -> None:
    review, face = reviewing(store)
    review.review_text("Un mot d'avant.\n\n" + WORKSHOPS.read_text("utf-8"))
    review.keep_unfiled(False)
    assert entry(face, EntryKind.UNFILED).action is Action.SKIP
    review.accept()
    with workspace.reader() as reader:
        assert list(records.all_of(reader, Kind.NOTE)) == []


def test_what_cannot_be_read_is_told_file_by_file(store: ImmediateStore, tmp_path: Path) -> None:
    (tmp_path / "rapport.docx").write_bytes(b"PK\x03\x04")
    (tmp_path / "image.txt").write_bytes(bytes(range(256)) * 8)
    review, face = reviewing(store)
    review.review([tmp_path / "rapport.docx", tmp_path / "image.txt", tmp_path / "absent.txt"])
    assert face.shown[-1] == "unread"
    assert [problem.reason for problem in face.problems] == ["format", "binary", "missing"]


def test_an_empty_file_is_told(store: ImmediateStore, tmp_path: Path) -> None:
    (tmp_path / "vide.txt").touch()
    review, face = reviewing(store)
    review.review([tmp_path / "vide.txt"])
    rows = face.present.rows(entry(face, EntryKind.PROBLEMS))
    assert [(row.field, row.words) for row in rows] == [("problem/empty", "vide.txt")]


def test_leaving_stops_the_reading(store: ImmediateStore) -> None:
    waiting: list[Callable[[], None]] = []

    def later(work: Callable[[], T], *, done: Callable[[T], None], failed: Failed) -> None:
        waiting.append(lambda: at_once(work, done=done, failed=failed))

    face = FakeFace()
    review = Review(face, store, later, "collage")
    review.review([SEED])
    review.leave()
    waiting[0]()
    assert face.shown == ["reading"]
    assert face.error is None


def test_a_stopped_reading_goes_no_further() -> None:
    watch = Watch(stopped=True)
    with pytest.raises(ReadingStopped):
        watch.tell(3, 10)


def test_a_label_that_is_not_known_is_named_once_and_kept(store: ImmediateStore, workspace: Workspace) -> None:
    text = "Fiche-action n°1 Vélo\n\nRéférent CA : Lou Martin\n\nActions :\n\n- agir\n\nEmbarqués : Inès Garnier\n"
    review, face = reviewing(store)
    review.review_text(text)
    assert all(row.words != "Inès Garnier" for row in face.present.rows(entry(face, EntryKind.SHEET)))
    review.name_line(0, 9, Field.CONTRIBUTORS)
    rows = face.present.rows(entry(face, EntryKind.SHEET))
    assert [(row.field, row.lines) for row in rows if row.words == "Inès Garnier"] == [("contributors", (9,))]
    review.accept()
    review.review_text(text.replace("n°1 Vélo", "n°2 Train").replace("Inès Garnier", "Hugo Petit"))
    rows = face.present.rows(entry(face, EntryKind.SHEET))
    assert [row.field for row in rows if row.words == "Hugo Petit"] == ["contributors"]


def test_a_page_that_is_gone_is_shown_nothing_more(store: ImmediateStore) -> None:
    waiting: list[Callable[[], None]] = []

    def later(work: Callable[[], T], *, done: Callable[[T], None], failed: Failed) -> None:
        waiting.append(lambda: at_once(work, done=done, failed=failed))

    face = FakeFace()
    review = Review(face, store, later, "collage")
    review.review([SEED])
    waiting.pop()()
    review.accept()
    review.abandon()
    waiting.pop()()
    assert face.closed == []


def test_pictures_come_along_and_are_shown_before(store: ImmediateStore, workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "plan.png").write_bytes(b"\x89PNG" + bytes(20))
    (tmp_path / "velo.md").write_text("---\ntitle: Vélo\n---\n\n![[plan.png]]\n", "utf-8")
    review, face = reviewing(store)
    review.review([tmp_path])
    rows = face.present.rows(entry(face, EntryKind.SHEET))
    assert [(row.words, row.lines) for row in rows if row.field == "attachments"] == [("plan.png", (5,))]
    review.accept()
    assert len(list(workspace.files.all())) == 1


def test_what_only_resembles_a_sheet_may_complete_it(store: ImmediateStore, workspace: Workspace) -> None:
    review, face = reviewing(store)
    review.review([WORKSHOPS])
    review.accept()
    review.review([SAMPLES / "retour-partenaire.md"])
    item = face.present.proposal.items[0]
    assert (item.action, item.why) == (Action.CREATE, Why.LIKE)
    review.choose_action(0, Action.UPDATE)
    assert face.present.proposal.items[0].changes
    review.accept()
    with workspace.reader() as reader:
        (sheet,) = [records.get(reader, each.id) for each in lists.sheets(reader)]
    assert "Halte vélo" in sheet.body
    assert "Réparer 400 vélos par an" in sheet.body
