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
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def time_words(moment: datetime) -> str:
    """Hour and minute."""
    return QLocale().toString(QTime(moment.hour, moment.minute), "HH:mm")
