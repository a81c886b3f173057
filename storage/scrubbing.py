"""A person's names and contacts found in words of any shape, and replaced by a pseudonym.

A name is found whatever its case, its accents and the order of its words (`MARTIN Lou`), with blanks, a hyphen, a dot
or nothing between them, and also where letters touch it. A name of one word alone is found in its own case only, as a
word. What is a part of another person's name in the register is left there.
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from storage.model import JsonValue
from wiki.folding import fold

_BETWEEN = r"(?:\s+|[-–._])?"
_APOSTROPHES = "'’ʼ"
_FEWEST_DIGITS = 6


class Scrubber:
    """Replaces what names one person, whose records have the ids `own`."""

    def __init__(
        self,
        names: Sequence[str],
        contacts: Sequence[str],
        pseudonym: str,
        *,
        own: frozenset[str],
        others: Iterable[str] = (),
    ) -> None:
        self.names, self.contacts, self.pseudonym = tuple(names), tuple(contacts), pseudonym
        self._own = own
        self._needles = _needles([*names, *contacts])
        gone = [*_longest_first(filter(None, map(_contact_pattern, contacts))), *_longest_first(_name_patterns(names))]
        kept = [next(iter(_name_patterns([name]))) for name in others if _holds_one_of(name, names)]
        kept_first = f"(?P<kept>{'|'.join(_longest_first(kept))})|" if kept else ""
        words = "|".join(gone) or r"(?!)"
        self._pattern = re.compile(f"{kept_first}{words}")
        self._has_kept = bool(kept)

    def text(self, words: str) -> str:
        """The words with the pseudonym in place of each name and contact; JSON within them is read as such."""
        if words[:1] in ("{", "[") and (inside := _read(words)) is not None:
            changed = self.value(inside)
            return words if changed == inside else json.dumps(changed, ensure_ascii=False, sort_keys=True)
        return self._pattern.sub(self._replaced, words)

    def value(self, value: JsonValue) -> JsonValue:
        """A JSON value with every string in it replaced."""
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, list):
            return [self.value(part) for part in value]
        if isinstance(value, dict):
            return {self.text(key): self.value(part) for key, part in value.items()}
        return value

    def fields(self, record: str, fields: Mapping[str, JsonValue]) -> dict[str, JsonValue]:
        """A record's fields: the person's own keep no name, alias or contact; a place on a sheet keeps no spelling."""
        found: dict[str, JsonValue] = {}
        for name, value in fields.items():
            if record in self._own and name.startswith("aliases/"):
                continue
            if record in self._own and name in ("title", "email", "phone"):
                found[name] = self.pseudonym if name == "title" else None
            elif name.partition("/")[2] in self._own and isinstance(value, dict) and "raw" in value:
                found[name] = value | {"raw": self.pseudonym}
            else:
                found[name] = self.value(value)
        return found

    def holds(self, words: str) -> bool:
        """Whether anything in the words would be replaced."""
        return self.text(words) != words

    def holds_bytes(self, data: bytes) -> bool:
        """Whether a name or contact, as it was written, is in the bytes: UTF-8, UTF-16 or escaped as JSON does."""
        return any(needle in data for needle in self._needles)

    def _replaced(self, match: re.Match[str]) -> str:
        return match[0] if self._has_kept and match["kept"] else self.pseudonym


def _needles(words: Iterable[str]) -> frozenset[bytes]:
    found: set[bytes] = set()
    for each in filter(None, words):
        found |= {each.encode(errors="replace"), json.dumps(each)[1:-1].encode()}
        found |= {each.encode("utf-16-le", "replace"), each.encode("utf-16-be", "replace")}
    return frozenset(found)


def _longest_first(patterns: Iterable[str]) -> list[str]:
    return sorted(patterns, key=len, reverse=True)


def _name_patterns(names: Iterable[str]) -> Iterable[str]:
    for name in names:
        words = [word for word in re.split(r"[\s\-–._]+", name) if word]
        if len(words) == 1:
            yield rf"(?<!\w){re.escape(words[0])}(?!\w)"
        for turn in range(len(words) if len(words) > 1 else 0):
            yield _BETWEEN.join(_loosely(word) for word in words[turn:] + words[:turn])


def _loosely(word: str) -> str:
    """A word in any case, with or without its accents, composed or not."""
    parts = []
    for letter in unicodedata.normalize("NFC", word):
        if letter in _APOSTROPHES:
            parts.append(f"[{_APOSTROPHES}]")
            continue
        base = unicodedata.normalize("NFD", letter)[0]
        same = _letters_like(base) if base.isalpha() else ""
        parts.append(f"[{re.escape(letter)}{same}][\u0300-\u036f]*" if same else re.escape(letter))
    return "".join(parts)


@cache
def _letters_like(base: str) -> str:
    both = {base.lower(), base.upper()}
    alike = {chr(code) for code in range(0xC0, 0x180) if unicodedata.normalize("NFD", chr(code))[0] in both}
    return "".join(sorted({each for each in both | alike if len(each) == 1}))


def _contact_pattern(contact: str) -> str | None:
    digits = re.sub(r"\D", "", contact)
    if "@" not in contact and len(digits) >= _FEWEST_DIGITS:
        return r"(?<!\d)\+?" + r"[\s.\-/()]?".join(digits) + r"(?!\d)"
    return (
        "".join(
            f"[{each.lower()}{each.upper()}]" if each.isascii() and each.isalpha() else re.escape(each)
            for each in contact
        )
        or None
    )


def _holds_one_of(other: str, names: Iterable[str]) -> bool:
    """Whether a name is a part of another person's: Jean Martin of Jean Martinez, Lou of Lou Bernard."""
    whole = fold(other)
    return any(fold(name) in whole and fold(name) != whole for name in names if fold(name))


def _read(words: str) -> JsonValue:
    try:
        found: JsonValue = json.loads(words)
    except (ValueError, RecursionError):
        return None
    return found
