"""A person's names and contacts found in words of any shape, and replaced by a pseudonym.

A name is found as whole words, whatever its case, its accents and the order of its words (`MARTIN Lou`), with blanks,
a hyphen or a dot between them; written as one word only as a tag has it (`#NoéLeGoff`). A name of one word alone is
found in its own case only. What says too little to mean somebody (`-`, `06`, `à définir`) is looked for in no text:
it goes from the person's own record alone. So does what other people of the register are called.
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from types import MappingProxyType

from storage.model import JsonValue
from wiki.doubt import judge
from wiki.folding import fold

_BETWEEN = r"[\s\-–._]{1,3}"
_APOSTROPHES = "'’ʼ"
_FEWEST_DIGITS, _FEWEST_WHATEVER_THE_BLANKS = 6, 9
_FEWEST_LETTERS = 3
_MAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@.]{2,}")
_BLANKS = re.compile(r"[\s\-–._]+")


class Scrubber:
    """Replaces what names one person, whose records have the ids `own`; `others` are other people's names, by id.

    `is_shared` says that another person's name holds one of this one's, so that it stays in the databases.
    """

    def __init__(
        self,
        names: Sequence[str],
        contacts: Sequence[str],
        pseudonym: str,
        *,
        own: frozenset[str],
        others: Mapping[str, Sequence[str]] = MappingProxyType({}),
    ) -> None:
        self.names, self.contacts, self.pseudonym = tuple(names), tuple(contacts), pseudonym
        self._own, self._people = own, frozenset(others)
        self._known = own | self._people
        sought = [*filter(_means_somebody, names), *filter(_is_a_contact, contacts)]
        self._needles = _needles(sought)
        patterns = [*map(_contact_pattern, filter(_is_a_contact, contacts)), *_name_patterns(names)]
        longer = [name for each in others.values() for name in each if _holds_one_of(name, names)]
        kept = [_between_edges(_any_case(_words(name))) for name in longer]
        kept_first = f"(?P<kept>{'|'.join(_longest_first(kept))})|" if kept else ""
        self._pattern = re.compile(f"{kept_first}{'|'.join(_longest_first(patterns)) or '(?!)'}")
        self._worth_a_look = re.compile("|".join(_at_least(names, contacts)) or "(?!)")
        self._has_kept = bool(kept)
        self.is_shared = any(self.holds_bytes(name.encode()) for each in others.values() for name in each)

    def text(self, words: str) -> str:
        """The words with the pseudonym in place of each name and contact; JSON within them is read as such."""
        if words[:1] in ("{", "[") and (inside := _read(words)) is not None:
            changed = self.value(inside)
            return words if changed == inside else json.dumps(changed, ensure_ascii=False, sort_keys=True)
        return self._pattern.sub(self._replaced, words) if self._worth_a_look.search(words) else words

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
        """A record's fields: the person's own keep no name, alias or contact; a place on a sheet keeps no spelling.

        What another person of the register is called, and how a sheet spells that, stays as it is.
        """
        found: dict[str, JsonValue] = {}
        for name, value in fields.items():
            if record in self._own and name.startswith("aliases/"):
                continue
            if record in self._own and name in ("title", "email", "phone"):
                found[name] = self.pseudonym if name == "title" else None
            elif record in self._people and (name == "title" or name.startswith("aliases/")):
                found[name] = value
            elif isinstance(value, dict) and "raw" in value and (target := name.partition("/")[2]) in self._known:
                found[name] = value if target in self._people else value | {"raw": self.pseudonym}
            else:
                found[name] = self.value(value)
        return found

    def holds(self, words: str) -> bool:
        """Whether anything in the words would be replaced."""
        return self.text(words) != words

    def holds_bytes(self, data: bytes) -> bool:
        """Whether a name or contact, as it was written, is in the bytes: UTF-8, UTF-16 or escaped as JSON does."""
        return self._needles is not None and self._needles.search(data) is not None

    def _replaced(self, match: re.Match[str]) -> str:
        return match[0] if self._has_kept and match["kept"] else self.pseudonym


def _needles(words: Iterable[str]) -> re.Pattern[bytes] | None:
    """Each of the words in every writing of bytes, not going on with a small letter; None without words."""
    found: set[bytes] = set()
    for each in words:
        for shape in (each.encode(errors="replace"), json.dumps(each)[1:-1].encode()):
            found.add(re.escape(shape) + rb"(?![a-z]|\xc3[\x9f-\xbf])")
        found.add(re.escape(each.encode("utf-16-le", "replace")) + rb"(?![a-z]\0)")
        found.add(re.escape(each.encode("utf-16-be", "replace")) + rb"(?!\0[a-z])")
    return re.compile(b"|".join(sorted(found)), re.DOTALL) if found else None


def _longest_first(patterns: Iterable[str]) -> list[str]:
    return sorted(patterns, key=len, reverse=True)


def _words(name: str) -> list[str]:
    return [word for word in _BLANKS.split(name) if word]


def _means_somebody(name: str) -> bool:
    """Whether a name says enough to be looked for in texts."""
    words = _words(name)
    letters = [sum(map(str.isalpha, word)) for word in words]
    if judge(name).empty or not words or max(letters) < 2:
        return False
    return len(words) > 1 or letters[0] >= _FEWEST_LETTERS


def _name_patterns(names: Iterable[str]) -> Iterable[str]:
    for name in filter(_means_somebody, names):
        words = _words(name)
        alone = [re.escape(word) for word in words]
        if len(words) == 1:
            if words[0] != words[0].lower():
                yield _between_edges(alone[0])
            yield rf"(?<=[#@]){_any_case(words)}(?!\w)"
            continue
        yield _between_edges(_any_case(_BLANKS.split(name.strip())))
        yield _between_edges("".join(alone))
        for turn in range(len(words)):
            turned = words[turn:] + words[:turn]
            yield _between_edges(_any_case(turned))
            yield rf"(?<=[#@]){''.join(map(_loosely, turned))}(?!\w)"


def _at_least(names: Iterable[str], contacts: Iterable[str]) -> Iterator[str]:
    """What any writing of a name or contact holds: its longest word, its first two digits, its address's end."""
    for name in filter(_means_somebody, names):
        yield _loosely(max(_words(name), key=len))
    for contact in filter(_is_a_contact, contacts):
        digits = _digits(contact)
        yield "@" if "@" in contact else rf"{digits[0]}\D{{0,2}}{digits[1]}"


def _any_case(words: Iterable[str]) -> str:
    return _BETWEEN.join(map(_loosely, words))


def _between_edges(pattern: str) -> str:
    """The pattern as whole words; a capital after a small letter (`puisLou`) begins a word too, and ends another."""
    capitals, small = _letters()
    begins = rf"(?:(?<![^\W_])|(?<=[{small}\d])(?=[{capitals}]))"
    ends = rf"(?:(?![^\W_])|(?<=[{small}])(?=[{capitals}\d]))"
    return f"{begins}(?:{pattern}){ends}"


@cache
def _letters() -> tuple[str, str]:
    """The capitals and the small letters of the Latin script, Greek and Cyrillic."""
    all_of_them = [chr(code) for code in range(0x41, 0x530)]
    return "".join(filter(str.isupper, all_of_them)), "".join(filter(str.islower, all_of_them))


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


def _is_a_contact(contact: str) -> bool:
    """Whether a contact is one as a whole: an address, or a number long enough."""
    return bool(_MAIL.fullmatch(contact)) or ("@" not in contact and len(_digits(contact)) >= _FEWEST_DIGITS)


def _digits(contact: str) -> str:
    return "".join(each for each in contact if each in "0123456789")


def _contact_pattern(contact: str) -> str:
    digits = _digits(contact)
    if "@" in contact:
        letters = (
            f"[{each.lower()}{each.upper()}]" if each.isascii() and each.isalpha() else re.escape(each)
            for each in contact
        )
        return rf"(?<![\w.+\-]){''.join(letters)}(?![\w\-]|\.\w)"
    if len(digits) >= _FEWEST_WHATEVER_THE_BLANKS:
        return r"(?<!\d)\+?" + r"[\s.\-/()]{0,2}".join(digits) + r"(?!\d)"
    return rf"(?<![\d\w]){re.escape(contact)}(?![\d\w])"


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
