"""Boxes: Qt draws grounds, bars and padding only around the cells of tables, so each box is a table of one row."""

from collections.abc import Sequence

from lxml import html as lxml_html

from desktop.rendering.looks import Looks
from wiki.folding import fold

Node = lxml_html.HtmlElement
_BLANKS = "\u00a0\u00a0"

_CALLOUTS = {
    "ok": ("circle-check", ("decision", "success", "check", "done", "ok", "valide", "succes")),
    "warn": ("triangle-alert", ("warning", "caution", "attention", "important", "avertissement", "todo")),
    "info": ("info", ("note", "info", "abstract", "summary", "tldr", "resume", "example", "exemple")),
    "accent": ("lightbulb", ("tip", "hint", "astuce", "conseil", "idee")),
    "bad": (
        "triangle-alert",
        ("danger", "error", "bug", "failure", "fail", "missing", "erreur", "interne", "internal"),
    ),
    "mute": ("quote", ("quote", "cite", "citation")),
}
_QUESTION = ("question", "help", "faq", "a discuter")
_BY_KIND = {kind: (tone, icon) for tone, (icon, kinds) in _CALLOUTS.items() for kind in kinds} | dict.fromkeys(
    _QUESTION, ("warn", "circle-dot")
)


def element(tag: str, **attributes: str) -> Node:
    """A new element."""
    made = lxml_html.Element(tag)
    for name, value in attributes.items():
        made.set(name, value)
    return made


def anchor(node: Node, line: str) -> None:
    """Put the place of a line of the text before an element's first words; paper needs none."""
    mark = element("a", name=f"L{line}")
    mark.tail, node.text = node.text, None
    node.insert(0, mark)


class Boxes:
    """Makes boxes in one look."""

    def __init__(self, looks: Looks) -> None:
        self.looks = looks

    def around(
        self,
        node: Node,
        content: Sequence[Node],
        *,
        ground: str = "",
        bar: str = "",
        padding: float = 8,
        line: str = "",
    ) -> None:
        """Put a box in the place of a node, with this content inside."""
        px = self.looks.px
        table = element("table", width="100%", cellspacing="0", cellpadding="0")
        table.set("style", f"margin-top:{px(4)}; margin-bottom:{px(12)}")
        row = element("tr")
        table.append(row)
        if bar:
            row.append(element("td", width=self.looks.whole(3), style=f"background-color:{bar}"))
        style = f"padding:{px(padding)} {px(padding + 4 if ground else 14)}"
        cell = element("td", style=style + (f"; background-color:{ground}" if ground else ""))
        row.append(cell)
        cell.text = node.text if content and content[0].getparent() is node else None
        cell.extend(content)
        _tighten(cell)
        if line and cell.find(".//a[@name]") is None and len(cell):
            anchor(cell[0], line)
        table.tail = node.tail
        parent = node.getparent()
        if parent is not None:
            parent.replace(node, table)

    def callout(self, node: Node, kind: str, line: str) -> None:
        """A coloured box with an icon and a title; without one, its kind in its own words is the title."""
        tone, icon = _BY_KIND.get(fold(kind), ("info", "info"))
        words, ground = self.looks.tone(tone)
        title = next(iter(node), None)
        if title is not None:
            if not title.text_content().strip() and title.find(".//img") is None:
                title.text = kind[:1].upper() + kind[1:]
            title.set("style", f"color:{words}; font-weight:600; line-height:130%; margin-bottom:{self.looks.px(5)}")
            side = self.looks.whole(16)
            image = element("img", src=f"ic:{icon}:{words}", width=side, height=side, style="vertical-align:middle")
            image.tail = _BLANKS + (title.text or "")
            title.text = None
            title.insert(0, image)
            anchor(title, line)
        node.text = None
        self.around(node, list(node), ground=ground, bar=words, padding=10)

    def table(self, node: Node) -> None:
        """A table with a grey head and hair lines."""
        looks = self.looks
        node.set("width", "100%")
        node.set("cellspacing", "0")
        node.set("cellpadding", looks.whole(7))
        node.set("style", f"border-collapse:collapse; margin-top:{looks.px(4)}; margin-bottom:{looks.px(14)}")
        edge = f"border:1px solid {looks.line}; vertical-align:top"
        for cell in node.iter("th"):
            side = cell.get("align") or "left"
            cell.set(
                "style",
                f"{edge}; background-color:{looks.head}; color:{looks.secondary}; font-weight:600; "
                f"font-size:{looks.px(12)}; text-align:{side}",
            )
        for cell in node.iter("td"):
            if cell.get("style") is None:
                cell.set("style", f"{edge}; font-size:{looks.px(13)}")

    def front(self, node: Node) -> None:
        """What stood before the text, small and quiet."""
        looks = self.looks
        node.set("cellspacing", "0")
        node.set("cellpadding", looks.whole(3))
        node.set("style", f"margin-bottom:{looks.px(14)}")
        for row in node.iter("tr"):
            for place, cell in enumerate(row):
                colour = looks.secondary if place else looks.tertiary
                cell.set("style", f"color:{colour}; font-size:{looks.px(12)}")


def _tighten(cell: Node) -> None:
    """The last block of a box has no space below it, since the box has its own."""
    last = cell[-1] if len(cell) else None
    if last is not None and last.tag in {"p", "ul", "ol", "pre"}:
        last.set("style", (last.get("style") or "") + "; margin-bottom:0")
        if last.tag in {"ul", "ol"} and len(last):
            last[-1].set("style", (last[-1].get("style") or "margin-top:0") + "; margin-bottom:0")
