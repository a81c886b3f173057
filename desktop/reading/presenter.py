"""Decides what the reading view shows and does; knows no Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from desktop.reading.surroundings import Found, link_targets, look_around
from desktop.rendering import Around, Looks, Rendered, render
from desktop.rendering.around import NOTHING_AROUND
from desktop.work.store import Store
from wiki.actions import ActionState, find_actions, set_action_state, walk
from wiki.edits import Edit
from wiki.sections import find_sections, title_key

_MOST = 200_000
"""So many characters of a text are shown; nobody reads on, and drawing them would hold up whoever writes."""
_SLOW = 60_000
"""From this length on, a text is rendered beside the interface and not in it."""


class Readable(Protocol):
    """What is asked of an open text."""

    opened: Any
    changed: Any

    @property
    def record(self) -> Any: ...
    @property
    def loaded(self) -> bool: ...
    @property
    def text(self) -> str: ...
    def edit(self, edits: Sequence[Edit], source: object = None) -> None: ...


class ReadingPresenter:
    """One text at a time. `refresh` is called when what surrounds the text has changed what it shows."""

    def __init__(self, store: Store, refresh: Callable[[], None]) -> None:
        self._store = store
        self._refresh = refresh
        self._text: Readable | None = None
        self._found: Found | None = None
        self._around = NOTHING_AROUND

    @property
    def text(self) -> Readable | None:
        """The text that is shown."""
        return self._text

    @property
    def left_out(self) -> int:
        """How many characters at the end of the text are not shown."""
        return max(0, len(self._text.text) - _MOST) if self._text is not None and self._text.loaded else 0

    @property
    def around(self) -> Around:
        """What is known of its surroundings."""
        return self._around

    def show(self, text: Readable | None) -> None:
        """Show another text, or none."""
        is_same = text is not None and self._text is not None and text.record == self._text.record
        self._text = text
        if not is_same:
            self._found, self._around = None, NOTHING_AROUND
        self.look()

    def look(self) -> None:
        """Ask again what surrounds the text."""
        text = self._text
        if text is None or not text.loaded:
            return
        record, targets = str(text.record), link_targets(text.text[:_MOST])

        def answered(found: Found) -> None:
            if self._text is text and found != self._found:
                self._found, self._around = found, found.around()
                self._refresh()

        self._store.read(lambda reader: look_around(reader, record, targets), answered, key=("reading", id(self)))

    def rendered(self, looks: Looks, done: Callable[[Rendered], None]) -> None:
        """Render the text; the answer comes at once, or later for a very long one."""
        text = self._text
        if text is None or not text.loaded:
            return
        if self._found is not None and not link_targets(text.text[:_MOST]) <= self._found.leading.keys():
            self.look()
        words, around = text.text[:_MOST], self._around
        if len(words) < _SLOW:
            done(render(words, looks, around))
            return

        def answered(rendered: Rendered) -> None:
            if self._text is text:
                done(rendered)

        self._store.read(lambda _: render(words, looks, around), answered, key=("reading.slow", id(self)))

    def tick(self, line: int, source: object = None) -> bool:
        """Change the box on a line, counted from 0, to done, or back to do; whether there was one."""
        text = self._text
        edit = ticking(text.text, line) if text is not None and text.loaded else None
        if text is None or edit is None:
            return False
        text.edit((edit,), source)
        return True

    def line_of(self, place: str) -> int | None:
        """The line of a heading, or of a block by `^id`, in the present text."""
        return line_of(self._text.text, place) if self._text is not None and self._text.loaded else None


def ticking(text: str, line: int) -> Edit | None:
    """The edit that ticks the box on a line, or unticks one that is done."""
    actions = walk(find_actions(text, None, headings=()))
    action = next((action for action in actions if action.line == line + 1), None)
    if action is None:
        return None
    state = ActionState.TODO if action.state is ActionState.DONE else ActionState.DONE
    return set_action_state(text, action, state)


def line_of(text: str, place: str) -> int | None:
    """The line, from 0, of a heading in its own words, or of a block by `^id`."""
    if place.startswith("^"):
        at = text.find(place)
        return text.count("\n", 0, at) if at >= 0 else None
    key = title_key(place.rpartition("#")[2]).replace("-", " ")
    for section in find_sections(text):
        if title_key(section.title).replace("-", " ") == key:
            return text.count("\n", 0, section.heading_start)
    return None
