"""Figures for a proposal that anybody can check against the sources."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from documents.reading.drafts import Draft, SourceLine
from documents.reading.proposals import Counts, Readings, ReadSource
from documents.reading.understanding.vocabulary import TO_FILE
from wiki.folding import fold
from wiki.lines import line_contents
from wiki.sections import section_named

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class WordCounts:
    """The words of the sources by what became of them; `found` is the sum of the others."""

    found: int = 0
    placed: int = 0
    to_file: int = 0
    unfiled: int = 0
    left_out: int = 0


def counts_of(readings: Readings) -> Counts:
    """The lines with words in them, by what became of them; each line is counted once, at the first that holds."""
    counted = _counted(readings, lambda _line: 1)
    return Counts(
        found=sum(counted.values()),
        placed=counted["placed"],
        to_file=counted["to_file"],
        unfiled=counted["unfiled"],
        left_out=counted["left_out"],
        sources=len(readings.sources),
        unread=len(readings.problems),
    )


def word_counts_of(readings: Readings) -> WordCounts:
    """The same in words: what somebody who brings in a text wants to see come out even."""
    counted = _counted(readings, lambda line: len(_WORD.findall(line.text)))
    return WordCounts(
        sum(counted.values()), counted["placed"], counted["to_file"], counted["unfiled"], counted["left_out"]
    )


def _counted(readings: Readings, weight: Callable[[SourceLine], int]) -> Counter[str]:
    counted: Counter[str] = Counter()
    for read in readings.sources:
        outside = _numbers(read)
        for line in read.source.lines:
            if line.text.strip():
                fates = (fate for fate in ("to_file", "placed", "left_out") if line.number in outside[fate])
                counted[next(fates, "unfiled")] += weight(line)
    return counted


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
