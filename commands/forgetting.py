"""`forget`: a person's name and contact leave the workspace for good, and what other copies must do is said."""

from collections.abc import Iterator
from gettext import gettext as _
from gettext import ngettext

from commands.choosing import person_named
from commands.errors import NotAccepted
from commands.invocation import Invocation
from commands.quoting import listed, quoted
from storage.forgetting import ForgetReport
from storage.records import get


def forget(given: Invocation, words: str, *, accept: bool) -> None:
    """Replace a person by a pseudonym, after somebody has said yes. Raises NotAccepted."""
    with given.workspace() as workspace:
        with workspace.reader() as reader:
            person = get(reader, person_named(reader, words))
        if not accept:
            _ask(given, person.title)
        report = workspace.forget(person.id)
    for line in _report_lines(report):
        given.console.tell(line)


def _ask(given: Invocation, name: str) -> None:
    if not given.console.can_ask:
        raise NotAccepted
    # TRANSLATORS: two letters for: yes, no. The sentence names them.
    letters = _("yn")
    question = _("Forget {name} everywhere, backups included? This cannot be undone. Yes (y) or no (n)?")
    if given.console.choose(question.format(name=quoted(name)), letters) != letters[0]:
        raise NotAccepted(answered=True)


def _report_lines(report: ForgetReport) -> Iterator[str]:
    yield ngettext(
        "{pseudonym} stands in place of the name now, in {count} record and {backups} of the backups.",
        "{pseudonym} stands in place of the name now, in {count} records and {backups} of the backups.",
        report.records,
    ).format(pseudonym=report.pseudonym, count=report.records, backups=report.backups)
    if report.left:
        yield _("These files still hold the name: {files}").format(files=listed(map(str, report.left)))
    if report.exported:
        yield _("These were exported with the name: {files}").format(files=listed(report.exported))
    if report.other_devices:
        yield _(
            "Other copies of this workspace must first send what is new in them, "
            "then be replaced by a fresh copy of this one."
        )
