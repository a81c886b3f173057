"""From what was typed to what is looked for. Any text is a query; in one without words nothing is looked for."""

from dataclasses import dataclass
from itertools import islice

from search.language.references import reference_in, reference_term
from search.text.french import is_stop_word
from search.text.words import Word, read_words

__all__ = ["MOST_WORDS", "Query", "Wanted", "reference_term", "understand"]

MOST_WORDS = 32
_MOST_PARTS = 8
_MOST_READ = 400
_LONGEST_QUERY = 4_000
_QUOTES = '"«»“”„'


@dataclass(frozen=True, slots=True)
class Wanted:
    """One thing that must be found: one of the `alternatives`, each made of forms that must all be there.

    With `typing` the last form of each may go on: it is the word under the cursor.
    """

    alternatives: tuple[tuple[str, ...], ...]
    typing: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for: all that is `wanted`, or else the sheet of that `reference` (see `reference_term`)."""

    text: str
    wanted: tuple[Wanted, ...]
    reference: str = ""

    def __bool__(self) -> bool:
        return bool(self.wanted)


def understand(text: str) -> Query:
    """The query in a text. Words are all required; the last one is a beginning unless a blank or a quote follows it.

    Words that every text has (`de`, `la`) are only looked for where nothing else is, or between quotes.
    """
    words = list(islice(read_words(text[:_LONGEST_QUERY]), _MOST_READ))
    typing = bool(text) and not text[-1].isspace() and text[-1] not in _QUOTES
    wanted = [Wanted(_alternatives(word)) for word in words]
    if wanted and typing:
        wanted[-1] = Wanted(wanted[-1].alternatives, typing=True)
    if not any(quote in text for quote in _QUOTES):
        wanted = [each for each in wanted if each.typing or not _says_nothing(each)] or wanted
    return Query(text, tuple(dict.fromkeys(wanted))[:MOST_WORDS], reference_in(text))


def _alternatives(word: Word) -> tuple[tuple[str, ...], ...]:
    apart = tuple(dict.fromkeys(form for part in word.parts for form in part.forms[:1]))[:_MOST_PARTS]
    return tuple(dict.fromkeys([*((form,) for form in word.forms), *([apart] if apart else [])]))


def _says_nothing(wanted: Wanted) -> bool:
    return all(is_stop_word(form) for forms in wanted.alternatives for form in forms)
