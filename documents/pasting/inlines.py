"""What stands in a paragraph: words with their marks, joined where programs tear them into pieces."""

import base64
import binascii
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby

from lxml.html import HtmlElement

Image = Callable[[bytes, str], str]
"""Keeps a picture, by its bytes and what it is called, and gives the Markdown that shows it."""

_MARKS = {"strike": "~~", "bold": "**", "italic": "*"}
_BOLD_TAGS, _ITALIC_TAGS, _STRIKE_TAGS = ("b", "strong"), ("i", "em"), ("s", "del", "strike")
_CODE_TAGS = ("code", "kbd", "tt", "samp")
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_WEIGHT = re.compile(r"font-weight:\s*(normal|bold(?:er)?|\d+)", re.IGNORECASE)
_SLANT = re.compile(r"font-style:\s*(normal|italic|oblique)", re.IGNORECASE)
_DATA = re.compile(r"data:image/[a-z+.-]+;base64,(?P<bytes>[A-Za-z0-9+/=\s]+)", re.IGNORECASE)
_HEAVY = 600


@dataclass(frozen=True, slots=True)
class Run:
    """Words with the same marks; `link` is where they lead."""

    words: str
    marks: frozenset[str] = frozenset()
    link: str = ""


def inline(element: HtmlElement, image: Image | None, *, plain: frozenset[str] = frozenset()) -> str:
    """The Markdown of what stands in an element; marks in `plain` are left out (a heading is bold anyway)."""
    runs = [Run(run.words, run.marks - plain, run.link) for run in _runs(element, frozenset(), "", image)]
    lines = "".join(_linked(link, list(group)) for link, group in groupby(runs, key=lambda run: run.link)).split("\n")
    return "\n".join(line.strip(" ") for line in lines).strip("\n ")


def style_of(element: HtmlElement) -> str:
    """An element's own style, in small letters."""
    return (element.get("style") or "").lower()


def _runs(element: HtmlElement, marks: frozenset[str], link: str, image: Image | None) -> Iterator[Run]:
    tag = str(element.tag)
    if "mso-list:ignore" in style_of(element).replace(" ", ""):
        return
    if tag == "br":
        yield Run("\n", marks, link)
        return
    if tag == "img":
        yield Run(_picture(element, image), frozenset(), "")
        return
    if tag == "input":
        yield Run(
            ("[x] " if element.get("checked") is not None else "[ ] ") if element.get("type") == "checkbox" else ""
        )
        return
    if tag in _CODE_TAGS:
        words = _BLANKS.sub(" ", element.text_content()).strip(" ")
        yield Run(f"`{words}`" if words and "`" not in words else words, marks, link)
        return
    marks = _marked(element, marks)
    link = (element.get("href") or link) if tag == "a" else link
    if element.text:
        yield Run(_BLANKS.sub(" ", element.text), marks, link)
    for child in element:
        yield from _runs(child, marks, link, image)
        if child.tail:
            yield Run(_BLANKS.sub(" ", child.tail), marks, link)


def _marked(element: HtmlElement, marks: frozenset[str]) -> frozenset[str]:
    tag, style = str(element.tag), style_of(element)
    weight, slant = _WEIGHT.search(style), _SLANT.search(style)
    if weight:
        heavy = weight[1].startswith("bold") or (weight[1].isdigit() and int(weight[1]) >= _HEAVY)
        marks = marks | {"bold"} if heavy else marks - {"bold"}
    elif tag in _BOLD_TAGS:
        marks |= {"bold"}
    if slant:
        marks = marks - {"italic"} if slant[1] == "normal" else marks | {"italic"}
    elif tag in _ITALIC_TAGS:
        marks |= {"italic"}
    return marks | {"strike"} if tag in _STRIKE_TAGS or "line-through" in style else marks


def _linked(link: str, runs: list[Run]) -> str:
    words = "".join(
        _dressed(marks, "".join(run.words for run in group)) for marks, group in groupby(runs, key=_marks_of)
    )
    inner = words.strip(" \n")
    if not link or link.startswith("data:") or not inner or inner.startswith("!"):
        return words
    if inner == link or f"mailto:{inner}" == link:
        return words
    before, after = words[: len(words) - len(words.lstrip(" \n"))], words[len(words.rstrip(" \n")) :]
    target = f"<{link}>" if re.search(r"[\s()]", link) else link
    return f"{before}[{inner.replace('[', '(').replace(']', ')')}]({target}){after}"


def _marks_of(run: Run) -> frozenset[str]:
    return run.marks if run.words.strip() else frozenset()


def _dressed(marks: frozenset[str], words: str) -> str:
    """Marks close to the words, on each line by itself."""
    if not marks:
        return words
    return "\n".join(_dressed_line(marks, line) for line in words.split("\n"))


def _dressed_line(marks: frozenset[str], line: str) -> str:
    inner = line.strip(" \u00a0")
    if not inner:
        return line
    opening = "".join(sign for name, sign in _MARKS.items() if name in marks)
    start = line.index(inner)
    closing = "".join(sign for name, sign in reversed(_MARKS.items()) if name in marks)
    return f"{line[:start]}{opening}{inner}{closing}{line[start + len(inner) :]}"


def _picture(element: HtmlElement, image: Image | None) -> str:
    """A picture in the clipboard is kept; one from the web is only led to, since nothing is fetched."""
    source, name = element.get("src") or "", _BLANKS.sub(" ", element.get("alt") or "").strip()
    found = _DATA.fullmatch(source)
    if found and image is not None:
        try:
            return image(base64.b64decode(found["bytes"], validate=False), name)
        except (binascii.Error, ValueError):
            return name
    return f"[{name or 'image'}]({source})" if source.startswith(("http://", "https://")) else name
