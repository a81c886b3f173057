"""Following the log: which records an index has to read again, and whether the log is still the one it followed."""

from collections.abc import Iterator
from dataclasses import dataclass

from search.columns.manifest import FORMAT, Followed
from storage import following, log
from storage.epochs import epoch_seen
from storage.model import RecordId, Seq
from storage.reader import Reader

STEP = 400
"""Records that are read and committed together: a kill costs no more than these."""

NOWHERE = Followed(Seq(0), "", FORMAT)
"""Before the log's first row."""


@dataclass(frozen=True, slots=True)
class Step:
    """Records to read again together; once they are, everything up to `seq` has been seen."""

    records: tuple[RecordId, ...]
    seq: Seq


def position(reader: Reader, seq: Seq) -> Followed:
    """A place of the log by its number and by the row that stands there: no other history has both.

    How often somebody was forgotten belongs to the name: what was read before then is not to be shown any more.
    """
    if seq <= 0:
        return NOWHERE
    row = next(log.rows_since(reader, Seq(seq - 1)), None)
    if row is None or row.seq != seq:
        return Followed(seq, "", FORMAT)
    return Followed(seq, f"{row.device}:{row.counter}:{row.operation}:{epoch_seen(reader)}", FORMAT)


def is_ours(reader: Reader, followed: Followed) -> bool:
    """Whether the log still has the row up to which an index followed it: not after a restore, nor in another's."""
    if followed.format != FORMAT or followed.seq < 0:
        return False
    found = position(reader, followed.seq)
    return found.row == followed.row and (followed.seq == 0 or bool(found.row))


def newest(reader: Reader) -> Followed:
    """The end of the log."""
    return position(reader, log.last_seq(reader))


def steps(reader: Reader, seq: Seq, size: int = STEP) -> list[Step]:
    """What changed since, in steps that can be committed one by one.

    First come the records that did not change but show a name that did. Each step but the last ends at its newest
    record's own place, so that after a kill the next run begins there.
    """
    last = log.last_seq(reader)
    changed = sorted(following.changed_since(reader, seq).items(), key=lambda each: (each[1], each[0]))
    return list(_cut(changed, seq, last, size))


def _cut(changed: list[tuple[RecordId, Seq]], seq: Seq, last: Seq, size: int) -> Iterator[Step]:
    for start in range(0, len(changed), size):
        taken = changed[start : start + size]
        reached = last if start + size >= len(changed) else max(seq, taken[-1][1])
        yield Step(tuple(record for record, _ in taken), Seq(reached))
    if not changed and last != seq:
        yield Step((), last)
