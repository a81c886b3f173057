"""How many words a text has, and how long it takes to read.

Words are what blanks part, as office programs count them, so that figures compare: `l'eau` and `rendez-vous` are one
word. Signs that stand alone are none, and so French marks behind their no-break space; what a reader never sees (front
matter, addresses, targets of links, block ids, comments) is not counted.
"""

import math
import re
from functools import lru_cache

from wiki.front_matter import front_matter_end
from wiki.lines import line_contents

WORDS_A_MINUTE = 220

_WORD = re.compile(r"[^\W_]")
_UNSEEN = re.compile(
    r"!?\[\[[^\[\]|]*\|(?=[^\[\]]*\]\])"
    r"|\]\((?:<[^<>]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:[ \t]+\"[^\"]*\")?\)"
    r"|<!--(?:(?!<!--).)*?-->|(?<=\s)\^[A-Za-z0-9-]+[ \t]*$"
    r"|^[ \t]*(?:>[ \t]*)*\[![^\]]*\][-+]?|^[ \t]*(?:>[ \t]*)*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[.\][ \t])?"
    r"|^[ \t]*(?:`{3,}|~{3,}).*$|https?://\S*"
)
_HIDDEN = ("[", "<", "^", "://", "`", "~", "- ", "* ", "+ ", ". ", ") ")


@lru_cache(maxsize=20_000)
def words_of_line(line: str) -> int:
    """The words of one line."""
    seen = _UNSEEN.sub(" ", line) if any(mark in line for mark in _HIDDEN) else line
    return sum(1 for part in seen.replace("|", " ").split() if _WORD.search(part))


def count_words(text: str, start: int = 0, end: int | None = None) -> int:
    """The words of a text, or of a part of it. Lines are remembered, so that counting again costs little."""
    start = max(start, front_matter_end(text))
    return sum(map(words_of_line, line_contents(text[start:end])))


def piece_end(text: str, start: int, length: int) -> int:
    """Where a piece of about `length` characters may end without parting a line, or in a very long one a word."""
    end = text.find("\n", start + length, start + 2 * length)
    if end < 0:
        end = text.find(" ", start + length, start + 2 * length)
    return len(text) if start + length >= len(text) else end + 1 or start + 2 * length


def reading_minutes(words: int) -> int:
    """How many minutes somebody reads, at least one when there is a word."""
    return math.ceil(words / WORDS_A_MINUTE)
