"""Pages that show nothing but remember everything."""

from desktop.shell.page import Page
from desktop.shell.trail import PageState
from desktop.work.places import Place


class FakePage(Page):
    """Shows records whose id begins with `kind`."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self.kind = kind
        self.shown: Place | None = None
        self.given: PageState | None = None
        self.caret = 0.0
        self.was_left = False

    def place(self) -> Place | None:
        return self.shown

    def can_show(self, place: Place) -> bool:
        return place.record.startswith(self.kind)

    def show_place(self, place: Place, state: PageState | None = None) -> None:
        self.shown, self.given = place, state
        self.caret = (state or {}).get("caret", 0.0)
        self.say_title(f"Title of {place.record}")

    def state(self) -> PageState:
        return {"caret": self.caret}

    def leave(self) -> None:
        self.was_left = True


def fake_page(place: Place) -> FakePage:
    """A page of the kind of a place: its first letter."""
    return FakePage(place.record[:1])
