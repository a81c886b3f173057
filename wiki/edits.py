"""Edits: the only way in which this program changes a text.

An edit replaces a stretch of characters and says nothing about the rest, so whatever is not its point stays as it was.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from wiki.errors import EditRefused


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Replace `text[start:end]` by `text`; `start == end` inserts, an empty `text` deletes."""

    start: int
    end: int
    text: str


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """The text after all edits, whose positions are those of the text as given.

    Edits may come in any order and may touch; insertions at one place keep the order given.
    Raises EditRefused (a ValueError) when two overlap or one leaves the text.
    """
    ordered = sorted(edits, key=lambda edit: (edit.start, edit.end))
    parts: list[str] = []
    done = 0
    for edit in ordered:
        if not 0 <= edit.start <= edit.end <= len(text):
            raise EditRefused(edit.start, edit.end, "outside")
        if edit.start < done:
            raise EditRefused(edit.start, edit.end, "overlap")
        parts += (text[done : edit.start], edit.text)
        done = edit.end
    parts.append(text[done:])
    return "".join(parts)


def narrowed(text: str, edit: Edit) -> Edit:
    """The same edit without the characters that it would replace by themselves at its two ends."""
    old, new = text[edit.start : edit.end], edit.text
    first = common_prefix(old, new)
    last = common_suffix(old[first:], new[first:])
    return Edit(edit.start + first, edit.end - last, new[first : len(new) - last])


def common_prefix(one: str, other: str) -> int:
    """How many characters two strings share at their beginning."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def common_suffix(one: str, other: str) -> int:
    """How many characters two strings share at their end."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[len(one) - middle : len(one) - low] == other[len(other) - middle : len(other) - low]:
            low = middle
        else:
            high = middle - 1
    return low
