"""Which words of a source a dry run's JSON has lost."""

import re
from collections.abc import Iterator
from typing import Any

_WORD = re.compile(r"[^\W_]+")
_BREAK = re.compile(r"<br[ \t]*/?>", re.IGNORECASE)
_CUT = re.compile(r"(?<=[^\W\d_])[-\u2010\u00ad]\s+(?=[^\W\d_])")
_MARK = re.compile(r"^[ \t\u00a0\u202f]*(?:[Øü](?=\t)|o(?=[ \t\u00a0\u202f]))", re.MULTILINE)


def text_of(data: bytes) -> str | None:
    """The text of a file that is UTF-8 without doubt; None for any other."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    return None if "\0" in text else text.replace("\ufeff", " ")


def strings_in(value: Any) -> Iterator[str]:
    """Every string of a JSON value, the keys of objects too."""
    waiting = [value]
    while waiting:
        each = waiting.pop()
        if isinstance(each, str):
            yield each
        elif isinstance(each, dict):
            waiting += [*each.keys(), *each.values()]
        elif isinstance(each, list):
            waiting += each


def lost_words(source: str, answer: dict[str, Any]) -> set[str]:
    """The words of the source that are nowhere in the answer; one that a hyphen cut is sought as a part of another."""
    told = {key: part for key, part in answer.items() if key not in ("counts", "sources")}
    kept = {word for text in strings_in(told) for word in _WORD.findall(text.replace("\ufeff", " "))}
    text = _MARK.sub(" ", _BREAK.sub(" ", source))
    lost = set(_WORD.findall(text)) - kept
    if lost and _CUT.search(text):
        joined = set(_WORD.findall(_CUT.sub("", text)))
        lost = {word for word in lost if not any(word in whole for whole in joined & kept)}
    return lost
