"""The check of the rule above all others: every line of a source is somewhere in what was found in it."""

import re
from collections.abc import Iterator, Sequence

from documents.reading.drafts import Draft, Findings, SourceLine, Value

_WORD = re.compile(r"[^\W_]+")
_MARK = re.compile(r"^[ \t\u00a0\u202f]*(?:[Øü](?=\t)|o(?=[ \t\u00a0\u202f]))")
_BREAK = re.compile(r"<br[ \t]*/?>", re.IGNORECASE)
_CUT = re.compile(r"[^\W\d_][-\u2010\u00ad]\s*$")


def _values(values: Sequence[Value]) -> Iterator[str]:
    for value in values:
        yield value.words
        yield value.raw


def _texts_of_draft(draft: Draft) -> Iterator[str]:
    yield from (draft.title, draft.body, draft.number, draft.status or "", draft.front_matter)
    if draft.axis is not None:
        yield from (draft.axis.number, draft.axis.title)
    for label, words in draft.fields.items():
        yield label
        yield words
    for values in (*draft.people.values(), draft.tags, draft.aliases, draft.unfiled):
        yield from _values(values)
    yield from (question.raw for question in draft.open_questions)


def texts_of(findings: Findings) -> Iterator[str]:
    """Every text that the findings keep words in, marks and numbering included."""
    for draft in findings.drafts:
        yield from _texts_of_draft(draft)
    for person in findings.register:
        yield from (person.name, *person.aliases, *person.fields.keys(), *person.fields.values())
    yield from _values(findings.unfiled)
    yield from (problem.text for problem in findings.problems)


def _kept_words(findings: Findings) -> set[str]:
    return {word for text in texts_of(findings) for word in _WORD.findall(text)}


def missing_lines(lines: Sequence[SourceLine], findings: Findings) -> list[SourceLine]:
    """The lines that hold a word (letters and digits, as written) which nothing in `findings` holds.

    A word that was cut by a hyphen at the end of a line counts as there when the whole word is.
    """
    kept = _kept_words(findings)
    missing: list[SourceLine] = []
    carried = ""
    for at, line in enumerate(lines):
        text = _BREAK.sub(" ", line.text)
        words = _WORD.findall(_MARK.sub("", text, count=1))
        first = words[0] if words else ""
        lost = [word for word in words if word not in kept]
        if lost and carried and lost[0] is first and carried + first in kept:
            lost = lost[1:]
        below = _WORD.search(lines[at + 1].text) if at + 1 < len(lines) else None
        carried = words[-1] if words and _CUT.search(text[-20:]) else ""
        if lost and below is not None and carried and lost[-1] is words[-1] and carried + below.group() in kept:
            lost = lost[:-1]
        if lost:
            missing.append(line)
    return missing
