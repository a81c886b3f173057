"""Which documents of a snapshot each clause of a query finds, and with what scores.

Everything is a column as long as its segment: whether a document is found, and its score (0 where a clause does not
judge). Only living documents are ever found.
"""

from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

import numpy as np

from search.answering.phrases import following
from search.answering.scoring import Mask, Scores, weigh, word_scores
from search.columns.facets import FacetColumn
from search.columns.segment import Postings, Segment
from search.columns.snapshot import Snapshot
from search.content.parts import KINDS
from search.content.terms import number_term, other_names, value_term, word_term
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
    Wanted,
    Without,
)
from search.text.french import stem_of
from search.text.words import every_word, read_words

_SHEET = KINDS.index("sheet")
_UNIX_EPOCH = date(1970, 1, 1).toordinal()
_SECONDS_A_DAY = 86_400


@dataclass(frozen=True, slots=True)
class Found:
    """Of each segment, in the snapshot's order: which documents, and how well they answer."""

    masks: tuple[Mask, ...]
    scores: tuple[Scores, ...] | None = None
    """None stands for 0 everywhere."""

    @property
    def total(self) -> int:
        """How many documents there are in all."""
        return sum(int(np.count_nonzero(mask)) for mask in self.masks)


class Clauses:
    """Finds the documents of one snapshot; what it has found once it knows."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._segments: Sequence[Segment] = snapshot.segments
        self._alive: Sequence[Mask] = snapshot.alive
        self._documents = snapshot.documents
        self._known: dict[Clause, Found] = {}

    def everything(self) -> Found:
        """All living documents."""
        return Found(tuple(self._alive))

    def all_of(self, clauses: Iterable[Clause]) -> Found:
        """The documents that each of the clauses finds, their scores added up."""
        together = self.everything()
        for clause in clauses:
            together = _both(together, self.found(clause))
            if not any(mask.any() for mask in together.masks):
                break
        return together

    def found(self, clause: Clause) -> Found:
        """The documents that the clause finds."""
        known = self._known.get(clause)
        if known is None:
            known = self._known[clause] = self._found(clause)
        return known

    def postings(self, term: str) -> tuple[Postings, ...]:
        """The documents of each segment that have a term, dead ones too."""
        return tuple(segment.postings(term) for segment in self._segments)

    def term(self, term: str) -> tuple[Mask, ...]:
        """The living documents that have a term."""
        return tuple(_having(segment, term) & alive for segment, alive in self._each())

    def _found(self, clause: Clause) -> Found:
        match clause:
            case Wanted():
                return self._scored(word_scores(segment, clause) for segment in self._segments)
            case Phrase():
                return self._scored(following(segment, clause) for segment in self._segments)
            case InField():
                return self._judged(lambda segment: _in_field(segment, clause))
            case Between():
                return self._judged(lambda segment: _between(segment, clause))
            case Late(today):
                return self._judged(lambda segment: _late(segment, today))
            case Without(inner):
                return self._without(inner)
            case Either(clauses):
                return self._either(clauses)
            case Every(clauses):
                return self.all_of(clauses)

    def _scored(self, scores: Iterable[Scores]) -> Found:
        living = tuple(scores)
        for each, alive in zip(living, self._alive, strict=True):
            each *= alive
        masks = tuple(each > 0 for each in living)
        weigh(living, masks, self._documents)
        return Found(masks, living)

    def _judged(self, judge: Callable[[Segment], Mask]) -> Found:
        return Found(tuple(judge(segment) & alive for segment, alive in self._each()))

    def _without(self, clause: Clause) -> Found:
        inner = self.found(clause)
        masks = tuple(alive & ~mask for alive, mask in zip(self._alive, inner.masks, strict=True))
        if _asks_what_there_is(clause):
            masks = tuple(
                mask & (segment.kinds == _SHEET) for mask, (segment, _) in zip(masks, self._each(), strict=True)
            )
        return Found(masks)

    def _either(self, clauses: tuple[Clause, ...]) -> Found:
        sides = [self.found(clause) for clause in clauses]
        masks = [np.zeros(segment.size, np.bool_) for segment in self._segments]
        scores = [np.zeros(segment.size, np.float32) for segment in self._segments]
        for side in sides:
            for place, mask in enumerate(side.masks):
                np.logical_or(masks[place], mask, out=masks[place])
                if side.scores is not None:
                    np.maximum(scores[place], side.scores[place] * mask, out=scores[place])
        return Found(tuple(masks), tuple(scores))

    def _each(self) -> Iterable[tuple[Segment, Mask]]:
        return zip(self._segments, self._alive, strict=True)


def _both(one: Found, other: Found) -> Found:
    masks = tuple(mine & theirs for mine, theirs in zip(one.masks, other.masks, strict=True))
    if one.scores is None or other.scores is None:
        return Found(masks, one.scores if other.scores is None else other.scores)
    return Found(masks, tuple(mine + theirs for mine, theirs in zip(one.scores, other.scores, strict=True)))


def _asks_what_there_is(clause: Clause) -> bool:
    """Only of sheets one can say that something is missing: `sans:référent` means no person and no note."""
    match clause:
        case InField(field=FieldName.HAS):
            return True
        case Either(clauses) | Every(clauses):
            return bool(clauses) and all(map(_asks_what_there_is, clauses))
        case _:
            return False


def _having(segment: Segment, term: str) -> Mask:
    mask = np.zeros(segment.size, np.bool_)
    mask[segment.postings(term).documents] = True
    return mask


def _in_field(segment: Segment, clause: InField) -> Mask:
    mask = np.zeros(segment.size, np.bool_)
    if clause.exact:
        mask |= _having(segment, value_term(clause.field, clause.exact))
        mask |= _having(segment, number_term(clause.field, clause.exact))
    if clause.words:
        every = np.ones(segment.size, np.bool_)
        for wanted in clause.words:
            every &= _word_in_field(segment, clause.field, wanted)
        if len(clause.words) > 1 and every.any():
            every &= _in_one_value(segment, clause, every)
        mask |= every
    return mask


def _in_one_value(segment: Segment, clause: InField, likely: Mask) -> Mask:
    """Of the likely documents those where one value has all the words: `Anne Martin` is not Anne Roy and Jo Martin."""
    columns = [segment.facet(name) for name in (clause.field, other_names(clause.field))]
    found = np.zeros(segment.size, np.bool_) if any(column.values for column in columns) else likely
    for column in columns:
        theirs = np.bincount(column.codes[np.repeat(likely, np.diff(column.ends))], minlength=len(column.values))
        codes = [code for code in np.flatnonzero(theirs).tolist() if _has_words(column.values[code], clause.words)]
        if codes:
            found |= _with_codes(column, codes)
    return found


def _with_codes(column: FacetColumn, codes: Sequence[int]) -> Mask:
    chosen = np.zeros(len(column.values), np.bool_)
    chosen[codes] = True
    return any_of(chosen[column.codes], column.ends)


def _has_words(value: str, words: tuple[Wanted, ...]) -> bool:
    forms = [form for word in every_word(read_words(value)) for form in word.forms]
    stems = {stem_of(form) for form in forms}
    return all(_is_among(wanted, forms, stems) for wanted in words)


def _is_among(wanted: Wanted, forms: Sequence[str], stems: Set[str]) -> bool:
    if any(alternative and all(stem_of(form) in stems for form in alternative) for alternative in wanted.alternatives):
        return True
    begun = tuple(alternative[-1] for alternative in wanted.alternatives if alternative)
    return wanted.typing and any(form.startswith(begun) for form in forms)


def _word_in_field(segment: Segment, name: FieldName, wanted: Wanted) -> Mask:
    mask = np.zeros(segment.size, np.bool_)
    for forms in wanted.alternatives:
        every = np.ones(segment.size, np.bool_)
        for place, form in enumerate(forms):
            one = _having(segment, word_term(name, form)) | _having(segment, word_term(name, stem_of(form)))
            if wanted.typing and place == len(forms) - 1:
                one |= _value_begun(segment, name, form)
            every &= one
        if forms:
            mask |= every
    return mask


def _value_begun(segment: Segment, name: FieldName, start: str) -> Mask:
    """Documents with a value of the field that has a word beginning so: there are few values, so each is read."""
    mask = np.zeros(segment.size, np.bool_)
    if name is FieldName.HAS:
        return mask
    column = segment.facet(name)
    begun = [code for code, value in enumerate(column.values) if _has_word_from(value, start)]
    return _with_codes(column, begun) if begun else mask


def _has_word_from(value: str, start: str) -> bool:
    return any(form.startswith(start) for word in every_word(read_words(value)) for form in word.forms)


def any_of(values: Mask, ends: np.typing.NDArray[np.integer]) -> Mask:
    """For each document whether one of its values holds; those of document i are values[ends[i]:ends[i + 1]]."""
    counted = np.concatenate((np.zeros(1, np.int64), np.cumsum(values, dtype=np.int64)))
    held: Mask = counted[ends[1:]] > counted[ends[:-1]]
    return held


def _between(segment: Segment, clause: Between) -> Mask:
    if clause.field is DateField.CHANGED:
        mask = np.ones(segment.size, np.bool_)
        if clause.first is not None:
            mask &= segment.changed >= _second(clause.first)
        if clause.last is not None:
            mask &= segment.changed < _second_after(clause.last)
        return mask
    ends, firsts, lasts = segment.due
    inside = np.ones(len(firsts), np.bool_)
    if clause.first is not None:
        inside &= lasts >= clause.first.toordinal()
    if clause.last is not None:
        inside &= firsts <= clause.last.toordinal()
    return any_of(inside, ends)


def _late(segment: Segment, today: date) -> Mask:
    late: Mask = (segment.late_after > 0) & (segment.late_after < today.toordinal())
    return late


def _second_after(day: date) -> int:
    return _second(day + timedelta(days=1)) if day < date.max else _second(day) + _SECONDS_A_DAY


def _second(day: date) -> int:
    """When a day begins where this program runs."""
    try:
        return int(datetime.combine(day, time.min).astimezone().timestamp())
    except (OverflowError, OSError, ValueError):
        return (day.toordinal() - _UNIX_EPOCH) * _SECONDS_A_DAY
