"""List marks as groups type or paste them, and what each becomes in Markdown."""

import re
from dataclasses import dataclass

_TAB = 4
_BLANK = " \t\u00a0\u202f"
_BULLETS = "-+*•‣▪▫■●○◦∙·–—→⇒►➢➤❖§\uf0b7\uf0a7\uf0d8\uf0fc\uf076"
_GLUED = "•▪◦●○➢➤→►\uf0b7\uf0a7\uf0d8\uf0fc\uf076"
_BOXES = {"☐": " ", "□": " ", "❑": " ", "❏": " ", "☑": "x", "☒": "x", "✓": "x", "✔": "x", "✅": "x"}
_ITEM = re.compile(
    rf"(?P<indent>[{_BLANK}]*)(?:"
    rf"(?P<bullet>[{_BULLETS}](?=[{_BLANK}]|$)|[{_GLUED}](?=\S)|-(?=[^\W\d_])|[Øü](?=\t)|o(?=\t|[{_BLANK}]{{1,4}}[^\W_]))"
    rf"|(?P<number>[0-9]{{1,3}}[.)](?=[{_BLANK}]))"
    rf"|(?P<lettered>\([0-9a-zA-Z]{{1,3}}\)(?=[{_BLANK}])|[a-zA-Z]\)(?=[{_BLANK}])|[a-z]\.(?=[{_BLANK}])|[0-9]{{1,3}}°(?=[{_BLANK}]))"
    rf"|(?P<box>[{''.join(_BOXES)}]))[{_BLANK}]*"
)
_BOX = re.compile(rf"[{''.join(_BOXES)}][{_BLANK}]*")
_LETTER = re.compile(r"[a-zA-Z]")
_DIGITS = re.compile(r"[0-9]+")


@dataclass(frozen=True, slots=True)
class Item:
    """A list item's first line.

    `indent` counts columns; `mark` is equal for items of one list (every number counts as `1`); `written` is the
    Markdown mark that stands for it, without the blank; `words` is the rest.
    """

    indent: int
    mark: str
    written: str
    words: str
    numbered: bool = False


def columns(blank: str) -> int:
    """How wide a run of blanks is, tabs reaching to the next fourth column."""
    if "\t" not in blank:
        return len(blank)
    width = 0
    for character in blank:
        width += _TAB - width % _TAB if character == "\t" else 1
    return width


def indent_of(text: str) -> int:
    """How far a line is indented, in columns."""
    return columns(text[: len(text) - len(text.lstrip(_BLANK))])


def _boxed(words: str) -> str:
    """A typographic box at the start of an item, as Markdown writes it; a row of boxes is a choice and stays."""
    box = _BOX.match(words)
    if box is None or _BOX.search(words, box.end()):
        return words
    return f"[{_BOXES[words[0]]}] {words[box.end() :]}"


def read_item(text: str) -> Item | None:
    """The list item that `text` begins, or None when it begins none."""
    found = _ITEM.match(text)
    if found is None:
        return None
    indent, words = columns(found["indent"]), text[found.end() :].rstrip()
    if number := found["number"]:
        return Item(indent, "1" + number[-1], number, _boxed(words), numbered=True)
    if lettered := found["lettered"]:
        mark = _LETTER.sub("a", _DIGITS.sub("1", lettered))
        return Item(indent, mark, "-", f"{lettered} {words}", numbered=True)
    if box := found["box"]:
        if _BOX.search(words):
            return None
        return Item(indent, "☐", "-", _boxed(f"{box} {words}"))
    return Item(indent, found["bullet"], "-", _boxed(words))
