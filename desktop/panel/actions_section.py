"""The actions of a sheet as cards: tick, state, assign, date, go, filter, and add."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from desktop.panel.contents import PanelContents
from desktop.panel.due import SETTLED
from desktop.panel.inline_field import InlineField
from desktop.panel.presenter import PanelPresenter
from desktop.panel.rows import BOXES, action_rows, state_name
from desktop.panel.section_view import SectionView
from desktop.panel.state import ActionFilter
from desktop.theme import Theme
from desktop.widgets.buttons import icon_button
from desktop.widgets.card_list import CardList
from desktop.widgets.menus import Menu
from storage.summaries import ActionRow
from wiki.actions import ActionState

STATE_KEYS = {
    "1": ActionState.TODO,
    "2": ActionState.DOING,
    "3": ActionState.DONE,
    "4": ActionState.DISCUSS,
    "5": ActionState.DROPPED,
}


class ActionsSection(SectionView):
    """Shows what the presenter lets through, and hands on what was done with it."""

    def __init__(self, theme: Theme, presenter: PanelPresenter, parent: QWidget | None = None) -> None:
        self._theme, self._presenter = theme, presenter
        self._filter = icon_button(theme, "filter", "", kind="tiny", px=16)
        self._add = icon_button(theme, "plus", "", kind="tiny", px=17)
        super().__init__(theme, "list-checks", self._filter, self._add, parent=parent)
        self.name(self.tr("Actions"), self.tr("No action yet. + adds the first one."))
        self._filter.setAccessibleName(self.tr("Choose which actions are shown"))
        self._filter.setToolTip(self._filter.accessibleName())
        self._add.setAccessibleName(self.tr("New action"))
        self._add.setToolTip(self._add.accessibleName())
        self._filter.clicked.connect(self._ask_filter)
        self._add.clicked.connect(self.ask_action)
        self.cards = CardList(theme, self.tr("Actions"))
        self.new = InlineField(theme, stays=True)
        self.add(self.cards)
        self.add(self.new)
        self.field = InlineField(theme, parent=self.cards.viewport())
        self._then: Callable[[str], None] = lambda _words: None
        self._connect()

    def show_contents(self, contents: PanelContents) -> None:
        """Show the actions that the filter lets through, and count the open ones."""
        open_ones = sum(action.state not in SETTLED for action in contents.actions)
        shown = self._presenter.shown_actions()
        self.cards.show_rows(action_rows(shown, self._presenter.today))
        count = self.tr("%n open", "", open_ones) if open_ones else self.tr("none open")
        self.show_count(count if contents.actions else "", is_empty=not contents.actions)
        is_filtered = self._presenter.state.shown is not ActionFilter.ALL
        self._filter.setIcon(self._theme.icon("filter", "accent" if is_filtered else "text_secondary"))
        self._filter.setVisible(bool(contents.actions))

    def ask_action(self) -> None:
        """Open the line for a new action."""
        self.fold(folded=False)
        self.new.ask(self.tr("New action, then Enter"))

    def assign(self, number: int) -> None:
        """Ask whom an action is for, at its card."""
        self._presenter.with_people(partial(self._ask_who, number))

    def ask_date(self, number: int) -> None:
        """Ask for an action's day in words, at its card."""
        row = self._row(number)
        text = row.dates[0] if row is not None and len(row.dates) == 1 else ""
        hint = self.tr("By when? “18 June”, “end of November”…")
        self._ask_at(number, hint, partial(self._presenter.set_date, number), (), text)

    def menu_for(self, number: int) -> Menu:
        """All that can be done with an action."""
        menu = Menu(self._theme, self)
        row = self._row(number)
        for key, state in STATE_KEYS.items():
            icon, role = BOXES[state]
            act = partial(self._presenter.set_state, number, state)
            is_chosen = row is not None and row.state == state
            menu.choice(state_name(state), act, is_chosen=is_chosen, icon=icon, role=role, key=key)
        menu.addSeparator()
        menu.entry(self.tr("Give it to…"), partial(self.assign, number), icon="user-plus", key="A")
        menu.entry(self.tr("Say by when…"), partial(self.ask_date, number), icon="calendar-plus", key="D")
        menu.addSeparator()
        go = partial(self._presenter.go_to_action, number)
        menu.entry(self.tr("Go to the line"), go, icon="corner-down-right", key=self.tr("Enter"))
        return menu

    def _ask_who(self, number: int, names: tuple[str, ...]) -> None:
        self._ask_at(number, self.tr("Who does it?"), partial(self._presenter.assign, number), names)

    def _row(self, number: int) -> ActionRow | None:
        contents = self._presenter.contents
        return next((row for row in contents.actions if row.number == number), None) if contents else None

    def _connect(self) -> None:
        self.cards.opened.connect(self._opened)
        self.cards.acted.connect(self._acted)
        self.cards.menu_asked.connect(self._menu_asked)
        self.cards.key_typed.connect(self._key_typed)
        self.new.accepted.connect(self._add_action)
        self.new.closed.connect(self._add.setFocus)
        self.field.accepted.connect(self._take)
        self.field.closed.connect(self.cards.setFocus)

    def _opened(self, key: str, beside: bool) -> None:
        self._presenter.go_to_action(_number(key), beside=beside)

    def _acted(self, key: str) -> None:
        self._presenter.tick(_number(key))

    def _menu_asked(self, key: str, place: QPoint) -> None:
        self.menu_for(_number(key)).popup(place)

    def _key_typed(self, key: str, typed: str) -> None:
        if typed in STATE_KEYS:
            self._presenter.set_state(_number(key), STATE_KEYS[typed])
        elif typed == "a":
            self.assign(_number(key))
        elif typed == "d":
            self.ask_date(_number(key))

    def _add_action(self, words: str) -> None:
        self._presenter.add_action(words, self.tr("Actions"))

    def _take(self, words: str) -> None:
        self._then(words)

    def _ask_at(
        self, number: int, hint: str, then: Callable[[str], None], names: tuple[str, ...], text: str = ""
    ) -> None:
        area = self.cards.area_of(f"a{number}")
        high = self._theme.px(34)
        place = QRect(area.left(), area.bottom() - high - self._theme.px(6), area.width() - 1, high)
        self.field.setGeometry(place)
        self._then = then
        self.field.ask(hint, text=text, names=names)
        self.cards.current_shown.emit(area)

    def _ask_filter(self) -> None:
        menu = Menu(self._theme, self)
        names = {
            ActionFilter.ALL: self.tr("All actions"),
            ActionFilter.OPEN: self.tr("Open actions"),
            ActionFilter.MINE: self.tr("My actions"),
        }
        for shown, words in names.items():
            is_chosen = shown is self._presenter.state.shown
            menu.choice(words, partial(self._presenter.show_only, shown), is_chosen=is_chosen)
        menu.popup(self._filter.mapToGlobal(self._filter.rect().bottomLeft()))


def _number(key: str) -> int:
    return int(key[1:])
