"""Whatever happens to a file of the index, it is told; what is answered before is right."""

import json
import shutil
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search.columns.building import built
from search.columns.folder_source import FILES
from search.columns.manifest import FORMAT, Followed, read_manifest
from search.columns.store import Store
from search.content.document import SearchDocument
from search.errors import IndexDamaged, IndexMissing
from storage.model import RecordId, Seq
from tests.search.columns.drawing import terms_of, told

FOLLOWED = Followed(Seq(7), "row")
HARM: dict[str, Callable[[bytes], bytes]] = {
    "emptied": lambda _content: b"",
    "cut": lambda content: content[:-1],
    "halved": lambda content: content[: len(content) // 2],
    "grown": lambda content: content + b"\0",
    "scribbled": lambda content: b"\xff" * len(content),
    "nested": lambda _content: b"[" * 100_000,
}


def documents(count: int) -> list[SearchDocument]:
    return [
        SearchDocument(
            RecordId(f"r{number}"),
            "note",
            f"Atelier {number}",
            parts=(("title", f"Atelier {number}"), ("body", "L’événement des bénévoles, vélos et co-voiturage")),
            facets=(("type", "note"), ("year", str(2000 + number))),
            due=((number + 1, number + 2),),
        )
        for number in range(count)
    ]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An index of two segments."""
    folder = tmp_path / "index"
    store = Store(folder)
    with store.exclusive(1):
        store.reset()
        for name in ("a", "b"):
            found = documents(3)
            store.commit(built(found, [each.record for each in found], name), FOLLOWED, merge=False)
    return folder


def everything(store: Store) -> object:
    snapshot = store.snapshot()
    snapshot.verify()
    return told(snapshot, terms_of(snapshot.segments)), snapshot.followed


def files(folder: Path) -> list[Path]:
    return sorted(each for each in folder.iterdir() if each.name != "lock")


def test_every_byte_counts(folder: Path) -> None:
    """One bit of each of the smaller files' bytes, and of every eleventh byte of the others."""
    before = everything(Store(folder))
    for file in files(folder):
        content = file.read_bytes()
        for at in range(0, len(content), 1 if len(content) < 300 else 11):
            file.write_bytes(content[:at] + bytes([content[at] ^ 1 << at % 8]) + content[at + 1 :])
            try:
                assert everything(Store(folder)) == before
                assert file.suffix == ".json"
            except (IndexDamaged, IndexMissing):
                pass
        file.write_bytes(content)
    assert everything(Store(folder)) == before


def test_a_flipped_bit_is_told_by_the_question_that_meets_it(folder: Path) -> None:
    for file in folder.glob("*.impacts"):
        content = bytearray(file.read_bytes())
        content[5] ^= 1
        file.write_bytes(content)
    store = Store(folder)
    segment = store.snapshot().segments[0]
    assert segment.shown(0).title == "Atelier 0"
    with pytest.raises(IndexDamaged):
        segment.postings("velos")
    with pytest.raises(IndexDamaged):
        store.snapshot()


@pytest.mark.parametrize("harm", HARM)
def test_harm_to_a_file_is_told(folder: Path, harm: str) -> None:
    for file in files(folder):
        content = file.read_bytes()
        file.write_bytes(HARM[harm](content))
        if file.read_bytes() != content:
            with pytest.raises((IndexDamaged, IndexMissing)):
                everything(Store(folder))
        file.write_bytes(content)


def test_a_missing_file_is_told(folder: Path) -> None:
    for file in files(folder):
        content = file.read_bytes()
        file.unlink()
        with pytest.raises((IndexDamaged, IndexMissing)):
            Store(folder).snapshot()
        file.write_bytes(content)
    shutil.rmtree(folder)
    with pytest.raises(IndexMissing):
        Store(folder).mark()


@pytest.mark.parametrize("ending", FILES)
def test_a_file_that_is_cut_while_it_is_open_is_told_before_the_next_answer(folder: Path, ending: str) -> None:
    snapshot = Store(folder).snapshot()
    snapshot.require_whole()
    for file in folder.glob(f"*.{ending}"):
        file.write_bytes(file.read_bytes()[:-2])
    with pytest.raises(IndexDamaged):
        snapshot.require_whole()


def test_a_file_that_is_cut_between_two_questions_is_told_by_the_second(folder: Path) -> None:
    segment = Store(folder).snapshot().segments[0]
    assert len(segment.postings("velos").documents) == 3
    for file in folder.glob("*.documents"):
        file.write_bytes(b"")
    with pytest.raises(IndexDamaged):
        segment.postings("velos")


def test_bytes_that_change_while_the_file_is_open_are_told(folder: Path) -> None:
    snapshot = Store(folder).snapshot()
    snapshot.verify()
    for file in folder.glob("*.documents"):
        file.write_bytes(bytes(each ^ 1 for each in file.read_bytes()))
    snapshot.require_whole()
    with pytest.raises(IndexDamaged):
        snapshot.segments[0].postings("velos")
    with pytest.raises(IndexDamaged):
        snapshot.require_whole()


def test_what_was_opened_answers_on_when_its_files_have_gone(folder: Path) -> None:
    snapshot = Store(folder).snapshot()
    before = told(snapshot, terms_of(snapshot.segments))
    shutil.rmtree(folder)
    snapshot.require_whole()
    assert told(snapshot, terms_of(snapshot.segments)) == before


def test_damage_does_not_outlive_a_reset(folder: Path) -> None:
    store = Store(folder)
    store.snapshot()
    for file in folder.glob("*.columns"):
        file.write_bytes(b"")
    with pytest.raises(IndexDamaged):
        store.snapshot()
    store.reset()
    assert store.snapshot().segments == ()
    store.commit(built(documents(2), [], "a"), FOLLOWED)
    assert store.snapshot().documents == 2


def test_damage_stops_a_merge_and_leaves_what_was_there(folder: Path) -> None:
    store = Store(folder)
    mark = store.mark()
    for file in folder.glob("*.places"):
        file.write_bytes(bytes(each ^ 1 for each in file.read_bytes()))
    before = {file.name for file in folder.iterdir()}
    with pytest.raises(IndexDamaged):
        store.commit(built(documents(3), [], "c"), Followed(Seq(8), "row"))
    assert store.mark() == mark
    assert {file.name for file in folder.iterdir()} == before


@given(
    st.recursive(
        st.none() | st.integers() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)
    )
)
@settings(max_examples=40, deadline=None)
def test_a_manifest_of_anything_is_damage(anything: object) -> None:
    for written in (anything, {"check": 0, "index": anything}, _sealed(anything), _sealed({"format": FORMAT})):
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(Path, "read_bytes", lambda _path, written=written: json.dumps(written).encode())
            with pytest.raises((IndexDamaged, IndexMissing)):
                read_manifest(Path("index"))


def _sealed(index: object) -> object:
    return {"check": zlib.crc32(json.dumps(index, sort_keys=True).encode()), "index": index}
