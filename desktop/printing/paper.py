"""A document for paper: black words on white, sizes of print, and a head that says what the text is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from lxml import etree
from lxml import html as lxml_html
from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QFont, QImage, QTextDocument

from desktop.printing.gathering import Printed
from desktop.printing.pictures import picture
from desktop.rendering import Looks, render
from desktop.rendering.boxes import element
from desktop.rendering.cleaning import clean_drawn
from desktop.theme.fonts import MONO_FAMILY, TEXT_FAMILY, load_fonts
from desktop.theme.tokens import LIGHT, Tone

BASE = 13.0
"""Running text in pixels of 1/96 inch: just under ten points."""
PathOf = Callable[[str], Path | None]


def paper_looks() -> Looks:
    """The light theme, with words dark enough for a black-and-white printer."""
    return Looks(
        text="#14161B",
        secondary="#3A4250",
        tertiary="#4B5565",
        accent="#2A3AB0",
        accent_soft="#FFFFFF",
        line="#C9CDD6",
        head="#F3F4F7",
        code="#F5F6F8",
        mark="#FBEBC4",
        bad="#14161B",
        tones=tuple((tone.value, *LIGHT.tone(tone)) for tone in Tone),
        base=BASE,
        leading=148,
        family=TEXT_FAMILY,
        mono=MONO_FAMILY,
        on_paper=True,
    )


class PaperDocument(QTextDocument):
    """Asks nobody for pictures but the workspace."""

    def __init__(self, printed: Printed, width: float, path_of: PathOf) -> None:
        super().__init__()
        load_fonts()
        self._path_of = path_of
        self._width = width
        looks = paper_looks()
        font = QFont(TEXT_FAMILY)
        font.setPixelSize(round(BASE))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        self.setUndoRedoEnabled(False)
        self.setDefaultFont(font)
        self.setDocumentMargin(0)
        self.setIndentWidth(22)
        self.setDefaultStyleSheet(looks.style_sheet())
        body = render(printed.body, looks, printed.around(), fronted=False)
        self.setHtml(title_block(printed, looks) + body.html)
        self.setTextWidth(width)

    def loadResource(self, kind: int, name: QUrl | str) -> QImage:
        return picture(name if isinstance(name, str) else name.toString(), self._width, self._path_of)


def title_block(printed: Printed, looks: Looks) -> str:
    """What stands above the text: where it belongs, its title, and its facts in words."""
    root = element("div")
    number = QCoreApplication.translate("Paper", "n° {number}").format(number=printed.number) if printed.number else ""
    above = " · ".join(filter(None, (printed.axis, number)))
    if above:
        root.append(
            _line(above, f"color:{looks.secondary}; font-size:{looks.px(12)}; font-weight:600; margin-bottom:2px")
        )
    title = printed.title or QCoreApplication.translate("Paper", "Untitled")
    style = f"font-size:{looks.px(25)}; font-weight:700; line-height:115%; margin-bottom:{looks.px(10)}"
    root.append(_line(title, style))
    if printed.facts:
        root.append(_facts(printed, looks))
    rule = element("hr", width="100%", style=f"background-color:{looks.line}")
    root.append(rule)
    return clean_drawn(etree.tostring(root, encoding="unicode", method="html"))


def _line(words: str, style: str) -> lxml_html.HtmlElement:
    made = element("p", style=style)
    made.text = _printable(words)
    return made


def _facts(printed: Printed, looks: Looks) -> lxml_html.HtmlElement:
    table = element("table", cellspacing="0", cellpadding="2", style=f"margin-bottom:{looks.px(6)}")
    for what, words in printed.facts:
        row = element("tr")
        name = element("td", style=f"color:{looks.secondary}; font-size:{looks.px(12)}; padding-right:18px")
        name.text = fact_name(what)
        value = element("td", style=f"font-size:{looks.px(12.5)}" + ("; font-weight:600" if what == "status" else ""))
        value.text = _printable(words)
        row.extend((name, value))
        table.append(row)
    return table


def fact_name(what: str) -> str:
    """What a fact is called on paper."""
    names = {
        "status": QCoreApplication.translate("Paper", "Status"),
        "priority": QCoreApplication.translate("Paper", "Priority"),
        "date": QCoreApplication.translate("Paper", "Date"),
        "dates": QCoreApplication.translate("Paper", "When"),
        "board_referents": QCoreApplication.translate("Paper", "Board referents"),
        "team_referents": QCoreApplication.translate("Paper", "Team referents"),
        "contributors": QCoreApplication.translate("Paper", "Contributors"),
        "lead_organisations": QCoreApplication.translate("Paper", "Lead organisation"),
        "partners": QCoreApplication.translate("Paper", "Partners"),
        "funders": QCoreApplication.translate("Paper", "Funders"),
        "tags": QCoreApplication.translate("Paper", "Tags"),
    }
    return names.get(what, what)


def _printable(words: str) -> str:
    return "".join(each if each.isprintable() else " " for each in words)
