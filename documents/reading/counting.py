"""Figures for a proposal that anybody can check against the sources."""

from documents.reading.drafts import Draft
from documents.reading.proposals import Counts, Readings, ReadSource
from documents.reading.understanding.vocabulary import TO_FILE
from wiki.folding import fold
from wiki.lines import line_contents
from wiki.sections import section_named


def counts_of(readings: Readings) -> Counts:
    """The lines with words in them, by what became of them; each line is counted once, at the first that holds."""
    found = placed = to_file = unfiled = left_out = 0
    for read in readings.sources:
        lines = _written(read)
        found += len(lines)
        outside = _numbers(read)
        for number in lines:
            if number in outside["to_file"]:
                to_file += 1
            elif number in outside["placed"]:
                placed += 1
            elif number in outside["left_out"]:
                left_out += 1
            else:
                unfiled += 1
    return Counts(
        found=found,
        placed=placed,
        to_file=to_file,
        unfiled=unfiled,
        left_out=left_out,
        sources=len(readings.sources),
        unread=len(readings.problems),
    )


def _written(read: ReadSource) -> list[int]:
    return [line.number for line in read.source.lines if line.text.strip()]


def _numbers(read: ReadSource) -> dict[str, set[int]]:
    findings = read.findings
    placed = {number for draft in findings.drafts for number in draft.lines}
    placed.update(number for person in findings.register for number in person.lines)
    return {
        "to_file": {number for draft in findings.drafts for number in _to_file(draft, read)},
        "placed": placed,
        "left_out": {number for problem in findings.problems for number in problem.lines},
    }


def _to_file(draft: Draft, read: ReadSource) -> set[int]:
    """The source's lines that stand under "À classer" in a proposed body."""
    if draft.exact:
        return set()
    found = next((section for title in TO_FILE if (section := section_named(draft.body, title)) is not None), None)
    if found is None:
        return set()
    held = {_bare(line) for line in line_contents(draft.body[found.heading_end : found.end])}
    lines = read.source.lines
    return {number for number in draft.lines if _bare(lines[number - 1].text) in held}


def _bare(line: str) -> str:
    return fold(line).strip(" -*+•.")
