"""The answer to a query from one snapshot of the index: how many documents, the best of them, how they spread.

The best are those with the greatest score. Scores that hardly differ count as the same; then what is mine comes first,
then what changed last, then the keys decide: the same documents stand in the same order however the index grew.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from search.answering.clauses import Clauses, Found
from search.answering.closeness import brought_forward
from search.answering.facets import facets_of
from search.answering.nearest import Nearby, as_written, nearest, words_that_must_be
from search.answering.ordering import Wish, best
from search.answering.scoring import Mask
from search.columns.segment import Segment
from search.columns.snapshot import Snapshot
from search.content.parts import KINDS
from search.content.terms import title_term
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
)
from search.results import Facet

_ACTION = KINDS.index("action")
_REFERENCE, _TITLE = np.float32(60.0), np.float32(40.0)


@dataclass(frozen=True, slots=True)
class Ranked:
    """One document found in one segment. `referred`: it is the sheet that the query names by its number."""

    segment: Segment
    document: int
    score: float
    referred: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """How many documents answer, and those that were asked for, best first.

    `query` is what they answer: what was asked, or what `suggestion` says where a word was not known to any record.
    """

    query: Query
    total: int
    ranked: tuple[Ranked, ...] = ()
    facets: tuple[Facet, ...] = ()
    suggestion: str = ""


def answer(
    snapshot: Snapshot,
    query: Query,
    *,
    limit: int,
    offset: int = 0,
    me: str = "",
    language: str = "fr",
) -> Answer:
    """The documents that answer, `limit` of them after the first `offset`; `me` is the name of who asks."""
    clauses = Clauses(snapshot)
    found, nearby = _Matches(snapshot, clauses, query), None
    if not found.total and (near := _nearest(snapshot, clauses, query)):
        nearby, found = near
        query = nearby.query
    if not found.total:
        return Answer(query, 0)
    ranked = _ranked(snapshot, query, found, Wish(max(0, offset), max(0, limit), me))
    suggestion = _suggestion(nearby, ranked) if nearby else ""
    return Answer(query, found.total, ranked, facets_of(snapshot.segments, found.masks, language), suggestion)


def count(snapshot: Snapshot, query: Query) -> int:
    """How many documents answer, as `answer` would count them."""
    return _Matches(snapshot, Clauses(snapshot), query).total


class _Matches:
    """What a query finds: documents, scores, and which of them it names by their number."""

    def __init__(self, snapshot: Snapshot, clauses: Clauses, query: Query) -> None:
        found = clauses.all_of(query.clauses) if query else Found(tuple(np.zeros_like(a) for a in snapshot.alive))
        masks = list(found.masks)
        if not query.asks_for_words and not _ask_for_actions(query.clauses):
            masks = [mask & (seg.kinds != _ACTION) for mask, seg in zip(masks, snapshot.segments, strict=True)]
        self.scores = None if found.scores is None else [each.copy() for each in found.scores]
        self.referred: Sequence[Mask] = ()
        if self.scores is not None:
            self._name(clauses, query, masks)
        self.masks: Sequence[Mask] = masks
        self.total = sum(int(np.count_nonzero(mask)) for mask in masks)

    def _name(self, clauses: Clauses, query: Query, masks: list[Mask]) -> None:
        """Bring forward what the query names by its number, whatever its words, or by its whole title."""
        assert self.scores is not None
        if term := title_term(query.text):
            for scores, titled in zip(self.scores, clauses.postings(term), strict=True):
                scores[titled.documents] += _TITLE
        if not query.reference:
            return
        rest = clauses.all_of(clause for clause in query.clauses if not isinstance(clause, Wanted | Phrase))
        self.referred = [mask & fits for mask, fits in zip(clauses.term(query.reference), rest.masks, strict=True)]
        for place, mask in enumerate(self.referred):
            masks[place] = masks[place] | mask
            self.scores[place][mask] += _REFERENCE


def _ranked(snapshot: Snapshot, query: Query, found: _Matches, wish: Wish) -> tuple[Ranked, ...]:
    picks = best(snapshot.segments, found.masks, found.scores, wish)
    picks = brought_forward(snapshot.segments, query.clauses, picks, wish.offset + wish.limit)
    return tuple(
        Ranked(
            snapshot.segments[pick.place],
            pick.document,
            pick.score,
            bool(found.referred) and bool(found.referred[pick.place][pick.document]),
        )
        for pick in picks[wish.offset : wish.offset + wish.limit]
    )


def _ask_for_actions(clauses: Iterable[Clause]) -> bool:
    return any(map(_asks_for_actions, clauses))


def _asks_for_actions(clause: Clause) -> bool:
    """Whether actions are meant where no word is asked for: otherwise `axe:3` would list each action of each sheet."""
    match clause:
        case InField(field=FieldName.TYPE, exact=exact):
            return exact == "action"
        case InField(field=FieldName.ASSIGNED) | Late() | Between(field=DateField.DUE):
            return True
        case Every(clauses):
            return _ask_for_actions(clauses)
        case Either(clauses):
            return bool(clauses) and all(map(_asks_for_actions, clauses))
        case _:
            return False


def _nearest(snapshot: Snapshot, clauses: Clauses, query: Query) -> tuple[Nearby, _Matches] | None:
    """The query with the nearest words in place of those that no record has, if that finds something."""
    words = dict.fromkeys(words_that_must_be(query.clauses))
    unknown = [each for each in words if not clauses.found(each).total]
    for nearby in nearest(snapshot.segments, query, unknown):
        matches = _Matches(snapshot, clauses, nearby.query)
        if matches.total:
            return nearby, matches
    return None


def _suggestion(nearby: Nearby, ranked: Sequence[Ranked]) -> str:
    """The text of a near query, its words as the best answer writes them."""
    written: dict[str, str] = {}
    if ranked:
        parts = ranked[0].segment.shown(ranked[0].document).parts
        written = as_written([text for _, text in parts], [change.form for change in nearby.changes])
    return nearby.text(written)
