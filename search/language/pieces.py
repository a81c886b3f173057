"""What a query is made of: one clause after the other, as they are written, and what joins them."""

from dataclasses import dataclass

from search.language.query import Clause
from search.language.values import Meant


@dataclass(frozen=True, slots=True)
class Piece:
    """text[start:end] asks for the clause: by an operator (`meant`), by a phrase, or by plain words.

    `words` say it again without an operator; where they would run together, `apart` does. Of words, those that
    `says_nothing` only count where nothing else does. `sides`: several pieces of which one is enough.
    """

    start: int
    end: int
    clause: Clause
    words: str = ""
    apart: str = ""
    meant: Meant | None = None
    is_word: bool = False
    says_nothing: bool = False
    without: bool = False
    sides: tuple[tuple["Piece", ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Joint:
    """text[start:end] joins what stands on its sides: either is enough."""

    start: int
    end: int
