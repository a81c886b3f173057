"""How these tests hand a text to the understanding, and look at what comes back."""

import re
from pathlib import Path

from documents.reading.drafts import Draft, Findings, SourceLine
from documents.reading.understanding.reading import first_reading

SAMPLES = Path(__file__).parent / "samples"


def lines_of(text: str) -> tuple[SourceLine, ...]:
    """The lines of a text as decoding gives them."""
    return tuple(SourceLine(number, words) for number, words in enumerate(re.split(r"\r\n|\r|\n", text), 1))


def read(text: str, language: str = "fr") -> Findings:
    """What is understood, before missing lines would be rescued."""
    return first_reading(lines_of(text), language=language)


def one_sheet(text: str, language: str = "fr") -> Draft:
    """The only draft of a text."""
    (draft,) = read(text, language).drafts
    return draft


def sample(name: str) -> str:
    """A sample file's text."""
    return (SAMPLES / name).read_text(encoding="utf-8")


def names(draft: Draft, role: str) -> list[str]:
    """The names that a draft has in one role."""
    return [value.words for value in draft.people.get(role, ())]


def section(draft: Draft, title: str) -> str:
    """The text under one of a body's second-level headings."""
    found = re.search(rf"(?m)^## {re.escape(title)}\n+((?:(?!## ).*\n?)*)", draft.body)
    assert found is not None, draft.body
    return found[1].strip()
