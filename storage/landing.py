"""What happens when a row becomes part of the log: contradictions found, projections made, the operation noted.

Local writes, changes from elsewhere and returned files all end here, inside the caller's transaction.
"""

from sqlalchemy import Connection

from storage import contradictions, log, operations, projecting
from storage.log import ChangeRow
from storage.model import ContradictionId
from storage.open_records import OpenRecord, keep_checkpoint, took_in
from storage.projecting import Projected


def land(connection: Connection, row: ChangeRow, opened: OpenRecord) -> tuple[ChangeRow, frozenset[ContradictionId]]:
    """Append a row whose bytes the document already holds; gives it with its seq, and contradictions that are new."""
    standing = opened.standing
    row, may_clash = enter(connection, row, opened)
    return row, tell(connection, row, opened, standing, may_clash=may_clash)


def enter(connection: Connection, row: ChangeRow, opened: OpenRecord) -> tuple[ChangeRow, bool]:
    """Append a row without what follows from it; gives it with its seq, and whether contradictions may follow."""
    may_clash = is_concurrent(row, opened.known)
    row = log.append(connection, row)
    took_in(opened, row.seq, row.device, row.counter, len(row.data))
    operations.note(connection, row)
    return row, may_clash or contradictions.may_be_settled_by(connection, row)


def tell(
    connection: Connection,
    row: ChangeRow,
    opened: OpenRecord,
    standing: Projected | None,
    *,
    may_clash: bool,
    first: ChangeRow | None = None,
) -> frozenset[ContradictionId]:
    """Make what follows from the record's rows, of which `row` is the newest, and `first` the oldest of a new record.

    `standing` is what the tables say yet.
    """
    new: frozenset[ContradictionId] = frozenset()
    if may_clash:
        new = contradictions.find_again(connection, opened.id)
    opened.projected = projecting.project(connection, opened.id, opened.document, row, first=first, before=standing)
    keep_checkpoint(connection, opened)
    return new


def is_concurrent(row: ChangeRow, known: dict[str, int]) -> bool:
    """Whether the record has changes here that the row's writer did not know."""
    return any(counter > row.knows.get(device, 0) for device, counter in known.items())
