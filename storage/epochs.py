"""Which records were rewritten because a person was forgotten, so that their rows from before are not taken in again.

A record that is rewritten gets rows under device names that end with a mark (`a1b2.e3-9f86d081`): the epoch, and a
word drawn for this one rewriting, so that rows of two rewritings of one record are never taken for each other. Whatever
is written on it after that knows such a row; a row that knows none was written on the record as it was before, or as
somebody else rewrote it, and is refused.
"""

import json
import re
import secrets
from collections.abc import Callable, Mapping
from pathlib import Path

from sqlalchemy import Connection

from storage import identity, log
from storage.database import translate
from storage.log import ChangeRow
from storage.model import RecordId
from storage.reader import Reader
from storage.stored import stored_json

BESIDE = "forgotten.json"
_EPOCH, _REWRITTEN, _FORGOTTEN = "epoch", "rewritten", "forgotten"
_MARK = re.compile(r"\.e((\d{1,9})(?:-[0-9a-f]{8})?)\Z")


def epoch(connection: Connection) -> int:
    """How often somebody was forgotten in this workspace."""
    return int(identity.value_of(connection, _EPOCH) or 0)


def epoch_seen(reader: Reader) -> int:
    """The same as `epoch`, for those who read."""
    return epoch(reader.connection)


def rewritten(connection: Connection) -> dict[str, str]:
    """The records that were rewritten, each with the mark of the last time."""
    found: dict[str, str] = stored_json(identity.value_of(connection, _REWRITTEN) or "{}")
    return found


def rows_of_rewritten(connection: Connection) -> dict[str, list[ChangeRow]]:
    """Those records' rows: what another state of the same workspace takes over instead of rewriting them anew."""
    return {record: log.rows_of(connection, RecordId(record)) for record in rewritten(connection)}


def forgotten(connection: Connection) -> dict[str, str]:
    """The people that were forgotten, by their records' ids, each with the pseudonym."""
    found: dict[str, str] = stored_json(identity.value_of(connection, _FORGOTTEN) or "{}")
    return found


def keep_beside(folder: Path, people: Mapping[str, str]) -> None:
    """Keep who was forgotten beside the database as well: a backup that takes the place of a damaged one needs it.

    Raises a Circumstance.
    """
    target = folder / BESIDE
    unfinished = folder / f".unfinished-{secrets.token_hex(4)}"
    try:
        unfinished.write_text(json.dumps(people, ensure_ascii=False, sort_keys=True), "utf-8")
        unfinished.replace(target)
    except OSError as error:
        raise translate(error, folder) from error
    finally:
        unfinished.unlink(missing_ok=True)


def kept_beside(folder: Path) -> dict[str, str]:
    """Who was forgotten, as the file beside the database says; nobody when it says nothing."""
    try:
        found = json.loads((folder / BESIDE).read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return {str(person): str(name) for person, name in found.items()} if isinstance(found, dict) else {}


def begin(connection: Connection, number: int, records: Mapping[str, str], person: str, pseudonym: str) -> None:
    """Note an epoch in which a person was forgotten and these records were rewritten, each under a mark."""
    people = forgotten(connection) | {person: pseudonym}
    identity.keep_value(connection, _FORGOTTEN, json.dumps(people, ensure_ascii=False, sort_keys=True))
    identity.keep_value(connection, _EPOCH, str(max([number, *map(number_of, records.values())])))
    known = rewritten(connection) | dict(records)
    identity.keep_value(connection, _REWRITTEN, json.dumps(known, sort_keys=True))


def new_mark(number: int) -> str:
    """The mark of a rewriting in an epoch; no two are the same."""
    return f"{number}-{secrets.token_hex(4)}"


def number_of(mark: str) -> int:
    """The epoch of a mark; 0 when there is none."""
    return int(mark.partition("-")[0] or 0)


def marked(device: str, mark: str) -> str:
    """A device's name in the rows of a rewriting."""
    return f"{unmarked(device)}.e{mark}"


def mark_of(device: str) -> str:
    """The mark at the end of a device's name; empty when there is none."""
    found = _MARK.search(device)
    return found[1] if found else ""


def unmarked(device: str) -> str:
    """A device's name without its epoch."""
    return _MARK.sub("", device)


def is_from_before(connection: Connection) -> Callable[[ChangeRow], bool]:
    """Whether a row was written on a record as it was before it was rewritten, or as it is not here."""
    known = rewritten(connection)

    def judge(row: ChangeRow) -> bool:
        mark = known.get(row.record)
        return mark is not None and not any(_follows(mark_of(device), mark) for device in (row.device, *row.knows))

    return judge


def _follows(mark: str, known: str) -> bool:
    return mark == known or number_of(mark) > number_of(known)
