"""What of a text is lit: the words that a query looks for, as the text writes them.

The words of the original text are judged one by one, so what is lit sits on the original characters, whatever accents
or ligatures they have. Only words that open like one that is looked for are read, and each way of writing is judged
once: that is what keeps this fast.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from search.answering.openings import Beginnings, Openings, Skeleton
from search.language.query import Clause, Either, Every, FieldName, InField, Phrase, Query, Wanted
from search.text.french import STEM_MARK, kin_of, stem_of
from search.text.words import Word, every_word, form_of, placed, read_words

_JOINTS = frozenset("'’ʼ‘‛´`＇-\u2010\u2011\u2012\u2013\u2212·•‧⋅∙・(&°º\u00ad\u200b\u200c\u200d\u2060")
"""What may hold a word together with what follows it."""
_FEW_LETTERS = 2
_AGREED = 3
"""In how many first letters words of one stem agree at the least."""
_ENDING, _GROWN = 2, 12
"""Of words with one stem, all begin like it but for so many letters and none is so much longer."""
_PARTS = {
    FieldName.AXIS: "axis",
    FieldName.BOARD: "people",
    FieldName.TEAM: "people",
    FieldName.CONTRIBUTOR: "people",
    FieldName.ASSIGNED: "action",
    FieldName.PARTNER: "partners",
    FieldName.TAG: "tags",
}
"""The parts of documents where the values of fields stand."""


class Place(NamedTuple):
    """text[start:end] is one of the things looked for: the `which`-th of the query."""

    start: int
    end: int
    which: int


class Light:
    """Finds the words of one query in texts; `words` is how many things the query wants.

    A query of fields alone wants their values, which are looked for in `parts` only. `telling` are the words that say
    where to look; there are more places than one could want of `small` ones, the one or two letters under the cursor.
    """

    def __init__(self, query: Query) -> None:
        sought: list[Wanted | Phrase] = list(dict.fromkeys(_sought(query.clauses)))
        self.parts: frozenset[str] = frozenset()
        if not sought:
            values = list(_values(query.clauses))
            self.parts = frozenset(part for part, _ in values)
            sought = list(dict.fromkeys(wanted for _, wanted in values))
        self.words = len(sought)
        numbered = list(enumerate(sought))
        self.telling = Finder([each for each in numbered if not _is_small(each[1])])
        self.small = Finder([each for each in numbered if _is_small(each[1])])


class Finder:
    """Finds some of the things that a query looks for, each with its number."""

    def __init__(self, sought: Sequence[tuple[int, Wanted | Phrase]]) -> None:
        self.words = len(sought)
        self._forms: dict[str, int] = {}
        self._stems: dict[str, int] = {}
        self._starts: list[tuple[str, int]] = []
        self._phrases: defaultdict[str, list[tuple[Phrase, int]]] = defaultdict(list)
        self._phrase_starts: list[tuple[str, Phrase, int]] = []
        for which, each in sought:
            if isinstance(each, Phrase):
                self._add_phrase(each, which)
            else:
                self._add_word(each, which)
        starts = (*(each[0] for each in self._starts), *(each[0] for each in self._phrase_starts))
        stems = [stem.removeprefix(STEM_MARK) for stem in self._stems]
        self._stem_openings = tuple({stem[: max(_least(stem), len(stem) - _ENDING)] for stem in stems})
        self._longest = max((len(stem) + _GROWN for stem in stems), default=0)
        self._phrase_openings = tuple(each[0] for each in self._phrase_starts)
        written = (*self._forms, *self._phrases, *starts)
        self._beginnings = Beginnings(written)
        self._openings = Openings((*written, *self._stem_openings))
        self._judged: tuple[dict[str, int | None], dict[str, int | None]] = {}, {}

    def _add_word(self, wanted: Wanted, which: int) -> None:
        alone = [forms[0] for forms in wanted.alternatives if len(forms) == 1]
        for form in alone:
            self._forms.setdefault(form, which)
            if wanted.typing:
                self._starts.append((form, which))
            if not wanted.typing or len(form) > _AGREED:
                self._stems.setdefault(stem_of(form), which)
                for relative in kin_of(form):
                    self._forms.setdefault(relative, which)
        for forms in wanted.alternatives:
            if any(form not in alone for form in forms if len(form) > _FEW_LETTERS):
                self._add_phrase(_in_a_row(forms, typing=wanted.typing), which)

    def _add_phrase(self, phrase: Phrase, which: int) -> None:
        for forms in phrase.words[0].alternatives if phrase.words else ():
            if forms:
                self._phrases[forms[0]].append((phrase, which))
            if phrase.words[0].typing and len(forms) == 1:
                self._phrase_starts.append((forms[0], phrase, which))

    def places(
        self, skeleton: Skeleton, begin: int = 0, stop: int | None = None, *, stems: bool = True
    ) -> Iterator[Place]:
        """Where the words stand in a text, from a position up to another, in order, none overlapping.

        Without `stems` only where words stand just as they were typed, which is much quicker.
        """
        openings = self._openings if stems else self._beginnings
        if not openings:
            return
        text, judged, done = skeleton.text, self._judged[stems], 0
        for start, end in openings.spans(skeleton, begin, len(text) if stop is None else stop):
            if start < done:
                continue
            if not _stands_alone(text, start, end) or self._may_open_a_phrase(text[start:end]):
                for place in self._at(text, start, stems):
                    yield place
                    done = place.end
                continue
            written = text[start:end]
            if written not in judged:
                judged[written] = self._which((form_of(written),), stems)
            if (which := judged[written]) is not None:
                yield Place(start, end, which)

    def _may_open_a_phrase(self, written: str) -> bool:
        if not self._phrases:
            return False
        form = form_of(written)
        return form in self._phrases or form.startswith(self._phrase_openings)

    def _at(self, text: str, start: int, stems: bool) -> Iterator[Place]:
        """What is lit of what begins at a position."""
        if self._phrases and (place := self._phrase_at(text, start)):
            yield place
            return
        for word in islice(read_words(text, start), 1):
            yield from self._in_word(word, stems)

    def _in_word(self, word: Word, stems: bool) -> Iterator[Place]:
        for each in every_word((word,)):
            which = self._which(each.forms, stems)
            if which is not None:
                yield Place(each.start, each.end, which)
                if each is word:
                    return

    def _which(self, forms: Iterable[str], stems: bool) -> int | None:
        for form in forms:
            found = self._forms.get(form)
            if found is None:
                found = next((which for start, which in self._starts if form.startswith(start)), None)
            if found is None and stems and form.startswith(self._stem_openings) and len(form) <= self._longest:
                found = self._stems.get(stem_of(form))
            if found is not None:
                return found
        return None

    def _phrase_at(self, text: str, start: int) -> Place | None:
        for word in islice(read_words(text, start), 1):
            for phrase, which in self._phrases_from(word):
                if end := _end_of_phrase(text, start, phrase):
                    return Place(word.start, end, which)
        return None

    def _phrases_from(self, word: Word) -> Iterator[tuple[Phrase, int]]:
        """The phrases that may begin with a word, or with the first of the smaller ones in it."""
        for each in (word, *word.parts[:1]):
            for form in each.forms:
                yield from self._phrases.get(form, ())
                for start, phrase, which in self._phrase_starts:
                    if form.startswith(start):
                        yield phrase, which


def _least(stem: str) -> int:
    """How much of a stem its words begin with at the least: `dri` is dry's."""
    return _AGREED - stem.endswith("i")


def _in_a_row(forms: Sequence[str], *, typing: bool) -> Phrase:
    """A word written in pieces."""
    last = len(forms) - 1
    return Phrase(tuple(Wanted(((form,),), typing and place == last) for place, form in enumerate(forms)))


def _is_small(sought: Wanted | Phrase) -> bool:
    return (
        isinstance(sought, Wanted)
        and sought.typing
        and all(len(forms) == 1 and len(forms[0]) <= _FEW_LETTERS for forms in sought.alternatives)
    )


def _sought(clauses: Iterable[Clause]) -> Iterator[Wanted | Phrase]:
    for clause in clauses:
        match clause:
            case Wanted() | Phrase():
                yield clause
            case Either(inner) | Every(inner):
                yield from _sought(inner)
            case _:
                pass


def _values(clauses: Iterable[Clause]) -> Iterator[tuple[str, Wanted]]:
    """The words of the values that fields are asked for, with the part where each stands."""
    for clause in clauses:
        match clause:
            case InField(field, exact, words) if field in _PARTS:
                for wanted in words or (Wanted(((exact,),)),):
                    yield _PARTS[field], wanted
            case Either(inner) | Every(inner):
                yield from _values(inner)
            case _:
                pass


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a run of letters is surely a word by itself, so that it need not be read as one."""
    following = text[end : end + 1]
    if following == " ":
        return end - start > 1 and not text[start].isdigit()
    if not following or following == "\n":
        return True
    if following in _JOINTS or "\u0300" <= following <= "\u036f":
        return False
    if following in ".,":
        return not text[end + 1 : end + 2].isalnum()
    return not following.isspace() or (end - start > 1 and not text[start].isdigit())


class _Standing:
    """The words from a position on by their places, read no further than is asked for: most phrases end early."""

    def __init__(self, text: str, start: int, most: int) -> None:
        self._reading = placed(islice(read_words(text, start), most))
        self._read: defaultdict[int, list[tuple[int, int, Sequence[str]]]] = defaultdict(list)
        self._reached = 0

    def at(self, place: int) -> Sequence[tuple[int, int, Sequence[str]]]:
        """Of each word at a place: the place after it, where it ends in the text, its forms."""
        while self._reached <= place and (following := next(self._reading, None)) is not None:
            self._reached, word = following
            self._read[self._reached].append((self._reached + max(1, len(word.parts)), word.end, word.forms))
        return self._read.get(place, ())


def _end_of_phrase(text: str, start: int, phrase: Phrase) -> int:
    """Where a phrase that begins with the word at a position ends; 0 when it does not stand there."""
    standing = _Standing(text, start, 2 * len(phrase.words) + 2)
    reached = {0: 0}
    for wanted in phrase.words:
        ahead: dict[int, int] = {}
        for forms in wanted.alternatives:
            at = reached if forms else {}
            for turn, form in enumerate(forms):
                goes_on = wanted.typing and turn == len(forms) - 1
                at = {
                    after: end
                    for place in at
                    for after, end, found in standing.at(place)
                    if form in found or (goes_on and any(each.startswith(form) for each in found))
                }
            ahead |= at
        reached = ahead
    return max(reached.values(), default=0)
