"""The pieces of a query put together: what `OU` joins, and all of it said again."""

from collections.abc import Iterator, Sequence
from itertools import islice

from search.language.pieces import Joint, Piece
from search.language.query import Clause, Either, Every
from search.language.reading import Reader
from search.language.values import Setting
from search.language.wording import said

_CONTEXT = 100

Unit = tuple[Piece, ...]


def combined(text: str, items: Sequence[Piece | Joint]) -> list[Piece]:
    """The pieces, with those that are joined as one.

    A joint takes the nearest words: of several that no blank parts (`vélo/train`), all.
    """
    rows: list[list[Unit]] = []
    joined = False
    for unit in _units(text, items):
        if isinstance(unit, Joint):
            joined = True
        elif joined and rows:
            rows[-1].append(unit)
            joined = False
        else:
            rows.append([unit])
            joined = False
    return [piece for row in rows if len(rows) == 1 or not _is_empty(row) for piece in _joined(row)]


def said_again(pieces: Sequence[Piece], setting: Setting) -> str:
    """The pieces in the words of a language. Read again they ask for the same.

    Made from the end, so that each piece can be read with what follows it: `fait` must not become `fait partiel`, two
    numbers must not become one.
    """
    tail, following = "", None
    for piece, glue in reversed([part for each in pieces for part in _flat(each, setting.language)]):
        expected = [piece.clause]
        if following is not None and len(glue) == 1:
            expected.append(following.clause)
        tail, following = _before(piece, glue, tail, expected, setting), piece
    return tail


def _units(text: str, items: Sequence[Piece | Joint]) -> Iterator[Unit | Joint]:
    """Joints, and pieces with those that no blank parts from them."""
    unit: list[Piece] = []
    for item in items:
        goes_on = bool(unit) and isinstance(item, Piece) and item.is_word and unit[-1].is_word
        if goes_on and not any(character.isspace() for character in text[unit[-1].end : item.start]):
            unit.append(item)  # type: ignore[arg-type]
            continue
        if unit:
            yield tuple(unit)
        unit = []
        if isinstance(item, Joint):
            yield item
        else:
            unit = [item]
    if unit:
        yield tuple(unit)


def _is_empty(row: list[Unit]) -> bool:
    """`a OU a`: a word that every text has, kept for what it is joined with, which is itself."""
    return len(row) > 1 and len(set(map(_clause_of, row))) == 1 and all(piece.says_nothing for piece in row[0])


def _joined(row: list[Unit]) -> Iterator[Piece]:
    sides = list({_clause_of(unit): unit for unit in row}.values())
    if len(sides) == 1:
        yield from sides[0]
    else:
        clause = Either(tuple(_clause_of(unit) for unit in sides))
        yield Piece(sides[0][0].start, sides[-1][-1].end, clause, sides=tuple(sides))


def _clause_of(unit: Unit) -> Clause:
    return unit[0].clause if len(unit) == 1 else Every(tuple(piece.clause for piece in unit))


def _flat(piece: Piece, language: str) -> Iterator[tuple[Piece, str]]:
    """The pieces that one is made of, each with what parts it from the next."""
    if not piece.sides:
        yield piece, " "
        return
    joint = " OU " if language == "fr" else " OR "
    for number, side in enumerate(piece.sides, 1):
        for each in side[:-1]:
            yield each, "/"
        yield side[-1], joint if number < len(piece.sides) else " "


def _before(piece: Piece, glue: str, tail: str, expected: Sequence[Clause], setting: Setting) -> str:
    """A piece said before what is said behind it, in the first way that reads as it did."""
    context = tail if len(tail) <= _CONTEXT else f"{tail[:_CONTEXT]} "
    words = _ways(piece, setting.language)
    if tail:
        ways = [each + end for end in (glue, f",{glue}") for each in words]
    else:
        ways = [each + end for each in words for end in ("", " ")]
    return next((way for way in ways if _reads(way, context, expected, setting)), ways[-1]) + tail


def _reads(way: str, context: str, expected: Sequence[Clause], setting: Setting) -> bool:
    """Whether what is expected comes first when a way is read, and ends in it."""
    items = (each for each in Reader(way + context, setting).items() if isinstance(each, Piece))
    found = list(islice((each for each in items if each.clause in expected or not each.says_nothing), len(expected)))
    return [each.clause for each in found] == list(expected) and found[0].end <= len(way)


def _ways(piece: Piece, language: str) -> list[str]:
    """A piece said shortly, and with quotes."""
    minus = "-" if piece.without else ""
    meant = piece.meant
    if meant is None:
        return [minus + words for words in (piece.words, piece.apart) if words]
    return [
        minus + said(meant.operator, meant.said, language, quoted=quoted, typing=meant.typing)
        for quoted in (False, True)
    ]
