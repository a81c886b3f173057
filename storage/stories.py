"""What each version of a record did, for a history: the operations with their data, the sections, how many words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from storage import log
from storage.history import versions
from storage.model import JsonValue, RecordId, Seq, Version
from storage.open_records import load
from storage.reader import Reader
from wiki.differences import word_edits
from wiki.sections import find_sections

_WORD = re.compile(r"\w+(?:['’-]\w+)*")
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
    """What the versions did, newest first; only so many of the newest when a number is given."""
    found = versions(reader, record)
    first = max(0, len(found) - newest) if newest is not None else 0
    acts = _acts(reader, record, Seq(found[first - 1].seq if first else 0), {version.seq for version in found})
    body = load(reader.connection, record, until=found[first - 1].seq).document.body() if first else ""
    told = []
    for place, version in enumerate(found[first:], first):
        before, body = body, _body_at(reader, record, version, body)
        told.append(_story(version, acts.get(version.seq, ()), before, body, is_first=place == 0))
    return tuple(reversed(told))


def _body_at(reader: Reader, record: RecordId, version: Version, before: str) -> str:
    """The text when a version was done; a version that did not touch it left it as it was."""
    if "body" not in version.fields:
        return before
    return load(reader.connection, record, until=version.seq).document.body()


def _acts(reader: Reader, record: RecordId, after: Seq, ends: set[Seq]) -> dict[Seq, tuple[Act, ...]]:
    """The operations of each version, by the seq that it ends with."""
    found: dict[Seq, tuple[Act, ...]] = {}
    waiting: dict[str, Act] = {}
    for row in log.rows_of(reader.connection, record):
        if row.seq <= after:
            continue
        details = row.act.get("details")
        kept = details if isinstance(details, dict) else {}
        waiting.setdefault(row.operation, Act(str(row.act.get("name", "")), kept))
        if row.seq in ends:
            found[row.seq] = tuple(waiting.values())
            waiting = {}
    return found


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
