"""What would be replaced: every occurrence of every text, each wanted until it is ticked off. No Qt here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from storage import Kind, RecordId
from storage.editing.replacing import Occurrences
from wiki.replacing import Query, Span, in_place_of
from wiki.whereabouts import Where

BEFORE, AFTER = 48, 110
"""So many characters are shown before and behind what is replaced."""
ELLIPSIS = "…"
_NOT_AT_FIRST = frozenset({Where.ADDRESS})
"""Where replacing breaks what works: only what somebody ticks is replaced there."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What shall be replaced by what, and where: in the sheets that a search finds, or in all."""

    words: str = ""
    by: str = ""
    match_case: bool = False
    match_accents: bool = False
    whole_words: bool = False
    titles: bool = True
    others: bool = False
    among: str = ""

    @property
    def query(self) -> Query:
        """What is looked for."""
        return Query(self.words, self.match_case, self.whole_words, self.match_accents)

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """What is looked through."""
        return (Kind.SHEET, Kind.KIT, Kind.PAGE, Kind.NOTE) if self.others else (Kind.SHEET,)

    def looks_elsewhere(self, other: Wanted) -> bool:
        """Whether other places are found than for `other`: other new words alone change none."""
        return replace(self, by="") != replace(other, by="")


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the preview: the change of that place in its text, or with -1 the text's own line."""

    record: RecordId
    change: int = -1

    @property
    def is_heading(self) -> bool:
        """Whether it stands for a whole text."""
        return self.change < 0


@dataclass(frozen=True, slots=True)
class ChangeShown:
    """One change as two lines: each with the stretch that goes, or that comes."""

    before: str
    old: Span
    after: str
    new: Span
    where: Where
    in_title: bool


@dataclass(slots=True)
class TextChanges:
    """One text with its changes, those in the title first; `off` are those that are not wanted."""

    found: Occurrences
    off: set[int] = field(default_factory=set)

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.found.in_title) + len(self.found.in_body)

    @property
    def wanted(self) -> int:
        """How many of them are wanted."""
        return self.count - len(self.off)

    def chosen(self) -> Occurrences | None:
        """Only what is wanted; None when nothing is."""
        titles = len(self.found.in_title)
        in_title = tuple(span for at, span in enumerate(self.found.in_title) if at not in self.off)
        kept = [at for at in range(len(self.found.in_body)) if at + titles not in self.off]
        if not in_title and not kept:
            return None
        return replace(
            self.found,
            in_title=in_title,
            in_body=tuple(self.found.in_body[at] for at in kept),
            wheres=tuple(self.found.wheres[at] for at in kept),
        )

    def place(self, change: int) -> tuple[str, Span, Where, bool]:
        """The text of a change, its stretch, what that is part of, and whether it is the title."""
        titles = len(self.found.in_title)
        if change < titles:
            return self.found.title, self.found.in_title[change], Where.HEADING, True
        return self.found.body, self.found.in_body[change - titles], self.found.wheres[change - titles], False

    def shown(self, change: int, wanted: Wanted) -> ChangeShown:
        """A change as it is shown."""
        text, (start, end), where, in_title = self.place(change)
        line_start = max(text.rfind(mark, 0, start) for mark in "\n\r") + 1
        lead = _lead(text[max(line_start, start - BEFORE) : start], is_cut=line_start < start - BEFORE)
        tail = _tail(text[end : end + AFTER], is_cut=end + AFTER < len(text))
        old, new = clean(text[start:end]), clean(in_place_of(text[start:end], wanted.query, wanted.by))
        at = len(lead)
        return ChangeShown(
            lead + old + tail, (at, at + len(old)), lead + new + tail, (at, at + len(new)), where, in_title
        )


@dataclass(slots=True)
class Preview:
    """All texts in which something would be replaced, in the order in which they were looked through."""

    wanted: Wanted
    texts: dict[RecordId, TextChanges] = field(default_factory=dict)
    in_links: int = 0

    def take_in(self, found: Iterable[Occurrences]) -> None:
        """More texts were looked through."""
        for each in found:
            self.in_links += each.in_links
            if each.in_title or each.in_body:
                self.texts[each.record] = TextChanges(each, _off_at_first(each))

    def look_again(self, record: RecordId, found: Occurrences | None) -> None:
        """A text is another now: what was ticked off stays so where it is the same place of the same words."""
        before = self.texts.get(record)
        if before is not None:
            self.in_links -= before.found.in_links
        if found is None or not (found.in_title or found.in_body):
            self.texts.pop(record, None)
            return
        self.in_links += found.in_links
        after = TextChanges(found, _off_at_first(found))
        if before is not None:
            gone = {_mark(before, change) for change in before.off}
            after.off = {change for change in range(after.count) if _mark(after, change) in gone}
        self.texts[record] = after

    def rows(self) -> list[Row]:
        """Every line, each text's own before those of its changes."""
        return [
            row
            for record, text in self.texts.items()
            for row in (Row(record), *(Row(record, change) for change in range(text.count)))
        ]

    def toggle(self, row: Row) -> None:
        """Want a change that is not wanted, and the other way round; of a text, all of them."""
        text = self.texts.get(row.record)
        if text is None:
            return
        if row.is_heading:
            text.off = set() if text.off else set(range(text.count))
        else:
            text.off ^= {row.change}

    def want_all(self, *, wanted: bool) -> None:
        """Want everything, or nothing."""
        for text in self.texts.values():
            text.off = set() if wanted else set(range(text.count))

    @property
    def found(self) -> int:
        """How many occurrences there are."""
        return sum(text.count for text in self.texts.values())

    @property
    def chosen(self) -> int:
        """How many of them are wanted."""
        return sum(text.wanted for text in self.texts.values())

    @property
    def chosen_texts(self) -> int:
        """In how many texts something is wanted."""
        return sum(text.wanted > 0 for text in self.texts.values())

    def occurrences(self) -> tuple[Occurrences, ...]:
        """All that is wanted."""
        return tuple(chosen for text in self.texts.values() if (chosen := text.chosen()) is not None)


def _lead(words: str, *, is_cut: bool) -> str:
    """What stands before, from the beginning of a word on."""
    if not is_cut:
        return clean(words)
    blank = words.find(" ", 0, BEFORE // 2)
    return f"{ELLIPSIS} {clean(words[blank + 1 :])}" if blank >= 0 else ELLIPSIS + clean(words)


def _tail(words: str, *, is_cut: bool) -> str:
    """What stands behind in the same line, up to the end of a word."""
    line = words.splitlines()[0] if words else ""
    if not is_cut or len(line) < len(words):
        return clean(line)
    blank = line.rfind(" ", AFTER // 2)
    return clean(line[:blank] if blank >= 0 else line) + ELLIPSIS


class _Clean(dict[int, str]):
    def __missing__(self, code: int) -> str:
        letter = chr(code)
        self[code] = letter if letter.isprintable() else " "
        return self[code]


_CLEAN = _Clean()


def clean(words: str) -> str:
    """Words as one line can show them, character for character: nothing that is not seen, nothing that turns them."""
    return words.translate(_CLEAN)


def _off_at_first(found: Occurrences) -> set[int]:
    titles = len(found.in_title)
    return {at + titles for at, where in enumerate(found.wheres) if where in _NOT_AT_FIRST}


def _mark(text: TextChanges, change: int) -> tuple[str, bool]:
    """By what a change is known again: the words around it."""
    shown = text.shown(change, Wanted())
    return shown.before, shown.in_title
