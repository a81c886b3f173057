"""Tables as GitHub and Obsidian write them. A row with too many cells widens the table: nothing is left out."""

import re

from desktop.rendering.block import Block, Kind, Lines

_DIVIDER = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_CELL_MARK = re.compile(r"\\.|`+|\|")


def begins_table(reader: Lines) -> bool:
    """Whether the present line is a table's head."""
    at = reader.at
    if at + 1 >= len(reader.lines) or "|" not in reader.lines[at].words:
        return False
    divider = reader.lines[at + 1].words
    return "-" in divider and "|" in divider and len(divider) < 10_000 and bool(_DIVIDER.match(divider))


def read_table(reader: Lines) -> Block:
    """The table that begins on the reader's line."""
    found = Block(Kind.TABLE, reader.lines[reader.at].number)
    found.sides = [_side(cell) for cell in split_cells(reader.lines[reader.at + 1].words)]
    found.rows.append((reader.lines[reader.at].number, split_cells(reader.lines[reader.at].words)))
    reader.at += 2
    while reader.at < len(reader.lines) and "|" in reader.lines[reader.at].words:
        line = reader.lines[reader.at]
        found.rows.append((line.number, split_cells(line.words)))
        reader.at += 1
    width = max(len(cells) for _, cells in found.rows)
    for _, cells in found.rows:
        cells += [""] * (width - len(cells))
    found.sides += [""] * (width - len(found.sides))
    return found


def split_cells(words: str) -> list[str]:
    """The cells of a row; a bar that is escaped, or that stands in code, divides nothing."""
    words = words.strip(" \t").removeprefix("|")
    cells: list[str] = []
    start, ticks = 0, ""
    for mark in _CELL_MARK.finditer(words):
        if mark.group().startswith("`"):
            ticks = "" if ticks == mark.group() else ticks or _opening(words, mark)
        elif mark.group() == "|" and not ticks:
            cells.append(words[start : mark.start()])
            start = mark.end()
    if words[start:].strip(" \t") or not cells:
        cells.append(words[start:])
    return [cell.strip(" \t").replace("\\|", "|") for cell in cells]


def _opening(words: str, mark: re.Match[str]) -> str:
    """The ticks that begin code, when the same ones end it on the line."""
    return mark.group() if words.find(mark.group(), mark.end(), mark.end() + 2_000) >= 0 else ""


def _side(cell: str) -> str:
    if cell.endswith(":"):
        return "center" if cell.startswith(":") else "right"
    return "left" if cell.startswith(":") else ""
