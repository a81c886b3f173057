"""The front door: a whole text to the HTML that is drawn, at the cost of what has changed since the last time."""

import re
from dataclasses import dataclass
from functools import lru_cache
from xml.etree import ElementTree

from desktop.rendering.around import NOTHING_AROUND, Around
from desktop.rendering.cleaning import MARK, clean_brought
from desktop.rendering.dressing import dressed
from desktop.rendering.inlines import prepare
from desktop.rendering.looks import Looks
from desktop.rendering.markup import Pairs, marked_up
from desktop.rendering.pieces import Cut, Note, cut, notes_used
from wiki.front_matter import FrontMatter

_LINE = re.compile(r"(<a (?:name=\"L|href=\"task:))(\d+)")


@dataclass(frozen=True, slots=True)
class Rendered:
    """Clean HTML in the parts that the text was cut into; `lines` is how many lines the text has."""

    parts: tuple[str, ...]
    lines: int

    @property
    def html(self) -> str:
        """The whole."""
        return "".join(self.parts)


def render(text: str, looks: Looks, around: Around = NOTHING_AROUND, *, fronted: bool = True) -> Rendered:
    """The HTML of a text. Lines are numbered from 0 in anchors `L…` and in the links `task:…` of its boxes.

    Never raises, whatever the text; `fronted` shows what stands before the text between `---` lines.
    """
    found = cut(text)
    numbers = {note.name: note.number for note in found.notes}
    parts: list[str] = []
    if found.front is not None and fronted:
        parts.append(_front(found.front, looks))
    parts += [_piece(piece.text, piece.line, found, numbers, looks, around) for piece in found.pieces]
    if found.notes:
        parts.append(_notes(found, numbers, looks, around))
    return Rendered(tuple(parts), 1 + text.count("\n") + text.count("\r") - text.count("\r\n"))


def _piece(text: str, line: int, found: Cut, numbers: dict[str, int], looks: Looks, around: Around) -> str:
    prepared = prepare(text, around, notes_used(text, numbers))
    html = dressed(marked_up(prepared, _references(text, found), _abbreviations(text, found)), looks)
    return _moved(html, line) if line else html


def _moved(html: str, line: int) -> str:
    """The HTML of a piece whose first line is this one."""
    parts = list(_parted(html))
    parts[2::3] = [str(int(number) + line) for number in parts[2::3]]
    return "".join(parts)


@lru_cache(maxsize=2048)
def _parted(html: str) -> tuple[str, ...]:
    """HTML cut at its line numbers: words, mark, number, and again."""
    return tuple(_LINE.split(html))


def _references(text: str, found: Cut) -> Pairs:
    if not found.references or "[" not in text:
        return ()
    small = text.lower()
    return tuple((name, address) for name, address in found.references.items() if f"[{name}]" in small)


def _abbreviations(text: str, found: Cut) -> Pairs:
    return tuple((short, long) for short, long in found.abbreviations.items() if short in text)


def _notes(found: Cut, numbers: dict[str, int], looks: Looks, around: Around) -> str:
    """The notes at the foot, each with a way back to the word that it belongs to."""
    parts = [f'<hr width="100%" style="background-color:{looks.line}">']
    for note in found.notes:
        html = _piece(note.text, note.line, found, numbers, looks, around)
        parts.append(_with_number(html, note, looks))
    return "".join(parts)


def _with_number(html: str, note: Note, looks: Looks) -> str:
    small = f"color:{looks.secondary}; font-size:{looks.px(12)}"
    back = f"{note.number}." if looks.on_paper else f'<a href="#from-note-{note.number}">{note.number}.</a>'
    first = f'<a name="note-{note.number}"></a><span style="{small}">{back}&nbsp;</span>'
    opening = re.match(r"<p[^>]*>", html)
    if opening is None:
        return f"<p>{first}</p>{html}"
    return f'<p style="{small}">{first}{html[opening.end() :]}'


def _front(front: FrontMatter, looks: Looks) -> str:
    if not front.values:
        return ""
    table = ElementTree.Element("table", {MARK: "front:0"})
    for key, value in front.values.items():
        row = ElementTree.SubElement(table, "tr")
        ElementTree.SubElement(row, "td").text = key
        ElementTree.SubElement(row, "td").text = _said(value)
    return dressed(clean_brought(ElementTree.tostring(table, encoding="unicode", method="html")), looks)


def _said(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(map(_said, value))
    if isinstance(value, dict):
        return ", ".join(f"{key} : {_said(each)}" for key, each in value.items())
    return "" if value is None else str(value)
