"""What a segment answers, to any question."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.columns.building import built
from search.columns.segment import Segment
from search.content.document import SearchDocument
from search.content.impacts import PART_GAP, START_MARK, is_form, weighed
from search.content.parts import KINDS
from storage.model import RecordId

NASTY = ["", "\0", "\ud800", "\udfff\ud800", "e" * 10_000, "\x1f", "\x1e", "_", "^", "#", "\U0010ffff", "\xff", "é\0"]


@pytest.fixture(scope="module")
def segment() -> Segment:
    bodies = ["vélo, événement, vélo", "Évènementiel", "vélos écoles", ""]
    documents = [
        SearchDocument(
            RecordId(f"r{place // 2}"),
            "sheet" if place % 2 == 0 else "action",
            "Vélo",
            action=place or None,
            parts=(("title", "Vélo"), ("body", body)) if body else (),
            references=(f"#{place}",),
            facets=(("person", "Zoé"), ("person", "Awa"), ("person", "Zoé")) if place == 2 else (("axis", "3"),),
            due=((place, place + 1),) * place,
        )
        for place, body in enumerate(bodies)
    ]
    return built(documents, [RecordId("gone")], "segment")


@pytest.fixture(scope="module")
def empty() -> Segment:
    return built([], [], "empty")


def test_a_term_s_postings_are_its_documents_ascending(segment: Segment) -> None:
    assert segment.postings("velo").documents.tolist() == [0, 1, 2]
    assert segment.postings("velos").documents.tolist() == [2]
    assert segment.postings("_velo").documents.tolist() == [0, 1, 2]
    assert segment.postings("#3").documents.tolist() == [3]
    assert segment.postings(f"{START_MARK}ev").documents.tolist() == [0, 1]
    assert segment.postings("xylophone").documents.tolist() == []


def test_forms_that_begin_alike_count_with_the_heaviest(segment: Segment) -> None:
    found = segment.postings_from("velo")
    assert found.documents.tolist() == [0, 1, 2]
    heaviest = max(segment.postings("velos").impacts[0], segment.postings("velo").impacts[2])
    assert found.impacts[2] == heaviest
    assert segment.postings_from("evenementi").documents.tolist() == [1]
    assert segment.postings_from("x").documents.tolist() == []
    assert segment.postings_from("_").documents.tolist() == []
    assert segment.postings_from("").documents.tolist() == [0, 1, 2]


def test_forms_are_told_in_order_with_their_frequency(segment: Segment) -> None:
    assert segment.terms_from("v") == [("velo", 3), ("velos", 1)]
    assert [term for term, _ in segment.terms_from("")] == ["ecoles", "evenement", "evenementiel", "velo", "velos"]
    assert list(segment.terms_like("", 5, 6)) == [("ecoles", 1), ("velos", 1)]
    assert list(segment.terms_like("ev", 1, 9)) == [("evenement", 1)]
    assert list(segment.terms_like("ev", 9, 1)) == []


def test_places_are_those_of_the_documents_asked_about(segment: Segment) -> None:
    ends, places = segment.positions("velo", np.array([2, 3, 0], np.int32))
    assert ends.tolist() == [0, 1, 1, 4]
    assert places.tolist() == [0, 0, PART_GAP + 1, PART_GAP + 3]
    assert segment.positions("xylophone", np.array([2, 0], np.int32))[0].tolist() == [0, 0, 0]
    assert segment.positions("_velo", np.array([0], np.int32))[0].tolist() == [0, 0]
    assert segment.positions("velo", np.zeros(0, np.int32))[0].tolist() == [0]


def test_places_of_a_beginning_are_those_of_all_forms_that_begin_so(segment: Segment) -> None:
    documents, ends, places = segment.positions_from("vel")
    found = [(document, places[ends[at] : ends[at + 1]].tolist()) for at, document in enumerate(documents.tolist())]
    each = []
    for term, _ in segment.terms_from("vel"):
        having = segment.postings(term).documents
        own_ends, own = segment.positions(term, having)
        each += [(d, own[own_ends[at] : own_ends[at + 1]].tolist()) for at, d in enumerate(having.tolist())]
    assert found == each
    assert len(each) == 4
    assert [len(part) for part in segment.positions_from("xyl")] == [0, 1, 0]


def test_columns_have_a_value_for_each_document(segment: Segment) -> None:
    assert segment.size == 4
    assert [KINDS[kind] for kind in segment.kinds] == ["sheet", "action", "sheet", "action"]
    assert list(segment.records()) == ["r0", "r0", "r1", "r1"]
    assert segment.records()[1:3] == ["r0", "r1"]
    assert segment.touched == {"r0", "r1", "gone"}
    assert [segment.key(document) for document in range(4)] == [("r0", 0), ("r0", 1), ("r1", 2), ("r1", 3)]
    assert [segment.shown(document).action for document in range(4)] == [None, 1, 2, 3]
    ends, firsts, lasts = segment.due
    assert firsts[ends[2] : ends[3]].tolist() == [2, 2]
    assert lasts[ends[2] : ends[3]].tolist() == [3, 3]


def test_a_facet_has_each_value_once_a_document(segment: Segment) -> None:
    ends, codes, values = segment.facet("person")
    assert values == ("Awa", "Zoé")
    assert ends.tolist() == [0, 0, 0, 2, 2]
    assert codes.tolist() == [1, 0]
    assert segment.facet("nothing").ends.tolist() == [0] * 5
    assert segment.facets == ("axis", "person")


def test_an_empty_segment_answers_too(empty: Segment) -> None:
    assert empty.size == 0
    assert empty.postings_from("").documents.tolist() == []
    assert empty.terms_from("") == []
    assert empty.facet("axis").ends.tolist() == [0]
    assert empty.touched == set()
    assert list(empty.records()) == []


def test_columns_cannot_be_written_to(segment: Segment) -> None:
    for column in (segment.kinds, segment.changed, segment.postings("velo").impacts):
        with pytest.raises(ValueError, match="read-only"):
            column[0] = 0


@pytest.mark.parametrize("term", NASTY)
def test_nasty_terms_are_terms_that_nobody_has(segment: Segment, term: str) -> None:
    assert segment.postings(term).documents.tolist() == []
    ends, places = segment.positions(term, np.array([0, 3], np.int32))
    assert (ends.tolist(), places.tolist()) == ([0, 0, 0], [])
    if term:
        assert segment.postings_from(term).documents.tolist() == []
        assert list(segment.terms_like(term, 0, 20_000)) == segment.terms_from(term) == []


@given(
    st.lists(
        st.lists(
            st.sampled_from(["v", "vé", "vélo", "vél", "vo", "a", "ab", "abc", "abcd", "é", "œuvre", "東京", "2.3"])
        ),
        max_size=4,
    )
)
def test_beginnings_have_the_greatest_impact_of_the_forms_that_begin_so(texts: list[list[str]]) -> None:
    documents = [
        SearchDocument(
            RecordId(f"{place}"), "note", "", parts=(("title", " ".join(words[:2])), ("body", " ".join(words)))
        )
        for place, words in enumerate(texts)
    ]
    found = built(documents, [], "beginnings")
    expected: dict[tuple[str, int], float] = {}
    for place, document in enumerate(documents):
        for form, impact in weighed(document).impacts.items():
            for start in {form[:size] for size in (1, 2, 3) if size <= len(form) and is_form(form)}:
                kept = expected.get((start, place), 0.0)
                expected[start, place] = max(kept, float(np.float32(impact)))
    marks = [term.decode() for term in found.marks if term.decode().startswith(START_MARK)]
    assert {
        (term.removeprefix(START_MARK), document): impact
        for term in marks
        for document, impact in zip(*map(np.ndarray.tolist, found.postings(term)), strict=True)
    } == expected


@given(st.frozensets(st.text(st.characters(), min_size=1).map("\x1f".__add__), max_size=12))
def test_any_term_is_found_again(terms: frozenset[str]) -> None:
    documents = [SearchDocument(RecordId(term), "note", term, terms=frozenset({term})) for term in sorted(terms)]
    found = built(documents, [], "any")
    for place, term in enumerate(sorted(terms)):
        assert found.postings(term).documents.tolist() == [place]
        assert found.shown(place).title == term == found.records()[place]
