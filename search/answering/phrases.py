"""Words that follow each other: phrases, looked up by the places of words in documents.

A place is a number that holds both the document and where in it the word stands, so that "the next word" is one
more, and finding what follows is the intersection of two sorted columns.
"""

from collections.abc import Iterable
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from search.answering.scoring import Scores, written_scores
from search.columns.segment import Segment
from search.content.impacts import LONGEST_START
from search.language.query import Phrase, Wanted

Places = NDArray[np.int64]
Documents = NDArray[np.int32]
Number = TypeVar("Number", np.int32, np.int64)

DOCUMENT = 1 << 32
"""What a document counts in a place; the word's own place is below it."""

_MOST_PARTS = 8
_MUCH_SHORTER = 8
_NONE = np.zeros(0, np.int64)


def following(segment: Segment, phrase: Phrase) -> Scores:
    """The scores of documents where the words follow each other, 0 elsewhere."""
    scores = np.zeros(segment.size, np.float32)
    if not phrase.words:
        return scores
    words = [written_scores(segment, wanted) for wanted in phrase.words]
    candidates = np.flatnonzero(np.logical_and.reduce([each > 0 for each in words])).astype(np.int32)
    if len(candidates) and _has_several(phrase):
        ends = _ends(segment, phrase.words, candidates)
        candidates = candidates if ends is None else _documents_of(ends)
    for each in words:
        scores[candidates] += each[candidates]
    return scores


def places_of(segment: Segment, form: str, documents: Documents) -> Places:
    """Where a form stands in some documents, in order."""
    ends, places = segment.positions(form, documents)
    if not len(places):
        return _NONE
    owners = np.repeat(documents.astype(np.int64), ends[1:] - ends[:-1])
    found: Places = owners * DOCUMENT + places
    return found


def _has_several(phrase: Phrase) -> bool:
    return len(phrase.words) > 1 or any(len(forms) > 1 for forms in phrase.words[0].alternatives)


def _ends(segment: Segment, words: tuple[Wanted, ...], documents: Documents) -> Places | None:
    """The places after each occurrence of the phrase; None when it has hardly begun."""
    reached: Places | None = None
    for wanted in words:
        if _hardly_begun(wanted):
            break
        reached = _joined(
            _after(segment, forms, documents, reached, typing=wanted.typing) for forms in wanted.alternatives if forms
        )
        documents = _documents_of(reached)
        if not len(documents):
            break
    return reached


def _hardly_begun(wanted: Wanted) -> bool:
    """Of one or two letters, half the words begin so: where they stand says nothing."""
    return wanted.typing and all(len(forms[-1]) < LONGEST_START for forms in wanted.alternatives if forms)


def _after(
    segment: Segment, forms: tuple[str, ...], documents: Documents, reached: Places | None, *, typing: bool
) -> Places:
    """The places after these forms, where the first stands at one that was reached."""
    for place, form in enumerate(forms):
        standing = _standing(segment, form, documents, typing=typing and place == len(forms) - 1)
        reached = _past(standing if reached is None else _common(reached, standing), standing)
    return _NONE if reached is None else reached


def _standing(segment: Segment, form: str, documents: Documents, *, typing: bool) -> Places:
    return _begun(segment, form, documents) if typing else places_of(segment, form, documents)


def _begun(segment: Segment, start: str, documents: Documents) -> Places:
    """Where any form that begins so stands, however many there are."""
    having, ends, places = segment.positions_from(start)
    wanted = np.zeros(segment.size, np.bool_)
    wanted[documents] = True
    counts = np.diff(ends)
    found = np.repeat(having.astype(np.int64) * DOCUMENT, counts) + places
    return distinct(found[np.repeat(wanted[having], counts)])


def _past(at: Places, standing: Places) -> Places:
    """The places after a word; one that joins several stands at each of theirs, and may be passed at once."""
    ends = last = at + 1
    for _ in range(_MOST_PARTS):
        last = _common(last, standing) + 1
        if not len(last):
            break
        ends = _joined((ends, last))
    return ends


def _common(some: NDArray[Number], others: NDArray[Number]) -> NDArray[Number]:
    """What is in both; both are sorted, none twice. A short one is looked up in the other, long ones are merged."""
    few, many = (some, others) if len(some) <= len(others) else (others, some)
    if not len(few):
        return few
    if len(few) > len(many) // _MUCH_SHORTER:
        both = np.concatenate((few, many))
        both.sort(kind="stable")
        met: NDArray[Number] = both[1:][both[1:] == both[:-1]]
        return met
    found = np.searchsorted(many, few)
    found[found == len(many)] = 0
    common: NDArray[Number] = few[many[found] == few]
    return common


def _joined(columns: Iterable[Places]) -> Places:
    kept = [each for each in columns if len(each)]
    if len(kept) < 2:
        return kept[0] if kept else _NONE
    return distinct(np.concatenate(kept))


def _documents_of(places: Places) -> Documents:
    return distinct(places // DOCUMENT).astype(np.int32)


def distinct(values: NDArray[Number]) -> NDArray[Number]:
    """Each value once, in order. NumPy's own way imports another 50 ms of NumPy at the first call."""
    if not len(values):
        return values
    ordered = np.sort(values, kind="stable")
    first: NDArray[Number] = ordered[np.concatenate(([True], ordered[1:] != ordered[:-1]))]
    return first
