"""Our French as Whoosh's analyser: what the schema says of its fields.

Nothing is decided here: `words` cuts, `french` stems. Terms of one word stand at one place, so phrases can be told.
"""

from collections.abc import Iterator
from typing import Any

from whoosh.analysis import Analyzer, Token, Tokenizer

from search.text.french import stem_of
from search.text.words import Word, placed, read_words


class FrenchTokenizer(Tokenizer):  # type: ignore[misc]
    """Every form of every word, and of the smaller words in it, then their stems: each with its place in the text."""

    def __call__(
        self,
        value: str,
        positions: bool = False,
        chars: bool = False,
        start_pos: int = 0,
        start_char: int = 0,
        mode: str = "",
        **_options: Any,
    ) -> Iterator[Token]:
        token = Token(positions, chars, mode=mode)
        for place, word in placed(read_words(value), start_pos):
            token.pos = place
            token.startchar, token.endchar = word.start + start_char, word.end + start_char
            for token.text in self._terms(word):
                yield token

    def _terms(self, word: Word) -> Iterator[str]:
        yield from word.forms
        yield from dict.fromkeys(stem_of(form) for form in word.forms)


class FrenchAnalyzer(Analyzer):  # type: ignore[misc]
    """Texts as they are indexed: forms, which beginnings and phrases are looked up among, and stems."""

    def __init__(self) -> None:
        self.tokenizer = FrenchTokenizer()

    def __call__(self, value: str, **options: Any) -> Iterator[Token]:
        return iter(self.tokenizer(value, **options))
