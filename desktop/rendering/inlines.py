"""Words that mean something to the group (links, mentions, tags, notes at the foot) put aside before Markdown is read.

They are found by the same functions that the rest of the program uses, in the text as it stands, so that what is
shown as a link is a link everywhere. Each leaves a token that Markdown carries along.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from desktop.rendering.around import Around
from wiki.links import Link, find_links, find_mentions, find_tags
from wiki.prose import Prose

OPEN, CLOSE = "\ue000", "\ue001"
TOKEN = re.compile(f"{OPEN}(\\d{{1,7}}){CLOSE}")
_NOTE = re.compile(r"\[\^([^\]\s^]{1,80})\]")
_BLOCK_ID = re.compile(r"(?:^|[ \t])\^[A-Za-z0-9-]{1,120}[ \t]*$", re.MULTILINE)
_REMARK = re.compile(r"%%(?:[^%]|%(?!%))*%%")
_PICTURE = re.compile(r"(?i)\.(?:png|jpe?g|gif|webp|bmp|svg|avif|tiff?)$")
_SIZE = re.compile(r"(\d{1,4})(?:x\d{1,4})?$")


@dataclass(frozen=True, slots=True)
class Token:
    """What stands in the place of some words: `words` are shown, `to` is meant, `written` stood in the text.

    `kind` is "link", "new" (a link to nothing yet), "picture", "lost" (a picture that is not here), "person",
    "somebody", "tag", "note" or "nothing".
    """

    kind: str
    words: str
    to: str
    written: str


@dataclass(frozen=True, slots=True)
class Prepared:
    """A text with tokens in it. Equal ones are rendered once."""

    text: str
    tokens: tuple[Token, ...]

    def restored(self, words: str) -> str:
        """Words in which tokens are again what was written."""
        return TOKEN.sub(self._written, words) if OPEN in words else words

    def token(self, number: str) -> Token | None:
        """The token of that number."""
        at = int(number)
        return self.tokens[at] if at < len(self.tokens) else None

    def _written(self, found: re.Match[str]) -> str:
        token = self.token(found.group(1))
        return token.written if token is not None else ""


@lru_cache(maxsize=4096)
def prepare(text: str, around: Around, notes: tuple[tuple[str, int], ...]) -> Prepared:
    """Put tokens into a piece; `notes` are the numbers of the notes at the foot that it refers to."""
    prose = Prose(text)
    found = sorted(_found(prose, around, dict(notes)), key=lambda each: (each[0], -each[1]))
    parts: list[str] = []
    tokens: list[Token] = []
    done = 0
    for start, end, token in found:
        if start < done:
            continue
        parts.append(text[done:start])
        if token.kind == "nothing":
            parts.append("\n" * token.written.count("\n"))
        else:
            parts.append(f"{OPEN}{len(tokens)}{CLOSE}")
            tokens.append(token)
        done = end
    parts.append(text[done:])
    return Prepared("".join(parts), tuple(tokens))


def _found(prose: Prose, around: Around, notes: Mapping[str, int]) -> Iterator[tuple[int, int, Token]]:
    text = prose.text
    if "[" in text:
        for link in find_links(prose):
            yield link.start, link.end, _link_token(link, around, text[link.start : link.end])
    if "@" in text:
        for mention in find_mentions(prose, around.names):
            written = text[mention.start : mention.end]
            kind = "person" if mention.known else "somebody"
            yield mention.start, mention.end, Token(kind, written, mention.name, written)
    if "#" in text:
        for tag in find_tags(prose):
            written = text[tag.start : tag.end]
            yield tag.start, tag.end, Token("tag", written, tag.name, written)
    yield from _found_marks(prose, notes)


def _found_marks(prose: Prose, notes: Mapping[str, int]) -> Iterator[tuple[int, int, Token]]:
    """Notes at the foot, and what is there without being shown: block ids and remarks."""
    text = prose.text
    for note in _NOTE.finditer(prose.masked) if "[^" in text else ():
        number = notes.get(note.group(1))
        if number is not None:
            yield *note.span(), Token("note", str(number), str(number), note.group())
    for mark, pattern in (("^", _BLOCK_ID), ("%%", _REMARK)):
        for hidden in pattern.finditer(prose.masked) if mark in text else ():
            yield *hidden.span(), Token("nothing", "", "", text[hidden.start() : hidden.end()])


def _link_token(link: Link, around: Around, written: str) -> Token:
    if link.embed:
        return _embedded(link, around, written)
    to = link.target
    inside = f"#{link.section}" if link.section else f"#^{link.block}" if link.block else ""
    words = link.label or (to + (f" › {link.section}" if link.section and to else "")) or link.section or written
    kind = "link" if not to or around.leads(to) else "new"
    return Token(kind, words, to + inside, written)


def _embedded(link: Link, around: Around, written: str) -> Token:
    picture = around.picture(link.target)
    label = link.label or ""
    size = _SIZE.fullmatch(label.rpartition("|")[2])
    if picture is not None:
        return Token("picture", size.group(1) if size else "", picture.hash, written)
    if _PICTURE.search(link.target):
        return Token("lost", link.target, "", written)
    return _link_token(
        Link(link.target, link.section, link.block, link.label, False, link.start, link.end, 0, 0), around, written
    )
