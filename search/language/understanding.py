"""From what was typed to what is looked for. Any text is a query; in one without words nothing is looked for.

What looks like an operator and is none is looked for as words, and told. What is still being typed is neither: half a
date, an operator without its value.
"""

from collections.abc import Sequence
from datetime import date

from search.language.combining import combined, said_again
from search.language.pieces import Joint, Piece
from search.language.query import Clause, InField, Misread, Phrase, Query, Why, Without
from search.language.reading import MOST_WORDS, Reader
from search.language.references import reference_in
from search.language.values import ANYTHING, Known, Setting

LONGEST_QUERY = 4_000
_SHOWN = 80


def understand(text: str, *, today: date, language: str = "fr", known: Known | None = None) -> Query:
    """The query in a text, however it is written.

    Words are all required; the last one is a beginning unless a blank follows it. Words that every text has (`de`,
    `la`) are only looked for where nothing else is. `language` is the one of `Query.understood` alone.
    """
    setting = Setting(today, language, known or ANYTHING)
    reader = Reader(text[:LONGEST_QUERY], setting)
    items = _telling(reader.joined_items())
    kept = _within(items)
    pieces = _each_once(combined(reader.text, kept))
    cut = items[len(kept)].start if len(kept) < len(items) else reader.stopped
    if cut is not None or len(text) > LONGEST_QUERY:
        start = LONGEST_QUERY if cut is None else cut
        reader.misread.append(Misread(start, len(text), text[start : start + _SHOWN], Why.TOO_LONG))
    if reader.has_marks or cut is not None:
        understood, reference = said_again(pieces, setting), ""
    else:
        understood, reference = _bare(reader.text), reference_in(reader.text)
    return Query(text, tuple(each.clause for each in pieces), reference, understood, tuple(reader.misread))


def _each_once(pieces: Sequence[Piece]) -> list[Piece]:
    found: dict[Clause, Piece] = {}
    for each in pieces:
        found.setdefault(each.clause, each)
    return list(found.values())


def _telling(items: Sequence[Piece | Joint]) -> list[Piece | Joint]:
    """The items without the words that every text has, unless there is nothing else or a joint stands beside."""
    if all(isinstance(each, Joint) or each.says_nothing for each in items):
        return list(items)
    return [each for place, each in enumerate(items) if isinstance(each, Joint) or _counts(each, items, place)]


def _counts(piece: Piece, items: Sequence[Piece | Joint], place: int) -> bool:
    beside = (*items[max(0, place - 1) : place], *items[place + 1 : place + 2])
    return not piece.says_nothing or any(isinstance(each, Joint) for each in beside)


def _within(items: Sequence[Piece | Joint]) -> Sequence[Piece | Joint]:
    """As many of the items as one query may have; a word that comes again costs nothing."""
    words = 0
    met: set[Clause] = set()
    for place, each in enumerate(items):
        if isinstance(each, Piece) and each.clause not in met:
            met.add(each.clause)
            words += _weight(each.clause)
            if words > MOST_WORDS:
                return items[:place]
    return items


def _weight(clause: Clause) -> int:
    if isinstance(clause, Without):
        clause = clause.clause
    match clause:
        case Phrase():
            return len(clause.words)
        case InField():
            return max(1, len(clause.words))
        case _:
            return 1


def _bare(text: str) -> str:
    """Plain words as they stand; a blank behind them says that the last one is finished."""
    bare = text.strip()
    return f"{bare} " if bare and text[-1].isspace() else bare
