"""What people call a record's fields: as a label, and within a sentence."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_LABELS: dict[str, object] = {
    "title": QT_TRANSLATE_NOOP("FieldNames", "Title"),
    "number": QT_TRANSLATE_NOOP("FieldNames", "Number"),
    "axis": QT_TRANSLATE_NOOP("FieldNames", "Axis"),
    "status": QT_TRANSLATE_NOOP("FieldNames", "Status"),
    "priority": QT_TRANSLATE_NOOP("FieldNames", "Priority"),
    "date": QT_TRANSLATE_NOOP("FieldNames", "Date"),
    "body": QT_TRANSLATE_NOOP("FieldNames", "Text"),
    "board_referents": QT_TRANSLATE_NOOP("FieldNames", "Board referents"),
    "team_referents": QT_TRANSLATE_NOOP("FieldNames", "Team referents"),
    "contributors": QT_TRANSLATE_NOOP("FieldNames", "Contributors"),
    "lead_organisations": QT_TRANSLATE_NOOP("FieldNames", "Lead organisations"),
    "partners": QT_TRANSLATE_NOOP("FieldNames", "Partners"),
    "funders": QT_TRANSLATE_NOOP("FieldNames", "Funders"),
    "tags": QT_TRANSLATE_NOOP("FieldNames", "Tags"),
    "aliases": QT_TRANSLATE_NOOP("FieldNames", "Other titles"),
    "dates": QT_TRANSLATE_NOOP("FieldNames", "Dates"),
    "open_questions": QT_TRANSLATE_NOOP("FieldNames", "Open questions"),
    "attachments": QT_TRANSLATE_NOOP("FieldNames", "Attachments"),
    "about": QT_TRANSLATE_NOOP("FieldNames", "About"),
    "deleted": QT_TRANSLATE_NOOP("FieldNames", "In the bin"),
    "private": QT_TRANSLATE_NOOP("FieldNames", "Private"),
    "email": QT_TRANSLATE_NOOP("FieldNames", "E-mail"),
    "phone": QT_TRANSLATE_NOOP("FieldNames", "Telephone"),
    "organisation": QT_TRANSLATE_NOOP("FieldNames", "Organisation"),
    "network_role": QT_TRANSLATE_NOOP("FieldNames", "Role in the network"),
    "acronym": QT_TRANSLATE_NOOP("FieldNames", "Acronym"),
    "category": QT_TRANSLATE_NOOP("FieldNames", "Category"),
    "parent": QT_TRANSLATE_NOOP("FieldNames", "Axis above"),
}
_IN_SENTENCES: dict[str, object] = {
    "title": QT_TRANSLATE_NOOP("FieldNames", "the title"),
    "number": QT_TRANSLATE_NOOP("FieldNames", "the number"),
    "axis": QT_TRANSLATE_NOOP("FieldNames", "the axis"),
    "status": QT_TRANSLATE_NOOP("FieldNames", "the status"),
    "priority": QT_TRANSLATE_NOOP("FieldNames", "the priority"),
    "date": QT_TRANSLATE_NOOP("FieldNames", "the date"),
    "body": QT_TRANSLATE_NOOP("FieldNames", "the text"),
    "board_referents": QT_TRANSLATE_NOOP("FieldNames", "the board referents"),
    "team_referents": QT_TRANSLATE_NOOP("FieldNames", "the team referents"),
    "contributors": QT_TRANSLATE_NOOP("FieldNames", "the contributors"),
    "lead_organisations": QT_TRANSLATE_NOOP("FieldNames", "the lead organisations"),
    "partners": QT_TRANSLATE_NOOP("FieldNames", "the partners"),
    "funders": QT_TRANSLATE_NOOP("FieldNames", "the funders"),
    "tags": QT_TRANSLATE_NOOP("FieldNames", "the tags"),
    "aliases": QT_TRANSLATE_NOOP("FieldNames", "the other titles"),
    "dates": QT_TRANSLATE_NOOP("FieldNames", "the dates"),
    "open_questions": QT_TRANSLATE_NOOP("FieldNames", "the open questions"),
    "attachments": QT_TRANSLATE_NOOP("FieldNames", "the attachments"),
    "about": QT_TRANSLATE_NOOP("FieldNames", "what it is about"),
    "email": QT_TRANSLATE_NOOP("FieldNames", "the e-mail address"),
    "phone": QT_TRANSLATE_NOOP("FieldNames", "the telephone number"),
    "organisation": QT_TRANSLATE_NOOP("FieldNames", "the organisation"),
    "network_role": QT_TRANSLATE_NOOP("FieldNames", "the role in the network"),
    "acronym": QT_TRANSLATE_NOOP("FieldNames", "the acronym"),
    "category": QT_TRANSLATE_NOOP("FieldNames", "the category"),
    "parent": QT_TRANSLATE_NOOP("FieldNames", "the axis above"),
}


def field_label(field: str) -> str:
    """A field's name as it stands before its value; what a group's own sheets call `fields/<label>` is its label."""
    family, _slash, own = field.partition("/")
    if family == "fields" and own in _LABELS:
        family = own
    elif family == "fields" and own:
        return own.replace("_", " ")
    found = _LABELS.get(family)
    return QCoreApplication.translate("FieldNames", str(found)) if found else family.replace("_", " ").capitalize()


def field_in_sentence(field: str) -> str:
    """A field's name with its article, in the middle of a sentence."""
    family, _slash, own = field.partition("/")
    found = _IN_SENTENCES.get(own if family == "fields" else family)
    if found:
        return QCoreApplication.translate("FieldNames", str(found))
    return QCoreApplication.translate("FieldNames", "“{field}”").format(field=field_label(field))
