"""A page: what stands in a tab. It shows places, tells where one is in it, and can be left and found again."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.shell.focusing import focus_inside
from desktop.shell.trail import PageState
from desktop.work.places import Place


class Page(QWidget):
    """The base of all pages. A tab goes on using its page for other places as long as `can_show` allows."""

    titled = Signal(str)
    """What the tab shall say now."""
    went = Signal(object, bool)
    """Somebody followed a link in the page: a Place, and whether it shall open beside."""
    saving = Signal(object)
    """When the page's text was saved; None: something in it is not saved yet; an error: it cannot be for now."""
    closed = Signal()
    """The page has done what it was for, and its tab can go."""

    title = ""
    icon = "file-text"
    has_panel = False
    """Whether the side panel has something to say beside it."""
    key = ""
    """Of several pages with the same key, only the newest stays."""

    def place(self) -> Place | None:
        """What is shown, and where in it; None for a page that is no record."""
        return None

    def can_show(self, place: Place) -> bool:
        """Whether this page can show that place too."""
        return False

    def show_place(self, place: Place, state: PageState | None = None) -> None:
        """Show a place; with the state of an earlier visit, just as it was left then."""

    def state(self) -> PageState:
        """How the page stands now, for a later visit."""
        return {}

    def take_focus(self) -> None:
        """Put the keyboard where one works in this page."""
        focus_inside(self, Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """The page is closed: let go of texts."""

    def say_title(self, title: str) -> None:
        """Remember the title and tell the tab."""
        self.title = title
        self.titled.emit(title)


class LonePage(Page):
    """A page around one ready widget that is no record: the welcome, the review of an import, a history."""

    def __init__(self, widget: QWidget, title: str, icon: str = "file-text", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = title
        self.icon = icon
        self._widget = widget
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(widget)
        self.setFocusProxy(widget)

    @property
    def widget(self) -> QWidget:
        """What stands in the page."""
        return self._widget
