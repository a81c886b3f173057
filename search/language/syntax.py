"""The marks of a query, found by Whoosh's query parser with taggers of our own: quotes, operators, `-`, `OU`.

Everything between marks stays text, blanks and all, because words may hold them (`n° 8`, `250 000`). The tree has one
level: there are no brackets in the language, so nothing that is typed can make it deeper. Each pattern goes forward
only, so the cost grows with the length of the text.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from whoosh.qparser import QueryParser
from whoosh.qparser.plugins import TaggingPlugin, WhitespacePlugin
from whoosh.qparser.syntax import SyntaxNode

from search.language.operators import OPERATOR_OF, Operator
from wiki.folding import fold

_LETTER = r"(?:[^\W\d_]|[\u0300-\u036f])"
_BLANKS = r"[ \t\u00a0\u202f]"
_BEGINS = r"(?<![^\s(\[{|])"
_LONGEST_NAME = 40
_ANY = re.compile(r'[:：|"«“”„]|(?<![^\s(\[{|])(?:-|OU|OR|ET|AND)')


@dataclass(frozen=True, slots=True)
class Text:
    """text[start:end] is words."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Quoted:
    """text[start:end] is a phrase, its words between `first` and `last`; `without`: it must not be there."""

    start: int
    end: int
    first: int
    last: int
    closed: bool
    without: bool


@dataclass(frozen=True, slots=True)
class Named:
    """text[start:end] is an operator and its colon; with `apart` a blank stands before the colon."""

    start: int
    end: int
    operator: Operator
    apart: bool
    without: bool


@dataclass(frozen=True, slots=True)
class Excluded:
    """text[start:end] is words that must not be there, behind a hyphen."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Or:
    """text[start:end] joins its two neighbours: one of them is enough."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class And:
    """text[start:end] says what holds anyway."""

    start: int
    end: int


Mark = Text | Quoted | Named | Excluded | Or | And


class _MarkNode(SyntaxNode):  # type: ignore[misc]
    """A mark in Whoosh's tree."""

    def __init__(self, mark: Mark) -> None:
        self.mark = mark


class _Quotes(TaggingPlugin):  # type: ignore[misc]
    expr = re.compile(
        rf'(?P<minus>{_BEGINS}-)?(?<![^\W_])(?P<open>[«"“”„])(?P<inside>(?:(?<=«)[^»]*|(?<!«)[^"“”]*))(?P<close>["“”»])?'
    )

    def create(self, _parser: QueryParser, found: re.Match[str]) -> SyntaxNode:
        first, last = found.span("inside")
        closed, without = found["close"] is not None, found["minus"] is not None
        return _MarkNode(Quoted(found.start(), found.end(), first, last, closed, without))


class _Names(TaggingPlugin):  # type: ignore[misc]
    expr = re.compile(
        rf"{_BEGINS}(?P<minus>-)?(?P<name>{_LETTER}{{1,20}}(?:[-\u2010\u2011 \u00a0'’]{_LETTER}{{1,20}}){{0,2}})"
        rf"(?P<apart>{_BLANKS}{{0,2}})[:：](?!//)"
    )

    def create(self, _parser: QueryParser, found: re.Match[str]) -> SyntaxNode | None:
        operator = OPERATOR_OF.get(fold(found["name"])) if len(found["name"]) <= _LONGEST_NAME else None
        if operator is None:
            return None
        without = found["minus"] is not None
        return _MarkNode(Named(found.start(), found.end(), operator, bool(found["apart"]), without))


class _Without(TaggingPlugin):  # type: ignore[misc]
    expr = re.compile(rf'{_BEGINS}-(?=[^\W_])[^\s|"«“”„]+')

    def create(self, _parser: QueryParser, found: re.Match[str]) -> SyntaxNode:
        return _MarkNode(Excluded(*found.span()))


class _Joins(TaggingPlugin):  # type: ignore[misc]
    expr = re.compile(rf"\|+|{_BEGINS}(?P<word>OU|OR|ET|AND)(?=[\s()\[\]{{}}]|$)")

    def create(self, _parser: QueryParser, found: re.Match[str]) -> SyntaxNode:
        kind = And if found["word"] in ("ET", "AND") else Or
        return _MarkNode(kind(*found.span()))


class _Plain(TaggingPlugin):  # type: ignore[misc]
    """What no mark can begin in, taken at once: the parser then tries its patterns word by word, not at each letter."""

    priority = 1
    expr = re.compile(r'[^\s(\[{|"«“”„]+\s*|[\s(\[{]+|["«“”„]')

    def create(self, _parser: QueryParser, found: re.Match[str]) -> SyntaxNode:
        return _MarkNode(Text(*found.span()))


def _made() -> QueryParser:
    parser = QueryParser(None, None, plugins=[_Quotes, _Names, _Without, _Joins, _Plain])
    parser.remove_plugin_class(WhitespacePlugin)
    return parser


_PARSER = _made()


def marks_of(text: str) -> Sequence[Mark]:
    """The marks of a text and the words between them, in order; every character is in one of them."""
    if _ANY.search(text) is None:
        return (Text(0, len(text)),) if text else ()
    found: list[Mark] = []
    for node in _PARSER.process(text):
        mark = node.mark
        if found and isinstance(mark, Text) and isinstance(found[-1], Text):
            mark = Text(found.pop().start, mark.end)
        found.append(mark)
    return tuple(found)
