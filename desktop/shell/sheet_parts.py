"""What a sheet's page is made of: the protocols of its parts, and of what it asks for beyond them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtWidgets import QMenu

from desktop.work.places import Place

if TYPE_CHECKING:
    from desktop.work.open_texts import OpenText


class EditorPart(Protocol):
    """What the page asks of the editor, a widget with the signals `scrolled`, `cursor_moved`, `link_followed`."""

    scrolled: Any
    cursor_moved: Any
    link_followed: Any

    def show_text(self, text: OpenText | None) -> None: ...
    def place(self) -> int: ...
    def go_to(self, start: int, words: str = "") -> None: ...
    def visible_line(self) -> float: ...
    def scroll_to_line(self, line: float) -> None: ...


class ReadingPart(Protocol):
    """What the page asks of the reading view, a widget with the signals `scrolled` and `link_followed`."""

    scrolled: Any
    link_followed: Any

    def show_text(self, text: OpenText | None) -> None: ...
    def scroll_to_line(self, line: float) -> None: ...


class HeaderPart(Protocol):
    """What the page asks of the header."""

    def show_record(self, record: str | None) -> None: ...


@dataclass(frozen=True, slots=True)
class Parts:
    """The ready widgets of one page, all of them QWidgets."""

    header: HeaderPart
    editor: EditorPart
    reading: ReadingPart


@dataclass(frozen=True, slots=True)
class Described:
    """What the page says of its record above the header."""

    title: str
    kind: str = "sheet"
    above: str = ""
    """The axis that it stands in, or what it is."""


class Ports(Protocol):
    """What the page asks for that is not in its parts."""

    def describe(self, record: str, done: Callable[[Described], None]) -> None:
        """Find out what a record is called; asked again whenever it may have changed."""

    def find(self, place: Place, text: str) -> int | None:
        """Which character of a body a place means: its section, action or words; None for its beginning."""

    def follow(self, words: str, beside: bool) -> None:
        """A link was followed: to what its words name."""

    def copy_link(self, place: Place) -> None:
        """Put the address of a place on the clipboard, and say so."""

    def fill_menu(self, menu: QMenu, record: str) -> None:
        """Add what else can be done with the record."""

    def keep_mode(self, mode: int) -> None:
        """The next page begins in this mode."""
