"""Values in words: the names of fields, what stands small beside a value, and why something was not read."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from desktop.importing.rows import CHANGE, HEAD_ALL, HEAD_CHANGES, MORE, NAME, PROBLEM, UNFILED, NameState, Row
from documents.reading.tracing import FIELDS, TO_FILE_NAME
from wiki.labels import Field

_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".bmp", ".tiff")


def field_words(name: str) -> str:
    """A field as people call it."""
    name = name.removeprefix(CHANGE)
    if name.startswith(FIELDS):
        return name.removeprefix(FIELDS)
    return _fields().get(name, name)


def _fields() -> Mapping[str, str]:
    return {
        "axis": QCoreApplication.translate("Review", "Axis"),
        "number": QCoreApplication.translate("Review", "Number"),
        "title": QCoreApplication.translate("Review", "Title"),
        "status": QCoreApplication.translate("Review", "Status"),
        "board_referents": QCoreApplication.translate("Review", "Board referents"),
        "team_referents": QCoreApplication.translate("Review", "Team referents"),
        "contributors": QCoreApplication.translate("Review", "Contributors"),
        "lead_organisations": QCoreApplication.translate("Review", "Lead organisations"),
        "partners": QCoreApplication.translate("Review", "Partners"),
        "funders": QCoreApplication.translate("Review", "Funders"),
        "tags": QCoreApplication.translate("Review", "Tags"),
        "aliases": QCoreApplication.translate("Review", "Other titles"),
        "dates": QCoreApplication.translate("Review", "Dates"),
        "open_questions": QCoreApplication.translate("Review", "Open questions"),
        "body": QCoreApplication.translate("Review", "Text"),
        "to_file": QCoreApplication.translate("Review", "À classer"),
        "front_matter": QCoreApplication.translate("Review", "Properties of the file"),
        HEAD_CHANGES: "",
        MORE: "",
        HEAD_ALL: "",
        "attachments": QCoreApplication.translate("Review", "Files that come along"),
        "priority": QCoreApplication.translate("Review", "Priority"),
        "date": QCoreApplication.translate("Review", "Date"),
        NAME: "",
        UNFILED: QCoreApplication.translate("Review", "In no sheet"),
    }


def section_words(field: Field) -> str:
    """A part of a sheet's text as people call it."""
    return {
        Field.CONTEXT: QCoreApplication.translate("Review", "Context"),
        Field.OBJECTIVES: QCoreApplication.translate("Review", "Objectives"),
        Field.DESCRIPTION: QCoreApplication.translate("Review", "Description"),
        Field.ACTIONS: QCoreApplication.translate("Review", "Actions"),
        Field.ATTENTION: QCoreApplication.translate("Review", "Points of attention"),
        Field.MEANS: QCoreApplication.translate("Review", "Means"),
        Field.NOTES: QCoreApplication.translate("Review", "Notes"),
    }.get(field, str(field))


def note_words(row: Row) -> str:
    """What stands small beside a value: who a name is, how a date is understood, what is in doubt."""
    parts = []
    if row.field.startswith(CHANGE) and row.raw == "added":
        parts.append(QCoreApplication.translate("Review", "added"))
    elif row.field.startswith(CHANGE) and row.before is not None and not row.words:
        parts.append(QCoreApplication.translate("Review", "goes"))
    if row.field in (TO_FILE_NAME, UNFILED):
        parts.append(QCoreApplication.translate("Review", "Enter says what it is about"))
    if row.state is not None:
        parts.append(_state_words(row))
    if row.date is not None and row.date.first is not None and row.date.last is not None:
        parts.append(_date_words(row.date.first, row.date.last))
    if row.field == "open_questions" and row.raw:
        parts.append(QCoreApplication.translate("Review", "about {field}").format(field=field_words(row.raw).lower()))
    elif row.uncertain and row.state is not None:
        parts.append(QCoreApplication.translate("Review", "to be confirmed"))
    elif row.date is not None and row.date.uncertain:
        parts.append(QCoreApplication.translate("Review", "in doubt"))
    words = " · ".join(part for part in parts if part)
    return f"? {words}" if words and is_doubtful(row) else words


def is_doubtful(row: Row) -> bool:
    """Whether a value waits for somebody to look at it."""
    in_doubt = row.date is not None and row.date.uncertain
    return row.uncertain or in_doubt or row.state is NameState.CHOICE


def _state_words(row: Row) -> str:
    if row.state is NameState.NEW:
        return QCoreApplication.translate("Review", "new in the register")
    if row.state is NameState.CHOICE:
        return QCoreApplication.translate("Review", "several of that name: choose")
    if row.state is NameState.COMPLETED:
        return QCoreApplication.translate("Review", "in the register, completed")
    if row.known_as:
        return QCoreApplication.translate("Review", "is {name}").format(name=row.known_as)
    return QCoreApplication.translate("Review", "in the register")


def _date_words(first: date, last: date) -> str:
    locale = QLocale()
    days = (QDate(day.year, day.month, day.day) for day in (first, last))
    shown = [locale.toString(day, QLocale.FormatType.ShortFormat) for day in days]
    if first == last:
        return QCoreApplication.translate("Review", "understood as {day}").format(day=shown[0])
    return QCoreApplication.translate("Review", "from {first} to {last}").format(first=shown[0], last=shown[1])


def problem_words(reason: str, text: str, source: str) -> str:
    """One thing that was not read or left out, in a sentence; `text` is the path or the words."""
    name = source or text
    if reason == "format" and _last_part(name).lower().endswith(_PICTURES):
        picture = QCoreApplication.translate("Review", "{file} is a picture that no text shows: it stays where it is.")
        return picture.format(file=_last_part(name))
    words = _unread().get(reason)
    if words is not None:
        return words.format(file=_last_part(name))
    left = {
        "page_head": QCoreApplication.translate("Review", "The head of a page, left out: {text}"),
        "page_foot": QCoreApplication.translate("Review", "The foot of a page, left out: {text}"),
        "page_number": QCoreApplication.translate("Review", "A page number, left out: {text}"),
        "contents": QCoreApplication.translate("Review", "A table of contents, left out: {text}"),
        "heads": QCoreApplication.translate("Review", "Column heads that are no label, left out: {text}"),
        "total": QCoreApplication.translate("Review", "The total of a table, left out: {text}"),
        "index": QCoreApplication.translate("Review", "The index page of an export, made anew by each export."),
        "front_matter": QCoreApplication.translate("Review", "The properties of {file} cannot be read; they are kept."),
        "too_many_rows": QCoreApplication.translate(
            "Review", "{file} has more than {text} rows: the rest is in no sheet."
        ),
        "attachment": QCoreApplication.translate("Review", "A picture or file that is not there: {text}"),
    }
    known = left.get(reason, QCoreApplication.translate("Review", "Left out: {text}"))
    return known.format(text=" ".join(text.split())[:200], file=_last_part(name))


def _unread() -> Mapping[str, str]:
    return {
        "missing": QCoreApplication.translate("Review", "{file} is not there any more."),
        "empty": QCoreApplication.translate("Review", "{file} is empty."),
        "not_a_file": QCoreApplication.translate("Review", "{file} is no file that can be read."),
        "too_large": QCoreApplication.translate("Review", "{file} is too large: cut it in parts below 64 MB."),
        "binary": QCoreApplication.translate(
            "Review", "{file} holds no text. Save it as text (.txt) or Markdown, or paste its words."
        ),
        "format": QCoreApplication.translate(
            "Review", "{file} cannot be read yet. Save it as text (.txt), or paste its words here."
        ),
        "unreadable": QCoreApplication.translate("Review", "{file} cannot be opened: the system refuses it."),
    }


def _last_part(path: str) -> str:
    """A path's own name, without the detail in brackets that the reading adds."""
    words, bracket, _detail = path.rpartition(" (")
    plain = words if bracket and path.endswith(")") and "." in words else path
    return plain.replace("\\", "/").rstrip("/").rpartition("/")[2] or plain


def row_words(row: Row) -> str:
    """A row's own words."""
    if row.field == HEAD_CHANGES:
        return QCoreApplication.translate("Review", "What would change")
    if row.field == MORE:
        return QCoreApplication.translate("Review", "… and {count} more lines").format(count=row.words)
    if row.field == HEAD_ALL:
        return QCoreApplication.translate("Review", "All that the file says")
    if row.field.startswith(PROBLEM):
        return problem_words(row.field.removeprefix(PROBLEM), row.words, row.raw)
    return row.words
