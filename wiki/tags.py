"""Tags as Obsidian reads them: `#mot`, nested by `/`, with at least one character that is no digit."""

import re
from dataclasses import dataclass

# The sign comes first, so that the search leaps from one to the next.
# What Obsidian ends a tag with: blanks, general punctuation and most ASCII marks; here guillemets and controls too.
_TAG = re.compile(
    "#(?<![^\\s(\\[{«\"'’,;]#)([^\u2000-\u206f\u2e00-\u2e7f'!\"#$%&()*+,.:;<=>?@^`{|}~\\[\\]\\\\\\s\0-\x1f\x7f-\x9f«»]+)"
)
_NO_WORD = re.compile(r"[\d/_\-]*")


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag; `name` is without `#`, `start..end` with it."""

    name: str
    start: int
    end: int


def tags_in(prose: str) -> tuple[Tag, ...]:
    """The tags of a text in which everything that is not prose was masked."""
    tags: list[Tag] = []
    for found in _TAG.finditer(prose):
        name = found.group(1).rstrip("/")
        if not _NO_WORD.fullmatch(name):
            tags.append(Tag(name, found.start(), found.start() + 1 + len(name)))
    return tuple(tags)
