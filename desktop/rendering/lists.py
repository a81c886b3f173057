"""Lists: an item that is indented more than the one before, by however little, lies in it."""

import re

from desktop.rendering.block import FENCE, ITEM, Block, Kind, Line, Lines

_BOX = re.compile(r"\[([ xX/\-?]?)\](?:[ \t]+|$)")


def read_list(reader: Lines) -> Block:
    """The list that begins on the reader's line."""
    first = ITEM.match(reader.lines[reader.at].words)
    number = first.group(3) if first else None
    kind = Kind.NUMBERS if number else Kind.BULLETS
    found = Block(kind, reader.lines[reader.at].number, level=int(number or 1))
    indent = len(first.group(1)) if first else 0
    while reader.at < len(reader.lines):
        item = ITEM.match(reader.lines[reader.at].words)
        if item is None or bool(item.group(3)) != (kind is Kind.NUMBERS) or len(item.group(1)) > indent + 3:
            break
        found.inside.append(_item(reader, item))
        if not _another_follows(reader):
            break
    return found


def _another_follows(reader: Lines) -> bool:
    """Step over empty lines to a further item; when none comes, they stay for others."""
    at = reader.filled[reader.at]
    if at < len(reader.lines) and ITEM.match(reader.lines[at].words):
        reader.at = at
        return True
    return False


def _item(reader: Lines, mark: re.Match[str]) -> Block:
    line = reader.lines[reader.at]
    indent, content = len(mark.group(1)), mark.end()
    words = line.words[content:]
    box = _BOX.match(words)
    reader.at += 1
    inner = [Line(line.number, words[box.end() :] if box else words)]
    fence = FENCE.match(inner[0].words)
    open_mark = fence.group(1) if fence else ""
    while reader.at < len(reader.lines):
        following = reader.lines[reader.at]
        depth = len(following.words) - len(following.words.lstrip(" "))
        if not _belongs(reader, inner, depth > indent, bool(open_mark)):
            break
        bare = Line(following.number, following.words[min(depth, content) :])
        fence = FENCE.match(bare.words)
        if open_mark and bare.words.strip().startswith(open_mark):
            open_mark = ""
        elif fence and not open_mark:
            open_mark = fence.group(1)
        inner.append(bare)
        reader.at += 1
    inside = reader.inside(inner)
    own = inside.pop(0).words if inside and inside[0].kind is Kind.PARAGRAPH else ""
    return Block(Kind.ITEM, line.number, own, state=box.group(1) if box else None, inside=inside)


def _belongs(reader: Lines, inner: list[Line], is_deeper: bool, in_fence: bool) -> bool:
    words = reader.lines[reader.at].words
    if not words.strip():
        return in_fence or _deeper_after(reader, inner)
    if is_deeper:
        return True
    return bool(inner[-1].words.strip()) and not ITEM.match(words) and not reader.begins_block(reader.at)


def _deeper_after(reader: Lines, inner: list[Line]) -> bool:
    """Whether what follows some empty lines is indented, and so still belongs to the item."""
    at = reader.filled[reader.at]
    if at == len(reader.lines):
        return False
    words = reader.lines[at].words
    start = reader.lines[reader.at - len(inner)].words
    item = ITEM.match(start)
    least = len(item.group(1)) + 2 if item else 2
    return len(words) - len(words.lstrip(" ")) >= least
