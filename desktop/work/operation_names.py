"""What an operation is called, as undo names it: “import of 3 sheets”, “writing in “Réseau cyclable””."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.work.counts import Counts
from desktop.work.sentences import Details, fullest, told_data

NAMES: dict[str, tuple[object, ...]] = {
    "create_workspace": (QT_TRANSLATE_NOOP("OperationNames", "new workspace"),),
    "create": (
        QT_TRANSLATE_NOOP("OperationNames", "creation of “{title}”"),
        QT_TRANSLATE_NOOP("OperationNames", "creation"),
    ),
    "change_search": (
        QT_TRANSLATE_NOOP("OperationNames", "change of the search “{title}”"),
        QT_TRANSLATE_NOOP("OperationNames", "change of a search"),
    ),
    "move_search": (QT_TRANSLATE_NOOP("OperationNames", "order of the searches"),),
    "replace": (
        QT_TRANSLATE_NOOP("OperationNames", "replacement in “{title}”"),
        QT_TRANSLATE_NOOP("OperationNames", "replacement in several texts"),
    ),
    "write": (
        QT_TRANSLATE_NOOP("OperationNames", "writing in “{title}”"),
        QT_TRANSLATE_NOOP("OperationNames", "writing"),
    ),
    "set_field": (
        QT_TRANSLATE_NOOP("OperationNames", "{field} of “{title}”"),
        QT_TRANSLATE_NOOP("OperationNames", "change of a field"),
    ),
    "add_to_field": (
        QT_TRANSLATE_NOOP("OperationNames", "“{value}” added to “{title}”"),
        QT_TRANSLATE_NOOP("OperationNames", "addition to a list"),
    ),
    "take_from_field": (
        QT_TRANSLATE_NOOP("OperationNames", "“{value}” taken off “{title}”"),
        QT_TRANSLATE_NOOP("OperationNames", "removal from a list"),
    ),
    "reorder_field": (QT_TRANSLATE_NOOP("OperationNames", "order of a list"),),
    "mark_doubt": (
        QT_TRANSLATE_NOOP("OperationNames", "doubt about “{value}”"),
        QT_TRANSLATE_NOOP("OperationNames", "doubt"),
    ),
    "clear_doubt": (
        QT_TRANSLATE_NOOP("OperationNames", "confirmation of “{value}”"),
        QT_TRANSLATE_NOOP("OperationNames", "confirmation"),
    ),
    "respell": (
        QT_TRANSLATE_NOOP("OperationNames", "correction to “{value}”"),
        QT_TRANSLATE_NOOP("OperationNames", "correction of a name"),
    ),
    "settle_question": (
        QT_TRANSLATE_NOOP("OperationNames", "answer to “{question}”"),
        QT_TRANSLATE_NOOP("OperationNames", "answer to an open question"),
    ),
    "tick": (
        QT_TRANSLATE_NOOP("OperationNames", "state of “{action}”"),
        QT_TRANSLATE_NOOP("OperationNames", "state of an action"),
    ),
    "name_action": (QT_TRANSLATE_NOOP("OperationNames", "anchor of an action"),),
    "add_action": (
        QT_TRANSLATE_NOOP("OperationNames", "new action “{action}”"),
        QT_TRANSLATE_NOOP("OperationNames", "new action"),
    ),
    "change_action": (
        QT_TRANSLATE_NOOP("OperationNames", "change of “{action}”"),
        QT_TRANSLATE_NOOP("OperationNames", "change of an action"),
    ),
    "link_words": (
        QT_TRANSLATE_NOOP("OperationNames", "link to “{to}”"),
        QT_TRANSLATE_NOOP("OperationNames", "link"),
    ),
    "detach": (
        QT_TRANSLATE_NOOP("OperationNames", "removal of “{file}”"),
        QT_TRANSLATE_NOOP("OperationNames", "removal of a file"),
    ),
    "attach": (
        QT_TRANSLATE_NOOP("OperationNames", "attachment of “{file}”"),
        QT_TRANSLATE_NOOP("OperationNames", "attachment of a file"),
    ),
    "delete": (
        QT_TRANSLATE_NOOP("OperationNames", "deletion of “{title}”"),
        QT_TRANSLATE_NOOP("OperationNames", "deletion"),
    ),
    "bring_back": (
        QT_TRANSLATE_NOOP("OperationNames", "return of “{title}” from the bin"),
        QT_TRANSLATE_NOOP("OperationNames", "return from the bin"),
    ),
    "import": (QT_TRANSLATE_NOOP("OperationNames", "import"),),
    "export": (QT_TRANSLATE_NOOP("OperationNames", "export"),),
    "restore_version": (
        QT_TRANSLATE_NOOP("OperationNames", "restored version of “{title}”"),
        QT_TRANSLATE_NOOP("OperationNames", "restored version"),
    ),
    "restore_part": (
        QT_TRANSLATE_NOOP("OperationNames", "restored paragraph of “{title}”"),
        QT_TRANSLATE_NOOP("OperationNames", "restored paragraph"),
    ),
    "merge_people": (
        QT_TRANSLATE_NOOP("OperationNames", "merging of “{title}” into “{into}”"),
        QT_TRANSLATE_NOOP("OperationNames", "merging of two entries"),
    ),
    "renumber_axis": (QT_TRANSLATE_NOOP("OperationNames", "number of an axis"),),
    "merge_axes": (
        QT_TRANSLATE_NOOP("OperationNames", "merging of “{title}” into “{into}”"),
        QT_TRANSLATE_NOOP("OperationNames", "merging of two axes"),
    ),
    "delete_axis": (
        QT_TRANSLATE_NOOP("OperationNames", "deletion of “{title}”"),
        QT_TRANSLATE_NOOP("OperationNames", "deletion of an axis"),
    ),
    "settle": (QT_TRANSLATE_NOOP("OperationNames", "answer to a contradiction"),),
    "forget": (QT_TRANSLATE_NOOP("OperationNames", "person forgotten"),),
    "undo": (QT_TRANSLATE_NOOP("OperationNames", "undo"),),
    "redo": (QT_TRANSLATE_NOOP("OperationNames", "redo"),),
}
_OTHERWISE = (
    QT_TRANSLATE_NOOP("OperationNames", "change of “{title}”"),
    QT_TRANSLATE_NOOP("OperationNames", "change"),
)


def operation_called(name: str, details: Details) -> str:
    """An operation as a short name in plain words."""
    if name == "import" and (sheets := _number(details, "created") + _number(details, "updated")):
        return Counts().imported(sheets)
    if name == "replace" and (texts := _number(details, "sheets")) > 1:
        return Counts().replaced(texts)
    data = told_data(details, None)
    words = fullest(NAMES.get(name, ()), data) or fullest(_OTHERWISE, data)
    return QCoreApplication.translate("OperationNames", words).format(**data)


def undo_called(name: str, details: Details) -> str:
    """The words of the command that takes an operation back."""
    words = QCoreApplication.translate("OperationNames", "Undo: {operation}")
    return words.format(operation=operation_called(name, details))


def redo_called(name: str, details: Details) -> str:
    """The words of the command that makes an operation again."""
    words = QCoreApplication.translate("OperationNames", "Redo: {operation}")
    return words.format(operation=operation_called(name, details))


def _number(details: Details, name: str) -> int:
    value = details.get(name)
    return value if isinstance(value, int) else 0
