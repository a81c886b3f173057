"""The front matter of a sheet as Obsidian reads it, and the whole text of its file.

A sheet without a front matter of its own gets ours. One that a file brought is kept as text: a key is touched only
when it no longer says what the workspace says, and a key that is missing is added before the closing mark.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from documents.content import LISTS
from documents.keys import ROLES
from documents.reading.properties import Properties
from documents.writing.plain_lines import lines_added, plain_line, plain_lines
from documents.writing.properties import (
    all_properties,
    all_words,
    names_still_there,
    present_properties,
    read_values,
    said_once,
    same_key,
    still_said,
    without_names,
    words_said,
    words_said_elsewhere,
    words_standing,
)
from documents.writing.publication import PublishedText
from wiki.edits import Edit, apply_edits
from wiki.front_matter import FrontMatter, FrontValue, read_front_matter, set_front_matter, written_value
from wiki.lines import line_ending
from wiki.yaml_writing import written_key

_ADDED_LAST = "fabrique-id"


def file_text(text: PublishedText) -> str:
    """What the file of a sheet, page or note holds: the front matter, then the body exactly as it is."""
    brought = read_front_matter(text.front_matter)
    block = _own_block(text) if brought is None else _brought_block(text, brought)
    return _joined(block, text.body)


def _own_block(text: PublishedText) -> str:
    ending = "\r\n" if line_ending(text.body) == "\r\n" else "\n"
    lines = [line for key, value in all_properties(text).items() for line in _lines(key, value)]
    return ending.join(("---", *lines, "---", ""))


def _lines(key: str, value: FrontValue) -> Iterator[str]:
    """A property as Obsidian writes it: a list on lines of its own, an empty value as nothing."""
    if isinstance(value, list) and value:
        yield f"{written_key(key)}:"
        yield from (f"  - {written_value(each)}" for each in value)
    else:
        yield _line(key, value)


def _line(key: str, value: FrontValue) -> str:
    return f"{written_key(key)}: {written_value(value)}" if value or isinstance(value, list) else f"{written_key(key)}:"


def _joined(block: str, body: str) -> str:
    """Block and body with an empty line between, in the one way in which reading gives exactly that body back."""
    ending = "\n" if not block.endswith(("\n", "\r")) else ""
    gaps = (line_ending(block), "\n", "\r\n", "")
    for gap in gaps:
        whole = f"{block}{ending}{gap}{body}"
        read = read_front_matter(whole)
        if read is not None and whole[read.body_start :] == body:
            return whole
    return f"{block}{ending}\n{body}"


def _brought_block(text: PublishedText, brought: FrontMatter) -> str:
    block = text.front_matter[: brought.end]
    values = present_properties(text)
    values[_ADDED_LAST] = values.pop(_ADDED_LAST)
    if brought.problem is not None:
        return _set_in_unreadable(block, values)
    read = read_values(brought.values)
    for key, value in values.items():
        if not still_said(read, text, key, value):
            for theirs, written in _rewritten(brought, read, text, key, value):
                block = apply_edits(block, set_front_matter(block, theirs, written))
    return block


def _rewritten(
    brought: FrontMatter, read: Properties, text: PublishedText, key: str, value: FrontValue
) -> Iterator[tuple[str, FrontValue]]:
    """The keys to set, and to what; a key that is missing is only added with a value."""
    named = sorted((theirs for theirs in brought.values if same_key(key, theirs)), key=lambda theirs: theirs != key)
    first, *others = named or [key]
    if key in ROLES:
        yield from _rewritten_names(brought, text, key, first, others)
    elif key in LISTS:
        yield from _rewritten_words(brought, read, text, key, first, others)
    elif named:
        yield from ((each, value) for each in _saying(brought, read, text, key, named))
    elif value:
        yield key, value


def _saying(
    brought: FrontMatter, read: Properties, text: PublishedText, key: str, named: Sequence[str]
) -> Sequence[str]:
    """Of several keys that mean the same, those that say what is replaced; the others keep their own words."""
    if len(named) == 1:
        return named
    whole = said_once(read, text, key)
    alone = ((theirs, said_once(read_values({theirs: brought.values[theirs]}), text, key)) for theirs in named)
    return [theirs for theirs, said in alone if whole and said == whole] or named[:1]


def _rewritten_words(
    brought: FrontMatter, read: Properties, text: PublishedText, key: str, first: str, others: list[str]
) -> Iterator[tuple[str, FrontValue]]:
    """A list that several keys hold: the later ones keep what still stands, the first has the rest."""
    said = words_said_elsewhere(read, key)
    for other in others:
        words = words_said(read_values({other: brought.values[other]}), key)
        kept = words_standing(words, text, key)
        said += kept
        if kept != words:
            yield other, [*kept]
    own = words_said(read_values({first: brought.values[first]}), key) if first in brought.values else []
    rest = all_words([*words_standing(own, text, key)], text, key, said)
    if rest or first in brought.values:
        yield first, rest


def _rewritten_names(
    brought: FrontMatter, text: PublishedText, role: str, first: str, others: list[str]
) -> Iterator[tuple[str, FrontValue]]:
    """A role that several keys name: the later ones keep those who still stand on the sheet, the first has the rest."""
    present = text.people.get(role, ())
    said: list[str] = []
    for other in others:
        values = read_values({other: brought.values[other]}).people.get(role, ())
        kept = names_still_there(values, present)
        said += kept
        if len(kept) < len(values):
            yield other, [*kept]
    rest: FrontValue = [*without_names(present, said)]
    if rest or first in brought.values:
        yield first, rest


def _set_in_unreadable(block: str, values: Mapping[str, FrontValue]) -> str:
    """A front matter that is no YAML: its title, type and identity are plain lines, which is all that is read of it."""
    lines = plain_lines(block)
    edits: list[Edit] = []
    added: list[str] = []
    for key, value in values.items():
        found = plain_line(lines, partial(same_key, key))
        if found is None:
            added += [_line(key, value)] if value else []
        elif key in ("title", "type", _ADDED_LAST) and value and found.value != value:
            edits.append(Edit(found.start, found.end, f"{found.key}: {written_value(value)}"))
    return apply_edits(block, (*edits, lines_added(block, added)))
