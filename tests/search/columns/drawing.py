"""Documents as Hypothesis draws them, and all that a segment or several can be asked, as plain values to compare."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hypothesis import strategies as st

from search.columns.building import built
from search.columns.segment import Postings, Segment
from search.columns.snapshot import Snapshot
from search.content.document import SearchDocument
from search.content.parts import KINDS
from search.results import AxisShown
from storage.model import RecordId

_PLAIN_WORDS = "vélo vélos événement evenementiel école N’Guessan co-voiturage 250 R&D n°8 ESS 東京"
_WORDS = [*_PLAIN_WORDS.split(), "\U0001f600", "\ud800", "\0", "a"]
_texts = st.lists(st.sampled_from(_WORDS), max_size=8).map(" ".join)
_facets = st.tuples(st.sampled_from(["type", "axis", "person"]), st.sampled_from(["", "sheet", "Zoé", "\ud800"]))
_terms = st.sampled_from(["\x1faxis=3", "\x1faxis=", "\x1fb\0", "\x1f\udfff", "\x1f" + "é" * 9_000])


@dataclass(frozen=True)
class Batch:
    """Documents that were read together, and the records that were read for them."""

    documents: tuple[SearchDocument, ...]
    touched: tuple[RecordId, ...]


@st.composite
def _documents(draw: st.DrawFn, record: RecordId) -> tuple[SearchDocument, ...]:
    return tuple(
        SearchDocument(
            record,
            draw(st.sampled_from([*KINDS, "other"])),
            draw(_texts),
            number=draw(st.sampled_from(["", "8"])),
            axis=draw(st.none() | st.builds(AxisShown, st.just("3"), _texts)),
            action=action or None,
            parts=tuple((part, draw(_texts)) for part in ("title", "body")),
            references=("#8",) if action else (),
            terms=draw(st.frozensets(_terms, max_size=2)),
            facets=tuple(draw(st.lists(_facets, max_size=3))),
            due=tuple(draw(st.lists(st.just((738_000, 738_009)) | st.just((1, 1)), max_size=2))),
            late_after=draw(st.none() | st.integers(1, 3_000_000)),
            changed=draw(st.integers(0, 1 << 40)),
        )
        for action in range(draw(st.integers(0, 2)))
    )


@st.composite
def batches(draw: st.DrawFn) -> list[Batch]:
    """Some batches; later ones read again what earlier ones had, or find that it has gone."""
    found = []
    for _ in range(draw(st.integers(1, 5))):
        records = draw(st.lists(st.sampled_from("abcdef").map(RecordId), unique=True, max_size=4))
        documents = [each for record in records for each in draw(_documents(record))]
        found.append(Batch(tuple(documents), tuple(records)))
    return found


def segments_of(drawn: Iterable[Batch]) -> list[Segment]:
    """A segment for each."""
    return [built(each.documents, each.touched, f"{place}") for place, each in enumerate(drawn)]


def left_of(drawn: Sequence[Batch]) -> Batch:
    """What counts after all of them, as if it had been read at once."""
    documents: list[SearchDocument] = []
    for batch in drawn:
        documents = [each for each in documents if each.record not in batch.touched] + list(batch.documents)
    return Batch(tuple(documents), tuple(dict.fromkeys(record for batch in drawn for record in batch.touched)))


def terms_of(segments: Iterable[Segment]) -> list[str]:
    """Every term that one of them has."""
    return sorted({term.decode("utf-8", "surrogatepass") for each in segments for term in (*each.forms, *each.marks)})


def told(snapshot: Snapshot, terms: Sequence[str]) -> dict[str, object]:
    """All that can be asked about what is alive, by the documents' keys."""
    answers: dict[str, object] = {}
    for segment, alive in zip(snapshot.segments, snapshot.alive, strict=True):
        living = set(alive.nonzero()[0].tolist())
        keys = {document: _name(segment, document, living) for document in living}
        for document in living:
            answers[keys[document]] = _columns(segment, document)
        for term in terms:
            _merge(answers, f"={term}", _postings(segment, segment.postings(term), term, keys))
        for start in {term[:size] for term in terms for size in (0, 1, 3)}:
            _merge(answers, f"{start}…", _postings(segment, segment.postings_from(start), "", keys))
    return answers


def _name(segment: Segment, document: int, living: set[int]) -> str:
    """The key, and which of its documents it is: nothing forbids several."""
    key = segment.key(document)
    return f"{key[0]}/{key[1]:06} {sum(segment.key(each) == key for each in living if each < document)}"


def _merge(answers: dict[str, object], name: str, found: dict[str, object]) -> None:
    known = answers.setdefault(name, {})
    assert isinstance(known, dict)
    assert not known.keys() & found.keys()
    known.update(found)


def _postings(segment: Segment, postings: Postings, term: str, keys: dict[int, str]) -> dict[str, object]:
    documents, impacts = postings
    numbers = documents.tolist()
    assert numbers == sorted(set(numbers))
    ends, places = segment.positions(term, documents)
    return {
        keys[number]: (impact, places[ends[place] : ends[place + 1]].tolist())
        for place, (number, impact) in enumerate(zip(numbers, impacts.tolist(), strict=True))
        if number in keys
    }


def _columns(segment: Segment, document: int) -> object:
    ends, firsts, lasts = segment.due
    due = slice(ends[document], ends[document + 1])
    facets = {}
    for name in segment.facets:
        column = segment.facet(name)
        codes = column.codes[column.ends[document] : column.ends[document + 1]].tolist()
        facets[name] = [column.values[code] for code in codes]
    return (
        segment.records()[document],
        segment.shown(document),
        segment.kinds[document],
        segment.changed[document],
        segment.late_after[document],
        firsts[due].tolist(),
        lasts[due].tolist(),
        {name: values for name, values in facets.items() if values},
    )
