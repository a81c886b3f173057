"""Where a place of the stored text is in Qt's document, and what Qt shows for characters that it cannot hold.

Qt counts UTF-16 units and knows one kind of line break; the text counts characters and keeps each break as it was
written. Only the places where the two differ are remembered, in two halves around the last change: so a key costs the
same wherever it is typed. Nobody else does arithmetic on positions.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from wiki.edits import Edit, common_prefix, common_suffix
from wiki.lines import line_ending

BREAK = "\u2029"
"""What Qt calls the end of a block."""

_UNEVEN = re.compile("\r\n|[\U00010000-\U0010ffff]")
_SHOWN = ((BREAK, "\u00b6"), ("\r\n", BREAK), ("\n", BREAK), ("\r", BREAK), ("\ufeff", "\u2060"), ("\0", "\u2400"))
_BROKEN = "\ufffd"
_UNSHOWN = ("\ufdd0", "\ufdd1")
_LONE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Shown:
    """What the document must do: put `words` in the place of its positions `start..end`."""

    start: int
    end: int
    words: str


def shown(text: str) -> str:
    """The characters that Qt's document has for those of the text, breaks being its own."""
    for sign, instead in _SHOWN:
        text = text.replace(sign, instead)
    for sign in _UNSHOWN:
        text = text.replace(sign, _BROKEN)
    return _LONE.sub(_BROKEN, text) if _has_lone(text) else text


def _has_lone(text: str) -> bool:
    """Whether half of a character stands alone; told by an encoder, which is quicker than looking."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False


def has_wide(line: str) -> bool:
    """Whether a line holds characters that are two positions each."""
    return not line.isascii() and max(line) > "\uffff"


def units(line: str, place: int) -> int:
    """Where a character of one line is in Qt's view of it."""
    return place + sum(letter > "\uffff" for letter in line[:place])


class TextMirror:
    """The two ways of counting of one text, which every change of either side must pass through.

    An odd place is a CR LF (two characters, one position) or a character beyond U+FFFF (one, two). Of those before the
    gap, `_places` says where they are, `_shifts` by how much positions are ahead after them; of those behind it,
    nearest last, `_backs` and `_back_shifts` say the same as counted from the end.
    """

    def __init__(self, text: str = "") -> None:
        self.reset(text)

    def reset(self, text: str) -> None:
        """Take up another text."""
        self._ending = line_ending(text)
        self._length = len(text)
        self._places: list[int] = []
        self._shifts: list[int] = []
        self._backs: list[int] = []
        self._back_shifts: list[int] = []
        self._note(text, 0)
        self._width = len(text) + (self._shifts[-1] if self._shifts else 0)

    @property
    def width(self) -> int:
        """How many positions the document has, its last block's end left out."""
        return self._width

    def position(self, place: int) -> int:
        """Where a character is in the document; what lies between CR and LF is before both."""
        if self._backs and place > self._length - self._backs[-1]:
            back = self._length - place
            count = bisect_right(self._backs, back)
            if count < len(self._backs) and self._backs[count] == back + 1 and self._step_back(count) < 0:
                back, count = back + 1, count + 1
            return self._width - back - (self._back_shifts[count - 1] if count else 0)
        count = bisect_left(self._places, place)
        if count and self._places[count - 1] == place - 1 and self._step(count - 1) < 0:
            place, count = place - 1, count - 1
        return place + (self._shifts[count - 1] if count else 0)

    def place(self, position: int) -> int:
        """Where a position of the document is in the text; what lies inside a character is before it."""
        if self._backs and position > self._width - self._backs[-1] - self._back_shifts[-1]:
            back = self._width - position
            count = bisect_right(range(len(self._backs)), back, key=self._position_back)
            if count < len(self._backs) and self._position_back(count) == back + 1 and self._step_back(count) > 0:
                return self._length - self._backs[count]
            return self._length - back + (self._back_shifts[count - 1] if count else 0)
        count = bisect_left(range(len(self._places)), position, key=self._position_before)
        if count and self._position_before(count - 1) == position - 1 and self._step(count - 1) > 0:
            return self._places[count - 1]
        return position - (self._shifts[count - 1] if count else 0)

    def whole(self, position: int, count: int) -> tuple[int, int]:
        """A stretch of the document, as begin and length, grown to whole characters of the text."""
        start = self.position(self.place(position))
        end = min(position + count, self._width)
        place = self.place(end)
        if self.position(place) < end:
            end = self.position(place + 1)
        return start, end - start

    def from_document(self, text: str, position: int, removed: int, words: str) -> Edit | None:
        """Follow a change of the document: what it is as an edit of `text`, the text before; None when it is none.

        `words` is what the document has now in the place of `removed` positions, which hold whole characters. Breaks
        are written as the text writes them, and what is shown for another character stays that character.
        """
        start, end = self.place(position), self.place(position + removed)
        old = text[start:end]
        before = shown(old)
        if before == words:
            return None
        first = common_prefix(before, words)
        last = common_suffix(before[first:], words[first:])
        new = words[first : len(words) - last]
        if _LONE.search(new):
            new = _LONE.sub(_BROKEN, new)
        end -= _stored(old[::-1], last, "\n\r")
        start += _stored(old, first, "\r\n")
        edit = _parted(text, Edit(start, end, new.replace(BREAK, self._ending)))
        self._follow(edit)
        return edit

    def to_document(self, text: str, edit: Edit) -> Shown:
        """Follow an edit of `text`, the text before: what the document must do."""
        edit = _with_breaks(text, edit)
        found = Shown(self.position(edit.start), self.position(edit.end), shown(edit.text))
        self._follow(edit)
        return found

    def _follow(self, edit: Edit) -> None:
        self._part_at(edit.start)
        start = self.position(edit.start)
        width = self.position(edit.end) - start
        while self._backs and self._length - self._backs[-1] < edit.end:
            self._backs.pop()
            self._back_shifts.pop()
        self._note(edit.text, edit.start)
        shift = self._shifts[-1] if self._shifts else 0
        self._length += len(edit.text) - (edit.end - edit.start)
        self._width += edit.start + len(edit.text) + shift - start - width

    def _note(self, text: str, start: int) -> None:
        """Add the odd places of a text that stands at `start`, behind all those of the first half."""
        if "\r\n" not in text and len(text.encode("utf-16-le", "surrogatepass")) == 2 * len(text):
            return
        shift = self._shifts[-1] if self._shifts else 0
        for found in _UNEVEN.finditer(text):
            shift += 1 if found.end() - found.start() == 1 else -1
            self._places.append(start + found.start())
            self._shifts.append(shift)

    def _part_at(self, place: int) -> None:
        """Move the gap: what begins before a place is in the first half, all else in the second."""
        while self._places and self._places[-1] >= place:
            step = self._step(len(self._places) - 1)
            self._backs.append(self._length - self._places.pop())
            self._shifts.pop()
            self._back_shifts.append((self._back_shifts[-1] if self._back_shifts else 0) + step)
        while self._backs and self._length - self._backs[-1] < place:
            step = self._step_back(len(self._backs) - 1)
            self._places.append(self._length - self._backs.pop())
            self._back_shifts.pop()
            self._shifts.append((self._shifts[-1] if self._shifts else 0) + step)

    def _step(self, index: int) -> int:
        return self._shifts[index] - (self._shifts[index - 1] if index else 0)

    def _step_back(self, index: int) -> int:
        return self._back_shifts[index] - (self._back_shifts[index - 1] if index else 0)

    def _position_before(self, index: int) -> int:
        return self._places[index] + (self._shifts[index - 1] if index else 0)

    def _position_back(self, index: int) -> int:
        return self._backs[index] + self._back_shifts[index]


def _stored(text: str, count: int, pair: str) -> int:
    """How many characters the first `count` that are shown of a text are."""
    if pair not in text:
        return count
    taken = 0
    for _ in range(count):
        taken += 2 if text.startswith(pair, taken) else 1
    return taken


def _parted(text: str, edit: Edit) -> Edit:
    """The edit without a CR and an LF coming to stand side by side, which would be one break where two are seen."""
    start, end, new = edit.start, edit.end, edit.text
    if text[start - 1 : start] == "\r" and (new or text[end : end + 1]).startswith("\n"):
        end, new = (end, "\r" + new[1:]) if new else (end + 1, "\r")
    if new.endswith("\r") and text[end : end + 1] == "\n":
        end, new = end + 1, new + "\r"
    return Edit(start, end, new)


def _with_breaks(text: str, edit: Edit) -> Edit:
    """The edit grown so that it holds the breaks which it parts or joins."""
    start, end, new = edit.start, edit.end, edit.text
    if start and text[start - 1] == "\r":
        start, new = start - 1, "\r" + new
    if text[end : end + 1] == "\n" and (new.endswith("\r") or text[end - 1 : end] == "\r"):
        end, new = end + 1, new + "\n"
    return Edit(start, end, new)
