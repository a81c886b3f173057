"""What becomes of each file: written, left as it is, moved, or kept because somebody changed it since.

A file is ours to overwrite when its own front matter names the record. Bytes that this copy of the workspace never
wrote or read are somebody's work all the same: at a place we wrote to they are an answer that must be read first, and
anywhere else they are set aside under another name, so that nothing is lost.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from documents.errors import UnreadableSource
from documents.reading.accepting import propose
from documents.reading.proposals import Readings, ReadSource
from documents.reading.readers import read_source
from documents.reading.sources import decode
from documents.writing.folder import ExportFolder, Owner, digest, owner_of
from documents.writing.placing import Place
from documents.writing.publication import PublishedText
from documents.writing.summary import Outcome
from storage import exchanges
from storage.model import FileHash, RecordId
from storage.reader import Reader


@dataclass(frozen=True, slots=True)
class Known:
    """What the ledger says of one record: all bytes ever exchanged, and of each path the last ones.

    `written` are the paths that we wrote to.
    """

    digests: frozenset[str] = frozenset()
    latest: dict[str, str] = field(default_factory=dict)
    written: tuple[str, ...] = ()


def known_of(reader: Reader, record: RecordId) -> Known:
    """The ledger's knowledge of a record."""
    latest: dict[str, str] = {}
    written: dict[str, None] = {}
    digests: set[str] = set()
    for stored in exchanges.of_record(reader, record):
        exchange = stored.exchange
        digests.add(exchange.source)
        latest.setdefault(exchange.place, exchange.source)
        if exchange.direction == "out":
            written[exchange.place] = None
    return Known(frozenset(digests), latest, tuple(written))


@dataclass(frozen=True, slots=True)
class Decision:
    """One text's file. `kept` is the path of the changed file because of which nothing is written.

    `former` are paths of our own unchanged files of this record, to be taken away; `aside` says that what stands at
    the place is to be set aside first.
    """

    text: PublishedText
    place: Place
    data: bytes
    outcome: Outcome = Outcome.NEW
    former: tuple[str, ...] = ()
    aside: bool = False
    kept: str = ""

    @property
    def digest(self) -> FileHash:
        """SHA-256 of the file."""
        return FileHash(digest(self.data))


def is_own(folder: ExportFolder, record: RecordId, known: Known, below: str, name: str) -> bool:
    """Whether the file of that name is the record's: by bytes that were exchanged, or by its own front matter."""
    data = folder.data(f"{below}/{name}")
    return data is not None and (digest(data) in known.digests or owner_of(data) == Owner(record))


def says_something_new(reader: Reader, data: bytes, path: Path, language: str) -> bool:
    """Whether reading a file in would change anything: an editor may have rewritten it without saying more."""
    try:
        source = decode(data, path.name, str(path))
    except UnreadableSource:
        return True
    findings = read_source(source, language=language)
    return not propose(reader, Readings((ReadSource(source, findings),))).does_nothing


def decide(
    text: PublishedText,
    place: Place,
    data: bytes,
    folder: ExportFolder,
    known: Known,
    is_news: Callable[[bytes, Path], bool],
) -> Decision:
    """What to do with one text's file; `is_news` says whether bytes at a path hold what nobody has read yet."""
    former: list[str] = []
    for path in _former_paths(place, folder, known):
        standing = folder.data(path)
        if standing is None:
            continue
        if digest(standing) in known.digests:
            former.append(path)
        elif owner_of(standing) == Owner(text.id):
            if is_news(standing, folder.root / path):
                return Decision(text, place, data, kept=path)
            former.append(path)
    decision = Decision(text, place, data, Outcome.MOVED if former else Outcome.NEW, tuple(former))
    return _at_place(decision, folder, known, is_news)


def _at_place(
    decision: Decision, folder: ExportFolder, known: Known, is_news: Callable[[bytes, Path], bool]
) -> Decision:
    text, place, data, former = decision.text, decision.place, decision.data, decision.former
    standing = folder.data(place.path)
    if standing is None:
        return decision
    if standing == data:
        return Decision(text, place, data, Outcome.UNCHANGED, former)
    path = folder.root / place.path
    if digest(standing) in known.digests or not is_news(standing, path):
        return Decision(text, place, data, Outcome.CHANGED, former)
    if str(path) in known.latest:
        return Decision(text, place, data, kept=place.path)
    return Decision(text, place, data, Outcome.CHANGED, former, aside=True)


def _former_paths(place: Place, folder: ExportFolder, known: Known) -> Iterator[str]:
    """Where the record's file may lie from an earlier export, below the root.

    The root may itself have been renamed, or lie elsewhere on another machine: then the last two parts still hold.
    """
    paths: dict[str, None] = {}
    for written in map(Path, known.written):
        if written.is_relative_to(folder.root):
            paths[written.relative_to(folder.root).as_posix()] = None
        paths["/".join(written.parts[-2:])] = None
    actual = folder.actual_name(place.folder, place.name)
    if actual is not None:
        paths[Place(place.folder, actual).path] = None
    yield from (path for path in paths if path != place.path)
