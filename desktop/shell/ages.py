"""How long ago something was, in words: “now”, “yesterday”, “3 days ago”, then the day itself."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale

DAYS_COUNTED = 7


def age(then: datetime, now: datetime) -> str:
    """Short words for a moment, both in local time."""
    minutes = (now - then).total_seconds() / 60
    days = (now.date() - then.date()).days
    if minutes < 2:
        return QCoreApplication.translate("Ages", "just now")
    if minutes < 60:
        return QCoreApplication.translate("Ages", "%n min ago", "", int(minutes))
    if days <= 0:
        return QCoreApplication.translate("Ages", "%n h ago", "", int(minutes / 60))
    if days == 1:
        return QCoreApplication.translate("Ages", "yesterday")
    if days < DAYS_COUNTED:
        return QCoreApplication.translate("Ages", "%n d ago", "", days)
    day = QDate(then.year, then.month, then.day)
    if then.year == now.year:
        return QLocale().toString(day, QCoreApplication.translate("Ages", "d MMM"))
    return QLocale().toString(day, QCoreApplication.translate("Ages", "MMM yyyy"))


def age_of(seconds: float) -> str:
    """Short words for a moment given in seconds since 1970; nothing for 0."""
    if seconds <= 0:
        return ""
    now = datetime.now().astimezone()
    return age(datetime.fromtimestamp(seconds).astimezone(), now)
