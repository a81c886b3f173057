"""From blocks to clean HTML whose own elements carry a mark: what they are, and on which line of the text."""

from collections.abc import Sequence
from functools import lru_cache
from html import escape
from xml.etree import ElementTree

from markdown.util import AtomicString

from desktop.rendering.block import Block, Kind
from desktop.rendering.blocks import read_blocks
from desktop.rendering.cleaning import MARK, clean_brought
from desktop.rendering.dialect import dialect
from desktop.rendering.inlines import OPEN, TOKEN, Prepared

_WILD_LENGTH = 20_000
_WILD_MARKS = 400
_CHUNK = 4_000
Pairs = tuple[tuple[str, str], ...]


@lru_cache(maxsize=2048)
def marked_up(prepared: Prepared, references: Pairs, abbreviations: Pairs) -> str:
    """The clean HTML of a piece. What would keep a converter busy, or drown it, is shown as plain words."""
    try:
        root = ElementTree.Element("div")
        for block in read_blocks(prepared.text):
            _add(root, block, prepared)
        html = dialect().html(root, prepared, dict(references), dict(abbreviations))
    except (ArithmeticError, LookupError, RecursionError, ValueError):
        html = _plain(prepared)
    if OPEN in html:  # in code that only looks like code, or in an address
        html = TOKEN.sub(lambda found: escape(prepared.restored(found.group())), html)
    return clean_brought(html)


def is_tame(words: str) -> bool:
    """Whether no more brackets, stars or ticks stand in a paragraph than anybody means: more cost quadratic time."""
    return len(words) < _WILD_LENGTH and max(map(words.count, "[<*_`~=!")) < _WILD_MARKS


def _plain(prepared: Prepared) -> str:
    return "".join(
        f'<p {MARK}="line:{number}">{escape(words[at : at + _CHUNK])}</p>'
        for number, words in enumerate(map(prepared.restored, prepared.text.split("\n")))
        for at in range(0, len(words), _CHUNK)
    )


def _child(parent: ElementTree.Element, tag: str, mark: str, words: str = "") -> ElementTree.Element:
    element = ElementTree.SubElement(parent, tag, {MARK: mark})
    element.text = words if is_tame(words) else AtomicString(words)
    return element


def _add(parent: ElementTree.Element, block: Block, prepared: Prepared) -> None:
    if block.kind is Kind.PARAGRAPH:
        size = _CHUNK if len(block.words) > _WILD_LENGTH else _WILD_LENGTH
        for at in range(0, len(block.words), size):
            _child(parent, "p", f"line:{block.line}", block.words[at : at + size])
    elif block.kind is Kind.HEADING:
        _child(parent, f"h{block.level}", f"line:{block.line}", block.words)
    elif block.kind is Kind.RULE:
        _child(parent, "hr", f"line:{block.line}")
    elif block.kind is Kind.CODE:
        words = AtomicString(prepared.restored(block.words))
        _child(parent, "pre", f"code:{block.line}", words)
    elif block.kind is Kind.TABLE:
        _add_table(parent, block)
    elif block.kind is Kind.TERMS:
        terms = _child(parent, "dl", f"terms:{block.line}")
        for each in block.inside:
            _child(terms, "dt" if each.kind is Kind.TERM else "dd", f"line:{each.line}", each.words)
    else:
        _add_holder(parent, block, prepared)


def _add_holder(parent: ElementTree.Element, block: Block, prepared: Prepared) -> None:
    """A block with blocks inside."""
    if block.kind is Kind.QUOTE:
        element = _child(parent, "blockquote", f"quote:{block.line}")
    elif block.kind is Kind.CALLOUT:
        element = _child(parent, "div", f"callout:{block.line}:{block.tone}")
        _child(element, "p", f"title:{block.line}", block.words)
    elif block.kind is Kind.ITEM:
        mark = f"item:{block.line}" if block.state is None else f"task:{block.line}:{block.state}"
        element = _child(parent, "li", mark)
        _child(element, "span", "own:", block.words)
    else:
        element = _child(parent, "ol" if block.kind is Kind.NUMBERS else "ul", f"list:{block.line}")
        if block.kind is Kind.NUMBERS and block.level != 1:
            element.set("start", str(block.level))
    for each in block.inside:
        _add(element, each, prepared)


def _add_table(parent: ElementTree.Element, block: Block) -> None:
    table = _child(parent, "table", f"table:{block.line}")
    for number, (line, cells) in enumerate(block.rows):
        row = _child(table, "tr", f"row:{line}")
        _add_cells(row, "td" if number else "th", cells, block.sides)


def _add_cells(row: ElementTree.Element, tag: str, cells: Sequence[str], sides: Sequence[str]) -> None:
    for words, side in zip(cells, sides, strict=True):
        cell = ElementTree.SubElement(row, tag, {"align": side} if side else {})
        cell.text = words if is_tame(words) else AtomicString(words)
