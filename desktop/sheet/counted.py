"""The head's words with a number in them: only a QObject's own `tr` is read as a plural by Qt's tools."""

from __future__ import annotations

from PySide6.QtCore import QObject


class Counted(QObject):
    """Each method words one count; made where it is needed."""

    def open_for(self, days: int) -> str:
        return self.tr("open for %n day(s)", "", days)

    def and_more(self, left: int) -> str:
        return self.tr("and %n more", "", left)

    def things(self, count: int) -> str:
        return self.tr("%n thing(s) to look at", "", count)

    def passed(self, days: int) -> str:
        return self.tr("{words} passed %n day(s) ago and no action is done", "", days)

    def actions(self, count: int) -> str:
        return self.tr("%n action(s) without anybody in charge", "", count)

    def questions(self, count: int) -> str:
        return self.tr("%n open question(s)", "", count)

    def oldest(self, days: int) -> str:
        return self.tr("the oldest for %n day(s)", "", days)
