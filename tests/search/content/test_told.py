"""Whatever changes, every record whose documents say something else then is told by whom the index follows."""

import contextlib
import random
from collections.abc import Callable, Sequence

import pytest

from search.content.document import SearchDocument
from search.content.documents import documents_of
from storage import Kind, Operation, RecordId, Workspace, Write
from storage.editing import about, people
from storage.errors import InvalidValue
from storage.following import changed_since
from storage.log import last_seq
from storage.model import JsonValue, Seq
from storage.records import all_of
from tests.search.library import add, change

Known = dict[RecordId, Sequence[SearchDocument]]
_NAMES = ("Awa Diop", "Awa", "Zoé Prat", "Luc Petit", "Awa Diop Sarr")
_BODY = "## Actions\n\n- [ ] appeler @{} avant le 3 mai 2026\n- relancer @{}\n\n## Points d’attention\n\n- Qui paie ?"


class Group:
    """A small group in which everything points at everything; `do` changes one thing by chance."""

    def __init__(self, workspace: Workspace, chance: random.Random) -> None:
        self._workspace, self._chance = workspace, chance
        self._people = [add(workspace, Kind.PERSON, name) for name in _NAMES[:3]]
        self._bodies = [add(workspace, Kind.ORGANISATION, f"Association {letter}") for letter in "AB"]
        self._axes = [add(workspace, Kind.AXIS, f"Axe {number}", sets={"number": str(number)}) for number in range(3)]
        self._sheets = [add(workspace, Kind.SHEET, f"Fiche {number}") for number in range(3)]
        self._notes = [add(workspace, Kind.NOTE, "Bureau") for _ in range(2)]
        self._deeds: list[Callable[[], None]] = [
            *(self._names, self._stands_on, self._goes_under, self._writes, self._is_about, self._is_about_no_more),
            *(self._goes_or_comes, self._has_acronym, self._works_for, self._has_status, self._merges),
        ]

    def do(self) -> None:
        with contextlib.suppress(InvalidValue):
            self._chance.choice(self._deeds)()

    def _any(self, records: Sequence[RecordId]) -> RecordId:
        return self._chance.choice(records)

    def _set(self, record: RecordId, name: str, value: JsonValue) -> None:
        write = Write(record, sets={name: value})
        self._workspace.perform(lambda _reader: Operation("change", (write,)))

    def _names(self) -> None:
        record = self._any([*self._people, *self._bodies, *self._axes, *self._sheets])
        name = self._chance.choice(_NAMES)
        alias: JsonValue = {"name": name} if self._chance.random() < 0.5 else None
        changes: tuple[tuple[str, JsonValue], ...] = (("title", name), ("aliases/1", alias), ("aliases/2", alias))
        self._set(record, *self._chance.choice(changes))

    def _stands_on(self) -> None:
        role = self._chance.choice(("board_referents", "team_referents", "partners", "funders"))
        value: JsonValue = {"raw": "x"} if self._chance.random() < 0.7 else None
        self._set(self._any(self._sheets), f"{role}/{self._any([*self._people, *self._bodies])}", value)

    def _goes_under(self) -> None:
        record = self._any([*self._sheets, *self._axes])
        self._set(record, "parent" if record in self._axes else "axis", self._any(self._axes))

    def _writes(self) -> None:
        names = (self._chance.choice(_NAMES) for _ in range(2))
        change(self._workspace, self._any([*self._sheets, *self._notes]), _BODY.format(*names))

    def _is_about(self) -> None:
        self._workspace.perform(about.attach(self._any(self._notes), self._any([*self._sheets, *self._people])))

    def _is_about_no_more(self) -> None:
        self._workspace.perform(about.detach(self._any(self._notes), self._any([*self._sheets, *self._people])))

    def _goes_or_comes(self) -> None:
        everything = [*self._people, *self._bodies, *self._axes, *self._sheets, *self._notes]
        self._set(self._any(everything), "deleted", self._chance.choice(("deleted", None)))

    def _has_acronym(self) -> None:
        self._set(self._any(self._bodies), "acronym", self._chance.choice(("AMAP", "CAPEB", None)))

    def _works_for(self) -> None:
        self._set(self._any(self._people), "organisation", self._any(self._bodies))

    def _has_status(self) -> None:
        self._set(self._any(self._sheets), "status", self._chance.choice(("Fait", "En cours", None)))

    def _merges(self) -> None:
        if self._chance.random() < 0.2:
            duplicate, into = self._chance.sample(self._people, 2)
            self._workspace.perform(people.merge(duplicate, into))


def told(workspace: Workspace, seq: Seq) -> set[RecordId]:
    with workspace.reader() as reader:
        return set(changed_since(reader, seq))


def everything(workspace: Workspace) -> tuple[Known, Seq]:
    with workspace.reader() as reader:
        records = [record.id for kind in Kind for record in all_of(reader, kind, deleted=True)]
        found = list(documents_of(reader, records))
        return {each: [one for one in found if one.record == each] for each in records}, last_seq(reader)


@pytest.mark.parametrize("seed", range(6))
def test_whatever_changes_all_whose_documents_differ_are_told(workspace: Workspace, seed: int) -> None:
    group = Group(workspace, random.Random(seed))
    before, seq = everything(workspace)
    for _ in range(40):
        group.do()
        after, now = everything(workspace)
        different = {record for record in after if after[record] != before.get(record)}
        assert different <= told(workspace, seq)
        before, seq = after, now


def test_a_renamed_status_leaves_the_words_of_the_sheets_that_have_it(workspace: Workspace) -> None:
    add(workspace, Kind.SHEET, "Fiche", sets={"status": "En cours"})
    with workspace.reader() as reader:
        status = next(record.id for record in all_of(reader, Kind.STATUS) if record.title == "En cours")
    before, seq = everything(workspace)
    change(workspace, status, title="Lancé")
    assert everything(workspace)[0] == before
    assert told(workspace, seq) == {status}
