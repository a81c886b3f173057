"""What the panel's presenter talks to: what shows it, and the texts that are open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from desktop.panel.contents import PanelContents
from storage import RecordId
from storage.stories import Story
from storage.unlinked import UnlinkedMention
from wiki.edits import Edit


class Text(Protocol):
    """What the panel needs of a text that is open."""

    @property
    def loaded(self) -> bool: ...

    @property
    def text(self) -> str: ...

    def edit(self, edits: Sequence[Edit], source: object = None, *, group: str = "") -> None: ...

    def flush(self, done: Callable[[], None] | None = None) -> None: ...


class Texts(Protocol):
    """Gives the text of a record when it is open."""

    def find(self, record: RecordId) -> Text | None: ...


class NoTexts:
    """Where no text is ever open."""

    def find(self, record: RecordId) -> Text | None:
        return None


class PanelView(Protocol):
    """What shows the panel."""

    def show_contents(self, contents: PanelContents | None) -> None: ...

    def show_unlinked(self, mentions: tuple[UnlinkedMention, ...]) -> None: ...

    def show_stories(self, stories: tuple[Story, ...]) -> None: ...
