"""What is written into the index for one document: its terms with how much each weighs, and what results show.

A term's impact is worked out here, once: how often the word stands in each part, how long the part is, how much the
part weighs. It depends on nothing but the document, so an index that grew equals one that was built in one go.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from search.content.document import SearchDocument
from search.text.french import stem_of
from search.text.words import Word, every_word, read_words

ACRONYM_MARK = "^"
LONGEST_START = 3

_SATURATION = 1.2
_SHARE_OF_LENGTH = 0.75
_USUAL_LENGTH = {"body": 400, "properties": 60, "action": 20}
_SHORT = 8
_WEIGHTS = {
    "number": 6.0,
    "title": 5.0,
    "acronym": 4.5,
    "alias": 4.0,
    "people": 2.5,
    "partners": 2.2,
    "tags": 2.0,
    "organisation": 1.5,
    "category": 1.0,
    "properties": 0.4,
}


def impacts_of(document: SearchDocument) -> dict[str, float]:
    """Each term of the document with its impact: forms, stems, acronyms, references."""
    found: defaultdict[str, float] = defaultdict(float)
    for name, text in document.parts:
        counted, length = _counted(text)
        weight = _WEIGHTS.get(name, 1.0)
        usual = _USUAL_LENGTH.get(name, _SHORT)
        spread = _SATURATION * (1 - _SHARE_OF_LENGTH + _SHARE_OF_LENGTH * length / usual)
        for term, count in counted.items():
            found[term] += weight * count * (_SATURATION + 1) / (count + spread)
    found.update(dict.fromkeys(document.references, 1.0))
    return dict(found)


def starts_of(impacts: Mapping[str, float]) -> dict[str, float]:
    """The first one, two and three letters of the forms, each with the greatest impact of a word that opens so."""
    starts: dict[str, float] = {}
    for term, impact in impacts.items():
        if is_form(term):
            for size in range(1, min(LONGEST_START, len(term)) + 1):
                start = term[:size]
                if impact > starts.get(start, 0.0):
                    starts[start] = impact
    return starts


def is_form(term: str) -> bool:
    """Whether a term is a word's form, rather than a stem, an acronym or a reference."""
    return term[:1] not in {"_", ACRONYM_MARK, "#"}


def _counted(text: str) -> tuple[Counter[str], int]:
    words = list(read_words(text))
    counted: Counter[str] = Counter()
    for word in every_word(words):
        for form in word.forms:
            counted[form] += 1
        for stem in {stem_of(form) for form in word.forms}:
            counted[stem] += 1
    for word in _acronyms(text, every_word(words)):
        for form in word.forms:
            counted[ACRONYM_MARK + form] += 1
    return counted, len(words)


def _acronyms(text: str, words: Iterable[Word]) -> Iterator[Word]:
    """The words written as acronyms; capitals among words in capitals say nothing."""
    before, shouted = None, False
    for word in words:
        loud = _is_loud(text, word)
        if before is not None and not loud:
            yield before
        before = word if word.acronym and not (loud and shouted) else None
        shouted = loud
    if before is not None:
        yield before


def _is_loud(text: str, word: Word) -> bool:
    return word.end - word.start > 1 and text[word.start : word.end].isupper()
