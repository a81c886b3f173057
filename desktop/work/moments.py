"""When something was, as people say it: the hour today, “yesterday”, the day this year, the day and year before."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime


def when(moment: datetime, now: datetime) -> str:
    """A short word for a moment, in the local time of `now`: “10:42”, “yesterday”, “18 Nov”, “2 Oct 2025”."""
    local = moment.astimezone(now.tzinfo)
    days = (now.date() - local.date()).days
    if days == 0:
        return time_words(local)
    if days == 1:
        return QCoreApplication.translate("Moments", "yesterday")
    return day_words(local.date(), now.date())


def exactly(moment: datetime, now: datetime) -> str:
    """The day and the hour of a moment, in the local time of `now`."""
    local = moment.astimezone(now.tzinfo)
    words = QCoreApplication.translate("Moments", "{day} at {time}")
    return words.format(day=day_words(local.date(), now.date()), time=time_words(local))


def day_words(day: date, today: date) -> str:
    """A day, with its year when that is another than today's."""
    pattern = "d MMM" if day.year == today.year else "d MMM yyyy"
    return written_day(day, pattern)


def written_day(day: date, pattern: str) -> str:
    """A day by Qt's pattern, in the language of the program; the first of a month as French writes it (“1er mars”)."""
    words = QLocale().toString(QDate(day.year, day.month, day.day), pattern)
    is_first = day.day == 1 and QLocale().language() == QLocale.Language.French and pattern.startswith("d ")
    return words.replace("1 ", "1er ", 1) if is_first else words


def time_words(moment: datetime) -> str:
    """Hour and minute."""
    return QLocale().toString(QTime(moment.hour, moment.minute), "HH:mm")
