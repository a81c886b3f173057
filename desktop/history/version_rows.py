"""A version as a row of the list: who, when, what in a sentence, and how much."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject

from desktop.history.comparing import Side
from desktop.widgets.card_rows import CardRow
from desktop.work.moments import exactly, when
from desktop.work.sentences import deeds
from storage.stories import Story


class WordCounts(QObject):
    """How many words: plurals are translated only in a QObject's own `tr`."""

    def added(self, number: int) -> str:
        """Words that came."""
        return self.tr("%n word(s) added", "", number)

    def removed(self, number: int) -> str:
        """Words that went."""
        return self.tr("%n word(s) removed", "", number)


def version_rows(stories: Iterable[Story], now: datetime) -> list[CardRow]:
    """One row a version, newest first."""
    return [
        CardRow(
            key=f"v{story.version.seq}",
            words=story.version.author,
            avatar=story.version.author,
            detail=_detail(story, now),
            trailing=when(story.version.last, now),
            strong=True,
        )
        for story in stories
    ]


def _detail(story: Story, now: datetime) -> str:
    told = deeds([(act.name, act.details) for act in story.acts], story.sections, now=now)
    amount = amount_words(story)
    return f"{told} ({amount})" if told and amount else told or amount


def amount_words(story: Story) -> str:
    """How many words came and went; empty when the text stayed as it was."""
    came, went = story.words_in, story.words_out
    if came is None or went is None:
        return QCoreApplication.translate("VersionRows", "a long text")
    if not came and not went:
        return ""
    if not went:
        return WordCounts().added(came)
    if not came:
        return WordCounts().removed(went)
    words = QCoreApplication.translate("VersionRows", "{came} words added, {went} removed")
    return words.format(came=came, went=went)


def side_words(side: Side, now: datetime) -> str:
    """What a side of a comparison is called."""
    if side.at is None:
        return QCoreApplication.translate("VersionRows", "nothing yet")
    moment = exactly(side.at, now)
    if side.is_now:
        words = QCoreApplication.translate("VersionRows", "now ({moment}, {author})")
    else:
        words = QCoreApplication.translate("VersionRows", "{moment}, {author}")
    return words.format(moment=moment, author=side.author)
