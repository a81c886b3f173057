"""How a query goes on: operators and their values, as they may stand at the cursor."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from search.language.query import FieldName


@dataclass(frozen=True, slots=True)
class Completion:
    """What may stand in place of text[start:end]: `insert`, shown as `words` with a `detail`."""

    start: int
    end: int
    insert: str
    words: str
    detail: str


def complete(
    _text: str, _cursor: int, _language: str, _values: Callable[[FieldName, str], Sequence[str]]
) -> tuple[Completion, ...]:
    """Nothing yet."""
    return ()
