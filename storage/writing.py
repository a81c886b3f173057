"""From an operation to rows of the log: what a plan asked for becomes changes, one a record, in one transaction."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import Connection

from storage import contradictions, log
from storage.errors import InvalidValue, RecordNotFound
from storage.incoming import storable
from storage.landing import land
from storage.log import ChangeRow
from storage.merging import BODY
from storage.model import Changes, ContradictionId, JsonValue, Operation, OperationId, RecordId, Seq, Write
from storage.open_records import OpenRecord, OpenRecords, load
from wiki.differences import word_edits
from wiki.edits import Edit


@dataclass(slots=True)
class OperationWriter:
    """Writes one operation. `device` and `counter` are this copy's own; `act` names the operation in every row."""

    connection: Connection
    records: OpenRecords
    device: str
    author: str
    at: str
    origin: str
    act: Mapping[str, JsonValue]
    operation: OperationId = field(default_factory=lambda: OperationId(secrets.token_hex(10)))
    touched: dict[RecordId, str] = field(default_factory=dict)
    contradictions: set[ContradictionId] = field(default_factory=set)
    counter: int = 0

    def __post_init__(self) -> None:
        self.counter = log.last_counter(self.connection, self.device)

    def write(self, write: Write) -> ChangeRow | None:
        """Make one write; None when it changes nothing. Raises RecordNotFound for a record that is not there."""
        opened = self.records.get(self.connection, write.record)
        self.touched.setdefault(write.record, "")
        if opened.is_new != (write.kind is not None):
            raise RecordNotFound(write.record)
        if write.based_on is not None and write.based_on < opened.seq:
            return self._write_on_version(opened, write, write.based_on)
        sets = self._new_values(opened, write)
        edits = _edits(opened, write)
        if not sets and not edits:
            return None
        data = opened.document.write(sets, edits)
        self.counter += 1
        told = {**sets, BODY: 1} if edits else sets
        return self.land(opened, told, data, self.device, self.counter, dict(opened.known))

    def land(
        self,
        opened: OpenRecord,
        sets: Mapping[str, JsonValue],
        data: bytes,
        device: str,
        counter: int,
        knows: Mapping[str, int],
    ) -> ChangeRow:
        """Append a change whose bytes the open record already holds."""
        row = ChangeRow(
            device=device,
            counter=counter,
            record=opened.id,
            author=self.author,
            at=self.at,
            origin=self.origin,
            operation=self.operation,
            act=self.act,
            knows=knows,
            sets=sets,
            data=data,
        )
        row, new = land(self.connection, row, opened)
        self.contradictions |= new
        self.touched[opened.id] = str(opened.document.fields().get("kind", ""))
        return row

    def next_counter(self) -> int:
        """The number of this copy's next change."""
        self.counter += 1
        return self.counter

    def changes(self) -> Changes:
        """What this operation changed so far."""
        written = {record: kind for record, kind in self.touched.items() if kind}
        return Changes(
            seq=log.newest(self.connection),
            operation=self.operation if written else None,
            records=frozenset(written),
            kinds=frozenset(written.values()),
            contradictions=frozenset(self.contradictions),
        )

    def _new_values(self, opened: OpenRecord, write: Write) -> dict[str, JsonValue]:
        """The fields whose value is new, and those whose value settles something that is open."""
        present = opened.document.fields()
        disputed = contradictions.open_fields(self.connection, opened.id) if not opened.is_new else frozenset()
        sets = {name: value for name, value in write.sets.items() if name in disputed or present.get(name) != value}
        if write.kind is not None:
            sets = {"kind": str(write.kind), **{name: value for name, value in sets.items() if value is not None}}
        return sets

    def _write_on_version(self, opened: OpenRecord, write: Write, seq: Seq) -> ChangeRow | None:
        """Write on the record as it was at `seq`, as somebody who knew no more than that would have."""
        version = load(self.connection, opened.id, until=seq)
        present = version.document.fields()
        sets = {name: value for name, value in write.sets.items() if present.get(name) != value}
        edits = _edits(version, write)
        if not sets and not edits:
            return None
        knows = dict(version.known)
        data = version.document.write(sets, edits)
        opened.document.apply(data)
        told = {**sets, BODY: 1} if edits else sets
        branch = f"{self.device}~{secrets.token_hex(6)}"
        return self.land(opened, told, data, branch, 1, knows)


def write_all(writer: OperationWriter, operation: Operation) -> Changes:
    """Make every write of an operation. Raises InvalidValue for what no field or text can hold.

    No field may be called `body`: the log tells a change of the text by that name.
    """
    for done, write in enumerate(operation.writes):
        if operation.watch is not None:
            operation.watch(done)
        for field_name, value in write.sets.items():
            if field_name == BODY or not storable([field_name, value]):
                raise InvalidValue(field_name.encode(errors="replace").decode(), "")
        if not storable([write.body, *(edit.text for edit in write.edits)]):
            raise InvalidValue(BODY, "")
        writer.write(write)
    return writer.changes()


def _edits(opened: OpenRecord, write: Write) -> tuple[Edit, ...]:
    """The edits that change something."""
    if write.body is None and not write.edits:
        return ()
    present = opened.document.body()
    edits = word_edits(present, write.body) if write.body is not None else write.edits
    return tuple(edit for edit in edits if present[edit.start : edit.end] != edit.text)
