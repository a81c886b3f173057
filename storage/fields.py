"""How a record's fields are named, and how the elements of its lists are identified.

A list is one field per element (`partners/<element id>`), so that lists merge element by element; None takes one out.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping

from storage.model import JsonValue, Role
from wiki.folding import fold

_WORD = re.compile(r"[^\W_]+")

_FAR = 2.0**53
LISTS = (*Role, "tags", "aliases", "dates", "open_questions", "attachments", "about")


def element_id(words: str) -> str:
    """The identity of a list element that is only words (a tag, an alias, a date, a question): folded, hashed."""
    return hashlib.sha256(fold(words).encode(errors="replace")).hexdigest()[:16]


def element(list_name: str, identity: str) -> str:
    """The field that holds one element of a list."""
    return f"{list_name}/{identity}"


def elements(fields: Mapping[str, JsonValue], list_name: str) -> Iterator[tuple[str, dict[str, JsonValue]]]:
    """The elements of a list as (element id, value), in their order."""
    found = [
        (field.partition("/")[2], value)
        for field, value in fields.items()
        if field.startswith(f"{list_name}/") and isinstance(value, dict)
    ]
    yield from sorted(found, key=lambda item: (place_of(item[1]), item[0]))


def place_of(value: Mapping[str, JsonValue]) -> float:
    """Where an element stands in its list; 0 when nothing says."""
    place = value.get("at", 0)
    if isinstance(place, bool) or not isinstance(place, int | float) or not abs(place) < _FAR:
        return 0.0
    return float(place)


def next_place(fields: Mapping[str, JsonValue], list_name: str) -> float:
    """The place after the last element of a list."""
    return max((place_of(value) for _, value in elements(fields, list_name)), default=0.0) + 1.0


def words_list(list_name: str, words: Iterable[str], key: str) -> dict[str, JsonValue]:
    """Field values that make a list of words; `key` is "name" or "raw", as the list's elements call their words."""
    return {element(list_name, element_id(each)): {key: each, "at": place} for place, each in enumerate(words, 1)}


def text_of(fields: Mapping[str, JsonValue], field: str) -> str:
    """A field's words; empty when it has none."""
    value = fields.get(field)
    return value if isinstance(value, str) else ""


def first_word(key: str) -> str:
    """The first word of a folded name, by which mentions look names up."""
    found = _WORD.search(key)
    return found[0] if found else ""
