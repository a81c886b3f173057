"""The words nearest to one that no record has: what was probably meant.

A letter too many, missing, wrong, or two swapped is one mistake (Damerau's distance); long words may have two. All the
forms that open alike are compared at once, column by column of the usual table, near its diagonal.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from string import ascii_lowercase

import numpy as np
from numpy.typing import NDArray

from search.columns.segment import Segment
from search.language.query import Clause, Either, InField, Query, Wanted
from search.text.words import every_word, read_words

_SHORTEST, _SHORTEST_TYPED, _LONGEST = 3, 4, 40
_SHORT = 6
"""Up to so many letters, a word has one mistake at most."""
_MOST = 3
_FAR = 100
_MOST_READ = 20_000
_BEFORE_NAMES = ("le", "la", "de", "du", "des", "van", "von", "ben", "el", "mac", "saint")
_SHORTEST_NAME = 3

Distances = NDArray[np.int16]


@dataclass(frozen=True, slots=True)
class Change:
    """text[start:end] of the query becomes the word whose form is given."""

    start: int
    end: int
    form: str


@dataclass(frozen=True, slots=True)
class Nearby:
    """The query as it may have been meant."""

    query: Query
    changes: tuple[Change, ...]

    def text(self, written: Mapping[str, str]) -> str:
        """The query's text with its words replaced, by how their forms are written."""
        text = self.query.text
        for change in sorted(self.changes, key=lambda each: -each.start):
            text = text[: change.start] + written.get(change.form, change.form) + text[change.end :]
        return text


def nearest(segments: Sequence[Segment], query: Query, unknown: Sequence[Wanted]) -> list[Nearby]:
    """The likeliest queries with other words for the unknown ones; none when one of these is like no other word."""
    if not 0 < len(unknown) <= _MOST:
        return []
    choices = [nearest_forms(segments, wanted) for wanted in unknown]
    if not all(choices):
        return []
    tries = range(min(_MOST, max(map(len, choices))))
    made = (_replaced(query, unknown, [each[min(turn, len(each) - 1)] for each in choices]) for turn in tries)
    return [nearby for nearby in made if nearby is not None]


def words_that_must_be(clauses: Iterable[Clause]) -> Iterator[Wanted]:
    """The words without which nothing answers, those of fields' values as well."""
    for clause in clauses:
        match clause:
            case Wanted():
                yield clause
            case InField(words=words):
                yield from words
            case Either(each) if all(isinstance(one, InField) for one in each):
                yield from words_that_must_be(each)
            case _:
                pass


def nearest_forms(segments: Sequence[Segment], wanted: Wanted) -> list[str]:
    """The forms that are most like a word, the nearest and most frequent first."""
    form = next((forms[0] for forms in wanted.alternatives if len(forms) == 1), "")
    shortest = _SHORTEST_TYPED if wanted.typing else _SHORTEST
    if not shortest <= len(form) <= _LONGEST or not form.isalpha():
        return []
    most = 1 if len(form) <= _SHORT else 2
    found: dict[str, tuple[int, int]] = {}
    for candidates in _candidates(segments, form, most, typing=wanted.typing):
        for each, distance in _near(form, list(candidates), most, typing=wanted.typing):
            found.setdefault(each, (distance, -candidates[each]))
        if any(distance == 1 for distance, _ in found.values()):
            break
    else:
        for each, count in _names_behind(segments, form, typing=wanted.typing).items():
            found[each] = (1, -count)
    return sorted(found, key=lambda each: (*found[each], each))[:_MOST]


def _names_behind(segments: Sequence[Segment], form: str, *, typing: bool) -> Counter[str]:
    """The name in `legoff`, which is written `Le Goff`."""
    rests = {form.removeprefix(each) for each in _BEFORE_NAMES} - {form}
    names = [rest for rest in rests if len(rest) >= _SHORTEST_NAME]
    return _summed(_opening(segment, name, typing=typing) for segment in segments for name in names)


def _candidates(segments: Sequence[Segment], form: str, most: int, *, typing: bool) -> Iterator[Counter[str]]:
    """Forms with how many documents have them, the likeliest first.

    First those that open with two letters alike, then those with one, then those whose first letter was missed,
    doubled, wrong or swapped with the second.
    """
    longest = 64 if typing else len(form) + most
    for start in (form[:2], form[:1], form[1] + form[0]):
        yield _summed(segment.terms_like(start, len(form) - most, longest) for segment in segments)
    openings = {form[1:], *(letter + rest for letter in ascii_lowercase for rest in (form, form[1:]))}
    yield _summed(_opening(segment, each, typing=typing) for segment in segments for each in openings)


def _opening(segment: Segment, form: str, *, typing: bool) -> Iterable[tuple[str, int]]:
    if typing:
        return segment.terms_from(form)
    found = len(segment.postings(form).documents)
    return ((form, found),) if found else ()


def _summed(counts: Iterable[Iterable[tuple[str, int]]]) -> Counter[str]:
    total: Counter[str] = Counter()
    for each in counts:
        for form, count in each:
            total[form] += count
    return total


def _near(form: str, candidates: Sequence[str], most: int, *, typing: bool) -> Iterator[tuple[str, int]]:
    if not candidates:
        return
    distances = distances_to(form, candidates, most, typing=typing)
    for at in np.flatnonzero((distances > 0) & (distances <= most)).tolist():
        yield candidates[at], int(distances[at])


def distances_to(form: str, candidates: Sequence[str], most: int, *, typing: bool) -> Distances:
    """How many mistakes lie between a form and each candidate, or with `typing` the likest beginning of it.

    Beyond `most` it only says that there are more.
    """
    width = len(form) + most
    lengths = np.array([min(len(each), width + 1) for each in candidates])
    padded = np.array([each[:width] for each in candidates], f"<U{width}")
    letters = padded.view(np.uint32).reshape(len(candidates), width).T.copy()
    before: list[Distances] = []
    row = [np.full(len(candidates), column if column <= most else _FAR, np.int16) for column in range(width + 1)]
    for line in range(1, len(form) + 1):
        before, row = row, _next_row(form, line, letters, (before, row), most)
    table = np.array(row)
    if typing:
        inside = np.arange(width + 1)[:, None] <= lengths
        return np.asarray(np.where(inside, table, _FAR).min(axis=0), np.int16)
    reached = table[np.minimum(lengths, width), np.arange(len(candidates))]
    return np.asarray(np.where(lengths > width, _FAR, reached), np.int16)


def _next_row(
    form: str, line: int, letters: NDArray[np.uint32], rows: tuple[list[Distances], list[Distances]], most: int
) -> list[Distances]:
    """One line further down the table: what it takes to come from form[:line] to each beginning of the candidates."""
    earlier, above = rows
    far = np.full(letters.shape[1], _FAR, np.int16)
    row = [far] * (len(letters) + 1)
    if line <= most:
        row[0] = np.full(letters.shape[1], line, np.int16)
    for column in range(max(1, line - most), min(len(letters), line + most) + 1):
        same = letters[column - 1] == ord(form[line - 1])
        best = np.minimum(above[column - 1] + ~same, np.minimum(above[column], row[column - 1]) + np.int16(1))
        if line > 1 and column > 1:
            swapped = (letters[column - 1] == ord(form[line - 2])) & (letters[column - 2] == ord(form[line - 1]))
            best = np.where(swapped, np.minimum(best, earlier[column - 2] + np.int16(1)), best)
        row[column] = best.astype(np.int16)
    return row


def _replaced(query: Query, unknown: Sequence[Wanted], forms: Sequence[str]) -> Nearby | None:
    """The query with other words; None when its text does not show where they stand."""
    instead = dict(zip(unknown, forms, strict=True))
    changes = [change for wanted, form in instead.items() if (change := _change(query.text, wanted, form)) is not None]
    if len(changes) < len(instead):
        return None
    clauses = tuple(_other(clause, instead.get) for clause in query.clauses)
    return Nearby(replace(query, clauses=tuple(dict.fromkeys(clauses))), tuple(changes))


def _other(clause: Clause, form_instead: Callable[[Wanted], str | None]) -> Clause:
    match clause:
        case Wanted():
            return _word_instead(clause, form_instead)
        case InField(field, _, words) if any(map(form_instead, words)):
            return InField(field, "", tuple(_word_instead(word, form_instead) for word in words))
        case Either(clauses):
            return Either(tuple(_other(each, form_instead) for each in clauses if isinstance(each, InField)) or clauses)
        case _:
            return clause


def _word_instead(word: Wanted, form_instead: Callable[[Wanted], str | None]) -> Wanted:
    form = form_instead(word)
    return word if form is None else Wanted(((form,),))


def _change(text: str, wanted: Wanted, form: str) -> Change | None:
    alone = {forms[0] for forms in wanted.alternatives if len(forms) == 1}
    for word in every_word(read_words(text)):
        if not alone.isdisjoint(word.forms):
            return Change(word.start, word.end, form)
    return None


def as_written(texts: Iterable[str], forms: Sequence[str]) -> dict[str, str]:
    """How texts write forms, accents and all; the first way without capitals, if there is any."""
    written: dict[str, str] = {}
    for text in texts:
        for word in every_word(read_words(text[:_MOST_READ])):
            for form in word.forms:
                spelled = text[word.start : word.end]
                if form in forms and (form not in written or (spelled.islower() and not written[form].islower())):
                    written[form] = spelled
    return written
