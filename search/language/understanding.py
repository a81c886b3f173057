"""From what was typed to what is looked for. Any text is a query; in one without words nothing is looked for."""

from datetime import date

from search.language.plain import words_of
from search.language.query import Query
from search.language.references import reference_in

LONGEST_QUERY = 4_000
MOST_WORDS = 32


def understand(text: str, *, today: date, language: str = "fr") -> Query:
    """The query in a text. Words are all required; the last one is a beginning unless a blank follows it.

    Words that every text has (`de`, `la`) are only looked for where nothing else is.
    """
    read = text[:LONGEST_QUERY]
    words = words_of(read, 0, len(read), typing=bool(read) and not read[-1].isspace())
    telling = [each for each in words if each.wanted.typing or not each.says_nothing] or words
    wanted = tuple(dict.fromkeys(each.wanted for each in telling))[:MOST_WORDS]
    return Query(text, wanted, reference_in(read), understood=" ".join(each.written for each in telling))
