"""A text cut where Markdown allows it, so that a change costs one piece and not the whole.

What one piece needs of another (notes at the foot, named addresses, abbreviations) is taken out first and handed to
those that use it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from desktop.rendering.block import ITEM
from wiki.front_matter import FrontMatter, read_front_matter
from wiki.lines import LineKind, line_kinds, split_lines

_LONG, _LONGER, _LONGEST = 6_000, 12_000, 24_000
_NOTE = re.compile(r" {0,3}\[\^([^\]\s^]{1,80})\]:[ \t]*")
_REFERENCE = re.compile(r" {0,3}\[([^\]\^][^\]]{0,200})\]:[ \t]*<?([^\s<>]+)>?[ \t]*(?:[\"'(].*[\"')])?[ \t]*$")
_ABBREVIATION = re.compile(r" {0,3}\*\[([^\]]{1,60})\]:[ \t]*(\S.*)$")
_NOTE_USED = re.compile(r"\[\^([^\]\s^]{1,80})\](?!:)")
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ue000-\ue003\ufffe\uffff]")
_BREAK = re.compile(r"\r\n?")


@dataclass(frozen=True, slots=True)
class Piece:
    """Some lines; `line` is the number of the first, from 0."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Note:
    """A note at the foot, by the number under which it is shown."""

    name: str
    number: int
    line: int
    text: str


@dataclass(slots=True)
class Cut:
    """A text in pieces. `references` are named addresses, by name in small letters."""

    front: FrontMatter | None = None
    pieces: list[Piece] = field(default_factory=list)
    notes: tuple[Note, ...] = ()
    references: Mapping[str, str] = field(default_factory=dict)
    abbreviations: Mapping[str, str] = field(default_factory=dict)


def cut(text: str) -> Cut:
    """Cut a text. Lines are counted in the text as given; a character that no page can show becomes a mark of that."""
    text = _UNSEEN.sub("\ufffd", _BREAK.sub("\n", text) if "\r" in text else text)
    front = read_front_matter(text) if text.startswith(("---", "\ufeff---")) else None
    head = text[: front.end].count("\n") if front else 0
    lines = text[front.end :].split("\n") if front else text.split("\n")
    prose = _are_prose(lines)
    found = Cut(front)
    if "]:" in text:
        _take_definitions(lines, prose, found, head)
    found.pieces = list(_pieces(lines, prose, head))
    return found


def _are_prose(lines: list[str]) -> Sequence[bool] | None:
    """For each line whether it is prose, None when all are; what is hidden in comments is emptied."""
    text = "\n".join(lines)
    if not any(mark in text for mark in ("```", "~~~", "<!--")):
        return None
    kinds = line_kinds(text, split_lines(text))
    kinds += [LineKind.PROSE] * (len(lines) - len(kinds))
    for at, kind in enumerate(kinds):
        if kind is LineKind.COMMENT:
            lines[at] = ""
    return [kind is LineKind.PROSE for kind in kinds]


def _take_definitions(lines: list[str], prose: Sequence[bool] | None, found: Cut, head: int) -> None:
    notes: dict[str, tuple[int, str]] = {}
    references: dict[str, str] = {}
    abbreviations: dict[str, str] = {}
    at = 0
    while at < len(lines):
        words, first = lines[at], at
        at += 1
        if "]:" not in words or (prose and not prose[first]) or len(words) > 10_000:
            continue
        if note := _NOTE.match(words):
            at = _note_end(lines, at)
            kept = [words[note.end() :], *(each.strip(" \t") for each in lines[first + 1 : at])]
            notes.setdefault(note.group(1), (first + head, "\n".join(kept).rstrip("\n")))
            lines[first:at] = [""] * (at - first)
        elif abbreviation := _ABBREVIATION.match(words):
            abbreviations[abbreviation.group(1)] = abbreviation.group(2).strip()
            lines[first] = ""
        elif reference := _REFERENCE.match(words):
            references.setdefault(reference.group(1).lower(), reference.group(2))
            lines[first] = ""
    found.references, found.abbreviations = references, abbreviations
    found.notes = _numbered(notes, "\n".join(lines)) if notes else ()


def _note_end(lines: Sequence[str], at: int) -> int:
    """The line after a note: indented lines go on with it."""
    while at < len(lines) and lines[at].startswith(("    ", "\t", "  ")) and lines[at].strip():
        at += 1
    return at


def _numbered(notes: Mapping[str, tuple[int, str]], text: str) -> tuple[Note, ...]:
    """In the order in which the text refers to them; those that it never does come last."""
    order = [used for used in _NOTE_USED.findall(text) if used in notes]
    names = dict.fromkeys((*order, *notes))
    return tuple(Note(name, number, *notes[name]) for number, name in enumerate(names, 1))


def _pieces(lines: Sequence[str], prose: Sequence[bool] | None, head: int) -> Iterator[Piece]:
    start = size = 0
    for at, words in enumerate(lines):
        if at > start and (prose is None or prose[at]) and _may_cut(words, lines[at - 1], size):
            yield Piece(start + head, "\n".join(lines[start:at]))
            start, size = at, 0
        size += len(words) + 1
    yield Piece(start + head, "\n".join(lines[start:]))


def _may_cut(words: str, before: str, size: int) -> bool:
    if words.startswith(("# ", "## ")):
        return True
    if size < _LONG or not words[:1].strip():
        return False
    is_item = bool(ITEM.match(words))
    if not before.strip() and words[0].isalnum() and not is_item:
        return True
    if size >= _LONGER and (is_item or not before.strip()):
        return words[0] not in ">:"
    return size >= _LONGEST and "|" not in words and words[0] not in ">:=-"


def notes_used(text: str, numbers: Mapping[str, int]) -> tuple[tuple[str, int], ...]:
    """The notes that a piece refers to, with their numbers."""
    if not numbers or "[^" not in text:
        return ()
    return tuple((name, numbers[name]) for name in dict.fromkeys(_NOTE_USED.findall(text)) if name in numbers)
