"""Following the log: which records an index has to read again, and whether the log is still the one it followed."""

from collections.abc import Iterator
from dataclasses import dataclass

from search.columns.segments import Followed
from search.columns.stores import FORMAT
from storage import following, log
from storage.model import RecordId, Seq
from storage.reader import Reader

STEP = 400


@dataclass(frozen=True, slots=True)
class Step:
    """Records to read again together; once they are, everything up to `seq` has been seen."""

    records: tuple[RecordId, ...]
    seq: Seq


def position(reader: Reader, seq: Seq, documents: int = 0) -> Followed:
    """A place of the log by its number and by the row that stands there: no other history has both."""
    row = next(log.rows_since(reader, Seq(seq - 1)), None) if seq > 0 else None
    name = f"{row.device}:{row.counter}:{row.operation}" if row is not None and row.seq == seq else ""
    return Followed(seq, name, FORMAT, documents)


def is_ours(reader: Reader, followed: Followed) -> bool:
    """Whether the log still has the row up to which the index followed it: not after a restore, nor in another's."""
    return followed.format == FORMAT and position(reader, followed.seq).row == followed.row


def is_current(reader: Reader, followed: Followed | None) -> bool:
    """Whether nothing has been written since."""
    return followed is not None and followed.seq == log.last_seq(reader) and is_ours(reader, followed)


def steps(reader: Reader, seq: Seq) -> Iterator[Step]:
    """What changed since, in steps that can be committed one by one.

    First come the records that did not change but show a name that did. Each step but the last ends at its newest
    record's own place, so that after a kill the next run begins there.
    """
    last = log.last_seq(reader)
    changed = sorted(following.changed_since(reader, seq).items(), key=lambda each: each[1])
    for start in range(0, len(changed), STEP):
        taken = changed[start : start + STEP]
        reached = last if start + STEP >= len(changed) else max(seq, taken[-1][1])
        yield Step(tuple(record for record, _ in taken), Seq(reached))
    if not changed and last != seq:
        yield Step((), last)
