"""What Fabrique understood of a date, in words: `18 June 2027, year supposed`."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.work.moments import written_day
from wiki.date_model import Bound, WrittenDate


def understood(read: WrittenDate | None) -> str:
    """One line for a date; nothing for words that name none."""
    if read is None:
        return ""
    parts = [_period(read)]
    if read.year_inferred:
        parts.append(QCoreApplication.translate("Dates", "year supposed"))
    if read.reversed:
        parts.append(QCoreApplication.translate("Dates", "written in the other order"))
    if read.uncertain:
        parts.append(QCoreApplication.translate("Dates", "to be confirmed"))
    return ", ".join(part for part in parts if part)


def supposed(read: WrittenDate | None) -> str:
    """What stands beside the words on a chip: a year that nobody wrote, or the day that mere figures mean."""
    if read is None or read.first is None:
        return ""
    if read.year_inferred:
        return QCoreApplication.translate("Dates", "{period}, year supposed").format(period=_period(read))
    is_figures = not any(character.isalpha() for character in read.raw)
    return _period(read) if is_figures and read.first == read.last else ""


def day_words(day: date) -> str:
    """A day in full, in the language of the program."""
    return written_day(day, QCoreApplication.translate("Dates", "d MMMM yyyy"))


def _period(read: WrittenDate) -> str:
    if read.alternatives:
        choices = [_span(first, last) for first, last in read.alternatives]
        return QCoreApplication.translate("Dates", " or ").join(choices)
    if read.first is None:
        return QCoreApplication.translate("Dates", "no day understood")
    if read.bound is Bound.FROM or read.last is None:
        return QCoreApplication.translate("Dates", "from {day} on").format(day=day_words(read.first))
    if read.bound is Bound.BY:
        return QCoreApplication.translate("Dates", "by {day}").format(day=day_words(read.last))
    return _span(read.first, read.last)


def _span(first: date, last: date) -> str:
    words = QCoreApplication.translate("Dates", "{first} to {last}")
    if first == last:
        return day_words(first)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return words.format(first=first.year, last=last.year) if first.year < last.year else str(first.year)
    if first.day == 1 and (first.year, first.month) == (last.year, last.month) and last.day >= 28:
        pattern = QCoreApplication.translate("Dates", "MMMM yyyy")
        return written_day(first, pattern)
    return words.format(first=day_words(first), last=day_words(last))
