"""A table of another program as a Markdown table; a merged cell's words stand in each of its places."""

from lxml.html import HtmlElement

from documents.pasting.inlines import Image, inline
from wiki.table_cells import table_of

WIDEST = 60


def table_markdown(table: HtmlElement, image: Image | None) -> str:
    """The rows of a table, its first one as the head."""
    rows: list[list[str]] = []
    below: dict[int, tuple[int, str]] = {}
    for row in table.iter("tr"):
        cells, below = _row(row, below, image)
        if any(cells):
            rows.append(cells)
    return table_of(rows) if rows else ""


def _row(
    row: HtmlElement, above: dict[int, tuple[int, str]], image: Image | None
) -> tuple[list[str], dict[int, tuple[int, str]]]:
    """The words of a row's places, and which of them go on below: by place, for how many rows more."""
    cells: list[str] = []
    below: dict[int, tuple[int, str]] = {}

    def put(words: str, more: int) -> None:
        if more > 0:
            below[len(cells)] = (more, words)
        cells.append(words)

    def fill_from_above() -> None:
        while len(cells) in above and len(cells) < WIDEST:
            more, words = above[len(cells)]
            put(words, more - 1)

    for cell in row:
        if str(cell.tag) not in ("td", "th"):
            continue
        fill_from_above()
        words = inline(cell, image)
        for _ in range(_span(cell, "colspan")):
            if len(cells) < WIDEST:
                put(words, _span(cell, "rowspan") - 1)
    fill_from_above()
    return cells, below


def _span(cell: HtmlElement, name: str) -> int:
    value = cell.get(name) or "1"
    return min(max(int(value), 1), WIDEST) if value.isdigit() and len(value) < 5 else 1
