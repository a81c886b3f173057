"""How long ago something was, in words: “now”, “yesterday”, “3 days ago”, then the day itself."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject

from desktop.work.moments import day_words

DAYS_COUNTED = 7


class Ages(QObject):
    """A QObject because only its `tr` counts."""

    def of(self, seconds: float) -> str:
        """Short words for a moment given in seconds since 1970; nothing for 0."""
        if seconds <= 0:
            return ""
        return self.words(datetime.fromtimestamp(seconds).astimezone(), datetime.now().astimezone())

    def words(self, then: datetime, now: datetime) -> str:
        """Short words for a moment, both in local time."""
        minutes = int((now - then).total_seconds() / 60)
        days = (now.date() - then.date()).days
        hours = minutes // 60
        if minutes < 2:
            return self.tr("just now")
        if minutes < 60:
            return self.tr("%n min ago", "", minutes)
        if days <= 0:
            return self.tr("%n h ago", "", hours)
        if days == 1:
            return self.tr("yesterday")
        if days < DAYS_COUNTED:
            return self.tr("%n d ago", "", days)
        return day_words(then.date(), now.date())
