"""Exports a workspace as a folder of Markdown files that Obsidian opens, and remembers what left.

Everything is decided and prepared in temporary files first; then the ledger takes note, then the files get their
places. The ledger must say what the files say: when a record changed while they were prepared, they are prepared anew
inside the write transaction.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from documents.writing.attachments import stage_attachments
from documents.writing.deciding import Decision, Standing, decide, says_something_new, vacated
from documents.writing.folder import ExportFolder, Owner, checked_root, digest, owner_of
from documents.writing.front_matter import file_text
from documents.writing.gathering import gather
from documents.writing.indexing import stage_index
from documents.writing.ledger import Known, known_of
from documents.writing.links import Vault
from documents.writing.placing import Place, Places
from documents.writing.private import private_looking
from documents.writing.publication import Publication, PublishedText, Withheld
from documents.writing.snapshot import content_of
from documents.writing.staging import Staging
from documents.writing.summary import ExportedFile, ExportSummary, KeptFile, Lingering, LooksPrivate, Outcome
from documents.writing.words import ExportWords, words_in
from storage import following
from storage.errors import RecordNotFound
from storage.model import Exchange, Operation, RecordId
from storage.reader import Reader
from storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Request:
    """What an export was asked for; `sheets` is None for everything."""

    root: Path
    sheets: frozenset[RecordId] | None
    with_private: bool


@dataclass(frozen=True, slots=True)
class _Prepared:
    """An export whose files wait in their temporary places."""

    summary: ExportSummary
    publication: Publication
    exchanges: tuple[Exchange, ...]


class _Overtaken(Exception):
    """Something that leaves was changed after it was read."""


def export(
    workspace: Workspace, to: Path, sheets: Collection[RecordId] | None = None, *, with_private: bool = False
) -> ExportSummary:
    """Write the sheets named, or every sheet and page, as Markdown below the folder `to`.

    Notes and what is marked private leave only `with_private`. Raises UnsuitableFolder, FileTrouble, RecordNotFound
    for an id of no sheet, page or note, and storage's Circumstances.
    """
    root = checked_root(to, workspace.folder)
    request = Request(root, frozenset(sheets) if sheets is not None else None, with_private)
    try:
        return _export_as_read(workspace, request)
    except _Overtaken:
        return _export_holding(workspace, request)


def _export_as_read(workspace: Workspace, request: Request) -> ExportSummary:
    """Prepare from a reading transaction, so that others can write meanwhile. Raises _Overtaken when they did."""
    with Staging() as staging:
        with workspace.reader() as reader:
            prepared = _prepare(reader, workspace, request, staging)
        leaving = {exchange.record for exchange in prepared.exchanges}

        def plan(reader: Reader) -> Operation:
            if not leaving.isdisjoint(following.changed_since(reader, prepared.publication.seq)):
                raise _Overtaken
            return _operation(prepared)

        if leaving:
            workspace.perform(plan)
        left = staging.commit()
    return _as_committed(prepared.summary, left)


def _export_holding(workspace: Workspace, request: Request) -> ExportSummary:
    """Prepare inside the write transaction, where nothing can overtake."""
    kept: list[_Prepared] = []
    with Staging() as staging:

        def plan(reader: Reader) -> Operation:
            kept.append(_prepare(reader, workspace, request, staging))
            return _operation(kept[-1])

        workspace.perform(plan)
        left = staging.commit()
    return _as_committed(kept[-1].summary, left)


def _as_committed(summary: ExportSummary, left: Collection[Path]) -> ExportSummary:
    return summary.with_left({place.relative_to(summary.folder).as_posix() for place in left})


def _operation(prepared: _Prepared) -> Operation:
    return Operation("export", details={"files": len(prepared.exchanges)}, exchanges=prepared.exchanges)


def _prepare(reader: Reader, workspace: Workspace, request: Request, staging: Staging) -> _Prepared:
    publication = gather(reader, with_private=request.with_private)
    texts, withheld = _chosen(publication, request.sheets)
    words = words_in(publication.language)
    folder = ExportFolder(request.root)
    known = {text.id: known_of(reader, text.id) for text in publication.texts}
    places = Places(publication, folder, words)
    before = Standing(
        folder,
        known,
        vacated(request.root, (known[text.id] for text in texts)),
        lambda data, path: says_something_new(reader, data, path, publication.language),
    )
    given = _give_places(publication, texts, places, before)
    decisions = [decide(text, given[text.id], file_text(text).encode(errors="replace"), before) for text in texts]
    files = tuple(_stage(decision, places, words, request.root, staging) for decision in decisions if not decision.kept)
    attached = stage_attachments(texts, workspace.files.path, folder, places, staging)
    standing = _standing(publication, decisions, folder, known)
    index = stage_index(publication, standing, folder, places, words, staging)
    vault = Vault(publication.texts, standing, attached.places, (each.title for each in publication.withheld))
    stayed = (*withheld, *(publication.gone if request.sheets is None else ()))
    summary = ExportSummary(
        folder=request.root,
        index=index,
        found=len(texts) + sum(not each.label for each in withheld),
        files=files,
        withheld=withheld,
        kept=tuple(KeptFile(each.text.id, each.text.title, each.kept) for each in decisions if each.kept),
        lingering=tuple(_lingering(reader, stayed, folder)),
        links=tuple(problem for text in texts for problem in vault.problems(text.id)),
        looks_private=tuple(_looks_private(texts)),
        attachments=len(attached.places),
        lost_attachments=attached.lost,
    )
    return _Prepared(summary, publication, tuple(_exchanges(decisions, request.root, known, publication.language)))


def _chosen(
    publication: Publication, sheets: frozenset[RecordId] | None
) -> tuple[tuple[PublishedText, ...], tuple[Withheld, ...]]:
    if sheets is None:
        return publication.texts, publication.withheld
    known = {claim.record for claim in publication.claims}
    for record in sheets:
        if record not in known:
            raise RecordNotFound(record)
    texts = tuple(text for text in publication.texts if text.id in sheets)
    return texts, tuple(each for each in publication.withheld if each.record in sheets)


def _give_places(
    publication: Publication, texts: Iterable[PublishedText], places: Places, before: Standing
) -> dict[RecordId, Place]:
    """A place for every record, so that names do not depend on what leaves; one that stays evades nothing there."""
    leaving = {text.id for text in texts}
    return {
        claim.record: places.give(
            claim,
            partial(before.is_free_for, claim.record) if claim.record in leaving else lambda _below, _name: True,
        )
        for claim in publication.claims
    }


def _stage(decision: Decision, places: Places, words: ExportWords, root: Path, staging: Staging) -> ExportedFile:
    place = decision.place
    aside = ""
    if decision.aside:
        title = f"{place.name.removesuffix('.md')} ({words.set_aside})"
        aside = places.give_in(place.folder, title, lambda _below, _name: False).path
        staging.set_aside(root / place.path, root / aside)
    if decision.outcome is not Outcome.UNCHANGED:
        staging.write(root / place.path, decision.data, seen="" if aside else decision.seen)
    for former, seen in decision.former.items():
        staging.remove(root / former, seen=seen)
    return ExportedFile(
        record=decision.text.id,
        kind=decision.text.kind,
        title=decision.text.title,
        place=place.path,
        outcome=decision.outcome,
        moved_from=next(iter(decision.former), ""),
        evades=place.evades,
        set_aside=aside,
    )


def _standing(
    publication: Publication, decisions: Iterable[Decision], folder: ExportFolder, known: Mapping[RecordId, Known]
) -> dict[RecordId, str]:
    """Where each text's file lies after the export, those of earlier exports included."""
    found = {decision.text.id: decision.kept or decision.place.path for decision in decisions}
    for text in publication.texts:
        for written in map(Path, known[text.id].written):
            if text.id not in found and written.is_relative_to(folder.root) and written.is_file():
                found[text.id] = written.relative_to(folder.root).as_posix()
    return {text.id: found[text.id] for text in publication.texts if text.id in found}


def _lingering(reader: Reader, stayed: Iterable[Withheld], folder: ExportFolder) -> Iterator[Lingering]:
    """The files that earlier exports wrote here for records that stay here now."""
    for each in stayed:
        known = known_of(reader, each.record) if not each.label else Known()
        for place in known.places(folder.root):
            data = folder.data(place)
            if data is not None and (digest(data) in known.sent or owner_of(data) == Owner(each.record)):
                yield Lingering(each.record, each.title, place)


def _exchanges(
    decisions: Iterable[Decision], root: Path, known: Mapping[RecordId, Known], language: str
) -> Iterable[Exchange]:
    """The ledger's lines: what is agreed on now, unless the last line of that file says so already."""
    for decision in decisions:
        record, place = decision.text.id, str(root / decision.place.path)
        if decision.kept or known[record].latest.get(place) == decision.digest:
            continue
        content = content_of(decision.text, decision.data.decode(), place, language)
        yield Exchange(record, "out", place, decision.digest, 0, content.to_json())


def _looks_private(texts: Iterable[PublishedText]) -> Iterable[LooksPrivate]:
    for text in texts:
        for what, count in private_looking(text.body).items():
            yield LooksPrivate(text.id, text.title, what, count)
