"""What a text leads to, who leads to it, and who names it without a link."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QWidget

from desktop.panel.contents import LinkIn, LinkOut, PanelContents, mention_key
from desktop.panel.presenter import PanelPresenter
from desktop.panel.rows import link_in_rows, link_out_rows, mention_rows
from desktop.panel.section_view import SectionView
from desktop.theme import Theme
from desktop.widgets.card_list import CardList
from desktop.widgets.labels import caption
from desktop.widgets.menus import Menu
from storage.unlinked import UnlinkedMention

MOST_SHOWN = 60


class LinkedSection(SectionView):
    """Three lists under one head; each has a caption while it holds something."""

    def __init__(self, theme: Theme, presenter: PanelPresenter, parent: QWidget | None = None) -> None:
        super().__init__(theme, "corner-down-right", parent=parent)
        self._theme, self._presenter = theme, presenter
        self._in: tuple[LinkIn, ...] = ()
        self._out: tuple[LinkOut, ...] = ()
        self._unlinked: tuple[UnlinkedMention, ...] = ()
        self.name(self.tr("Linked"), self.tr("No text leads here, and this one leads nowhere. [[ writes a link."))
        self.links_in = self._list(self.tr("Cited in"))
        self.links_out = self._list(self.tr("Leads to"), framed=False)
        self.mentions = self._list(self.tr("Named without a link"))
        self.links_in[1].opened.connect(self._open_in)
        self.links_out[1].opened.connect(self._open_out)
        self.mentions[1].opened.connect(self._open_mention)
        self.mentions[1].acted.connect(presenter.link)
        self.mentions[1].menu_asked.connect(self._mention_menu)

    def lists(self) -> tuple[CardList, ...]:
        """The lists of cards."""
        return self.links_in[1], self.links_out[1], self.mentions[1]

    def show_contents(self, contents: PanelContents) -> None:
        """Show the links both ways."""
        self._in, self._out = contents.links_in[:MOST_SHOWN], contents.links_out[:MOST_SHOWN]
        self.links_in[1].show_rows(link_in_rows(self._in))
        self.links_out[1].show_rows(link_out_rows(self._out))
        self._settle()

    def show_unlinked(self, mentions: tuple[UnlinkedMention, ...]) -> None:
        """Show who names the record in plain words."""
        self._unlinked = mentions
        self.mentions[1].show_rows(mention_rows(mentions))
        self._settle()

    def _list(self, title: str, *, framed: bool = True) -> tuple[QLabel, CardList]:
        heading = caption(self._theme, title)
        heading.setContentsMargins(self._theme.px(2), self._theme.px(2), 0, 0)
        cards = CardList(self._theme, title, framed=framed)
        self.add(heading)
        self.add(cards)
        return heading, cards

    def _settle(self) -> None:
        held = (self._in, self._out, self._unlinked)
        for (heading, cards), rows in zip((self.links_in, self.links_out, self.mentions), held, strict=True):
            heading.setVisible(bool(rows))
            cards.setVisible(bool(rows))
        count = len(self._in) + sum(link.target is not None for link in self._out)
        self.show_count(self.tr("%n link(s)", "", count) if count else "", is_empty=not any(held))

    def _open_in(self, key: str, beside: bool) -> None:
        found = next((link for link in self._in if f"i{link.source}" == key), None)
        if found is not None:
            self._presenter.go(found.source, beside=beside, start=found.start)

    def _open_out(self, key: str, beside: bool) -> None:
        found = self._out[int(key[1:])]
        if found.target is not None:
            self._presenter.go(found.target, beside=beside)

    def _open_mention(self, key: str, beside: bool) -> None:
        found = next((mention for mention in self._unlinked if mention_key(mention) == key), None)
        if found is not None:
            self._presenter.go(found.source, beside=beside, start=found.start, words=found.words)

    def _mention_menu(self, key: str, place: QPoint) -> None:
        menu = Menu(self._theme, self)
        link, space = self.tr("Make it a link"), self.tr("Space")
        menu.entry(link, lambda: self._presenter.link(key), icon="link", key=space)
        menu.entry(self.tr("Go there"), lambda: self._open_mention(key, False), icon="corner-down-right")
        menu.popup(place)
