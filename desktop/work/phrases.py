"""What went wrong, in one sentence that says what is safe and what to do next."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from storage import errors

_SENTENCES: dict[type[Exception], object] = {
    errors.DiskFull: QT_TRANSLATE_NOOP(
        "Phrases", "The disk is full. Your text is kept here; free some space and it is saved by itself."
    ),
    errors.ReadOnly: QT_TRANSLATE_NOOP(
        "Phrases", "This workspace can only be read where it lies. Copy it to a place of your own to write in it."
    ),
    errors.WorkspaceLocked: QT_TRANSLATE_NOOP(
        "Phrases", "Another program is writing in this workspace. Your text is kept, and saved as soon as it is free."
    ),
    errors.Unreachable: QT_TRANSLATE_NOOP(
        "Phrases", "The workspace’s folder cannot be reached. Plug its disk in again; your text is kept until then."
    ),
    errors.Damaged: QT_TRANSLATE_NOOP(
        "Phrases", "The workspace’s file is damaged. Nothing was changed: restore a backup, or have it rescued."
    ),
    errors.NothingToUndo: QT_TRANSLATE_NOOP("Phrases", "There is nothing to undo."),
    errors.UndoBlocked: QT_TRANSLATE_NOOP("Phrases", "“{title}” was changed since: undoing would lose that."),
    errors.RecordNotFound: QT_TRANSLATE_NOOP("Phrases", "Nothing is called “{words}” here any more."),
    errors.RecordAmbiguous: QT_TRANSLATE_NOOP("Phrases", "“{words}” may be {titles}: choose one of them."),
    errors.InvalidValue: QT_TRANSLATE_NOOP("Phrases", "“{value}” cannot stand here."),
    errors.NewerWorkspace: QT_TRANSLATE_NOOP(
        "Phrases", "A newer Fabrique made this workspace. Update Fabrique to open it; nothing was changed."
    ),
    errors.NotAWorkspace: QT_TRANSLATE_NOOP("Phrases", "There is no workspace in {folder}."),
    errors.WorkspaceExists: QT_TRANSLATE_NOOP("Phrases", "Something already stands at {folder}: choose another name."),
    errors.UnsafePlace: QT_TRANSLATE_NOOP(
        "Phrases", "{service} copies what lies in {folder}, and a workspace breaks there. Choose another folder."
    ),
}
_OTHERWISE = QT_TRANSLATE_NOOP("Phrases", "This could not be done ({kind}). Everything saved before is safe.")
_NOTHING_TO_REDO = QT_TRANSLATE_NOOP("Phrases", "There is nothing to redo.")


def phrase(error: Exception) -> str:
    """The sentence for one of storage's errors; errors carry the data that it names."""
    words = _SENTENCES.get(type(error), _OTHERWISE)
    if isinstance(error, errors.NothingToUndo) and error.redo:
        words = _NOTHING_TO_REDO
    data = {name: _told(getattr(error, name)) for name in getattr(type(error), "__dataclass_fields__", {})}
    return QCoreApplication.translate("Phrases", str(words)).format(**data, kind=type(error).__name__)


def _told(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)
