"""What is found does not depend on how the documents came: at once, in parts, merged early or late, kept in files."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search.columns import merging
from search.columns import segment as segment_module
from search.columns.building import built
from search.columns.folder_source import FILES, path_of
from search.columns.manifest import Followed
from search.columns.merging import merged
from search.columns.segment import Segment
from search.columns.snapshot import Snapshot, snapshot_of
from search.columns.store import Store
from storage.model import Seq
from tests.search.columns.drawing import Batch, batches, left_of, segments_of, terms_of, told

FEW = settings(max_examples=40, deadline=None)
FEWER = settings(max_examples=12, deadline=None)
"""Where the disk has to be waited for."""
BEGINNING = Followed(Seq(0), "")


def same(one: Snapshot, other: Snapshot) -> bool:
    terms = terms_of([*one.segments, *other.segments])
    return told(one, terms) == told(other, terms)


def in_one_go(drawn: Sequence[Batch]) -> Snapshot:
    left = left_of(drawn)
    return snapshot_of([built(left.documents, left.touched, "whole")])


@FEW
@given(batches())
def test_parts_tell_what_the_whole_tells(drawn: list[Batch]) -> None:
    assert same(snapshot_of(segments_of(drawn)), in_one_go(drawn))


@FEW
@given(batches(), st.data())
def test_neighbours_are_merged_in_any_order(drawn: list[Batch], data: st.DataObject) -> None:
    segments = segments_of(drawn)
    while len(segments) > 1:
        start = data.draw(st.integers(0, len(segments) - 2))
        stop = data.draw(st.integers(start + 2, len(segments)))
        segments[start:stop] = [merged(segments[start:stop], "merged")]
        assert same(snapshot_of(segments), in_one_go(drawn))


@FEW
@given(batches())
def test_merging_in_short_stretches_is_merging(drawn: list[Batch]) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(merging, "_STRETCH", 3)
        patched.setattr(merging, "_TEXT_STRETCH", 100)
        segment = merged(segments_of(drawn), "merged")
    assert same(snapshot_of([segment]), in_one_go(drawn))


@FEW
@given(batches())
def test_many_postings_are_united_as_few_are(drawn: list[Batch]) -> None:
    whole = in_one_go(drawn)
    terms = terms_of(whole.segments)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(segment_module, "_FEW", 0)
        many = told(whole, terms)
    assert many == told(whole, terms)


@FEWER
@given(batches())
def test_what_was_merged_is_byte_for_byte_what_was_built_at_once(drawn: list[Batch]) -> None:
    """Where nothing died: what did may leave a column wider than it needs to be."""
    apart = [Batch(each.documents, each.touched) for each in drawn[:1]]
    for each in drawn[1:]:
        known = {record for batch in apart for record in batch.touched}
        kept = tuple(document for document in each.documents if document.record not in known)
        apart.append(Batch(kept, tuple(record for record in each.touched if record not in known)))
    one, other = merged(segments_of(apart), "merged"), in_one_go(apart).segments[0]
    with tempfile.TemporaryDirectory() as place:
        assert bytes_of(one, Path(place, "one")) == bytes_of(other, Path(place, "other"))


@FEWER
@given(batches(), st.booleans())
def test_a_folder_tells_what_memory_tells(drawn: list[Batch], at_once: bool) -> None:
    with tempfile.TemporaryDirectory() as place:
        store = Store(Path(place))
        store.reset()
        for number, segment in enumerate(segments_of(drawn)):
            store.commit(segment, Followed(Seq(number), "row"), merge=at_once)
        for reading in (store, Store(Path(place))):
            found = reading.snapshot()
            found.require_whole()
            assert same(found, in_one_go(drawn))
            assert found.followed == Followed(Seq(len(drawn) - 1), "row")
            assert at_once or len(found.segments) == len(drawn)


@FEW
@given(batches(), batches())
def test_memory_follows_the_folder(first: list[Batch], second: list[Batch]) -> None:
    before = snapshot_of(segments_of(first))
    together = before.with_memory(segments_of(second), BEGINNING)
    assert same(together, in_one_go([*first, *second]))
    assert together.documents == len(left_of([*first, *second]).documents)
    assert same(before, in_one_go(first))


def bytes_of(segment: Segment, folder: Path) -> dict[str, bytes]:
    folder.mkdir()
    store = Store(folder)
    store.reset()
    store.commit(segment, BEGINNING)
    (listed,) = store.snapshot().segments
    return {each: path_of(folder, listed.name, each).read_bytes() for each in FILES}
