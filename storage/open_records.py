"""The records' CRDT documents that are open, each brought up to the log before it is used."""

from collections import OrderedDict
from dataclasses import dataclass, field

from sqlalchemy import Connection, bindparam, delete, func, insert, select

from storage import schema
from storage.crdt import Document
from storage.log import knows_of
from storage.model import RecordId, Seq
from storage.prepared import Prepared
from storage.projecting import Projected

_KEPT_OPEN = 64
_LOOK_EVERY = 50


@dataclass(slots=True)
class OpenRecord:
    """A record's document as of `seq`, and of each device the counter of its last change in it.

    `rows` and `weight` (bytes) count what was written since the newest checkpoint. `projected` is what the tables said
    of the record when this process last wrote them.
    """

    id: RecordId
    document: Document
    seq: Seq
    known: dict[str, int] = field(default_factory=dict)
    rows: int = 0
    weight: int = 0
    projected: Projected | None = None

    @property
    def is_new(self) -> bool:
        """Whether the log holds nothing of this record yet."""
        return not self.known

    @property
    def standing(self) -> Projected | None:
        """What the tables say of the record as it is, where this process wrote them."""
        return self.projected if self.projected is not None and self.projected.seq == self.seq else None


class OpenRecords:
    """A small cache of documents, in the order of their last use. Not for two threads at once."""

    def __init__(self, kept: int = _KEPT_OPEN) -> None:
        self._kept = kept
        self._open: OrderedDict[RecordId, OpenRecord] = OrderedDict()
        self._device = ""

    def belong_to(self, device: str) -> None:
        """Forget documents of another device name's time: the log was replaced under us by a restored one."""
        if device != self._device:
            self._open.clear()
            self._device = device

    def get(self, connection: Connection, record: RecordId) -> OpenRecord:
        """The record as the log has it now; an empty one when the log has nothing of it."""
        found = self._open.pop(record, None) or load(connection, record)
        catch_up(connection, found)
        self._open[record] = found
        while len(self._open) > self._kept:
            self._open.popitem(last=False)
        return found

    def clear(self) -> None:
        """Forget all of them."""
        self._open.clear()


def load(connection: Connection, record: RecordId, *, until: Seq | None = None) -> OpenRecord:
    """The record as it was when the log reached `until` (now by default): a checkpoint, then the rows after it."""
    table = schema.checkpoint
    query = select(table.c.seq, table.c.snapshot).where(table.c.record == record).order_by(table.c.seq.desc()).limit(1)
    if until is not None:
        query = query.where(table.c.seq <= until)
    saved = connection.execute(query).first()
    opened = OpenRecord(record, Document([saved.snapshot] if saved else []), Seq(saved.seq if saved else 0))
    if saved:
        opened.known = knows_of(connection, record, until=opened.seq)
    catch_up(connection, opened, until=until)
    return opened


_CHANGE = schema.change.c
_ROWS_AFTER = (
    select(_CHANGE.seq, _CHANGE.device, _CHANGE.counter, _CHANGE.bytes)
    .where(_CHANGE.record == bindparam("this"), _CHANGE.seq > bindparam("after"))
    .order_by(_CHANGE.seq)
)
_AFTER = Prepared(_ROWS_AFTER)
_AFTER_UNTIL = Prepared(_ROWS_AFTER.where(_CHANGE.seq <= bindparam("until")))


def catch_up(connection: Connection, opened: OpenRecord, *, until: Seq | None = None) -> None:
    """Apply the rows of the log that came after the document's own seq."""
    query = _AFTER if until is None else _AFTER_UNTIL
    values = {"this": opened.id, "after": opened.seq, "until": until}
    for seq, device, counter, data in query.run(connection, values):
        opened.document.apply(data)
        took_in(opened, Seq(seq), device, counter, len(data))


def took_in(opened: OpenRecord, seq: Seq, device: str, counter: int, weight: int) -> None:
    """Note that the document now holds this row."""
    opened.seq = seq
    opened.known[device] = max(counter, opened.known.get(device, 0))
    opened.rows += 1
    opened.weight += weight


def keep_checkpoint(connection: Connection, opened: OpenRecord) -> None:
    """Write a checkpoint when the rows since the last weigh as much as it would; looked at every 50 changes."""
    if opened.rows < _LOOK_EVERY:
        return
    snapshot = opened.document.snapshot()
    if opened.weight >= len(snapshot):
        connection.execute(insert(schema.checkpoint).values(record=opened.id, seq=opened.seq, snapshot=snapshot))
        opened.rows = opened.weight = 0


def drop_checkpoints(connection: Connection, record: RecordId) -> None:
    """Take away what can be made again from the log."""
    connection.execute(delete(schema.checkpoint).where(schema.checkpoint.c.record == record))


def records_in_log(connection: Connection) -> list[RecordId]:
    """Every record of the log, in the order of their first row."""
    table = schema.change
    query = select(table.c.record).group_by(table.c.record).order_by(func.min(table.c.seq))
    return [RecordId(record) for (record,) in connection.execute(query)]
