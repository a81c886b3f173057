"""What each version of a record did, for a history: the operations with their data, the sections, how many words."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache

from sqlalchemy import select

from storage import schema
from storage.clock import read_time
from storage.history import VERSION_GAP
from storage.model import JsonValue, RecordId, Seq, Version
from storage.open_records import load
from storage.reader import Reader
from storage.stored import stored_json
from wiki.differences import word_edits
from wiki.sections import find_sections

_WORD = re.compile(r"\w+(?:['’-]\w+)*")
_CHANGE = schema.change.c
LARGEST_COMPARED = 400_000
"""Characters of two bodies together, above which their words are not counted."""


@dataclass(frozen=True, slots=True)
class Act:
    """One operation's name and the data of its sentence."""

    name: str
    details: Mapping[str, JsonValue]


@dataclass(frozen=True, slots=True)
class Story:
    """A version and what it did. `sections` are the headings whose text is another; "" is what stands above them all.

    `words_in` and `words_out` count words that came and went; None where the texts are too long to compare.
    """

    version: Version
    acts: tuple[Act, ...]
    sections: tuple[str, ...]
    words_in: int | None
    words_out: int | None
    is_first: bool


def stories(reader: Reader, record: RecordId, *, newest: int | None = None) -> tuple[Story, ...]:
    """What the versions did, newest first; only so many of the newest when a number is given.

    Rows are read without their bytes and from the newest on, so that a long history costs what is asked of it.
    """
    sittings = list(_sittings(reader, record, newest))
    shown = sittings[:newest]
    body = _body_at(reader, record, sittings[len(shown)].seq) if len(sittings) > len(shown) else ""
    told: list[Story] = []
    for place, sitting in reversed(list(enumerate(shown))):
        version = _version(record, sitting)
        before, body = body, _body_at(reader, record, version.seq) if "body" in version.fields else body
        acts = tuple(dict(sitting.acts).values())
        told.append(_story(version, acts, before, body, is_first=place + 1 == len(sittings)))
    return tuple(reversed(told))


@dataclass(slots=True)
class _Sitting:
    """One version's rows, gathered from the newest to the oldest."""

    seq: Seq
    author: str
    last: datetime
    first: datetime
    changes: int = 0
    fields: set[str] = field(default_factory=set)
    acts: list[tuple[str, Act]] = field(default_factory=list)


def _sittings(reader: Reader, record: RecordId, newest: int | None) -> Iterator[_Sitting]:
    """The versions from the newest on; one more than asked for, of which only the end is known."""
    query = select(_CHANGE.seq, _CHANGE.author, _CHANGE.at, _CHANGE.operation, _CHANGE.act, _CHANGE.sets)
    query = query.where(_CHANGE.record == record).order_by(_CHANGE.seq.desc())
    read = cache(stored_json)
    sitting: _Sitting | None = None
    done = 0
    for seq, author, at, operation, act, sets in reader.connection.execute(query):
        moment = read_time(at)
        if sitting is None or author != sitting.author or abs(sitting.first - moment) >= VERSION_GAP:
            if sitting is not None:
                yield sitting
                done += 1
            sitting = _Sitting(Seq(seq), author, moment, moment)
            if newest is not None and done >= newest:
                break
        sitting.first = moment
        sitting.changes += 1
        sitting.fields.update(read(sets))
        sitting.acts.append((operation, _act(read(act))))
    if sitting is not None:
        yield sitting


def _act(found: Mapping[str, JsonValue]) -> Act:
    details = found.get("details")
    return Act(str(found.get("name", "")), details if isinstance(details, dict) else {})


def _version(record: RecordId, sitting: _Sitting) -> Version:
    sitting.acts.reverse()
    return Version(
        record=record,
        seq=sitting.seq,
        author=sitting.author,
        first=sitting.first,
        last=sitting.last,
        changes=sitting.changes,
        operations=tuple(dict.fromkeys(act.name for _, act in sitting.acts)),
        fields=frozenset(sitting.fields),
    )


def _body_at(reader: Reader, record: RecordId, seq: Seq) -> str:
    return load(reader.connection, record, until=seq).document.body()


def _story(version: Version, acts: tuple[Act, ...], before: str, after: str, *, is_first: bool) -> Story:
    counted = (0, 0) if before == after else counted_words(before, after)
    sections = () if before == after else changed_sections(before, after)
    return Story(version, acts, sections, counted[0] if counted else None, counted[1] if counted else None, is_first)


def counted_words(before: str, after: str) -> tuple[int, int] | None:
    """How many words came and how many went; None for texts that are too long to compare here."""
    if len(before) + len(after) > LARGEST_COMPARED:
        return None
    edits = word_edits(before, after)
    came = sum(len(_WORD.findall(edit.text)) for edit in edits)
    return came, sum(len(_WORD.findall(before[edit.start : edit.end])) for edit in edits)


def changed_sections(before: str, after: str) -> tuple[str, ...]:
    """The headings under which the text is another, in the new text's order; those that went come last."""
    old, new = _parts(before), _parts(after)
    changed = [title for title, text in new.items() if old.get(title) != text]
    return (*changed, *(title for title in old if title not in new))


def _parts(text: str) -> dict[str, str]:
    """The text under each heading, up to the next one of any level."""
    sections = find_sections(text)
    parts: dict[str, str] = {}
    head = text[: sections[0].heading_start] if sections else text
    if head.strip():
        parts[""] = head.strip()
    ends = [*(section.heading_start for section in sections), len(text)][1:]
    for section, end in zip(sections, ends, strict=False):
        parts[section.title] = parts.get(section.title, "") + text[section.start : end].strip()
    return parts
