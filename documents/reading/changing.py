"""What accepting a draft would change in a record that is here: against the file's earlier state, or only adding."""

from collections.abc import Sequence
from dataclasses import replace

from documents.content import LISTS, Content, Difference, differences
from documents.keys import ROLES, meaning_of
from documents.reading.drafts import Draft
from documents.reading.proposals import ProposedChange
from documents.reading.withheld import with_withheld
from wiki.folding import fold
from wiki.front_matter import read_front_matter
from wiki.labels import Field, field_of
from wiki.lines import line_contents
from wiki.sections import Section, find_sections, section_named

_IDENTITY = (Field.AXIS, Field.NUMBER, Field.TITLE)
_LISTED = (*LISTS, *ROLES)


def changes_since(before: Content, present: Content, after: Content, *, exact: bool) -> tuple[Difference, ...]:
    """What the file says differently from its earlier state, and what is not so here already.

    A property that the earlier file did not write is not missing from the new one. The front matter's own text counts
    where a file brought one, or where more than our properties differs; what of it did not leave stays.
    """
    if after.front_matter != before.front_matter:
        block = with_withheld(present.front_matter, before.front_matter, after.front_matter)
        after = replace(after, front_matter=block)
    still = {each.field for each in differences(present, after)}
    told = _keys_of(before.front_matter) if exact else None
    return tuple(
        each
        for each in differences(before, after)
        if each.field in still
        and (each.after or told is None or each.field in told or each.field in {"body", "front_matter"})
        and (each.field != "front_matter" or _brings_front_matter(before, present, after))
        and (each.field != "title" or each.after)
    )


def additions(present: Content, after: Content, *, exact: bool, same: bool) -> tuple[Difference, ...]:
    """What a file adds to a record of which it was never a copy: nothing is taken away by what it leaves out.

    The body of a file that is a whole sheet stands in place of the present one; any other gives the lines it adds.
    `same` says that axis, number and title are known to be the same, however they are written.
    """
    found: list[Difference] = []
    for each in differences(present, after):
        if not each.after or (each.field == "body" and not exact) or (same and _identifies(each.field)):
            continue
        if each.field == "axis" and each.is_respelling:
            continue
        if each.field not in _LISTED:
            found.append(each)
        elif each.added:
            found.append(Difference(each.field, each.before, (*each.before, *each.added)))
    merged = "" if exact else with_added_lines(present.body, after.body)
    if merged and merged != present.body:
        found.append(Difference("body", (present.body,), (merged,)))
    return tuple(found)


def with_added_lines(present: str, further: str) -> str:
    """A body with the lines of another one that it does not hold, each at the end of its section or in a new one."""
    for title, lines in _chunks(further):
        section = section_named(present, title) if title else None
        known = {_bare(line) for line in line_contents(_text_of(present, section))}
        missing = [line for line in lines if _bare(line) not in known]
        if not any(line.strip() for line in missing):
            continue
        if title and section is None:
            missing = [f"## {title}", "", *missing]
        present = _appended(present, section, missing)
    return present


def proposed_changes(found: Sequence[Difference], draft: Draft) -> tuple[ProposedChange, ...]:
    """Differences in words, with the lines of the source that they come from."""
    return tuple(
        ProposedChange(each.field, _words(each, each.before), _words(each, each.after), _lines(draft, each.field))
        for each in found
    )


def _identifies(name: str) -> bool:
    """Whether a difference is about the writing of what makes a sheet the same sheet."""
    if name.startswith("fields/"):
        return field_of(name.removeprefix("fields/")) in _IDENTITY
    return name in {"title", "number", "axis"}


def _keys_of(front_matter: str) -> set[str]:
    front = read_front_matter(front_matter)
    return {
        meaning or key
        for key in (front.values if front else {})
        for meaning in (meaning_of(key), f"fields/{key}")
        if meaning
    }


def _brings_front_matter(before: Content, present: Content, after: Content) -> bool:
    if present.front_matter:
        return present.front_matter != after.front_matter
    return _foreign(before.front_matter) != _foreign(after.front_matter)


def _foreign(block: str) -> list[str]:
    """The lines of a front matter that are none of our properties."""
    front = read_front_matter(block)
    if front is None:
        return line_contents(block)
    kept = block
    for entry in reversed(front.entries):
        if meaning_of(entry.key) is not None:
            kept = kept[: entry.start] + kept[entry.end :]
    return line_contents(kept)


def _chunks(body: str) -> list[tuple[str, list[str]]]:
    """The body's parts: the title of each top section (none for what comes before) and its lines."""
    sections = find_sections(body)
    if not sections:
        return [("", line_contents(body))]
    top = min(section.level for section in sections)
    tops = [section for section in sections if section.level == top]
    first = ("", line_contents(body[: tops[0].heading_start]))
    return [first, *((each.title, line_contents(body[each.start : each.end])) for each in tops)]


def _text_of(body: str, section: Section | None) -> str:
    return body if section is None else body[section.start : section.end]


def _bare(line: str) -> str:
    return fold(line).lstrip("-*+ •◦▪").strip()


def _appended(body: str, section: Section | None, lines: list[str]) -> str:
    at = len(body) if section is None else section.end
    while at and body[at - 1] in "\r\n":
        at -= 1
    while lines and not lines[-1].strip():
        lines.pop()
    gap = "\n\n" if section is None and body[:at].strip() else "\n" if at else ""
    rest = body[at:] or "\n"
    return body[:at] + gap + "\n".join(lines) + rest


def _words(each: Difference, values: Sequence[str]) -> str:
    return (" – " if each.field == "axis" else ", ").join(value for value in values if value)


def _lines(draft: Draft, name: str) -> tuple[int, ...]:
    """Where in the source a field stands; the whole draft when nothing nearer is known."""
    if name == "axis" and draft.axis is not None and draft.axis.lines:
        return draft.axis.lines
    values = draft.people.get(name) or {"tags": draft.tags, "aliases": draft.aliases}.get(name, ())
    near = [number for value in values for number in value.lines]
    near += [number for date in draft.dates if name == "dates" for number in date.lines]
    near += [number for asked in draft.open_questions if name == "open_questions" for number in asked.lines]
    return tuple(dict.fromkeys(near)) or draft.lines
