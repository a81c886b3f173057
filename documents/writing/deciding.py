"""What becomes of each file: written, left as it is, moved, or kept because somebody changed it since.

A file is ours to overwrite when an export wrote these very bytes, or when its own front matter names the record. Bytes
that this copy of the workspace never wrote or read are somebody's work all the same: at a place we wrote to they are an
answer that must be read first, and anywhere else they are set aside under another name, so that nothing is lost.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from documents.errors import UnreadableSource
from documents.reading.matching import Matcher
from documents.reading.proposals import Action, Readings, ReadSource
from documents.reading.readers import read_source
from documents.reading.sources import decode
from documents.writing.folder import ExportFolder, Owner, digest, owner_of
from documents.writing.ledger import Known
from documents.writing.placing import Place
from documents.writing.publication import PublishedText
from documents.writing.summary import Outcome
from storage.model import FileHash, RecordId
from storage.reader import Reader

Vacated = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Decision:
    """One text's file. `kept` is the path of the changed file because of which nothing is written.

    `former` are paths of our own unchanged files of this record, to be taken away, with their SHA-256; `seen` is that
    of what stands at the place, empty for nothing; `aside` says that this is to be set aside first.
    """

    text: PublishedText
    place: Place
    data: bytes
    outcome: Outcome = Outcome.NEW
    former: Mapping[str, str] = field(default_factory=dict)
    seen: str = ""
    aside: bool = False
    kept: str = ""

    @property
    def digest(self) -> FileHash:
        """SHA-256 of the file."""
        return FileHash(digest(self.data))


@dataclass(frozen=True, slots=True)
class Standing:
    """What already stands in the folder of an export, and what is known of it.

    `vacated` are, by path, the bytes that earlier exports wrote there for records that leave now: each of them gets a
    file anew, here or elsewhere, so that these stand in nobody's way. `is_news` says whether bytes at a path hold what
    nobody has read yet.
    """

    folder: ExportFolder
    known: Mapping[RecordId, Known]
    vacated: Vacated
    is_news: Callable[[bytes, Path], bool]

    def is_free_for(self, record: RecordId, below: str, name: str) -> bool:
        """Whether the file of that name is the record's own, or one that this export takes away."""
        path = f"{below}/{name}"
        data = self.folder.data(path)
        if data is None:
            return False
        seen = digest(data)
        return seen in self.known[record].sent or owner_of(data) == Owner(record) or seen in self.vacated.get(path, ())


def vacated(root: Path, leaving: Iterable[Known]) -> Vacated:
    """The bytes that earlier exports below a root wrote for what leaves now, by path."""
    found: dict[str, frozenset[str]] = {}
    for known in leaving:
        for path in known.places(root):
            found[path] = found.get(path, frozenset()) | known.sent
    return found


def says_something_new(reader: Reader, data: bytes, path: Path, language: str) -> bool:
    """Whether reading a file in would change anything: an editor may have rewritten it without saying more."""
    try:
        source = decode(data, path.name, str(path))
    except UnreadableSource:
        return True
    findings = read_source(source, language=language)
    if findings.register:
        return True
    matches = Matcher(reader).match(Readings((ReadSource(source, findings),)))
    return any(match.item.action is not Action.SKIP for match in matches)


def decide(text: PublishedText, place: Place, data: bytes, standing: Standing) -> Decision:
    """What to do with one text's file."""
    known, folder = standing.known[text.id], standing.folder
    former: dict[str, str] = {}
    for path in _former_paths(place, folder, known):
        found = folder.data(path)
        if found is None:
            continue
        if digest(found) in known.sent:
            former[path] = digest(found)
        elif owner_of(found) == Owner(text.id):
            if digest(found) not in known.digests and standing.is_news(found, folder.root / path):
                return Decision(text, place, data, kept=path)
            former[path] = digest(found)
    decision = Decision(text, place, data, Outcome.MOVED if former else Outcome.NEW, former)
    return _at_place(decision, standing)


def _at_place(decision: Decision, standing: Standing) -> Decision:
    known, place = standing.known[decision.text.id], decision.place
    found = standing.folder.data(place.path)
    if found is None:
        return decision
    decision = replace(decision, seen=digest(found))
    if found == decision.data:
        return replace(decision, outcome=Outcome.UNCHANGED)
    if decision.seen in standing.vacated.get(place.path, ()) and decision.seen not in known.sent:
        return decision
    path = standing.folder.root / place.path
    if decision.seen in known.digests or not standing.is_news(found, path):
        return replace(decision, outcome=Outcome.CHANGED)
    if str(path) in known.latest:
        return replace(decision, former={}, kept=place.path)
    return replace(decision, outcome=Outcome.CHANGED, aside=True)


def _former_paths(place: Place, folder: ExportFolder, known: Known) -> Iterator[str]:
    """Where the record's file may lie from an earlier export, other than at its place."""
    paths = dict.fromkeys(known.places(folder.root))
    actual = folder.actual_name(place.folder, place.name)
    if actual is not None:
        paths[Place(place.folder, actual).path] = None
    yield from (path for path in paths if path != place.path)
