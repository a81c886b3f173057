"""Texts that cannot be saved are told of until they are; those that an earlier run could not save are offered back."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from desktop.work.notices import Notices
from desktop.work.open_texts import LeftBehind, OpenTexts
from desktop.work.phrases import phrase
from desktop.work.places import Going, Place

SHOWN = 60
"""Letters of a text that a notice quotes."""


class LeftTexts(QObject):
    """Asks once for each, and goes to the text that was taken back."""

    def __init__(self, texts: OpenTexts, notices: Notices, going: Going, parent: QObject) -> None:
        super().__init__(parent)
        self._texts = texts
        self._notices = notices
        self._going = going
        self._told: list[str] = []
        texts.failed.connect(self._failed)
        texts.recovered.connect(self._recovered)

    def offer(self) -> None:
        """Look what was left behind, and offer it."""
        self._texts.find_left_behind(self._found)

    def _failed(self, error: Exception) -> None:
        words = phrase(error)
        self._told.append(words)
        self._notices.trouble(words)

    def _recovered(self) -> None:
        told, self._told = self._told, []
        for words in told:
            self._notices.over(words)

    def _found(self, left: tuple[LeftBehind, ...]) -> None:
        for each in left:
            words = " ".join(each.text.split())
            shown = words if len(words) <= SHOWN else f"{words[: SHOWN - 1]}…"
            self._notices.ask(
                self.tr("A text was not saved when Fabrique ended: “{words}”").format(words=shown),
                yes=self.tr("Take it back"),
                then=partial(self._take_back, each),
            )

    def _take_back(self, left: LeftBehind) -> None:
        self._texts.take_back(left)
        self._going(Place(left.record), False)
        self._texts.release(left.record)  # whoever shows it holds it now
