"""Links between texts, and the mentions and tags that stand among them.

`[[Titre#Section|mot]]` as Obsidian writes it, and Markdown links to files beside the text. None is looked for in front
matter, code or comments.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import quote, unquote

from wiki.edits import Edit
from wiki.folding import fold
from wiki.mentions import KnownNames, Mention, mentions_in
from wiki.prose import Prose, links_in, read_prose
from wiki.tags import Tag, tags_in

__all__ = ["KnownNames", "Link", "Mention", "Tag", "find_links", "find_mentions", "find_tags", "retarget_links"]

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:|//")
_NOT_IN_TARGET = re.compile(r"[\[\]|#^\r\n]+")


@dataclass(frozen=True, slots=True)
class Link:
    """A link to another text, or inside this one when `target` is empty.

    `target` is without `#section`, `#^block` and, for a Markdown link, without `.md` and percent signs.
    `target_start..target_end` is where it is written; `markdown` tells `[x](y.md)` from `[[y|x]]`.
    """

    target: str
    section: str | None
    block: str | None
    label: str | None
    embed: bool
    start: int
    end: int
    target_start: int
    target_end: int
    markdown: bool = False


def find_links(text: str | Prose) -> tuple[Link, ...]:
    """The links of a text in order; Markdown links to web or mail addresses are none."""
    prose = read_prose(text)
    links = (_read_link(prose.text, found) for found in links_in(prose.masked))
    return tuple(link for link in links if link is not None)


def _read_link(text: str, found: re.Match[str]) -> Link | None:
    embed = text[found.start()] == "!"
    if found.group("inner") is not None:
        start, end = found.span("inner")
        return _wiki_link(text[start:end], start, embed, found.span())
    start, end = found.span("place")
    place = text[start:end]
    if place.startswith("<"):
        place, start = place[1:-1], start + 1
    if not place or _SCHEME.match(place):
        return None
    path, section, block = _split_target(place)
    target = unquote(path)
    label_start, label_end = found.span("label")
    return Link(
        target[:-3] if target.lower().endswith(".md") else target,
        unquote(section) if section else section,
        block,
        text[label_start:label_end],
        embed,
        *found.span(),
        start,
        start + len(path),
        markdown=True,
    )


def _wiki_link(inner: str, start: int, embed: bool, span: tuple[int, int]) -> Link | None:
    left, bar, label = inner.partition("|")
    if bar and left.endswith("\\"):
        left = left[:-1]
    path, section, block = _split_target(left)
    target = path.strip(" \t")
    if not (target or section or block):
        return None
    target_start = start + len(path) - len(path.lstrip(" \t"))
    label_words = label.strip(" \t") if bar else None
    return Link(target, section, block, label_words, embed, *span, target_start, target_start + len(target))


def _split_target(words: str) -> tuple[str, str | None, str | None]:
    path, mark, part = words.partition("#")
    part = part.strip(" \t")
    if not mark or not part:
        return path, None, None
    return (path, None, part[1:]) if part.startswith("^") else (path, part, None)


def retarget_links(text: str, old: str, new: str) -> tuple[Edit, ...]:
    """The edits after which every link to `old` (compared folded) leads to `new`; sections and labels stay.

    A link by path is changed in its last part. Characters that no link can hold become blanks.
    """
    return tuple(edit for link in find_links(text) for edit in _retargeted(text, link, fold(old), new))


def _retargeted(text: str, link: Link, old: str, new: str) -> Iterator[Edit]:
    folder_end = 0
    written = text[link.target_start : link.target_end]
    if not link.target or fold(link.target) != old:
        folder_end = written.rfind("/") + 1
        if not folder_end or fold(link.target.rpartition("/")[2]) != old:
            return
    words = _NOT_IN_TARGET.sub(" ", new).strip(" \t")
    if link.markdown:
        angled = text[link.target_start - 1] == "<"
        words = words.replace("<", " ").replace(">", " ") if angled else quote(words, errors="surrogatepass")
        words += written[-3:] if written.lower().endswith(".md") else ""
    if words != written[folder_end:]:
        yield Edit(link.target_start + folder_end, link.target_end, words)


def find_mentions(text: str | Prose, names: KnownNames | Iterable[str]) -> tuple[Mention, ...]:
    """The mentions `@Prénom Nom` of a text; each ends with the longest known name, or with capitalised words."""
    prose = read_prose(text)
    known = names if isinstance(names, KnownNames) else KnownNames(names)
    return mentions_in(prose.text, prose.without_links, known)


def find_tags(text: str | Prose) -> tuple[Tag, ...]:
    """The tags `#mot` and `#mot/sous-mot` of a text; a number alone is none."""
    return tags_in(read_prose(text).without_links)
