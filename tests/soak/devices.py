"""A group of simulated devices that write and exchange changes at random, and what really happened between them."""

import random
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import combinations
from pathlib import Path

from storage import Kind, Operation, RecordId, Workspace, Write, lists, records
from storage.contradictions import contradictions
from storage.errors import NothingToUndo, UndoBlocked
from storage.log import ChangeRow, rows_since
from storage.model import JsonValue, Seq
from wiki.edits import Edit

WORDS = "le projet de la ville école réunion été déjà 🙂 œuvre action février - [ ] @Lou #tag [[Lien]]".split()  # noqa: SIM905
NOTHING = Seq(0)
FIELDS = ("number", "status", "partners/org1", "tags/t1")
Seen = frozenset[tuple[str, int]]


@dataclass
class Device:
    """One copy of the workspace, with the rows on their way to it and the keys of those that it has."""

    workspace: Workspace
    queue: list[ChangeRow] = field(default_factory=list)
    seen: set[tuple[str, int]] = field(default_factory=set)
    sent: Seq = NOTHING
    apart: bool = False


@dataclass
class Written:
    """A row, and what its writer really had when it wrote it."""

    row: ChangeRow
    seen: Seen


class Group:
    """Two to four devices that begin as copies of one workspace."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.rng = random.Random(seed)
        self.written: list[Written] = []
        first = Workspace.create(folder / "0.fabrique", "Groupe", author="0")
        self.sheets = [records.new_id() for _ in range(2)]
        writes = tuple(
            Write(sheet, kind=Kind.SHEET, sets={"title": f"Fiche {sheet}"}, body="Un deux trois\nquatre cinq\n")
            for sheet in self.sheets
        )
        first.perform(lambda _reader: Operation("create", writes))
        first.close()
        self.devices = [self._opened(folder, number) for number in range(self.rng.randint(2, 4))]

    def _opened(self, folder: Path, number: int) -> Device:
        place = folder / f"{number}.fabrique"
        if number:
            shutil.copytree(folder / "0.fabrique", place)
        workspace = Workspace.open(place, author=str(number))
        device = Device(workspace)
        with workspace.reader() as reader:
            rows = list(rows_since(reader, Seq(0)))
        device.seen = {(row.device, row.counter) for row in rows}
        device.sent = rows[-1].seq
        return device

    def close(self) -> None:
        """Let go of all the files."""
        for device in self.devices:
            device.workspace.close()

    def step(self) -> None:
        """Somebody writes; somebody receives a few rows, in any order; now and then somebody goes, or comes back."""
        writer = self.rng.choice(self.devices)
        self.write(writer)
        self.deliver(self.rng.choice(self.devices), self.rng.randint(0, 3))
        moved = self.rng.choice(self.devices)
        if self.rng.random() < 0.1:
            moved.apart = not moved.apart

    def write(self, device: Device) -> None:
        """One random operation on one or both sheets, or an undo."""
        before = frozenset(device.seen)
        if self.rng.random() < 0.08:
            self._undo(device)
        else:
            touched = self.rng.sample(self.sheets, self.rng.choice((1, 1, 2)))
            writes = tuple(self._write(device, sheet) for sheet in touched)
            device.workspace.perform(lambda _reader: Operation("change", writes))
        self.share(device, before)

    def _undo(self, device: Device) -> None:
        try:
            device.workspace.undo()
        except (NothingToUndo, UndoBlocked):
            return

    def _write(self, device: Device, sheet: RecordId) -> Write:
        kind = self.rng.choice("ffridte")
        if kind in "fr":
            value: JsonValue = self.rng.choice(("1", "2", "3")) if kind == "f" else None
            name = self.rng.choice(FIELDS)
            return Write(sheet, sets={name: {"name": value} if value and "/" in name else value})
        if kind == "d":
            return Write(sheet, sets={"deleted": self.rng.choice(("deleted", None))})
        with device.workspace.reader() as reader:
            body = records.get(reader, sheet).body
        start = self.rng.randint(0, len(body))
        end = min(len(body), start + self.rng.randint(1, 9)) if kind == "e" else start
        text = "" if kind == "e" else self.rng.choice(WORDS) + self.rng.choice(" \n")
        return Write(sheet, edits=(Edit(start, end, text),))

    def share(self, device: Device, before: Seen) -> None:
        """Send what the device has written since it last sent to all others, some of it twice."""
        with device.workspace.reader() as reader:
            rows = list(rows_since(reader, device.sent))
        new = [row for row in rows if row.seq and (row.device, row.counter) not in device.seen]
        for row in new:
            self.written.append(Written(row, before))
            device.seen.add((row.device, row.counter))
            for other in self.devices:
                if other is not device:
                    other.queue += [row] * self.rng.choice((1, 1, 2))

    def deliver(self, device: Device, most: int | None = None) -> None:
        """Hand over some of the rows on their way, shuffled; all of them without a number. None to a device apart."""
        if most is not None and device.apart:
            return
        self.rng.shuffle(device.queue)
        now, device.queue = device.queue[:most], device.queue[most:] if most is not None else []
        device.workspace.receive(now)
        device.seen = self._here(device)

    def _here(self, device: Device) -> set[tuple[str, int]]:
        with device.workspace.reader() as reader:
            rows = list(rows_since(reader, Seq(0)))
        device.sent = max(row.seq for row in rows)
        return {(row.device, row.counter) for row in rows if row.seq}

    def meet(self) -> None:
        """Everybody comes back, and receives everything."""
        for device in self.devices:
            device.apart = False
            self.deliver(device)

    def truth(self) -> set[tuple[RecordId, str]]:
        """The fields about which two writers really disagreed without knowing of each other, what was undone aside."""
        return {
            (one.row.record, name) for one, other in self._unknowing() for name in _disagreements(one.row, other.row)
        }

    def _standing(self) -> list[Written]:
        """What somebody stands by; of undos, which come in the order they were made, only deletions."""
        undone: set[str] = set()
        for written in reversed(self.written):
            if "undoes" in written.row.act and written.row.operation not in undone:
                undone.add(str(written.row.act["undoes"]))
        stand = [each for each in self.written if "undoes" not in each.row.act and each.row.operation not in undone]
        deletions = [each for each in self.written if "undoes" in each.row.act and "deleted" in each.row.sets]
        return stand + [
            Written(replace(each.row, sets={"deleted": each.row.sets["deleted"]}), each.seen) for each in deletions
        ]

    def _unknowing(self) -> Iterator[tuple[Written, Written]]:
        stand = self._standing()
        for one, other in combinations(stand, 2):
            if one.row.record != other.row.record or one.row.device == other.row.device:
                continue
            if (one.row.device, one.row.counter) in other.seen or (other.row.device, other.row.counter) in one.seen:
                continue
            yield one, other


def _disagreements(one: ChangeRow, other: ChangeRow) -> Iterator[str]:
    for name in one.sets.keys() & other.sets.keys() - {"body"}:
        if one.sets[name] != other.sets[name]:
            yield name
    for deletion, edit in ((one, other), (other, one)):
        if deletion.sets.get("deleted") and "deleted" not in edit.sets and edit.sets:
            yield "deleted"


def shown(device: Device) -> dict[str, object]:
    """All that a device shows of the group: records, contradictions, lists."""
    with device.workspace.reader() as reader:
        return {
            "records": [
                (record.id, record.fields, record.body, record.deleted, record.created)
                for kind in Kind
                for record in records.all_of(reader, kind, deleted=True)
            ],
            "contradictions": contradictions(reader, open_only=False),
            "actions": lists.actions(reader),
            "roles": lists.roles(reader),
        }
