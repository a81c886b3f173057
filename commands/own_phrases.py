"""The command line's own errors in sentences."""

from collections.abc import Callable, Mapping
from gettext import gettext as _
from typing import Any

from commands import errors as ours
from commands.naming import kind_name
from commands.quoting import listed, quoted


def _other_kind(error: ours.OtherKind) -> str:
    return _("“{title}” is not of the right kind: {kind}. Possible here: {wanted}.").format(
        title=quoted(error.title), kind=quoted(kind_name(error.kind), 60), wanted=listed(map(kind_name, error.wanted))
    )


def _file_exists(error: ours.FileExists) -> str:
    return _("{file} exists already. Name a file that does not exist yet.").format(file=quoted(error.file))


def _no_markdown(error: ours.NoMarkdown) -> str:
    return _("“{title}” is no text. Only sheets, notes and pages have Markdown.").format(title=quoted(error.title))


def _no_workspace(_error: ours.NoWorkspace) -> str:
    return _(
        "Which workspace? Name it with “--workspace DIR”, or make one with “fabrique new DIR --name NAME”: "
        "the last one used is taken when none is named."
    )


def _no_text(error: ours.FolderIsNoText) -> str:
    return _("The name of {folder} is not text. Name a folder in letters that this system can write.").format(
        folder=quoted(error.folder)
    )


def _not_accepted(error: ours.NotAccepted) -> str:
    if error.answered:
        return _("Nothing was changed.")
    return _("Nothing was changed: nobody is there to ask. Add --accept to say yes in advance.")


def _nothing_read(_error: ours.NothingRead) -> str:
    return _("Nothing was imported: there was nothing to read.")


def _action_not_found(error: ours.ActionNotFound) -> str:
    return _("“{title}” has no action “{words}”. “fabrique list actions” shows them with their numbers.").format(
        title=quoted(error.title), words=quoted(error.words)
    )


def _action_ambiguous(error: ours.ActionAmbiguous) -> str:
    found = listed((f"{number}. {text}" for number, text in error.found), 6)
    return _("“{words}” fits several actions: {found}. Give the number of one.").format(
        words=quoted(error.words), found=found
    )


def _unknown_state(error: ours.UnknownState) -> str:
    return _("“{words}” is no state of an action. Possible: {known}.").format(
        words=quoted(error.words), known=listed(error.known)
    )


def unknown_format(error: ours.UnknownFormat) -> str:
    """Which formats there are, where another one was asked for."""
    return _("“{words}” is no format that can be written. Possible: {known}.").format(
        words=quoted(error.words), known=listed(error.known)
    )


OWN_PHRASES: Mapping[type, Callable[[Any], str]] = {
    ours.OtherKind: _other_kind,
    ours.FileExists: _file_exists,
    ours.NoMarkdown: _no_markdown,
    ours.NoWorkspace: _no_workspace,
    ours.FolderIsNoText: _no_text,
    ours.NotAccepted: _not_accepted,
    ours.NothingRead: _nothing_read,
    ours.ActionNotFound: _action_not_found,
    ours.ActionAmbiguous: _action_ambiguous,
    ours.UnknownState: _unknown_state,
    ours.UnknownFormat: unknown_format,
}
