"""What is above the text of a history: how it is shown, with what it is compared, and what is brought back."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.history.presenter import Base, HistoryPresenter, Way
from desktop.history.version_rows import side_words
from desktop.theme import Theme
from desktop.widgets.buttons import Segmented, icon_button, text_button
from desktop.widgets.labels import label
from desktop.widgets.layouts import FlowLayout
from desktop.widgets.menus import Menu

WAYS = (Way.IN_PLACE, Way.SIDE_BY_SIDE, Way.WRITTEN)
MOST_OFFERED = 25


class HistoryTools(QWidget):
    """One row of tools; asks the presenter, and tells what is the text's own affair."""

    next_asked = Signal()
    previous_asked = Signal()
    passage_wanted = Signal()

    def __init__(self, theme: Theme, presenter: HistoryPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._presenter = theme, presenter
        choices = (
            ("pencil", self.tr("In place")),
            ("columns-2", self.tr("Side by side")),
            ("users", self.tr("Who wrote it")),
        )
        self.ways = Segmented(theme, self.tr("How the text is shown"), choices)
        self.ways.chosen.connect(self._way_chosen)
        self.base = text_button(theme, "", self._ask_base, kind="outline", icon="chevron-down", px=12)
        self.place = label(theme, "", px=12, role="muted")
        self.before = icon_button(
            theme, "arrow-up", self.tr("Previous difference"), self.previous_asked.emit, kind="tiny", px=16, keys="P"
        )
        self.after = icon_button(
            theme, "arrow-down", self.tr("Next difference"), self.next_asked.emit, kind="tiny", px=16, keys="N"
        )
        self.passage = text_button(
            theme, self.tr("Restore this paragraph"), self.passage_wanted.emit, kind="outline", px=12
        )
        self.whole = text_button(
            theme, self.tr("Restore this version"), presenter.restore, kind="outline", icon="rotate-ccw", px=12
        )
        self._lay_out()
        self.show_state()
        self.show_place(0, 0)

    def show_state(self) -> None:
        """Show what is chosen, and offer what can be done."""
        words = {
            Base.PREVIOUS: self.tr("Compared with the version before"),
            Base.NOW: self.tr("Compared with now"),
            Base.OTHER: self.tr("Compared with another version"),
        }
        self.base.setText(words[self._presenter.base])
        self.ways.choose(WAYS.index(self._presenter.way))
        is_written = self._presenter.way is Way.WRITTEN
        self.base.setVisible(not is_written)
        self.whole.setVisible(not is_written)
        self.whole.setEnabled(self._presenter.can_restore)

    def show_place(self, place: int, count: int) -> None:
        """Which difference is the current one."""
        self.place.setText(self.tr("{place} of {count}").format(place=place, count=count) if count else "")
        for button in (self.before, self.after):
            button.setVisible(count > 0)
        self.passage.setVisible(count > 0 and self._presenter.can_restore)

    def _lay_out(self) -> None:
        """On as many lines as it takes: the page may be narrow."""
        outer = QVBoxLayout(self)
        outer.setContentsMargins(self._theme.px(16), self._theme.px(2), self._theme.px(16), self._theme.px(6))
        flow = FlowLayout(spacing=self._theme.px(8), line_spacing=self._theme.px(6))
        for part in (self.ways, self.base, self.whole, self.passage, self.before, self.after, self.place):
            flow.addWidget(part)
        outer.addLayout(flow)

    def _way_chosen(self, place: int) -> None:
        self._presenter.show_as(WAYS[place])
        self.show_state()

    def _ask_base(self) -> None:
        self.base_menu().popup(self.base.mapToGlobal(self.base.rect().bottomLeft()))

    def base_menu(self) -> Menu:
        """With what the chosen version can be compared."""
        menu, presenter = Menu(self._theme, self), self._presenter
        menu.choice(
            self.tr("The version before"),
            partial(self._compare, Base.PREVIOUS, 0),
            is_chosen=presenter.base is Base.PREVIOUS,
        )
        menu.choice(self.tr("Now"), partial(self._compare, Base.NOW, 0), is_chosen=presenter.base is Base.NOW)
        menu.addSeparator()
        versions = presenter.versions
        for story in versions.stories[:MOST_OFFERED] if versions else ():
            seq = story.version.seq
            if versions is not None and seq != presenter.chosen:
                words = side_words(versions.side(seq), presenter.now).replace("&", "&&")
                menu.entry(words, partial(self._compare, Base.OTHER, seq))
        return menu

    def _compare(self, base: Base, seq: int) -> None:
        self._presenter.compare_with(base, seq)
        self.show_state()
