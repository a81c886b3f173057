"""Paragraphs, headings, lists and tables of other programs, as the blocks of a Markdown text."""

import re
from collections.abc import Iterator
from copy import deepcopy
from itertools import pairwise

from lxml.html import HtmlElement

from documents.pasting.cleaning import clean_tree
from documents.pasting.inlines import Image, inline, style_of
from documents.pasting.tables import table_markdown

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_CONTAINERS = ("div", "section", "dl", "span", "b", "strong", "i", "em", "u", "ins", "mark", "a")
_BLOCKS = frozenset(("p", "div", "section", "ul", "ol", "table", "blockquote", "pre", "hr", "dl", *_HEADINGS))
_WORD_HEADING = re.compile(r"mso(?:heading|titre|title)(\d?)", re.IGNORECASE)
_OUTLINE = re.compile(r"mso-outline-level:\s*(\d)")
_WORD_LEVEL = re.compile(r"mso-list:\s*\S+\s+level(\d)")
_NUMBER = re.compile(r"\s*(?:\d+|[a-z]{1,3}|[ivx]+)[.)]", re.IGNORECASE)
_TIGHT = re.compile(r"(?:[-*] |\d+\. )")
_BOXES = {"☐": "[ ]", "☑": "[x]", "☒": "[x]", "✓": "[x]", "✔": "[x]"}


def pasted_markdown(html: str, *, image: Image | None = None) -> str | None:
    """Clipboard HTML as Markdown: one blank line between blocks, lists nested, tables with bars, nothing fetched.

    `image` keeps pictures that are in the clipboard itself. None when the HTML cannot be taken, or says no more than
    its plain text does; whoever pastes then takes the plain text. Never raises.
    """
    tree = clean_tree(html)
    if tree is None:
        return None
    blocks = [block for block in _blocks(tree, image) if block.strip()]
    if not blocks or not _says_more(tree):
        return None
    return _joined(blocks)


def _says_more(tree: HtmlElement) -> bool:
    """Whether there is any structure: several blocks, or words with marks, links or pictures."""
    kinds = {str(element.tag) for element in tree.iter()} - {"div", "span", "p", "br", "u", "ins"}
    styled = any("mso-list" in style_of(each) or "font-weight" in style_of(each) for each in tree.iter())
    return bool(kinds) or styled or any(_word_level(each) for each in tree.iter("p"))


def _joined(blocks: list[str]) -> str:
    """Items of one list stand close together, everything else a blank line apart."""
    made = blocks[0]
    for before, block in pairwise(blocks):
        tight = _TIGHT.match(before.lstrip()) and _TIGHT.match(block.lstrip())
        made += ("\n" if tight else "\n\n") + block
    return made


def _blocks(element: HtmlElement, image: Image | None) -> Iterator[str]:
    """The blocks in an element, in order; words beside blocks are a paragraph of their own."""
    loose = _Loose(image)
    loose.add_words(element.text)
    for child in element:
        if _holds_blocks(child):
            yield from loose.taken()
            yield from _block(child, image)
            loose.add_words(child.tail)
        else:
            loose.add(child)
    yield from loose.taken()


class _Loose:
    """Gathers what stands between blocks."""

    def __init__(self, image: Image | None) -> None:
        self._image = image
        self._holder = HtmlElement()
        self._holder.tag = "p"

    def add_words(self, words: str | None) -> None:
        if words and len(self._holder):
            self._holder[-1].tail = (self._holder[-1].tail or "") + words
        elif words:
            self._holder.text = (self._holder.text or "") + words

    def add(self, child: HtmlElement) -> None:
        self._holder.append(deepcopy(child))

    def taken(self) -> Iterator[str]:
        words = inline(self._holder, self._image)
        self._holder = HtmlElement()
        self._holder.tag = "p"
        if words:
            yield words


def _holds_blocks(element: HtmlElement) -> bool:
    return str(element.tag) in _BLOCKS or any(str(inner.tag) in _BLOCKS for inner in element.iterdescendants())


def _block(element: HtmlElement, image: Image | None) -> Iterator[str]:
    tag = str(element.tag)
    level = _HEADINGS.get(tag) or _word_heading(element)
    if level:
        yield _heading(element, level, image)
    elif tag in ("ul", "ol"):
        yield from _items(element, 0, image)
    elif tag == "table":
        yield from _table(element, image)
    elif tag == "blockquote":
        yield "\n".join(f"> {line}".rstrip() for line in _joined(list(_blocks(element, image)) or [""]).split("\n"))
    elif tag == "pre":
        yield f"```\n{element.text_content().strip(chr(10))}\n```"
    elif tag == "hr":
        yield "---"
    elif tag == "p" and _word_level(element):
        yield _word_item(element, image)
    elif tag in _CONTAINERS and any(_holds_blocks(child) for child in element):
        yield from _blocks(element, image)
    else:
        yield inline(element, image)


def _heading(element: HtmlElement, level: int, image: Image | None) -> str:
    words = " ".join(inline(element, image, plain=frozenset({"bold"})).split("\n"))
    return f"{'#' * level} {words}" if words else ""


def _word_heading(element: HtmlElement) -> int:
    found = _WORD_HEADING.search(element.get("class") or "")
    outline = _OUTLINE.search(style_of(element))
    if found:
        return min(int(found[1] or 1), 6) or 1
    return min(int(outline[1]), 6) if outline and str(element.tag) == "p" else 0


def _word_level(element: HtmlElement) -> int:
    """At which level of Word's lists a paragraph stands; 0 for one that is no item."""
    found = _WORD_LEVEL.search(style_of(element))
    return int(found[1]) if found else 0


def _word_item(element: HtmlElement, image: Image | None) -> str:
    sign = next((each.text_content() for each in element.iter("span") if "mso-list:ignore" in style_of(each)), "")
    mark = "1." if _NUMBER.match(sign) and sign.strip() != "o" else "-"
    return f"{'  ' * (_word_level(element) - 1)}{mark} {_boxed(' '.join(inline(element, image).split(chr(10))))}"


def _items(element: HtmlElement, depth: int, image: Image | None) -> Iterator[str]:
    """The items of a list, and of the lists in it, which some programs put beside items instead of into them."""
    numbered, number = str(element.tag) == "ol", _start_of(element)
    for child in element:
        if str(child.tag) in ("ul", "ol"):
            yield from _items(child, depth + 1, image)
            continue
        inner = [each for each in child if str(each.tag) in ("ul", "ol")]
        words = _boxed(" ".join(_item_words(child, image).split()))
        mark = f"{number}." if numbered else "-"
        number += 1
        yield f"{'   ' * depth if numbered else '  ' * depth}{mark} {words}".rstrip()
        for each in inner:
            yield from _items(each, depth + 1, image)


def _start_of(element: HtmlElement) -> int:
    start = element.get("start") or "1"
    return int(start) if start.isdigit() and len(start) < 6 else 1


def _item_words(item: HtmlElement, image: Image | None) -> str:
    own = deepcopy(item)
    own.tail = None
    for each in list(own.iter("ul", "ol")):
        parent = each.getparent()
        if parent is not None:
            tail = each.tail
            parent.remove(each)
            if tail:
                parent.text = (parent.text or "") + tail
    parts = list(_blocks(own, image)) if any(_holds_blocks(child) for child in own) else [inline(own, image)]
    return " ".join(parts)


def _boxed(words: str) -> str:
    sign = words[:1]
    return f"{_BOXES[sign]} {words[1:].strip()}" if sign in _BOXES else words


def _table(element: HtmlElement, image: Image | None) -> Iterator[str]:
    cells = list(element.iter("td", "th"))
    if len(cells) == 1:  # a frame around a page, not a table
        yield from _blocks(cells[0], image)
    elif cells:
        yield table_markdown(element, image)
