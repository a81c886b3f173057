"""Markdown files: one that opens with a titled front matter is exactly one sheet, note or page, its body untouched.

Every other Markdown file is understood by its labels like any text; a front matter without a title then completes
what was found, and is never lost.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePath

from documents.reading.drafts import DateDraft, Draft, DraftKind, Findings, Problem, Source, SourceLine, Value
from documents.reading.properties import Properties, read_properties
from documents.reading.understanding import understand
from documents.reading.understanding.corrections import NO_LABELS, Labels
from wiki.dates import find_dates
from wiki.folding import fold
from wiki.front_matter import FrontMatter, FrontValue, read_front_matter
from wiki.front_matter import Problem as FrontProblem
from wiki.lines import split_lines

MOST_EMPTY_LINES = 20

_PLAIN_KEY = re.compile(r"(title|titre|fabrique-id|type)[ \t]*:[ \t]+(\S[^\r\n]*)", re.IGNORECASE)
_HEADING = re.compile(r"#{1,2}[ \t]+(\S.*?)[ \t#]*")
_REFUSED = (FrontProblem.TOO_LARGE, FrontProblem.TOO_DEEP)


def read_markdown(source: Source, *, language: str, labels: Labels = NO_LABELS) -> Findings:
    """Everything that a Markdown file holds; each of its lines is in a draft, unfiled, or in a problem."""
    front = read_front_matter(source.text)
    if front is None:
        return understand_lines(source.lines, language=language, labels=labels)
    if front.problem in _REFUSED:
        return _refused(source, front)
    values = front.values if front.problem is None else _plain_values(source.text, front)
    found = read_properties(values, _line_finder(source.text, front))
    problems = () if front.problem is None else (_problem(source, front),)
    if found.index:
        return Findings(problems=(Problem("index", source.text, _all_lines(source)),))
    if found.title:
        return Findings(drafts=(_exact(source, front, found),), problems=problems)
    findings = understand_lines(source.lines[_head(source, front) :], language=language, labels=labels)
    return _untitled(source, front, found, problems, findings)


def understand_lines(lines: Sequence[SourceLine], *, language: str, labels: Labels = NO_LABELS) -> Findings:
    """What lines hold by their labels. Of empty lines that follow each other only MOST_EMPTY_LINES are looked at."""
    kept: list[SourceLine] = []
    empty = 0
    for line in lines:
        empty = 0 if line.text else empty + 1
        if empty <= MOST_EMPTY_LINES:
            kept.append(line)
    return understand(kept, language=language, labels=labels)


def _exact(source: Source, front: FrontMatter, found: Properties) -> Draft:
    body = source.text[front.body_start :]
    draft = _with_properties(Draft(found.kind, found.title, body), found)
    return replace(
        draft,
        front_matter=source.text[front.start : front.end],
        dates=draft.dates + _body_dates(body, len(split_lines(source.text[: front.body_start]))),
        exact=True,
        lines=_all_lines(source),
    )


def _with_properties(draft: Draft, found: Properties) -> Draft:
    """The draft with what the front matter says; where both speak, the front matter stands."""
    return replace(
        draft,
        known_id=found.known_id,
        number=found.number or draft.number,
        axis=found.axis or draft.axis,
        status=found.status or draft.status,
        people={**draft.people, **found.people},
        fields={**draft.fields, **found.fields},
        tags=found.tags + draft.tags,
        aliases=found.aliases + draft.aliases,
        dates=found.dates + draft.dates,
        open_questions=found.open_questions + draft.open_questions,
    )


def _untitled(
    source: Source, front: FrontMatter, found: Properties, problems: tuple[Problem, ...], findings: Findings
) -> Findings:
    head = _head(source, front)
    block = source.text[front.start : front.end]
    if len(findings.drafts) == 1:
        draft = _with_properties(findings.drafts[0], found)
        whole = replace(draft, front_matter=block, lines=(*range(1, head + 1), *draft.lines))
        return replace(findings, drafts=(whole,), problems=findings.problems + problems)
    if not findings.drafts and not findings.register:
        page = replace(_exact(source, front, found), kind=_page_kind(found), title=_title(source, front))
        return Findings(drafts=(page,), problems=problems)
    kept = Value(block, block, tuple(range(1, head + 1)))
    return replace(findings, unfiled=(kept, *findings.unfiled), problems=findings.problems + problems)


def _head(source: Source, front: FrontMatter) -> int:
    """How many lines the front matter takes."""
    return len(split_lines(source.text[: front.end]))


def _page_kind(found: Properties) -> DraftKind:
    return found.kind if found.kind is not DraftKind.SHEET else DraftKind.PAGE


def _title(source: Source, front: FrontMatter) -> str:
    """A page without a title of its own is named as Obsidian names it: by its file, else by its first heading."""
    if source.place != "-":
        return PurePath(source.name).stem
    lines = split_lines(source.text[front.body_start :])
    words = (source.text[front.body_start + line.start : front.body_start + line.end] for line in lines)
    headings = (heading[1] for heading in map(_HEADING.fullmatch, words) if heading)
    return next(headings, "") or "Sans titre"


def _body_dates(body: str, lines_before: int) -> tuple[DateDraft, ...]:
    """Each date of the body once, in its own words."""
    starts = [line.start for line in split_lines(body)]
    found: dict[str, DateDraft] = {}
    for date in find_dates(body):
        line = lines_before + bisect_right(starts, date.start)
        found.setdefault(fold(date.raw), DateDraft(date.raw, "body", (line,)))
    return tuple(found.values())


def _line_finder(text: str, front: FrontMatter) -> Callable[[str], tuple[int, ...]]:
    starts = [line.start for line in split_lines(text[: front.end])]
    lines = {
        entry.key: tuple(
            range(bisect_right(starts, entry.start), bisect_right(starts, max(entry.start, entry.end - 1)) + 1)
        )
        for entry in front.entries
    }
    return lambda key: lines.get(key, ())


def _plain_values(text: str, front: FrontMatter) -> Mapping[str, FrontValue]:
    """What a person plainly meant in a front matter that is no YAML, such as a title with a colon in it."""
    values: dict[str, FrontValue] = {}
    block = text[front.start : front.end]
    for line in split_lines(block):
        found = _PLAIN_KEY.fullmatch(block, line.start, line.end)
        if found is not None:
            values.setdefault(found[1].lower(), found[2].strip().strip("\"'"))
    return values


def _refused(source: Source, front: FrontMatter) -> Findings:
    """A front matter made to exhaust its reader: nothing of the file is proposed, all of it is shown."""
    return Findings(
        unfiled=(Value(source.text, source.text, _all_lines(source)),),
        problems=(Problem("front_matter", str(front.problem)),),
    )


def _problem(source: Source, front: FrontMatter) -> Problem:
    head = len(split_lines(source.text[: front.end]))
    return Problem("front_matter", str(front.problem), tuple(range(1, head + 1)))


def _all_lines(source: Source) -> tuple[int, ...]:
    return tuple(range(1, len(source.lines) + 1))
