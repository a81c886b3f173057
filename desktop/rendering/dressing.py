"""From clean HTML to what Qt draws well: boxes become tables of one row, marks become looks and anchors.

Everything is built as nodes, never as text; what comes out is cleaned once more before anybody sees it.
"""

from functools import lru_cache
from urllib.parse import quote

from lxml import etree
from lxml import html as lxml_html

from desktop.rendering.boxes import Boxes, anchor, element
from desktop.rendering.cleaning import MARK, clean_drawn
from desktop.rendering.looks import Looks

Node = lxml_html.HtmlElement
_BLANKS = "\u00a0\u00a0"
_BOXES = {" ": "todo", "": "todo", "/": "doing", "x": "done", "X": "done", "-": "dropped", "?": "discuss"}
_STRUCK = frozenset(("done", "dropped"))


@lru_cache(maxsize=2048)
def dressed(html: str, looks: Looks) -> str:
    """The HTML that is drawn, with lines counted from the piece's first."""
    root = lxml_html.fragment_fromstring(html, create_parent="div")
    _Dresser(looks).dress(root)
    inner = (root.text or "") + "".join(etree.tostring(child, encoding="unicode", method="html") for child in root)
    return clean_drawn(inner)


class _Dresser:
    """Dresses the elements of one piece, the innermost first."""

    def __init__(self, looks: Looks) -> None:
        self.looks = looks
        self.boxes = Boxes(looks)
        self.ways = {
            "line": self._line,
            "row": self._row,
            "list": self._list,
            "item": self._item,
            "task": self._task,
            "code": self._code,
            "quote": self._quote,
            "callout": self._callout,
            "table": self._table,
            "link": self._link,
            "new": self._new,
            "person": self._person,
            "somebody": self._somebody,
            "tag": self._tag,
            "note": self._note,
            "picture": self._picture,
            "lost": self._lost,
            "front": self._front,
        }

    def dress(self, root: Node) -> None:
        for node in reversed(list(root.iterdescendants())):
            if not isinstance(node.tag, str):
                continue
            kind, _, rest = node.attrib.pop(MARK, "").partition(":")
            if kind in self.ways:
                self.ways[kind](node, rest)
            elif node.tag == "code":
                self._short_code(node)
            elif node.tag == "kbd":
                node.set("style", f"font-family:'{self.looks.mono}'; background-color:{self.looks.head}")
            elif node.tag == "img":
                self._web_picture(node)
            elif node.tag == "table":
                self._table(node, "")
            elif node.tag == "blockquote":
                self._quote(node, "")

    def _line(self, node: Node, line: str) -> None:
        if node.tag == "hr":
            node.set("width", "100%")
            node.set("style", f"background-color:{self.looks.line}")
        else:
            anchor(node, line)

    def _row(self, node: Node, line: str) -> None:
        if len(node):
            anchor(node[0], line)

    def _list(self, node: Node, line: str) -> None:
        parent = node.getparent()
        if parent is not None and parent.tag == "li":
            node.set("style", "margin-bottom:0")

    def _item(self, node: Node, line: str) -> None:
        anchor(node, line)

    def _task(self, node: Node, rest: str) -> None:
        line, _, mark = rest.partition(":")
        box = _BOXES.get(mark, "todo")
        side = self.looks.whole(16)
        node.set("style", f"list-style-type:none; text-indent:-{self.looks.px(24)}")
        own = next(iter(node), None)
        if own is not None and own.tag == "span" and box in _STRUCK:
            own.set("style", f"color:{self.looks.tertiary}; text-decoration:line-through")
        image = element("img", src=f"box:{box}", width=side, height=side, style="vertical-align:middle")
        if self.looks.on_paper:
            image.tail = _BLANKS
            node.insert(0, image)
        else:
            link = element("a", href=f"task:{line}")
            link.append(image)
            link.tail = _BLANKS
            node.insert(0, link)
        anchor(node, line)

    def _code(self, node: Node, line: str) -> None:
        words = node.text_content().rstrip("\n")
        style = (
            f"font-family:'{self.looks.mono}'; font-size:{self.looks.px(12.5)}; line-height:145%; margin:0; "
            f"white-space:pre-wrap; color:{self.looks.text}"
        )
        code = element("pre", style=style)
        code.text = words
        self.boxes.around(node, [code], ground=self.looks.code, padding=10, line=line)

    def _short_code(self, node: Node) -> None:
        size = self.looks.px(12.5)
        node.set("style", f"font-family:'{self.looks.mono}'; font-size:{size}; background-color:{self.looks.code}")

    def _quote(self, node: Node, line: str) -> None:
        for child in node.iterdescendants("p"):
            child.set("style", f"color:{self.looks.secondary}; margin-bottom:{self.looks.px(4)}")
        self.boxes.around(node, list(node), bar=self.looks.line, padding=2, line=line)

    def _callout(self, node: Node, rest: str) -> None:
        line, _, kind = rest.partition(":")
        self.boxes.callout(node, kind, line)

    def _table(self, node: Node, line: str) -> None:
        self.boxes.table(node)

    def _front(self, node: Node, line: str) -> None:
        self.boxes.front(node)

    def _link(self, node: Node, to: str) -> None:
        if self.looks.on_paper:
            node.set("style", f"color:{self.looks.accent}")
            return
        node.tag = "a"
        node.set("href", f"wiki:{quote(to)}")

    def _new(self, node: Node, to: str) -> None:
        if self.looks.on_paper:
            return
        node.tag = "a"
        node.set("href", f"new:{quote(to)}")
        node.set("style", f"color:{self.looks.bad}; text-decoration:underline")

    def _person(self, node: Node, name: str) -> None:
        if not self.looks.on_paper:
            node.tag = "a"
            node.set("href", f"who:{quote(name)}")
        self._chip(node, self.looks.accent, self.looks.accent_soft)

    def _somebody(self, node: Node, name: str) -> None:
        self._chip(node, self.looks.secondary, self.looks.head)

    def _tag(self, node: Node, name: str) -> None:
        if not self.looks.on_paper:
            node.tag = "a"
            node.set("href", f"tag:{quote(name)}")
        self._chip(node, self.looks.secondary, self.looks.head)

    def _chip(self, node: Node, words: str, ground: str) -> None:
        if self.looks.on_paper:
            node.set("style", "font-weight:600")
            return
        node.text = f"\u202f{node.text or ''}\u202f"
        node.set("style", f"color:{words}; background-color:{ground}; font-weight:500")

    def _note(self, node: Node, number: str) -> None:
        node.tag = "sup"
        if self.looks.on_paper:
            return
        link = element("a", href=f"#note-{number}")
        link.text, node.text = node.text, None
        node.append(link)
        node.insert(0, element("a", name=f"from-note-{number}"))

    def _picture(self, node: Node, identity: str) -> None:
        width = node.get("width") or ""
        node.attrib.clear()
        node.set("src", f"piece:{identity}")
        if width:
            node.set("width", self.looks.whole(int(width)))

    def _lost(self, node: Node, name: str) -> None:
        node.set("style", f"color:{self.looks.tertiary}; font-style:italic")
        self._icon(node, "image", self.looks.tertiary)

    def _web_picture(self, node: Node) -> None:
        """A picture from elsewhere is never fetched: it is a link that says so with its icon."""
        source, words = node.get("src"), node.get("alt") or ""
        tail = node.tail
        node.clear()
        node.tag, node.tail = ("a", tail) if source else ("span", tail)
        node.text = words or source or ""
        if source:
            node.set("href", source)
        self._icon(node, "image", self.looks.tertiary)

    def _icon(self, node: Node, name: str, colour: str) -> None:
        side = self.looks.whole(14)
        image = element("img", src=f"ic:{name}:{colour}", width=side, height=side, style="vertical-align:middle")
        image.tail = f"\u00a0{node.text or ''}"
        node.text = None
        node.insert(0, image)
