"""Errors in sentences: what is wrong, and what to do about it. The errors carry data, the words are here."""

from collections.abc import Callable, Mapping
from gettext import gettext as _
from typing import Any

from commands import errors as ours
from commands.naming import field_name, operation_name
from commands.own_phrases import OWN_PHRASES, unknown_format
from commands.quoting import listed, quoted
from commands.tables import cut
from documents import errors as documents
from storage import errors as storage

LONGEST = 900
"""A refusal never has more characters than this."""

REFUSED, CIRCUMSTANCE = 1, 3


def exit_code(error: Exception) -> int:
    """1 for what the person can mend, 3 for what stands in the way."""
    refused = (ours.CommandRefused, storage.Refused, documents.DocumentRefused)
    return REFUSED if isinstance(error, refused) else CIRCUMSTANCE


def refusal(error: Exception) -> str:
    """A few lines for an error that was raised on purpose, or that the system raised."""
    phrase = next((_PHRASES[kind] for kind in type(error).__mro__ if kind in _PHRASES), _unknown)
    return cut(phrase(error), LONGEST)


def has_phrase(error: Exception) -> bool:
    """Whether an error was raised on purpose, for a person to read, or comes from the system."""
    families = (ours.CommandRefused, storage.StorageError, documents.DocumentsError, OSError)
    return isinstance(error, families)


def unread(reason: str, words: str) -> str:
    """Why a path could not be read; `words` name it."""
    return _unread_reasons().get(reason, _("{path} cannot be read.")).format(path=quoted(words))


def _not_a_workspace(error: storage.NotAWorkspace) -> str:
    return _(
        "There is no workspace in {folder}. "
        "“--workspace DIR” names another one, “fabrique new DIR --name NAME” makes one."
    ).format(folder=quoted(error.folder))


def _workspace_exists(error: storage.WorkspaceExists) -> str:
    return _("{folder} exists already. Name a folder that does not exist yet.").format(folder=quoted(error.folder))


def _newer(error: storage.NewerWorkspace) -> str:
    return _(
        "{folder} was made by a later version of Fabrique (format {found}; this version knows formats up to {known}). "
        "Install the later version to open it; nothing was changed."
    ).format(folder=quoted(error.folder), found=error.found, known=error.known)


def _unsafe(error: storage.UnsafePlace) -> str:
    if error.kind == "synced":
        reason = _("{folder} lies in a folder that {service} keeps in step with other computers.")
    else:
        reason = _("{folder} lies on a network drive ({service}).")
    advice = _(
        "Sooner or later a workspace is damaged there. Keep it in an ordinary folder of this computer, "
        "and give sheets to others with “fabrique export”."
    )
    return reason.format(folder=quoted(error.folder), service=quoted(error.service)) + "\n" + advice


def _not_found(error: storage.RecordNotFound) -> str:
    return _("Nothing here is called “{words}”. “fabrique list” and “fabrique search” show what there is.").format(
        words=quoted(error.words)
    )


def _ambiguous(error: storage.RecordAmbiguous) -> str:
    return _("“{words}” can mean several things: {titles}. Use an id; “fabrique list --json” shows them.").format(
        words=quoted(error.words), titles=listed(error.titles, 6)
    )


def _nothing_to_undo(error: storage.NothingToUndo) -> str:
    return _("There is nothing of yours to do again.") if error.redo else _("There is nothing of yours to undo.")


def _undo_blocked(error: storage.UndoBlocked) -> str:
    return _("“{title}” was changed since “{operation}” ({fields}); undoing it would lose that.").format(
        title=quoted(error.title),
        operation=quoted(operation_name(error.name), 60),
        fields=listed(map(field_name, error.fields)),
    )


def _field(name: str) -> str:
    return quoted(field_name(name), 60)


def _invalid_value(error: storage.InvalidValue) -> str:
    if error.field == "field":
        sentence = _("There is no field “{value}” to set.")
    elif not error.value.strip():
        sentence = _("The field {field} cannot be empty.")
    else:
        sentence = _("The field {field} cannot be “{value}”.")
    told = sentence.format(field=_field(error.field), value=quoted(error.value))
    if error.allowed:
        told += " " + _("Possible: {allowed}.").format(allowed=listed(error.allowed, 20))
    return told


def _invalid_change(_error: storage.InvalidChange) -> str:
    return _("A change from another device cannot be read; none of what came with it was taken in.")


def _not_a_backup(error: storage.NotABackup) -> str:
    reasons = {
        "missing": _("There is no file {file}."),
        "unreadable": _("{file} cannot be read as a backup: it is something else, or its permissions forbid it."),
        "foreign": _("{file} is no backup of a workspace."),
        "newer": _("{file} was made by a later version of Fabrique. Install that version to restore it."),
        "in_use": _("{file} is the file of a workspace that is in use. “fabrique backup” makes a copy to restore."),
    }
    sentence = reasons.get(error.reason, _("{file} is damaged. Take another backup."))
    return sentence.format(file=quoted(error.file)) + " " + _("Nothing was changed.")


def _locked(error: storage.WorkspaceLocked) -> str:
    return _(
        "Another program is writing to {folder} and did not finish within {seconds} seconds. "
        "Nothing was changed; try again in a moment."
    ).format(folder=quoted(error.folder), seconds=round(error.seconds))


def _disk_full(error: storage.DiskFull) -> str:
    return _(
        "The disk of {folder} is full. Nothing of this was written, and all that was saved before is safe. "
        "Make some room and try again."
    ).format(folder=quoted(error.folder))


def _read_only(error: storage.ReadOnly) -> str:
    return _("{folder} cannot be written to. Check its permissions; nothing was changed.").format(
        folder=quoted(error.folder)
    )


def _unreachable(error: storage.Unreachable) -> str:
    return _("{folder} cannot be reached: {detail}.").format(folder=quoted(error.folder), detail=quoted(error.detail))


def _damaged(error: storage.Damaged) -> str:
    told = _(
        "The file of the workspace {folder} is damaged. “fabrique rescue” builds it again from what can be "
        "read, “fabrique restore FILE” brings a backup back; backups lie in its folder “backups”."
    ).format(folder=quoted(error.folder))
    if error.newest_backup is not None:
        told += " " + _("The newest one is {file}.").format(file=quoted(error.newest_backup))
    return told


def _unreadable(error: documents.UnreadableSource) -> str:
    return unread(error.reason, f"{error.place} ({error.detail})" if error.detail else error.place)


def _unread_reasons() -> Mapping[str, str]:
    return {
        "missing": _("{path} does not exist."),
        "not_a_file": _("{path} is neither a file nor a folder of files."),
        "too_large": _("{path} is too large."),
        "binary": _("{path} is not text."),
        "format": _("{path} is in a format that cannot be read yet."),
        "unreadable": _("{path} cannot be read."),
    }


def _file_trouble(error: documents.FileTrouble) -> str:
    return _("{path} cannot be read or written: {detail}.").format(
        path=quoted(error.place), detail=quoted(error.detail)
    )


def _unsuitable(error: documents.UnsuitableFolder) -> str:
    if error.reason == "inside_workspace":
        sentence = _("{path} lies inside the workspace itself. Export to a folder outside of it.")
    else:
        sentence = _("{path} is not a folder that can be written into.")
    return sentence.format(path=quoted(error.place))


def _system(error: OSError) -> str:
    detail = quoted(error.strerror or type(error).__name__)
    if error.filename is None:
        return _("The system refused: {detail}.").format(detail=detail)
    return _("{path} cannot be read or written: {detail}.").format(path=quoted(error.filename), detail=detail)


def _unknown(error: Exception) -> str:
    return _("This cannot be done now ({kind}).").format(kind=type(error).__name__)


_PHRASES: Mapping[type, Callable[[Any], str]] = {
    storage.NotAWorkspace: _not_a_workspace,
    storage.WorkspaceExists: _workspace_exists,
    storage.NewerWorkspace: _newer,
    storage.UnsafePlace: _unsafe,
    storage.RecordNotFound: _not_found,
    storage.RecordAmbiguous: _ambiguous,
    storage.NothingToUndo: _nothing_to_undo,
    storage.UndoBlocked: _undo_blocked,
    storage.InvalidValue: _invalid_value,
    storage.InvalidChange: _invalid_change,
    storage.NotABackup: _not_a_backup,
    storage.WorkspaceLocked: _locked,
    storage.DiskFull: _disk_full,
    storage.ReadOnly: _read_only,
    storage.Unreachable: _unreachable,
    storage.Damaged: _damaged,
    documents.UnreadableSource: _unreadable,
    documents.UnknownFormat: lambda error: unknown_format(ours.UnknownFormat(error.name, ("md",))),
    documents.UnsuitableFolder: _unsuitable,
    documents.FileTrouble: _file_trouble,
    **OWN_PHRASES,
    OSError: _system,
}
