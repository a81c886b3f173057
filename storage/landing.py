"""What happens when a row becomes part of the log: contradictions found, projections made, the operation noted.

Local writes, changes from elsewhere and returned files all end here, inside the caller's transaction.
"""

from sqlalchemy import Connection

from storage import contradictions, log, operations, projecting
from storage.log import ChangeRow
from storage.model import ContradictionId
from storage.open_records import OpenRecord, keep_checkpoint, took_in


def land(connection: Connection, row: ChangeRow, opened: OpenRecord) -> tuple[ChangeRow, frozenset[ContradictionId]]:
    """Append a row whose bytes the document already holds; gives it with its seq, and contradictions that are new."""
    may_clash = is_concurrent(row, opened.known)
    standing = opened.projected if opened.projected and opened.projected.seq == opened.seq else None
    row = log.append(connection, row)
    took_in(opened, row.seq, row.device, row.counter, len(row.data))
    operations.note(connection, row)
    new: frozenset[ContradictionId] = frozenset()
    if may_clash or contradictions.may_be_settled_by(connection, row):
        new = contradictions.find_again(connection, row.record)
    opened.projected = projecting.project(connection, opened.id, opened.document, row, before=standing)
    keep_checkpoint(connection, opened)
    return row, new


def is_concurrent(row: ChangeRow, known: dict[str, int]) -> bool:
    """Whether the record has changes here that the row's writer did not know."""
    return any(counter > row.knows.get(device, 0) for device, counter in known.items())
