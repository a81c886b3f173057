"""A text to edit without Qt, for the tests of whatever takes keys, pastes and menus."""

from collections.abc import Sequence

from PySide6.QtCore import QRect

from wiki.edits import Edit, apply_edits


class FakeSurface:
    """Stands in for the text view. `|` in the words is the caret; two of them select what they enclose."""

    def __init__(self, words: str) -> None:
        parts = words.split("|")
        self.text = "".join(parts)
        start = len(parts[0]) if len(parts) > 1 else len(self.text)
        self._start, self._end = start, start + (len(parts[1]) if len(parts) > 2 else 0)
        self.groups: list[str] = []

    @property
    def told(self) -> str:
        """The text with its caret or selection drawn in, as it was given."""
        start, end = self.selection()
        selected = f"|{self.text[start:end]}|" if end > start else "|"
        return f"{self.text[:start]}{selected}{self.text[end:]}"

    def place(self) -> int:
        return self._end

    def selection(self) -> tuple[int, int]:
        return min(self._start, self._end), max(self._start, self._end)

    def select(self, start: int, end: int | None = None) -> None:
        self._start, self._end = start, start if end is None else end

    def edit(self, edits: Sequence[Edit], *, select: tuple[int, int] | None = None, group: str = "") -> None:
        before = self.selection()
        self.text = apply_edits(self.text, edits)
        self.groups.append(group)
        self.select(*(select or (_moved(before[0], edits), _moved(before[1], edits))))

    def rectangle(self, place: int) -> QRect:
        return QRect(place * 7, 0, 1, 20)


def _moved(place: int, edits: Sequence[Edit]) -> int:
    shift = sum(len(edit.text) - (edit.end - edit.start) for edit in edits if edit.end <= place)
    return place + shift
