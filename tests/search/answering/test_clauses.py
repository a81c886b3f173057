"""The columns find what reading every document would find, however the documents lie in segments."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from search.answering.answers import Answer, answer, count
from search.columns.building import built
from search.columns.snapshot import Snapshot, snapshot_of
from search.content.document import SearchDocument
from search.content.terms import has_term, number_term, value_term, word_term
from search.language.query import (
    Between,
    Clause,
    DateField,
    Either,
    Every,
    FieldName,
    InField,
    Late,
    Phrase,
    Query,
    Wanted,
    Without,
)
from storage.model import RecordId
from tests.search.answering.naive import Judged

DAYS = [date(2026, 1, 1), date(2026, 11, 25), date(2027, 5, 12)]
_TEXTS = "vélo vélos atelier ateliers co-voiturage covoiturage local locale de la ESS essai N’Guessan 250 000"
_FORMS = "velo velos at atelier co voiturage covoiturage local de la ess es nguessan 250000 250"
TERMS = [
    number_term(FieldName.AXIS, "3"),
    value_term(FieldName.STATUS, "en cours"),
    word_term(FieldName.STATUS, "cours"),
    has_term(FieldName.BOARD),
]

ANYTHING = Either((Wanted((("of",),)), Without(Wanted((("of",),)))))
"""Finds everything, and is a word: where no word is asked for actions are left out, which has tests of its own."""

texts = st.lists(st.sampled_from(_TEXTS.split()), max_size=6).map(" ".join)
forms = st.lists(st.sampled_from(_FORMS.split()), min_size=1, max_size=2).map(tuple)
wanted = st.builds(Wanted, st.lists(forms, min_size=1, max_size=2).map(tuple), st.booleans())
whole = st.builds(lambda alternatives: Wanted(tuple(alternatives)), st.lists(forms, min_size=1, max_size=2))
leaves: st.SearchStrategy[Clause] = st.one_of(
    wanted,
    st.builds(Phrase, st.lists(whole, min_size=1, max_size=3).map(tuple)),
    st.sampled_from(
        [
            InField(FieldName.AXIS, "3"),
            InField(FieldName.STATUS, "en cours"),
            InField(FieldName.STATUS, "", (Wanted((("cours",),)),)),
            InField(FieldName.HAS, FieldName.BOARD),
            Without(InField(FieldName.HAS, FieldName.BOARD)),
            Late(DAYS[1]),
            Between(DateField.CHANGED, DAYS[0], DAYS[1]),
            Between(DateField.CHANGED, None, DAYS[1]),
            Between(DateField.DUE, DAYS[1], None),
            Between(DateField.DUE, None, DAYS[0]),
        ]
    ),
)
clauses = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.builds(Without, inner),
        st.builds(Either, st.lists(inner, min_size=1, max_size=3).map(tuple)),
        st.builds(Every, st.lists(inner, min_size=1, max_size=3).map(tuple)),
    ),
    max_leaves=4,
)


@st.composite
def documents(draw: st.DrawFn) -> list[SearchDocument]:
    """Up to eight, each a record of its own."""
    day = st.sampled_from(DAYS).map(date.toordinal)
    return [
        SearchDocument(
            RecordId(f"{number:04}"),
            draw(st.sampled_from(["sheet", "note", "action"])),
            title := draw(texts),
            parts=(("title", title), ("body", draw(texts))),
            terms=draw(st.frozensets(st.sampled_from(TERMS))),
            facets=tuple(("axis", value) for value in draw(st.sets(st.sampled_from(["3 Mobilité", "4 Culture"])))),
            due=tuple((each, each) for each in draw(st.lists(day, max_size=2))),
            late_after=draw(st.none() | day),
            changed=draw(st.sampled_from([1_700_000_000, 1_767_300_000, 1_767_300_001])),
        )
        for number in range(draw(st.integers(0, 8)))
    ]


def shelved(parts: Iterable[Sequence[SearchDocument]]) -> Snapshot:
    return snapshot_of([built(part, [each.record for each in part], f"s{place}") for place, part in enumerate(parts)])


def asked(snapshot: Snapshot, *wanted_clauses: Clause) -> Answer:
    return answer(snapshot, Query("", tuple(wanted_clauses)), limit=1_000)


def keys(answered: Answer) -> list[tuple[str, int]]:
    return [each.segment.key(each.document) for each in answered.ranked]


@given(documents(), st.lists(clauses, min_size=1, max_size=3))
def test_clauses_find_what_reading_every_document_finds(
    given_documents: list[SearchDocument], some: list[Clause]
) -> None:
    query = Query("", (*some, ANYTHING))
    answered = answer(shelved([given_documents]), query, limit=1_000)
    expected = {(each.record, each.action or 0) for each in given_documents if all(map(Judged(each).answers, some))}
    assert set(keys(answered)) == expected
    assert answered.total == len(expected) == count(shelved([given_documents]), query)


@given(documents(), st.lists(clauses, min_size=1, max_size=3), st.lists(st.integers(0, 2), min_size=12, max_size=12))
def test_segments_change_neither_answers_nor_their_order(
    given_documents: list[SearchDocument], some: list[Clause], places: list[int]
) -> None:
    parts: list[list[SearchDocument]] = [[], [], []]
    for place, document in zip(places, given_documents, strict=False):
        parts[place].append(document)
    # older versions of the last part's records lie in a segment before: they are dead
    stale = [SearchDocument(each.record, "note", "vélo", parts=(("title", "vélo atelier"),)) for each in parts[2]]
    one, several = asked(shelved([given_documents]), *some), asked(shelved([stale, *parts]), *some)
    assert keys(one) == keys(several)
    assert [each.score for each in one.ranked] == [each.score for each in several.ranked]
    assert (one.total, one.facets) == (several.total, several.facets)


@given(documents(), wanted)
def test_facets_count_all_that_answers(given_documents: list[SearchDocument], word: Wanted) -> None:
    snapshot = shelved([given_documents[:5], given_documents[5:]])
    answered = answer(snapshot, Query("", (word,)), limit=1)
    fits = [each for each in given_documents if Judged(each).answers(word)]
    axes = Counter(value for each in fits for _, value in each.facets)
    found = {facet.name: {value.words: value.count for value in facet.values} for facet in answered.facets}
    assert found.get("axis", {}) == axes
    assert found.get("type", {}) == Counter(each.kind for each in fits)


@given(documents(), wanted, st.integers(1, 4))
def test_pages_follow_each_other_without_gap(given_documents: list[SearchDocument], word: Wanted, size: int) -> None:
    snapshot, query = shelved([given_documents]), Query("", (word,))
    pages = [answer(snapshot, query, limit=size, offset=start) for start in range(0, 13, size)]
    assert [key for page in pages for key in keys(page)] == keys(answer(snapshot, query, limit=100))
