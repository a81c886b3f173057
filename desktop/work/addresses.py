"""Addresses of sheets, sections and actions: `fabrique://workspace/record#section^action`, written and read.

Whatever comes in from outside may be hostile: only what we would write ourselves is understood.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote, unquote

from desktop.work.places import Place

SCHEME = "fabrique"
LONGEST = 2_000
_RECORD = re.compile(r"[0-9a-z][0-9a-z-]{0,63}")
_ACTION = re.compile(r"[0-9A-Za-z-]{1,64}")
_UNSAFE = re.compile(r"[\x00-\x1f\x7f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Address:
    """A place in a workspace, which is known by its name."""

    workspace: str
    place: Place


class BadAddress(ValueError):
    """What came in is no address of ours; `words` is what it was, cut short."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.words = _UNSAFE.sub(" ", words)[:80]


def written(address: Address) -> str:
    """The address as text: plain characters only, so that it survives mails and chats."""
    place = address.place
    path = f"{SCHEME}://{quote(address.workspace, safe='')}/{quote(place.record, safe='')}"
    section = quote(place.section, safe="")
    action = f"^{quote(place.action, safe='')}" if place.action else ""
    return f"{path}#{section}{action}" if section or action else path


def read(words: str) -> Address:
    """Understand an address. Raises BadAddress for everything that `written` would not write."""
    words = words.strip()
    prefix = f"{SCHEME}://"
    if len(words) > LONGEST or not words.lower().startswith(prefix) or _UNSAFE.search(words):
        raise BadAddress(words)
    path, _, fragment = words[len(prefix) :].partition("#")
    workspace, slash, record = path.partition("/")
    section, _, action = fragment.partition("^")
    parts = [_plain(part, words) for part in (workspace, record.rstrip("/"), section, action)]
    if not slash or not _RECORD.fullmatch(parts[1]) or (parts[3] and not _ACTION.fullmatch(parts[3])):
        raise BadAddress(words)
    return Address(parts[0], Place(parts[1], section=parts[2], action=parts[3]))


def _plain(part: str, words: str) -> str:
    try:
        plain = unquote(part, errors="strict")
    except UnicodeDecodeError:
        raise BadAddress(words) from None
    if _UNSAFE.search(plain):
        raise BadAddress(words)
    return plain
