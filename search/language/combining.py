"""The pieces of a query put together: what `OU` joins, and all of it said again."""

from collections.abc import Iterator, Sequence

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
    return [piece for row in rows for piece in _joined(row)]


def said_again(pieces: Sequence[Piece], setting: Setting) -> str:
    """The pieces in the words of a language. Read again they ask for the same.

    Made from the end, so that each piece can be read with what follows it: `fait` must not become `fait partiel`, two
    numbers must not become one.
    """
    tail = ""
    for piece, glue in reversed([part for each in pieces for part in _flat(each, setting.language)]):
        tail = _before(piece, glue, tail, setting)
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


def _before(piece: Piece, glue: str, tail: str, setting: Setting) -> str:
    """A piece said before what is said behind it, in the first way that reads as it did."""
    context = tail if len(tail) <= _CONTEXT else f"{tail[:_CONTEXT]} "
    words = _ways(piece, setting.language)
    ways = (
        [each + end for end in (glue, f",{glue}") for each in words]
        if tail
        else [f"{each}{end}" for each in words for end in ("", " ")]
    )
    for way in ways:
        first = next(Reader(way + context, setting).items(), None)
        if isinstance(first, Piece) and first.clause == piece.clause and first.end <= len(way):
            return way + tail
    return ways[-1] + tail


def _ways(piece: Piece, language: str) -> list[str]:
    """A piece said shortly, and with quotes."""
    minus = "-" if piece.without else ""
    meant = piece.meant
    if meant is None:
        return [minus + piece.words]
    return [
        minus + said(meant.operator, meant.said, language, quoted=quoted, typing=meant.typing)
        for quoted in (False, True)
    ]
