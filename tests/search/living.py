"""A group's life in a workspace: things that happen to it, and what an index made from nothing answers."""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from search import Results, SearchIndex
from storage import Kind, Operation, Reader, RecordId, Role, Workspace, Write
from storage.attachments import FileStore
from storage.errors import NothingToUndo, UndoBlocked
from storage.fields import element
from storage.model import JsonValue
from storage.records import exists, new_id
from tests.search.library import TODAY, add

TEXT = "événement bénévoles ESS atelier vélo mairie référent·e·s covoiturage l'école cœur jardin rivière"
WORDS = (*TEXT.split(), "250 000", "#vélo")
NAMES = ("Noé Le Goff", "Awa N’Guessan", "Rose Garnier", "Amicale des jardins")
ASKED = (
    *("evene", "e", "re", "ess ", "atelier velo ", "referente ", "ecole coeur", "goff ", "nguessan", "amicale"),
    *('"atelier vélo"', "atelier -velo", "mairie OU jardin", "n°3", "fiche 3", "covoiturag", "250000", "atelir"),
    *("axe:4", "référent:goff", "type:fiche", "type:action", "statut:idée", "étiquette:vélo", "avec:pièce"),
    *("sans:référent", "en:retard", "assigné:awa", "échéance:2027", "annexe", "signaux", "secret"),
)
EVERYTHING = 10_000


class Life:
    """A workspace to which things happen, drawn from a number."""

    def __init__(self, workspace: Workspace, seed: int) -> None:
        self.workspace = workspace
        self._rng = random.Random(seed)
        self.sheets: list[RecordId] = []
        self.people = [add(workspace, Kind.PERSON, name) for name in NAMES[:3]]
        self.people.append(add(workspace, Kind.ORGANISATION, NAMES[3]))
        self.axis = add(workspace, Kind.AXIS, "Signaux émergents", sets={"number": "4"})

    def happen(self) -> None:
        """One thing."""
        events = (self.make, self.make, self.rewrite, self.staff, self.delete, self.rename, self.attach, self.undo)
        self._rng.choice(events)()

    def make(self) -> None:
        """A new sheet, in an axis or in none."""
        record = new_id()
        self.sheets.append(record)
        title, number = " ".join(self._rng.sample(WORDS, 2)), str(self._rng.randint(1, 9))
        sets: dict[str, JsonValue] = {"title": title, "number": number}
        if self._rng.random() < 0.7:
            sets["axis"] = self.axis
        self._write(Write(record, Kind.SHEET, sets, self._text()))

    def rewrite(self) -> None:
        """Another text."""
        for record in self._any():
            self._write(Write(record, body=self._text()))

    def staff(self) -> None:
        """Somebody has a part in a sheet."""
        role = self._rng.choice((Role.CONTRIBUTOR, Role.BOARD_REFERENT, Role.PARTNER))
        for record in self._any():
            person = self._rng.choice(self.people)
            self._write(Write(record, sets={element(role, person): {"raw": "x", "uncertain": False, "at": 1}}))

    def delete(self) -> None:
        """Into the bin, or out of it."""
        for record in self._any():
            self._write(Write(record, sets={"deleted": self._rng.choice(("deleted", None))}))

    def rename(self) -> None:
        """Somebody, or the axis, is called otherwise."""
        record = self._rng.choice((*self.people, self.axis))
        self._write(Write(record, sets={"title": self._rng.choice((*NAMES, "Signaux", "Autre nom"))}))

    def attach(self) -> None:
        """A sheet has a file."""
        text = f"annexe {' '.join(self._rng.sample(WORDS, 2))} {self._rng.randint(1, 3)}".encode()
        file = self.workspace.files.add(text)
        value: JsonValue = {"name": "Annexe.txt", "media": "text/plain", "size": len(text), "at": 1}
        for record in self._any():
            self._write(Write(record, sets={element("attachments", file): value}))

    def undo(self) -> None:
        """Take the last thing back, where that can be."""
        try:
            self.workspace.undo()
        except (NothingToUndo, UndoBlocked):
            return

    def _any(self) -> list[RecordId]:
        """One of the sheets that there are: a restore takes back those that came later."""
        with self.workspace.reader() as reader:
            there = [sheet for sheet in self.sheets if exists(reader, sheet)]
        return [self._rng.choice(there)] if there else []

    def _write(self, write: Write) -> None:
        self.workspace.perform(lambda _reader: Operation("life", (write,)))

    def _text(self) -> str:
        body = " ".join(self._rng.choices(WORDS, k=self._rng.randint(3, 40)))
        act = f"- [ ] {' '.join(self._rng.choices(WORDS, k=3))} @Awa N’Guessan 12/03/2027"
        return f"## Contexte\n\n{body}\n\n## Actions\n\n{act}\n"


def attachment_text(path: Path, _name: str) -> str:
    """What a file says."""
    return path.read_text("utf-8", "replace")


def answers(index: SearchIndex) -> list[Results]:
    """Everything that is found, in its order, with what it weighs and how it spreads."""
    return [index.search(query, EVERYTHING, today=TODAY) for query in ASKED]


def caught_up(index: SearchIndex) -> list[Results]:
    """The answers when the index has followed, as the window has it follow: also when an answer says it is behind."""
    for _ in range(2):
        is_all_there = index.catch_up()
        if index.wants_building():
            assert index.build()
            is_all_there = index.catch_up()
        assert is_all_there
        found = answers(index)
        if not any(each.behind for each in found):
            return found
    raise AssertionError("behind")


def rebuilt(workspace: Workspace, place: Path) -> list[Results]:
    """The answers of an index made from nothing, in another folder."""
    place.mkdir()
    with SearchIndex(Elsewhere(workspace, place), attachment_text=attachment_text) as index:  # type: ignore[arg-type]
        assert index.build()
        return answers(index)


class Elsewhere:
    """A workspace whose index lies in another folder."""

    def __init__(self, workspace: Workspace, folder: Path) -> None:
        self._workspace = workspace
        self.folder = folder
        self.files: FileStore = workspace.files
        self.author = workspace.author
        self.data_version = workspace.data_version

    @contextmanager
    def reader(self) -> Iterator[Reader]:
        with self._workspace.reader() as reader:
            yield reader
