"""Committing to a folder: one renaming decides, whoever else reads or writes at the time."""

import json
import multiprocessing
import os
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from search.columns.building import built
from search.columns.folder_source import FILES
from search.columns.manifest import FORMAT, Followed
from search.columns.merging import newest_alike, newest_to_merge
from search.columns.segment import Segment
from search.columns.store import Store, index_folder
from search.content.document import SearchDocument
from search.errors import IndexBusy, IndexDamaged, IndexMissing
from storage.model import RecordId, Seq


def segment(*records: str, word: str = "atelier") -> Segment:
    documents = [
        SearchDocument(RecordId(record), "note", word, parts=(("title", f"{word} {record}"),)) for record in records
    ]
    return built(documents, map(RecordId, records), "new")


def followed(seq: int) -> Followed:
    return Followed(Seq(seq), f"row {seq}")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store(tmp_path / "index")
    with store.exclusive(1):
        store.reset()
        yield store


def found(store: Store, word: str) -> list[str]:
    snapshot = store.snapshot()
    return sorted(
        each.records()[document]
        for each, alive in zip(snapshot.segments, snapshot.alive, strict=True)
        for document in each.postings(word).documents.tolist()
        if alive[document]
    )


def test_an_index_lies_beside_the_workspace_s_other_files() -> None:
    assert index_folder(Path("Groupe.fabrique")) == Path("Groupe.fabrique/index")


def test_an_empty_index_has_followed_nothing(store: Store) -> None:
    snapshot = store.snapshot()
    assert snapshot.segments == ()
    assert snapshot.documents == 0
    assert snapshot.followed is None


def test_a_record_read_again_has_its_old_documents_no_more(store: Store) -> None:
    store.commit(segment("a", "b"), followed(1), merge=False)
    store.commit(segment("b", word="velo"), followed(2), merge=False)
    assert found(store, "atelier") == ["a"]
    assert found(store, "velo") == ["b"]
    store.commit(built([], [RecordId("a")], "new"), followed(3), merge=False)
    assert found(store, "atelier") == []
    assert store.snapshot().documents == 1
    store.commit(None, followed(4))
    assert found(store, "velo") == ["b"]
    assert len(store.snapshot().segments) == 1


def test_a_commit_of_how_far_alone_changes_the_mark(store: Store) -> None:
    store.commit(segment("a"), followed(1))
    before = store.mark()
    store.commit(None, followed(2))
    assert store.mark() != before
    assert store.snapshot().followed == followed(2)
    assert store.snapshot().mark == store.mark()


def test_segments_stay_few_and_files_are_those_that_count(store: Store) -> None:
    for number in range(60):
        store.commit(segment(f"r{number:02}"), followed(number))
        names = {each.name for each in store.snapshot().segments}
        assert len(names) <= 4
        files = {file.name for file in store.folder.iterdir()} - {"lock", "stamp.json", "manifest.json"}
        assert files == {f"{name}.{ending}" for name in names for ending in FILES}
    assert found(store, "atelier") == [f"r{number:02}" for number in range(60)]


def test_a_segment_that_stays_is_not_opened_again(store: Store) -> None:
    store.commit(segment(*map(str, range(30))), followed(1))
    (before,) = store.snapshot().segments
    store.commit(segment("x"), followed(2))
    assert store.snapshot().segments[0] is before


def test_who_reads_an_older_state_reads_on(store: Store) -> None:
    store.commit(segment("a"), followed(1))
    older = store.snapshot()
    store.commit(segment("a", word="velo"), followed(2))
    assert len(older.segments[0].postings("atelier").documents) == 1
    older.require_whole()
    assert found(store, "atelier") == []


@pytest.mark.parametrize(
    ("sizes", "count"),
    [
        ([], 0),
        ([5], 0),
        ([0], 0),
        ([3, 1], 0),
        ([2, 1], 2),
        ([1, 1], 2),
        ([100, 1, 1], 2),
        ([100, 30, 5, 5, 3], 5),
        ([1_000, 30, 5, 5, 3], 4),
        ([0, 0, 0], 0),
        ([0, 0, 1], 3),
        ([1, 0], 0),
    ],
)
def test_the_newest_are_merged_until_each_that_stays_is_thrice_what_follows(sizes: list[int], count: int) -> None:
    assert newest_to_merge(sizes) == count


@pytest.mark.parametrize(
    ("sizes", "count"),
    [([], 0), ([5] * 15, 0), ([5] * 16, 16), ([90, *[5] * 16], 16), ([20, *[5] * 15], 16), ([5] * 15 + [0], 0)],
)
def test_many_small_ones_are_merged_though_that_was_to_wait(sizes: list[int], count: int) -> None:
    assert newest_alike(sizes) == count


def test_few_segments_are_open_while_much_is_added(store: Store) -> None:
    for number in range(40):
        store.commit(segment(f"r{number:02}"), followed(number), merge=False)
        assert len(store.snapshot().segments) <= 17
    assert [each.size for each in store.snapshot().segments][:3] == [16, 16, 1]
    store.commit(None, followed(40))
    assert [each.size for each in store.snapshot().segments] == [40]
    assert found(store, "atelier") == [f"r{number:02}" for number in range(40)]


def test_where_a_file_has_one_place_to_read_at_it_is_set_each_time(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on Windows."""
    monkeypatch.delattr(os, "pread")
    store.commit(segment("a", "b"), followed(1))
    snapshot = store.snapshot()
    snapshot.verify()
    assert snapshot.segments[0].shown(1).record == "b"
    assert found(store, "atelier") == ["a", "b"]


def test_an_index_copied_from_elsewhere_is_not_opened(store: Store, tmp_path: Path) -> None:
    store.commit(segment("a"), followed(1))
    shutil.copytree(store.folder, tmp_path / "copied")
    with pytest.raises(IndexMissing):
        Store(tmp_path / "copied").snapshot()


def test_the_texts_of_attachments_stay_unless_somebody_else_brought_them(store: Store, tmp_path: Path) -> None:
    (store.folder / "texts").mkdir()
    store.reset()
    assert (store.folder / "texts").is_dir()
    shutil.copytree(store.folder, tmp_path / "copied")
    Store(tmp_path / "copied").reset()
    assert not (tmp_path / "copied" / "texts").exists()


def test_a_reset_clears_what_other_versions_left(store: Store) -> None:
    (store.folder / "MAIN.tmp").mkdir()
    (store.folder / "MAIN.tmp" / "x").write_bytes(b"x")
    (store.folder / "_MAIN_99.toc").write_bytes(b"\x80\x04.")
    store.reset()
    assert {file.name for file in store.folder.iterdir()} == {"lock", "stamp.json", "manifest.json"}


@pytest.mark.parametrize("file", ["stamp.json", "manifest.json"])
def test_another_format_is_not_opened(store: Store, file: str) -> None:
    place = store.folder / file
    place.write_bytes(place.read_bytes().replace(b'"format": %d' % FORMAT, b'"format": 999'))
    with pytest.raises((IndexMissing, IndexDamaged)):
        store.snapshot()


def test_the_one_who_waits_is_told_after_the_patience(store: Store) -> None:
    with pytest.raises(IndexBusy), Store(store.folder).exclusive(0.05):
        pass


def test_the_lock_of_a_program_that_was_killed_is_free(tmp_path: Path) -> None:
    store = Store(tmp_path / "index")
    context = multiprocessing.get_context("spawn")
    killed = context.Process(target=_die_holding, args=(store.folder,))
    killed.start()
    killed.join(60)
    assert killed.exitcode == 9
    with store.exclusive(1):
        store.reset()
    assert store.snapshot().segments == ()


def _die_holding(folder: Path) -> None:
    with Store(folder).exclusive(1):
        os._exit(9)


def test_a_commit_that_finds_no_room_leaves_everything(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    store.commit(segment("a"), followed(1))
    before = {file.name for file in store.folder.iterdir()}

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        store.commit(segment("b"), followed(2))
    monkeypatch.undo()
    assert {file.name for file in store.folder.iterdir()} - {"manifest.tmp"} == before
    assert found(store, "atelier") == ["a"]


def test_readers_beside_a_writer_see_whole_states_only(store: Store) -> None:
    """Each state says how many records it has; the reader's Store opens while files come and go."""
    store.commit(segment("r0"), followed(1))
    wrong: list[str] = []
    ended = threading.Event()

    def read() -> None:
        reading = Store(store.folder)
        while not ended.is_set():
            snapshot = reading.snapshot()
            seq = snapshot.followed.seq if snapshot.followed else 0
            if snapshot.documents != seq:
                wrong.append(f"{seq}: {snapshot.documents}")
            snapshot.verify()

    threads = [threading.Thread(target=read) for _ in range(2)]
    for thread in threads:
        thread.start()
    for number in range(1, 60):
        store.commit(segment(f"r{number}"), followed(number + 1))
    ended.set()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_a_manifest_is_json_that_says_what_it_lists(store: Store) -> None:
    store.commit(segment("a"), followed(1))
    index = json.loads((store.folder / "manifest.json").read_bytes())["index"]
    assert index["followed"] == {"seq": 1, "row": "row 1", "format": FORMAT}
    assert [each["size"] for each in index["segments"]] == [1]
