"""Sections: the headings of a text, what stands below each, and the edits that set a section's text or the title."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wiki.edits import Edit, narrowed
from wiki.folding import fold
from wiki.lines import closing_mark, line_ending
from wiki.prose import Prose, ProseLine, body_lines, prose_lines, read_prose

_ATX = re.compile(r" {0,3}(#{1,6})(?:[ \t]+|$)")
_UNDERLINE = re.compile(r" {0,3}(?:={2,}|-{3,})[ \t]*$")
# A line that cannot be the words of an underlined heading.
_NOT_PARAGRAPH = re.compile(r"[ \t]*(?:$|[>|]|(?:[-*+•–▪◦]|\d{1,9}[.)])(?:[ \t]|$)|(?:[*_][ \t]*){3,}$)|\t| {4}")
_ITEM = re.compile(r"[ \t]*(?:[-*+•–▪◦]|\d{1,9}[.)])(?:[ \t]|$)")
_BLANK_END = re.compile(r"(?:\r\n|\r|\n)(?:\r\n|\r|\n)\Z")
_BREAKS = re.compile(r"\r\n?|\n")


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what it stands over.

    `heading_start..heading_end` is the heading with its line break, `start..end` its text up to the next heading of
    the same or a higher level, `title_start..title_end` the words of the heading as written.
    """

    title: str
    level: int
    heading_start: int
    heading_end: int
    start: int
    end: int
    title_start: int
    title_end: int


@dataclass(frozen=True, slots=True)
class _Heading:
    level: int
    start: int
    stop: int
    title_start: int
    title_end: int


def find_sections(text: str | Prose) -> tuple[Section, ...]:
    """The sections of a text in order; those below a heading of a lower level lie inside it.

    Headings in code fences, HTML comments and front matter are none.
    """
    prose = read_prose(text)
    headings = list(_headings(prose.text, prose.lines))
    ends = [len(prose.text)] * len(headings)
    waiting: list[int] = []
    for index, heading in enumerate(headings):
        while waiting and headings[waiting[-1]].level >= heading.level:
            ends[waiting.pop()] = heading.start
        waiting.append(index)
    return tuple(_section(prose.text, heading, end) for heading, end in zip(headings, ends, strict=True))


def _section(text: str, heading: _Heading, end: int) -> Section:
    words = _BREAKS.sub(" ", text[heading.title_start : heading.title_end])
    span = heading.title_start, heading.title_end
    return Section(words, heading.level, heading.start, heading.stop, heading.stop, end, *span)


def _headings(text: str, lines: Sequence[ProseLine]) -> Iterator[_Heading]:
    paragraph: int | None = None
    in_item = False
    for index, line in enumerate(lines):
        content = line.content
        atx = _ATX.match(content) if line.is_prose and "#" in content[:4] else None
        if atx is not None:
            yield _Heading(len(atx.group(1)), line.start, line.stop, *_atx_title(content, line.start, atx.end()))
        elif line.is_prose and paragraph is not None and _UNDERLINE.match(content):
            first = lines[paragraph]
            level = 1 if "=" in content else 2
            yield _Heading(level, first.start, line.stop, *_trimmed(text, first.start, lines[index - 1].end))
        elif line.is_prose and not _NOT_PARAGRAPH.match(content):
            if paragraph is None and not in_item:
                paragraph = index
            continue
        elif line.is_prose and paragraph is not None and content.startswith(("\t", "    ")):
            continue
        paragraph = None
        in_item = line.is_prose and bool(_ITEM.match(content) or (in_item and content.strip(" \t")))


def _atx_title(content: str, start: int, first: int) -> tuple[int, int]:
    words = content[first:].rstrip(" \t")
    open_words = words.rstrip("#")
    if open_words != words and (not open_words or open_words[-1] in " \t"):
        words = open_words.rstrip(" \t")
    return start + first, start + first + len(words)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    return end - len(words.lstrip(" \t")), start + len(words.rstrip(" \t"))


def section_named(text: str, title: str) -> Section | None:
    """The first section with this title, compared folded and without a colon at its end."""
    key = title_key(title)
    return next((section for section in find_sections(text) if title_key(section.title) == key), None)


def title_key(title: str) -> str:
    """The form in which headings are compared."""
    return fold(title).rstrip(" :")


def set_section_text(text: str, title: str, content: str, level: int = 2) -> Edit:
    """The edit after which the section says `content`; blank lines around its text stay.

    Breaks in `content` are written as the text's own, and its outer ones are dropped. A missing section is put at the
    end of the text, after the mark that closes a fence or comment which the text leaves open.
    """
    ending = line_ending(text)
    words = _BREAKS.sub(ending, content.strip("\r\n"))
    section = section_named(text, title)
    if section is None:
        return _new_section(text, f"{'#' * level} {title}", words, ending)
    filled = [line for line in prose_lines_between(text, section.start, section.end) if line.content.strip()]
    if filled:
        end = filled[-1].end if words else filled[-1].stop
        return narrowed(text, Edit(filled[0].start, end, words))
    if not words:
        return Edit(section.start, section.start, "")
    before = "" if text[section.heading_start : section.start].endswith(("\r", "\n")) else ending
    after = ending if section.start < section.end or section.end == len(text) else ending * 2
    return Edit(section.start, section.start, before + words + after)


def prose_lines_between(text: str, start: int, end: int) -> tuple[ProseLine, ...]:
    """All lines after the front matter that lie in `start..end`."""
    return tuple(line for line in prose_lines(text) if start <= line.start and line.stop <= end)


def _new_section(text: str, heading: str, words: str, ending: str) -> Edit:
    _, lines = body_lines(text)
    mark = closing_mark(text, lines)
    broken = text.endswith(("\r", "\n"))
    if mark:
        lead = ("" if broken else ending) + mark + ending * 2
    elif not text or _BLANK_END.search(text[-4:]):
        lead = ""
    else:
        lead = ending if broken else ending * 2
    return Edit(len(text), len(text), lead + heading + ending + (ending + words + ending if words else ""))


def set_title(text: str, title: str) -> Edit | None:
    """The edit of the first level 1 heading's words, its marks kept; None when the text has no such heading."""
    heading = next((section for section in find_sections(text) if section.level == 1), None)
    if heading is None:
        return None
    words = _BREAKS.sub(" ", title).strip(" \t")
    underlined = not text.startswith("#", heading.heading_start + _indent(text, heading.heading_start))
    if words.endswith("#") and not underlined:
        words += " #"
    blank = "" if underlined or text[heading.title_start - 1] in " \t" else " "
    return Edit(heading.title_start, heading.title_end, blank + words)


def _indent(text: str, start: int) -> int:
    return len(text[start : start + 4]) - len(text[start : start + 4].lstrip(" "))
