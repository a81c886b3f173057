"""Reading a query: its marks and words, one after the other, become pieces; what misled is told."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from search.language.operators import NOT_SEARCHED_APART, VALUES, Asks
from search.language.pieces import Joint, Piece
from search.language.plain import Read, words_of
from search.language.query import FieldName, Misread, Phrase, Why, Without
from search.language.syntax import And, Excluded, Mark, Named, Or, Quoted, Text, marks_of
from search.language.values import Begun, Meant, Setting, read_quoted, read_run
from wiki.folding import fold

MOST_WORDS = 32
_MOST_CHUNKS = 6
_MOST_ITEMS = 128
_CHUNK = re.compile(r"\S+")
_CLOSING = ')]},;!?«»“”„"'
_STRANGER = re.compile(
    r"(?<![^\s(\[{|\-])(?P<name>[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\-]){1,30})[:：](?=[^\s:/\\.,;)\]}])"
)
_SCHEMES = frozenset({"http", "https", "mailto", "tel", "ftp", "file", "doi", "urn", "geo", "sms", "data"})
_JOINTS = frozenset({"OU", "OR", "ET", "AND"})


class Reader:
    """Reads one text, once.

    What was not understood is in `misread`; without `has_marks` all was plain words.

    `stopped`: where reading stopped, in a text that has too much.
    """

    def __init__(self, text: str, setting: Setting) -> None:
        self.text = text
        self.misread: list[Misread] = []
        self._marks = list(marks_of(text))
        self.has_marks = not all(isinstance(mark, Text) for mark in self._marks)
        self.stopped: int | None = None
        self._setting = setting
        self._typing_at = len(text) if text and not text[-1].isspace() else len(text) + 1

    def joined_items(self) -> list[Piece | Joint]:
        """The pieces of the text, and the joints between two of them. A word that joins nothing in front is told."""
        reading = self.items()
        items = list(islice(reading, _MOST_ITEMS))
        following = next(reading, None)
        self.stopped = following.start if following is not None else None
        while items and isinstance(items[-1], Joint):
            items.pop()
        first = next((place for place, each in enumerate(items) if isinstance(each, Piece)), 0)
        for joint in items[:first]:
            if self.text[joint.start].isalpha():
                self._tell(joint.start, joint.end, Why.NOTHING_BESIDE)
        return items[first:]

    def items(self) -> Iterator[Piece | Joint]:
        """The pieces of the text and what joins them."""
        at = 0
        while at < len(self._marks):
            mark = self._marks[at]
            at += 1
            match mark:
                case Text():
                    yield from self._plain(mark.start, mark.end)
                case And():
                    if at == 1:
                        yield from self._plain(mark.start, mark.end)
                case Quoted():
                    yield from self._phrase(mark)
                case Excluded():
                    yield from self._excluded(mark)
                case Or():
                    yield Joint(mark.start, mark.end)
                case Named():
                    pieces, end = self._named(mark, self._marks[at : at + 2])
                    yield from pieces
                    at = self._behind(at, end)

    def _behind(self, at: int, end: int) -> int:
        """The first mark behind a position; a text that goes on there is cut."""
        while at < len(self._marks) and self._marks[at].end <= end:
            at += 1
        if at < len(self._marks) and self._marks[at].start < end:
            self._marks[at] = replace(self._marks[at], start=end)
        return at

    def _plain(self, start: int, end: int) -> Iterator[Piece]:
        left_out = self._strangers(start, end)
        for word in words_of(self.text, start, end, typing=end == self._typing_at):
            if not any(first <= word.start < last for first, last in left_out):
                nothing = word.says_nothing and not word.wanted.typing
                yield Piece(word.start, word.end, word.wanted, _said(word), is_word=True, says_nothing=nothing)

    def _strangers(self, start: int, end: int) -> list[tuple[int, int]]:
        """Tells of what looks like an operator and is none; gives the names that are not to be looked for."""
        left_out = []
        for found in _STRANGER.finditer(self.text, start, end):
            name = fold(found["name"])
            if name in _SCHEMES:
                continue
            chunk = _CHUNK.match(self.text, found.start(), end)
            self._tell(found.start(), chunk.end() if chunk else found.end(), Why.UNKNOWN_OPERATOR)
            if name in NOT_SEARCHED_APART:
                left_out.append(found.span("name"))
        return left_out

    def _phrase(self, mark: Quoted) -> Iterator[Piece]:
        typing = mark.last == self._typing_at and not mark.without
        words = words_of(self.text, mark.first, mark.last, typing=typing, joining=False)[:MOST_WORDS]
        if not words:
            return
        inside = self.text[mark.first : mark.last]
        if not mark.closed and not all(isinstance(each, Text) for each in marks_of(inside)):
            self._tell(mark.start, mark.end, Why.OPEN_QUOTE)
        *before, last = (each.wanted for each in words)
        phrase = Phrase((*(replace(each, typing=False) for each in before), last))
        clause = Without(phrase) if mark.without else phrase
        star = "*" if last.typing else ""
        said, apart = (f'"{between.join(each.written for each in words)}{star}"' for between in (" ", ", "))
        yield Piece(mark.start, mark.end, clause, said, apart=apart, without=mark.without)

    def _excluded(self, mark: Excluded) -> Iterator[Piece]:
        self._strangers(mark.start + 1, mark.end)
        for word in words_of(self.text, mark.start + 1, mark.end):
            yield Piece(word.start, word.end, Without(word.wanted), _said(word), without=True)

    def _named(self, mark: Named, following: Sequence[Mark]) -> tuple[list[Piece], int]:
        """The pieces of an operator, and where its value ends."""
        quoted = self._quoted(following)
        if quoted is not None:
            inside = self.text[quoted.first : quoted.last]
            typing = quoted.last == self._typing_at_of(mark) or inside.endswith("*")
            outcome = read_quoted(mark.operator, inside, self._setting, typing=typing)
            return self._told(mark, outcome, quoted.first, quoted.last), quoted.end
        chunks = self._chunks(following)
        if not chunks:
            return self._without_value(mark), mark.end
        outcome, end = read_run(mark.operator, self.text, chunks, self._setting, typing_at=self._typing_at_of(mark))
        if mark.apart and not (isinstance(outcome, Meant) and outcome.sure):
            return list(self._plain(mark.start, mark.end)), mark.end
        return self._told(mark, outcome, chunks[0][0], end), end

    def _typing_at_of(self, mark: Named) -> int:
        """Where a value may go on; one that must not be there is read as it stands."""
        is_free = isinstance(mark.operator, FieldName | Asks) and mark.operator not in VALUES
        return -1 if mark.without and is_free else self._typing_at

    def _quoted(self, following: Sequence[Mark]) -> Quoted | None:
        """The quoted value, when nothing but blanks stands before it."""
        for each in following:
            if isinstance(each, Quoted):
                return None if each.without else each
            if not isinstance(each, Text) or self.text[each.start : each.end].strip():
                return None
        return None

    def _chunks(self, following: Sequence[Mark]) -> list[tuple[int, int]]:
        """The first words behind the colon, as far as punctuation lets them be one value."""
        found: list[tuple[int, int]] = []
        if not following or not isinstance(following[0], Text):
            return found
        for chunk in islice(_CHUNK.finditer(self.text, following[0].start, following[0].end), _MOST_CHUNKS):
            length = len(chunk[0].rstrip(_CLOSING))
            if length:
                found.append((chunk.start(), chunk.start() + length))
            if length < len(chunk[0]):
                break
        return found

    def _without_value(self, mark: Named) -> list[Piece]:
        if mark.apart:
            return list(self._plain(mark.start, mark.end))
        if self.text[mark.end :].strip():
            self._tell(mark.start, mark.end, Why.NO_VALUE)
        return []

    def _told(self, mark: Named, outcome: Meant | Begun | Why, start: int, end: int) -> list[Piece]:
        """The pieces of an operator whose value stands at text[start:end]."""
        match outcome:
            case Meant():
                meant = outcome.turned() if mark.without else outcome
                without = mark.without and meant is outcome
                clause = Without(meant.clause) if without else meant.clause
                return [Piece(mark.start, end, clause, meant=meant, without=without)]
            case Begun():
                return []
        if outcome is Why.NO_VALUE and not self.text[end:].strip(' "”»'):
            return []
        self._tell(mark.start, end, outcome)
        return [] if mark.without else list(self._plain(start, end))

    def _tell(self, start: int, end: int, why: Why) -> None:
        self.misread.append(Misread(start, end, self.text[start:end], why))


def _said(word: Read) -> str:
    """A word as it is said again; one that would join its neighbours in small letters."""
    written = word.written.lower() if word.written in _JOINTS else word.written
    return f"{word.article}{written}*" if word.starred else word.article + written
