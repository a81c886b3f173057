"""`import`: read, propose, ask, write. Nothing is written that nobody said yes to."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, replace
from gettext import gettext as _
from gettext import ngettext
from pathlib import Path

from commands.errors import NotAccepted, NothingRead
from commands.invocation import Invocation
from commands.proposing import action_name, change_lines, count_lines, item_lines, proposal_lines, report_lines
from commands.quoting import listed
from documents.reading import Action, Item, Proposal, Readings, accept, gather, proposal_as_json, propose, read_gathered
from documents.reading.labels_kept import labels_of_group
from documents.reading.understanding.corrections import NO_LABELS, Labels
from storage import Changes, Reader, StorageError, Workspace
from storage.contradictions import contradictions
from storage.founding import WORKSPACE_RECORD
from storage.records import get

DONE, NOT_ALL_READ = 0, 1


@dataclass(frozen=True, slots=True)
class Manner:
    """How an import was asked for. `dry_run` writes nothing whatever `accept` says."""

    dry_run: bool
    as_json: bool
    accept: bool


def import_paths(given: Invocation, paths: Sequence[str], how: Manner) -> int:
    """Read the paths as one proposal and do with it what was asked; the exit code says whether all could be read."""
    with _workspace(given, how) as workspace:
        language, labels = _known(workspace) if workspace else ("fr", NO_LABELS)
        readings = _read(given, paths, language, labels)
        proposal = _proposed(workspace, readings)
        if how.as_json:
            given.console.answer_json(proposal_as_json(proposal))
        if how.dry_run:
            _show(given, proposal, how)
        elif workspace is not None:
            _settle(given, workspace, proposal, how)
    return NOT_ALL_READ if _unread(paths, readings) else DONE


@contextmanager
def _workspace(given: Invocation, how: Manner) -> Iterator[Workspace | None]:
    """The workspace to compare with; a dry run does without one, unless one is named."""
    if not how.dry_run:
        with given.workspace(to_write=True) as workspace:
            yield workspace
        return
    folder = given.named or (Path(given.settings.last_workspace) if given.settings.last_workspace else None)
    try:
        opened = Workspace.open(folder.absolute()) if folder and (given.named or not how.as_json) else None
    except StorageError:
        if given.named:
            raise
        opened = None
    with opened or nullcontext():
        yield opened


def _known(workspace: Workspace) -> tuple[str, Labels]:
    """The workspace's language, and the labels that its group has taught it."""
    with workspace.reader() as reader:
        return get(reader, WORKSPACE_RECORD).text("language") or "fr", labels_of_group(reader)


def _read(given: Invocation, paths: Sequence[str], language: str, labels: Labels) -> Readings:
    gathered = gather(paths, given.console.typed_bytes)
    with given.console.progress(_("Reading"), len(gathered.sources)) as bar:
        readings = read_gathered(
            gathered, language=language, labels=labels, progress=lambda done, _total: bar.show(done)
        )
    given.log.info("read %d sources, %d problems", len(gathered.sources), len(gathered.problems))
    return readings


def _proposed(workspace: Workspace | None, readings: Readings) -> Proposal:
    if workspace is None:
        return propose(None, readings)
    with workspace.reader() as reader:
        return propose(reader, readings)


def _show(given: Invocation, proposal: Proposal, how: Manner) -> None:
    """A dry run was asked for the proposal, so that is the answer."""
    if how.as_json:
        _tell(given, report_lines(proposal))
        return
    for line in proposal_lines(proposal, given.console.width):
        given.console.answer(line)


def _settle(given: Invocation, workspace: Workspace, proposal: Proposal, how: Manner) -> None:
    """Ask if nobody has said yes yet, then write. Raises NothingRead or NotAccepted."""
    if not proposal.readings.sources:
        _tell(given, report_lines(proposal))
        raise NothingRead(len(proposal.readings.problems))
    if how.accept:
        _tell(given, item_lines(proposal.items, given.console.width))
        _tell(given, report_lines(proposal))
    else:
        _tell(given, proposal_lines(proposal, given.console.width))
        proposal = _answered(given, proposal)
    changes = workspace.perform(accept(proposal, files=workspace.files))
    given.log.info("imported: %d records", len(changes.records))
    if how.accept:
        _tell(given, count_lines(proposal.counts))
    given.console.tell(_("Imported.") if changes else _("Nothing to do: all of it is here already."))
    with workspace.reader() as reader:
        _tell(given, _contradiction_lines(reader, changes))


def _contradiction_lines(reader: Reader, changes: Changes) -> Iterator[str]:
    """What the files and the workspace now say differently."""
    opened = [each for each in contradictions(reader) if each.id in changes.contradictions]
    if opened:
        titles = dict.fromkeys(get(reader, each.record).title for each in opened)
        yield ngettext(
            "{count} contradiction was opened, both sides having changed the same: {titles}. "
            "“fabrique show SHEET” tells what each side wrote.",
            "{count} contradictions were opened, both sides having changed the same: {titles}. "
            "“fabrique show SHEET” tells what each side wrote.",
            len(opened),
        ).format(count=len(opened), titles=listed(titles))


def _answered(given: Invocation, proposal: Proposal) -> Proposal:
    """What the person at the terminal decided. Raises NotAccepted."""
    if not given.console.can_ask:
        raise NotAccepted
    # TRANSLATORS: three letters for: all of it, one by one, nothing. The sentence names them.
    letters = _("yrn")
    answer = given.console.choose(_("Import all of it (y), decide one by one (r), or nothing (n)?"), letters)
    if answer == letters[0]:
        return proposal
    if answer == letters[1]:
        return proposal.decide(lambda item: _decided(given, item))
    raise NotAccepted(answered=True)


def _decided(given: Invocation, item: Item) -> Item:
    """One item, after its person has seen it."""
    _tell(given, item_lines([item], given.console.width))
    _tell(given, change_lines(item))
    # TRANSLATORS: three letters for: create, update, skip. The sentence names them.
    letters = _("cus")
    if item.target:
        able, question = letters, _("Create (c), update (u) or leave (s)? Enter: {usual}")
    else:
        able, question = letters[0] + letters[2], _("Create (c) or leave (s)? Enter: {usual}")
    question = question.format(usual=action_name(item.action))
    answer = given.console.choose(question, able, usual=_letter(item.action, letters))
    return replace(item, action=_ACTIONS[letters.index(answer)])


_ACTIONS = (Action.CREATE, Action.UPDATE, Action.SKIP)


def _letter(action: Action, letters: str) -> str:
    return letters[_ACTIONS.index(action)]


def _tell(given: Invocation, lines: Sequence[str] | Iterator[str]) -> None:
    for line in lines:
        given.console.tell(line)


def _unread(paths: Sequence[str], readings: Readings) -> list[str]:
    """The paths, out of those that were named, that could not be read; what lies in a named folder is only reported."""
    failed = [problem.text for problem in readings.problems]
    places = {path: (path, os.path.realpath(path)) for path in paths}
    return [
        path
        for path, forms in places.items()
        if any(text == form or text.startswith(f"{form} (") for text in failed for form in forms)
    ]
