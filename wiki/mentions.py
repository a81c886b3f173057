"""Mentions: `@` and a name, which ends with the longest name that is known."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from wiki.folding import fold

_AT = re.compile(r"@(?<![\w@/+\\]@)(?=[^\W\d_])")
_LETTERS = r"\w\u0300-\u036f'’‘ʼ.·&"
_WORD = re.compile(f"[{_LETTERS}]+")
_GAP = re.compile(r"[ \t\xa0\u202f\-\u2010-\u2015]{1,3}")
_BLANK = re.compile(r"[ \t\xa0\u202f]{1,3}")
_NAME_WORD = re.compile(r"[\w\u0300-\u036f'’‘ʼ·]+(?:[-\u2010\u2011][\w\u0300-\u036f'’‘ʼ·]+)*")
_ELIDED = re.compile(r"[dDlL]['’‘ʼ](?=\w)")
_TRAILING = ".'’‘ʼ·&"
_PARTICLES = frozenset(
    ("de", "du", "des", "la", "le", "les", "van", "von", "den", "der", "di", "da", "dos", "el", "ben")
)
_MOST_TURNED = 4


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention at `start..end`, `@` included. `name` is the known name as it was given, else the words as written."""

    name: str
    known: bool
    start: int
    end: int


class KnownNames:
    """Names prepared for finding: by words, folded, in both orders, and by first name where only one person has it."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names: dict[str, str] = {}
        self._first: dict[str, str | None] = {}
        turned: dict[str, str] = {}
        for name in names:
            words = _key_words(name)
            if not words:
                continue
            self._names.setdefault(" ".join(words), name)
            if 1 < len(words) <= _MOST_TURNED:
                for at in range(1, len(words)):
                    turned.setdefault(" ".join(words[at:] + words[:at]), name)
            if len(words) > 1:
                self._first[words[0]] = None if self._first.get(words[0], name) != name else name
        self._names = turned | self._names
        self._beginnings = {beginning for key in self._names for beginning in _beginnings(key)}

    def begins(self, key: str) -> bool:
        """Whether some name begins with these folded words."""
        return key in self._beginnings

    def named(self, key: str) -> str | None:
        """The name that these folded words are."""
        return self._names.get(key)

    def is_first_name(self, key: str) -> bool:
        """Whether a known name of several words begins with this one."""
        return key in self._first

    def with_first_name(self, key: str) -> str | None:
        """The one name that has this first name."""
        return self._first.get(key)


def _key_words(name: str) -> list[str]:
    folded = (fold(word.strip(_TRAILING)) for word in _WORD.findall(name))
    return [word for word in folded if word]


def _beginnings(key: str) -> Iterator[str]:
    at = key.find(" ")
    while at >= 0:
        yield key[:at]
        at = key.find(" ", at + 1)
    yield key


def mentions_in(text: str, prose: str, known: KnownNames) -> tuple[Mention, ...]:
    """The mentions of a text, whose masked form `prose` is as long as itself."""
    mentions: list[Mention] = []
    for found in _AT.finditer(prose):
        mention = _known(text, prose, found.start(), known) or _unknown(text, prose, found.start())
        if mention is not None:
            mentions.append(mention)
    return tuple(mentions)


def _known(text: str, prose: str, start: int, known: KnownNames) -> Mention | None:
    best: Mention | None = None
    key = ""
    word = _WORD.match(prose, start + 1)
    while word is not None:
        written = word.group().rstrip(_TRAILING)
        end = word.start() + len(written)
        key = f"{key} {fold(written.lstrip(_TRAILING))}".strip(" ")
        name = known.named(key)
        if name is not None:
            best = Mention(name, True, start, end)
        elif best is None and known.is_first_name(key):
            one = known.with_first_name(key)
            best = Mention(one or text[start + 1 : end], one is not None, start, end)
        gap = _GAP.match(prose, word.end()) if known.begins(key) else None
        word = _WORD.match(prose, gap.end()) if gap else None
    return best


def _unknown(text: str, prose: str, start: int) -> Mention | None:
    end = at = start + 1
    capitals = 0
    word = _NAME_WORD.match(prose, at)
    while word is not None:
        written = word.group().rstrip(_TRAILING)
        if _is_capital(written):
            capitals += 1
            if capitals > 2 and not (len(written) > 1 and written.isupper()):
                break
            end = word.start() + len(written)
        elif capitals == 0 or fold(written) not in _PARTICLES:
            break
        gap = _BLANK.match(prose, word.end())
        word = _NAME_WORD.match(prose, gap.end()) if gap else None
    return Mention(text[start + 1 : end], False, start, end) if capitals else None


def _is_capital(word: str) -> bool:
    elided = _ELIDED.match(word)
    first = word[elided.end() :] if elided else word
    return first[:1].isupper()
