"""How well documents answer a single word: dense columns of scores, one for each segment of a snapshot.

A word counts most as it was typed, less by its stem, least as the beginning of a longer one; an acronym written as such
comes before all of it. How rare a word is among the documents in sight weighs each occurrence of it. All of it depends
on the documents alone, not on the segments that they lie in.
"""

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from search.columns.segment import Postings, Segment
from search.content.impacts import LONGEST_START, START_MARK
from search.content.reading import ACRONYM_MARK
from search.language.query import Wanted
from search.text.french import stem_of

Scores = NDArray[np.float32]
Mask = NDArray[np.bool_]

_STEM, _BEGINNING = 0.8, 0.6
_ACRONYM = 8.0


def word_scores(segment: Segment, wanted: Wanted) -> Scores:
    """The best score of each document among the word's alternatives; 0 where none is there. Dead documents count."""
    best: Scores | None = None
    for forms in wanted.alternatives:
        together = _of_forms(segment, forms, typing=wanted.typing)
        if together is not None:
            best = together if best is None else np.maximum(best, together, out=best)
    return np.zeros(segment.size, np.float32) if best is None else best


def written_scores(segment: Segment, wanted: Wanted) -> Scores:
    """The same without stems: the words as they stand between quotes."""
    best = np.zeros(segment.size, np.float32)
    for forms in wanted.alternatives:
        together: Scores | None = None
        for place, form in enumerate(forms):
            scores = np.zeros(segment.size, np.float32)
            _raise(scores, segment.postings(form), 1.0)
            if wanted.typing and place == len(forms) - 1:
                _raise(scores, _beginning(segment, form), _BEGINNING)
            together = scores if together is None else _both(together, scores)
        if together is not None:
            np.maximum(best, together / np.float32(len(forms)), out=best)
    return best


def weigh(scores: Sequence[Scores], masks: Sequence[Mask], documents: int) -> None:
    """Multiply the scores of all segments, which change, by how rare what was found is among so many documents."""
    found = sum(int(np.count_nonzero(mask)) for mask in masks)
    rarity = np.float32(1.0 + math.log(max(1.0, documents / max(1, found))))
    for each in scores:
        each *= rarity


def _of_forms(segment: Segment, forms: tuple[str, ...], *, typing: bool) -> Scores | None:
    together: Scores | None = None
    for place, form in enumerate(forms):
        scores = _of_form(segment, form, typing=typing and place == len(forms) - 1)
        together = scores if together is None else _both(together, scores)
    if together is None or len(forms) == 1:
        return together
    return together / np.float32(len(forms))


def _of_form(segment: Segment, form: str, *, typing: bool) -> Scores:
    scores = np.zeros(segment.size, np.float32)
    written = segment.postings(form)
    scores[written.documents] = written.impacts
    _raise(scores, segment.postings(stem_of(form)), _STEM)
    if typing:
        _raise(scores, _beginning(segment, form), _BEGINNING)
    acronym = segment.postings(ACRONYM_MARK + form)
    if len(acronym.documents):
        scores[acronym.documents] += acronym.impacts + np.float32(_ACRONYM)
    return scores


def _beginning(segment: Segment, form: str) -> Postings:
    if len(form) <= LONGEST_START:
        return segment.postings(START_MARK + form)
    return segment.postings_from(form)


def _raise(scores: Scores, postings: Postings, factor: float) -> None:
    documents = postings.documents
    if len(documents):
        scores[documents] = np.maximum(scores[documents], postings.impacts * np.float32(factor))


def _both(before: Scores, more: Scores) -> Scores:
    """Both added where both are there, 0 elsewhere."""
    total: Scores = np.where((before > 0) & (more > 0), before + more, np.float32(0))
    return total
