"""Clauses judged the slow way, one document after the other: what the columns must agree with."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta

from search.content.document import SearchDocument
from search.content.impacts import weighed
from search.content.terms import number_term, value_term, word_term
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


class Judged:
    """One document with its terms and the places of its words."""

    def __init__(self, document: SearchDocument) -> None:
        read = weighed(document)
        self.document = document
        self.terms = set(read.impacts)
        self.places: Mapping[str, Sequence[int]] = read.positions

    def answers(self, clause: Clause) -> bool:
        """Whether the document fulfils the clause."""
        match clause:
            case Wanted():
                return any(self._has_all(forms, clause.typing) for forms in clause.alternatives if forms)
            case Phrase(words):
                return bool(words) and any(self._follows(words, place) for place in self._everywhere())
            case InField():
                return self._in_field(clause)
            case Between():
                return self._between(clause)
            case Late(today):
                return 0 < (self.document.late_after or 0) < today.toordinal()
            case Without(inner):
                sheets_only = isinstance(inner, InField) and inner.field is FieldName.HAS
                return not self.answers(inner) and (self.document.kind == "sheet" or not sheets_only)
            case Either(clauses):
                return any(map(self.answers, clauses))
            case Every(clauses):
                return all(map(self.answers, clauses))

    def _has_all(self, forms: Sequence[str], typing: bool) -> bool:
        for turn, form in enumerate(forms):
            begun = typing and turn == len(forms) - 1 and any(each.startswith(form) for each in self.places)
            if form not in self.terms and stem_of(form) not in self.terms and not begun:
                return False
        return True

    def _everywhere(self) -> set[int]:
        return {place for places in self.places.values() for place in places}

    def _follows(self, words: Sequence[Wanted], place: int) -> bool:
        if not words:
            return True
        ends = {end for forms in words[0].alternatives if forms for end in self._past(forms, words[0].typing, place)}
        return any(self._follows(words[1:], end) for end in ends)

    def _past(self, forms: Sequence[str], typing: bool, place: int) -> set[int]:
        """The places after these forms, if they stand from this one on."""
        reached = {place}
        for turn, form in enumerate(forms):
            begun = typing and turn == len(forms) - 1
            standing = {
                at
                for each, places in self.places.items()
                if each == form or (begun and each.startswith(form))
                for at in places
            }
            ends = set()
            for each in reached & standing:
                while each in standing:
                    each += 1
                    ends.add(each)
            reached = ends
        return reached

    def _in_field(self, clause: InField) -> bool:
        terms = self.document.terms
        whole = bool(clause.exact) and not terms.isdisjoint(
            {value_term(clause.field, clause.exact), number_term(clause.field, clause.exact)}
        )
        each = bool(clause.words) and all(
            any(
                all(
                    not terms.isdisjoint({word_term(clause.field, f), word_term(clause.field, stem_of(f))})
                    for f in forms
                )
                for forms in wanted.alternatives
                if forms
            )
            for wanted in clause.words
        )
        return whole or each

    def _between(self, clause: Between) -> bool:
        if clause.field is DateField.DUE:
            first = clause.first.toordinal() if clause.first else 0
            last = clause.last.toordinal() if clause.last else 10_000_000
            return any(begin <= last and end >= first for begin, end in self.document.due)
        after = clause.first is None or self.document.changed >= _second(clause.first)
        return after and (clause.last is None or self.document.changed < _second(clause.last + timedelta(days=1)))


def _second(day: date) -> int:
    return int(datetime.combine(day, time.min).astimezone().timestamp())
