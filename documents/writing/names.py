"""Names of files and folders that every common file system takes, made from titles.

The strictest rule of each system counts: Windows' forbidden characters and device names, no dot or blank at the end,
255 bytes of UTF-8 with the suffix, one Unicode form, and no two names in a folder that differ by case alone.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable

MOST_BYTES = 255
_LONGEST_TITLE = 1_000

_DASHED = str.maketrans(dict.fromkeys("/\\|:", "-") | {'"': "'"} | dict.fromkeys("<>?*", ""))
_BLANK = re.compile(r"\s+")
_DEVICE = re.compile(r"(?:con|prn|aux|nul|clock\$|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?=\s*(?:\.|\Z))", re.IGNORECASE)
_JOINERS = "\u200c\u200d"


def stem_from(title: str, fallback: str, room: int = MOST_BYTES) -> str:
    """A title as a name without suffix, at most `room` bytes long; `fallback` where nothing of it can stay."""
    readable = _BLANK.sub(" ", title[:_LONGEST_TITLE]).translate(_DASHED)
    kept = unicodedata.normalize("NFC", "".join(character for character in readable if _is_kept(character)))
    return _shortened(_guarded(_tidy(kept)), room) or fallback


def name_key(name: str) -> str:
    """What two names share when some file system takes them for the same."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", name).casefold())


class GivenNames:
    """The names of one folder, so that no two of its files get the same one."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = {name_key(name) for name in taken}
        self._next: dict[str, int] = {}

    def give(self, title: str, suffix: str, fallback: str, is_free: Callable[[str], bool] = lambda _name: True) -> str:
        """The title's name, or the first of `… (2)`, `… (3)` that nobody has and that `is_free` lets pass."""
        title = title[:_LONGEST_TITLE]
        key = name_key(title)
        number = self._next.get(key, 1)
        while True:
            name = _numbered(title, number, suffix, fallback)
            if name_key(name) not in self._taken:
                if is_free(name):
                    break
            elif number == self._next.get(key, 1):
                self._next[key] = number + 1
            number += 1
        self._taken.add(name_key(name))
        return name


def _numbered(title: str, number: int, suffix: str, fallback: str) -> str:
    ending = suffix if number == 1 else f" ({number}){suffix}"
    return stem_from(title, fallback, MOST_BYTES - len(ending.encode())) + ending


def _is_kept(character: str) -> bool:
    return character in _JOINERS or unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Cn")


def _tidy(stem: str) -> str:
    """Without blanks and dots at either end: a dot in front hides a file, one at the end is dropped by Windows."""
    return _BLANK.sub(" ", stem).strip(" .")


def _guarded(stem: str) -> str:
    return _DEVICE.sub(lambda found: found.group() + "_", stem, count=1) if _DEVICE.match(stem) else stem


def _shortened(stem: str, room: int) -> str:
    if len(stem.encode()) <= room:
        return stem
    kept = stem.encode()[:room].decode(errors="ignore")
    while kept and _joins(stem[len(kept)], kept[-1]):
        kept = kept[:-1]
    return _guarded(_tidy(kept))


def _joins(following: str, last: str) -> bool:
    """Whether a cut between the two would take a mark off its letter."""
    return unicodedata.combining(following) != 0 or following in _JOINERS or last in _JOINERS
