"""The head's words: fields, questions, refusals, what was done."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from desktop.sheet.counted import Counted
from desktop.sheet.head import Head, Piece
from desktop.work.phrases import phrase
from storage.errors import InvalidValue, RecordAmbiguous, StorageError


def field_label(name: str) -> str:
    """A field as people call it; a field of the group's own is its label."""
    labels = {
        "title": QCoreApplication.translate("Sheet", "Title"),
        "number": QCoreApplication.translate("Sheet", "Number"),
        "axis": QCoreApplication.translate("Sheet", "Axis"),
        "status": QCoreApplication.translate("Sheet", "Status"),
        "board_referents": QCoreApplication.translate("Sheet", "Board referents"),
        "team_referents": QCoreApplication.translate("Sheet", "Team referents"),
        "contributors": QCoreApplication.translate("Sheet", "Contributors"),
        "partners": QCoreApplication.translate("Sheet", "Partners"),
        "lead_organisations": QCoreApplication.translate("Sheet", "Lead organisations"),
        "funders": QCoreApplication.translate("Sheet", "Funders"),
        "dates": QCoreApplication.translate("Sheet", "Dates"),
        "date": QCoreApplication.translate("Sheet", "Date"),
        "priority": QCoreApplication.translate("Sheet", "Priority"),
        "tags": QCoreApplication.translate("Sheet", "Tags"),
        "aliases": QCoreApplication.translate("Sheet", "Other titles"),
        "about": QCoreApplication.translate("Sheet", "About"),
        "open_questions": QCoreApplication.translate("Sheet", "Open questions"),
        "body": QCoreApplication.translate("Sheet", "Text"),
        "deleted": QCoreApplication.translate("Sheet", "Deletion"),
    }
    family = name.partition("/")
    return labels.get(family[0], family[2] or name)


def named(name: str, words: str) -> str:
    """A name and what it holds: “Status: In progress”."""
    return QCoreApplication.translate("Sheet", "{name}: {words}").format(name=name, words=words)


def piece_name(field: str, piece: Piece) -> str:
    """What a screen reader says of a chip."""
    words = named(field_label(field), piece.words)
    if piece.uncertain:
        return QCoreApplication.translate("Sheet", "{words}, to be confirmed").format(words=words)
    return words


def place_line(head: Head) -> tuple[str, str]:
    """The axis and the number as they stand below the title: “Axis 1 · Moving”, “Sheet 1.1”."""
    axis = ""
    if head.axis is not None and head.axis.number:
        axis = QCoreApplication.translate("Sheet", "Axis {number}").format(number=head.axis.number)
    elif head.axis is not None:
        axis = head.axis.title
    number = QCoreApplication.translate("Sheet", "Sheet {number}").format(number=head.number) if head.number else ""
    return axis, number


def question_line(field: str, raw: str) -> str:
    """An open question with the field that it is about."""
    quoted = QCoreApplication.translate("Sheet", "“{words}”").format(words=raw)
    return named(field_label(field), quoted) if field else raw


def question_age(asked: datetime, today: date) -> str:
    """Since when a question is open."""
    days = (today - asked.astimezone().date()).days
    if days <= 0:
        return QCoreApplication.translate("Sheet", "open since today")
    return Counted().open_for(days)


def refusal(field: str, error: StorageError) -> str | None:
    """One sentence to stand beside a field; None for what is no fault of what was written there."""
    if isinstance(error, RecordAmbiguous):
        words = QCoreApplication.translate("Sheet", "“{words}” may be {titles}: choose one in the list.")
        return words.format(words=error.words, titles=", ".join(error.titles))
    if not isinstance(error, InvalidValue):
        return None
    if field == "title" and error.allowed:
        return QCoreApplication.translate("Sheet", "Something else is called “{words}” already.").format(
            words=error.allowed[0]
        )
    if not error.value.strip():
        return QCoreApplication.translate("Sheet", "Some words are needed here.")
    if error.allowed:
        words = QCoreApplication.translate("Sheet", "“{words}” cannot stand here. Possible: {allowed}.")
        return words.format(words=error.value, allowed=", ".join(error.allowed[:8]))
    return phrase(error)


def removed(field: str, words: str) -> str:
    """A chip was taken away."""
    told = QCoreApplication.translate("Sheet", "“{words}” was removed from {field}.")
    return told.format(words=words, field=field_label(field).lower())


def settled(how: str, raw: str) -> str:
    """A question was settled, by how."""
    told = {
        "confirm": QCoreApplication.translate("Sheet", "Confirmed: “{words}”."),
        "correct": QCoreApplication.translate("Sheet", "Corrected: “{words}”."),
        "withdraw": QCoreApplication.translate("Sheet", "Withdrawn: “{words}”."),
        "keep": QCoreApplication.translate("Sheet", "Kept: “{words}”."),
    }
    return told[how].format(words=shortened(raw))


def binned(title: str) -> str:
    """A record went to the bin."""
    return QCoreApplication.translate("Sheet", "“{title}” is in the bin.").format(title=shortened(title))


def deleted_by(author: str, at: datetime) -> str:
    """Who deleted a record, and when."""
    moment = at.astimezone()
    day = QLocale().toString(QDate(moment.year, moment.month, moment.day), QLocale.FormatType.ShortFormat)
    return QCoreApplication.translate("Sheet", "{author}, {day}").format(author=author, day=day)


def brought_back(title: str) -> str:
    """A record came back from the bin."""
    return QCoreApplication.translate("Sheet", "“{title}” is back.").format(title=shortened(title))


def read_only_reason() -> str:
    """Why nothing can be edited."""
    return QCoreApplication.translate("Sheet", "This workspace can only be read here: nothing can be changed.")


def shortened(words: str, most: int = 60) -> str:
    """Words for a notice."""
    line = " ".join(words.split())
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"
