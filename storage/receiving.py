"""Changes made elsewhere, in any order, twice, late: each is taken in once, after all that it knows.

A change that knows one which is not here yet waits in a table of its own, outside the CRDT document: pycrdt loses
updates that it is given out of order.
"""

from collections import deque
from collections.abc import Iterable

from sqlalchemy import Connection, delete, insert, select

from storage import epochs, log, schema
from storage.errors import InvalidChange
from storage.incoming import checked
from storage.landing import enter, tell
from storage.log import FORMAT, ChangeRow
from storage.model import Changes, ContradictionId, RecordId
from storage.open_records import OpenRecord, OpenRecords

_WAITING = schema.waiting


def receive(connection: Connection, records: OpenRecords, rows: Iterable[ChangeRow]) -> Changes:
    """Take rows in; those that must wait are kept. Raises InvalidChange for bytes that are no change of ours."""
    touched: dict[RecordId, str] = {}
    new: set[ContradictionId] = set()
    arrived: dict[RecordId, None] = {}
    is_from_before = epochs.is_from_before(connection)
    for row in rows:
        if is_from_before(row):
            continue
        connection.execute(insert(_WAITING).prefix_with("OR IGNORE").values(**log.packed(checked(connection, row))))
        arrived[row.record] = None
    for record in arrived:
        opened = records.get(connection, record)
        before = opened.seq
        new |= _release(connection, opened)
        if opened.seq > before:
            touched[record] = str(opened.document.fields().get("kind", ""))
    return Changes(
        seq=log.newest(connection),
        records=frozenset(touched),
        kinds=frozenset(touched.values()),
        contradictions=frozenset(new),
    )


def _release(connection: Connection, opened: OpenRecord) -> frozenset[ContradictionId]:
    """Take in every waiting row of the record that knows nothing which is missing, each device's in its order.

    What follows from them is worked out once, at the end.
    """
    standing = opened.standing
    queues = _queues(connection, opened.id)
    first: ChangeRow | None = None
    last: ChangeRow | None = None
    may_clash, moved = False, True
    while moved:
        moved = False
        for queue in queues:
            while queue and _is_ready(opened, queue[0]):
                taken = _take_in(connection, opened, queue.popleft())
                if taken is not None:
                    last, clashes = taken
                    first = first or last
                    may_clash = may_clash or clashes
                moved = True
    if last is None:
        return frozenset()
    return tell(connection, last, opened, standing, may_clash=may_clash, first=first)


def _queues(connection: Connection, record: RecordId) -> list[deque[ChangeRow]]:
    """The record's waiting rows that this version can read, a queue for each device, oldest first."""
    query = select(_WAITING).where(_WAITING.c.record == record, _WAITING.c.format <= FORMAT)
    queues: dict[str, deque[ChangeRow]] = {}
    for values in connection.execute(query.order_by(_WAITING.c.device, _WAITING.c.counter)):
        queues.setdefault(values.device, deque()).append(log.unpacked(values))
    return list(queues.values())


def _is_ready(opened: OpenRecord, row: ChangeRow) -> bool:
    return all(opened.known.get(device, 0) >= counter for device, counter in row.knows.items())


def _take_in(connection: Connection, opened: OpenRecord, row: ChangeRow) -> tuple[ChangeRow, bool] | None:
    """Enter a row into the log; None for one that is there already."""
    _take_out(connection, row.device, row.counter)
    if row.counter <= opened.known.get(row.device, 0):
        return None
    try:
        opened.document.apply(row.data)
    except ValueError:
        raise InvalidChange(row.device, row.counter, "bytes") from None
    return enter(connection, row, opened)


def _take_out(connection: Connection, device: str, counter: int) -> None:
    connection.execute(delete(_WAITING).where(_WAITING.c.device == device, _WAITING.c.counter == counter))
