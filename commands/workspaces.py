"""`new`, `check`, `backup` and `restore`: a workspace as a whole."""

from collections.abc import Iterator, Sequence
from gettext import gettext as _
from gettext import ngettext
from pathlib import Path

from commands.console import one_line
from commands.errors import FileExists
from commands.invocation import Invocation, workspace_folder
from commands.phrases import refusal
from commands.quoting import quoted
from storage import Workspace
from storage.checking import Finding
from storage.clock import system_clock
from storage.errors import Damaged, WorkspaceExists
from storage.rescue import RescueReport
from storage.rescue import rescue as rescue_what_can_be
from storage.restoring import restore as restore_backup

CLEAN, FOUND = 0, 1


def new(given: Invocation, folder: Path, name: str) -> None:
    """Make a folder a workspace, and remember it."""
    place = workspace_folder(folder)
    Workspace.create(place, one_line(name) or place.stem, author=given.author).close()
    given.remember(place)
    given.console.tell(_("The workspace “{name}” is in {folder}.").format(name=quoted(name), folder=quoted(place, 300)))


def check(given: Invocation) -> int:
    """Say whether the workspace is whole; the exit code says it too. A file that cannot be opened is a finding."""
    try:
        with given.workspace() as workspace:
            findings = workspace.check()
    except Damaged as error:
        given.log.info("damaged: %s", one_line(error.detail))
        given.console.answer(refusal(error))
        return FOUND
    for finding in findings:
        given.log.info("finding: %s %s", finding.what, one_line(finding.detail))
    for line in _finding_lines(findings):
        given.console.answer(line)
    return FOUND if findings else CLEAN


def rescue(given: Invocation) -> None:
    """Build the file again from what can be read of it, and say what was saved and what is lost."""
    folder = given.folder
    report = rescue_what_can_be(folder, system_clock)
    given.remember(folder)
    for line in _rescue_lines(report):
        given.console.tell(line)


def _changes(count: int) -> str:
    return ngettext("{count} change", "{count} changes", count).format(count=count)


def _rescue_lines(report: RescueReport) -> Iterator[str]:
    records = ngettext("{count} record", "{count} records", report.records).format(count=report.records)
    yield _("Saved: {changes} of {records}.").format(changes=_changes(report.changes), records=records)
    if report.lost:
        yield _("Lost: {changes}.").format(changes=_changes(report.lost))
    if report.waiting:
        yield _("Kept apart until those they stand on come back: {changes}.").format(changes=_changes(report.waiting))
    if report.backup is not None:
        yield _("The backup {file} filled gaps.").format(file=quoted(report.backup, 300))
    yield _("The damaged file is kept as {file}.").format(file=quoted(report.set_aside, 300))


def backup(given: Invocation, to: Path | None) -> None:
    """Write a checked copy, among the backups or in the file that was named."""
    with given.workspace() as workspace:
        try:
            written = workspace.backup(to.absolute() if to else None)
        except WorkspaceExists as error:
            raise FileExists(error.folder) from None
    given.console.tell(_("The backup is {file}.").format(file=quoted(written, 300)))


def restore(given: Invocation, file: Path) -> None:
    """Make the workspace what a backup says; the state before is kept."""
    folder = given.folder
    kept = restore_backup(file.absolute(), folder, system_clock)
    given.remember(folder)
    given.console.tell(_("The workspace in {folder} is what the backup says.").format(folder=quoted(folder, 300)))
    if kept is not None:
        given.console.tell(_("What it was before is kept in {file}.").format(file=quoted(kept, 300)))


def _finding_lines(findings: Sequence[Finding]) -> Iterator[str]:
    if not findings:
        yield _("The workspace is whole: the file, the log, the tables made from it, the attachments.")
        return
    phrases = {
        "log_unreadable": _("a change cannot be read: {detail}"),
        "checkpoint": _("a saved state is not what its changes give: {detail}"),
        "foreign_key": _("a row points at nothing, in {detail}"),
        "log_gap": _("a change is missing before {detail}"),
        "projection": _("the table {detail} does not say what the log says"),
        "file_missing": _("an attachment is missing: {detail}"),
        "file_damaged": _("an attachment is damaged: {detail}"),
    }
    damages = sum(finding.what == "integrity" for finding in findings)
    if damages:
        yield ngettext("the file is damaged in {count} place", "the file is damaged in {count} places", damages).format(
            count=damages
        )
    for finding in findings:
        if finding.what == "integrity":
            continue
        yield phrases.get(finding.what, finding.what + ": {detail}").format(detail=quoted(finding.detail))
    yield ngettext("{count} finding", "{count} findings", len(findings)).format(count=len(findings))
    yield from _advice({finding.what for finding in findings})


def _advice(found: set[str]) -> Iterator[str]:
    """What can be done about it."""
    if found & {"integrity", "foreign_key", "log_gap", "log_unreadable", "projection", "checkpoint"}:
        yield _(
            "“fabrique rescue” builds the workspace again from its changes and its newest good backup, and keeps the "
            "present file; “fabrique restore FILE” brings a backup back."
        )
    if found & {"file_missing", "file_damaged"}:
        yield _("An attachment comes back with a backup that was written to a file of your own, or by adding it again.")
