"""What is written into the index for one document: its terms with how much each weighs, and where its words stand.

A term's impact is worked out here, once: how often the word stands in each part, how long the part is, how much the
part weighs. It depends on nothing but the document, so an index that grew equals one that was built in one go.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from search.content.document import SearchDocument
from search.content.parts import HEADINGS
from search.content.reading import ACRONYM_MARK, counted
from search.content.terms import MARK, title_term
from search.text.french import STEM_MARK

START_MARK = "\x1e"
"""Opens a term that stands for every form beginning with its letters."""
LONGEST_START = 3
PART_GAP = 1_000
"""How far the words of two parts are from each other, so that no phrase goes from one into the next."""

_SATURATION = 1.2
_SHARE_OF_LENGTH = 0.75
_USUAL_LENGTH = {"body": 400, "properties": 60, "action": 20, HEADINGS: 20, "attachment_text": 2_000}
_SHORT = 8
_WEIGHTS = {
    "number": 6.0,
    "title": 5.0,
    "acronym": 4.5,
    "alias": 4.0,
    "people": 2.5,
    "partners": 2.2,
    "tags": 2.0,
    HEADINGS: 1.3,
    "organisation": 1.5,
    "category": 1.0,
    "attachment_text": 0.6,
    "properties": 0.4,
}
_NO_FORMS = frozenset({STEM_MARK, ACRONYM_MARK, "#", MARK, START_MARK})
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(\S.*)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Weighed:
    """A document's terms with their impacts, and the places of its forms.

    Terms are forms, stems (STEM_MARK), acronyms (ACRONYM_MARK), references (`#`) and fields' terms (MARK). Each word
    has a place, the smaller words in one their own, and what these make together stands at all of them. Places ascend.
    """

    impacts: Mapping[str, float]
    positions: Mapping[str, Sequence[int]]


def weighed(document: SearchDocument) -> Weighed:
    """What the index keeps of a document's words."""
    impacts: dict[str, float] = {}
    positions: dict[str, list[int]] = {}
    place = 0
    for name, text in document.parts:
        read = counted(text, place)
        place = read.end + PART_GAP
        _weigh(name, read.terms, read.words, impacts)
        for form, places in read.positions.items():
            found = positions.get(form)
            if found is None:
                positions[form] = places
            else:
                found += places
        if name == "body" and (headings := " \n".join(_HEADING.findall(text))):
            read = counted(headings)
            _weigh(HEADINGS, read.terms, read.words, impacts)
    impacts.update(dict.fromkeys(document.references, 1.0))
    impacts.update(dict.fromkeys(document.terms, 1.0))
    if document.action is None and (exact := title_term(document.title)):
        impacts[exact] = 1.0
    return Weighed(impacts, positions)


def is_form(term: str) -> bool:
    """Whether a term is a word's form, rather than a stem, an acronym, a reference or a field's."""
    return term[:1] not in _NO_FORMS


def _weigh(part: str, terms: Mapping[str, int], length: int, impacts: dict[str, float]) -> None:
    """Add what the terms of a part weigh in it."""
    weight = _WEIGHTS.get(part, 1.0)
    usual = _USUAL_LENGTH.get(part, _SHORT)
    spread = _SATURATION * (1 - _SHARE_OF_LENGTH + _SHARE_OF_LENGTH * length / usual)
    by_count = {count: weight * count * (_SATURATION + 1) / (count + spread) for count in set(terms.values())}
    for term, count in terms.items():
        impacts[term] = impacts.get(term, 0.0) + by_count[count]
