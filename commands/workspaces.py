"""`new`, `check`, `backup` and `restore`: a workspace as a whole."""

from collections.abc import Iterator, Sequence
from gettext import gettext as _
from gettext import ngettext
from pathlib import Path

from commands.console import one_line
from commands.invocation import Invocation
from commands.phrases import quoted
from storage import Workspace
from storage.checking import Finding

CLEAN, FOUND = 0, 1


def new(given: Invocation, folder: Path, name: str) -> None:
    """Make a folder a workspace, and remember it."""
    place = folder.absolute()
    Workspace.create(place, one_line(name) or place.stem, author=given.author).close()
    given.remember(place)
    given.console.tell(_("The workspace “{name}” is in {folder}.").format(name=quoted(name), folder=quoted(place, 300)))


def check(given: Invocation) -> int:
    """Say whether the workspace is whole; the exit code says it too."""
    with given.workspace() as workspace:
        findings = workspace.check()
    for line in _finding_lines(findings):
        given.console.answer(line)
    return FOUND if findings else CLEAN


def _finding_lines(findings: Sequence[Finding]) -> Iterator[str]:
    if not findings:
        yield _("The workspace is whole: the file, the log, the tables made from it, the attachments.")
        return
    phrases = {
        "integrity": _("the file is damaged: {detail}"),
        "foreign_key": _("a row points at nothing, in {detail}"),
        "log_gap": _("a change is missing before {detail}"),
        "projection": _("the table {detail} does not say what the log says"),
        "file_missing": _("an attachment is missing: {detail}"),
        "file_damaged": _("an attachment is damaged: {detail}"),
        "file_unused": _("a file that nothing refers to: {detail}"),
    }
    for finding in findings:
        yield phrases.get(finding.what, finding.what + ": {detail}").format(detail=quoted(finding.detail))
    yield ngettext("{count} finding", "{count} findings", len(findings)).format(count=len(findings))
