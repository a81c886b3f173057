"""Which records were rewritten because a person was forgotten, so that their rows from before are not taken in again.

A record that is rewritten gets rows under device names that end with the epoch (`a1b2.e3`). Whatever is written on it
after that knows such a row; a row that knows none was written on the record as it was before, and is refused.
"""

import json
import re
from collections.abc import Callable, Sequence

from sqlalchemy import Connection

from storage import identity
from storage.log import ChangeRow
from storage.stored import stored_json

_EPOCH, _REWRITTEN, _FORGOTTEN = "epoch", "rewritten", "forgotten"
_MARK = re.compile(r"\.e(\d{1,9})\Z")


def epoch(connection: Connection) -> int:
    """How often somebody was forgotten in this workspace."""
    return int(identity.value_of(connection, _EPOCH) or 0)


def rewritten(connection: Connection) -> dict[str, int]:
    """The records that were rewritten, each with the epoch of the last time."""
    found: dict[str, int] = stored_json(identity.value_of(connection, _REWRITTEN) or "{}")
    return found


def forgotten(connection: Connection) -> dict[str, str]:
    """The people that were forgotten, by their records' ids, each with the pseudonym."""
    found: dict[str, str] = stored_json(identity.value_of(connection, _FORGOTTEN) or "{}")
    return found


def begin(connection: Connection, number: int, records: Sequence[str], person: str, pseudonym: str) -> None:
    """Note an epoch in which a person was forgotten and these records were rewritten."""
    people = forgotten(connection) | {person: pseudonym}
    identity.keep_value(connection, _FORGOTTEN, json.dumps(people, ensure_ascii=False, sort_keys=True))
    identity.keep_value(connection, _EPOCH, str(number))
    known = rewritten(connection) | dict.fromkeys(records, number)
    identity.keep_value(connection, _REWRITTEN, json.dumps(known, sort_keys=True))


def marked(device: str, number: int) -> str:
    """A device's name in the rows of an epoch."""
    return f"{unmarked(device)}.e{number}"


def unmarked(device: str) -> str:
    """A device's name without its epoch."""
    return _MARK.sub("", device)


def is_from_before(connection: Connection) -> Callable[[ChangeRow], bool]:
    """Whether a row was written on a record as it was before it was rewritten."""
    known = rewritten(connection)

    def judge(row: ChangeRow) -> bool:
        number = known.get(row.record)
        return number is not None and max(map(_epoch_of, (row.device, *row.knows))) < number

    return judge


def _epoch_of(device: str) -> int:
    found = _MARK.search(device)
    return int(found[1]) if found else 0
