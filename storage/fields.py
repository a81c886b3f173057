"""How a record's fields are named, and how the elements of its lists are identified.

A list is one field per element (`partners/<element id>`), so that lists merge element by element; None takes one out.
"""

import hashlib
import re
from collections.abc import Iterable, Mapping

from storage.model import JsonValue, Role, elements, place_of, text_of
from wiki.folding import fold

__all__ = [
    "LISTS",
    "element",
    "element_id",
    "elements",
    "first_word",
    "next_place",
    "place_of",
    "text_of",
    "words_list",
]

_WORD = re.compile(r"[^\W_]+")

LISTS = (*Role, "tags", "aliases", "dates", "open_questions", "attachments", "about")


def element_id(words: str) -> str:
    """The identity of a list element that is only words (a tag, an alias, a date, a question): folded, hashed."""
    return hashlib.sha256(fold(words).encode(errors="replace")).hexdigest()[:16]


def element(list_name: str, identity: str) -> str:
    """The field that holds one element of a list."""
    return f"{list_name}/{identity}"


def next_place(fields: Mapping[str, JsonValue], list_name: str) -> float:
    """The place after the last element of a list."""
    return max((place_of(value) for _, value in elements(fields, list_name)), default=0.0) + 1.0


def words_list(list_name: str, words: Iterable[str], key: str) -> dict[str, JsonValue]:
    """Field values that make a list of words; `key` is "name" or "raw", as the list's elements call their words."""
    return {element(list_name, element_id(each)): {key: each, "at": place} for place, each in enumerate(words, 1)}


def first_word(key: str) -> str:
    """The first word of a folded name, by which mentions look names up."""
    found = _WORD.search(key)
    return found[0] if found else ""
