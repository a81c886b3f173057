"""Forgetting a person: their names and contacts leave the log, the projections, the search index and the backups.

A neutral pseudonym stands where the name stood, so sheets, history and authors stay usable. What this cannot reach is
said in the report or here: attachments' contents and files set aside after damage (reported, not changed); files that
were exported, backups that were carried elsewhere, settings outside the folder, other people's copies; names misspelt,
or told only in part ("the treasurer"); hashes of words that identify list elements; and blocks that the disk has not
overwritten yet.
"""

import json
import secrets
import shutil
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from sqlalchemy import Connection, delete, select, update

from storage import epochs, identity, log, migrating, rewriting, schema
from storage.backups import SUFFIX, flush, inspect
from storage.clock import Clock
from storage.database import FILE_NAME, Database, translate
from storage.errors import Damaged, InvalidValue, NewerWorkspace, NotABackup, RecordNotFound
from storage.log import ChangeRow
from storage.model import JsonValue, Kind, RecordId
from storage.open_records import records_in_log
from storage.rebuilding import rebuild_records
from storage.scrubbing import Scrubber
from storage.staging import staging

Known = tuple[Sequence[str], Sequence[str]]
"""Names, and contacts."""
Rows = Mapping[str, Sequence[ChangeRow]]
"""By record."""

NOTHING_KNOWN: Known = ((), ())
_BEGUN = "forgetting"
_WORDS = {"fr": "Personne", "en": "Person"}


@dataclass(frozen=True, slots=True)
class ForgetReport:
    """What forgetting changed, and what is left for people to do.

    `records` were rewritten; `dropped` changes that still waited named the person and are gone; `left` are files of the
    folder that still hold the name; `exported` the places of files that were written with it. Each of `other_devices`
    has written here: whoever has such a copy first sends what is new in it, then takes a fresh copy of this workspace,
    since rows from before this epoch are not taken in any more.
    """

    pseudonym: str
    epoch: int
    records: int
    backups: int
    dropped: int
    left: tuple[Path, ...]
    exported: tuple[str, ...]
    other_devices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Scrubbed:
    """What was done in one database."""

    scrubber: Scrubber
    records: tuple[str, ...]
    dropped: int
    exported: tuple[str, ...]
    devices: tuple[str, ...]


def forget(database: Database, person: RecordId, clock: Clock) -> ForgetReport:
    """Replace a person by a pseudonym in a workspace and its backups.

    Raises RecordNotFound, InvalidValue for what is no person, or a Circumstance: done again, it goes on where it was.
    """
    folder = database.folder
    with database.writing() as connection:
        pseudonym = _pseudonym(connection, person)
        done = forget_in(connection, person, pseudonym, also=_begun(connection, person))
        number = epochs.epoch(connection)
        _keep_until_done(connection, person, done.scrubber)
    with database.reading() as connection:
        epochs.keep_beside(folder, epochs.forgotten(connection))
        anew = epochs.rows_of_rewritten(connection)
    shutil.rmtree(folder / "index", ignore_errors=True)
    copies = sorted((folder / "backups").glob(f"*{SUFFIX}"))
    mended = [file for file in copies if _forget_in_backup(file, person, done.scrubber, clock, anew)]
    database.compact()
    with database.writing() as connection:
        _keep_until_done(connection, person, None)
    database.empty_log()
    return ForgetReport(
        pseudonym=pseudonym,
        epoch=number,
        records=len(done.records),
        backups=len(mended),
        dropped=done.dropped,
        left=tuple(_that_hold(folder, done.scrubber, [folder / FILE_NAME, *mended])),
        exported=done.exported,
        other_devices=done.devices,
    )


def forget_in(
    connection: Connection,
    person: RecordId,
    pseudonym: str,
    *,
    also: Known = NOTHING_KNOWN,
    anew: Rows = MappingProxyType({}),
) -> _Scrubbed:
    """Forget a person in one database, in the caller's transaction; whoever calls compacts the file afterwards.

    `also` are names and contacts that are known besides; `anew` the rows of records that were rewritten in another
    state of this workspace, which are taken over where they are the same ones.
    """
    scrubber = _scrubber(connection, person, pseudonym, also)
    number = epochs.epoch(connection) + 1
    mark = epochs.new_mark(number)
    told: list[RecordId] = []
    records: dict[str, str] = {}
    for record in records_in_log(connection):
        rows = log.rows_of(connection, record)
        if rewriting.is_touched(rows, scrubber):
            new = rewriting.taken_over(rows, anew.get(record, ()), scrubber)
            new = new or rewriting.rewritten(rows, scrubber, mark)
            records[record] = epochs.mark_of(new[0].device)
            _replace(connection, rows, new)
        elif _replace(connection, rows, [rewriting.retold(row, scrubber) for row in rows]):
            told.append(record)
    dropped = _drop_waiting(connection, scrubber, frozenset(records))
    exported = _scrub_exchanges(connection, scrubber, frozenset(records))
    devices = tuple(sorted({row for (row,) in connection.execute(select(schema.change.c.device).distinct())}))
    own = identity.value_of(connection, "device")
    epochs.begin(connection, number, records, person, pseudonym)
    identity.keep_value(connection, "author", scrubber.text(identity.value_of(connection, "author")))
    identity.take_new_device(connection)
    rebuild_records(connection, [*map(RecordId, records), *told])
    others = tuple(name for name in dict.fromkeys(map(epochs.unmarked, devices)) if name != own)
    return _Scrubbed(scrubber, tuple(records), dropped, exported, others)


def _pseudonym(connection: Connection, person: RecordId) -> str:
    query = select(schema.record.c.kind, schema.record.c.title).where(schema.record.c.record == person)
    found = connection.execute(query).first()
    if found is None:
        raise RecordNotFound(person)
    if found.kind != Kind.PERSON:
        raise InvalidValue("forget", found.title)
    before = epochs.forgotten(connection).get(person)
    words = connection.execute(select(schema.record.c.fields).where(schema.record.c.record == "workspace")).scalar()
    language = json.loads(words).get("language") if words else None
    return before or f"{_WORDS.get(str(language), _WORDS['fr'])} {secrets.token_hex(2)}"


def _begun(connection: Connection, person: RecordId) -> Known:
    """The names and contacts that a forgetting which did not come to its end was after."""
    words = identity.value_of(connection, _BEGUN)
    found = json.loads(b64decode(words)) if words else {}
    return (found["names"], found["contacts"]) if found.get("person") == person else NOTHING_KNOWN


def _keep_until_done(connection: Connection, person: RecordId, scrubber: Scrubber | None) -> None:
    """Keep what is sought, so that a forgetting that was interrupted goes on; nothing when it came to its end."""
    if scrubber is None:
        identity.keep_value(connection, _BEGUN, "")
        return
    found = {"person": person, "names": scrubber.names, "contacts": scrubber.contacts}
    identity.keep_value(connection, _BEGUN, b64encode(json.dumps(found).encode()).decode())


def _scrubber(connection: Connection, person: RecordId, pseudonym: str, also: Known) -> Scrubber:
    """All that the log ever called the person, and those that were merged into them."""
    own = _merged_into(connection, person)
    names: dict[str, None] = dict.fromkeys(also[0])
    contacts: dict[str, None] = dict.fromkeys(also[1])
    for row in (row for record in sorted(own) for row in log.rows_of(connection, RecordId(record))):
        for field, value in row.sets.items():
            if field == "title" or field.startswith("aliases/"):
                names |= dict.fromkeys(_words_in(value, "name"))
            elif field in ("email", "phone"):
                contacts |= dict.fromkeys(_words_in(value, "name"))
    names.pop(pseudonym, None)
    return Scrubber(tuple(names), tuple(contacts), pseudonym, own=own, others=_other_people(connection, own))


def _other_people(connection: Connection, own: frozenset[str]) -> dict[str, list[str]]:
    name, record = schema.name.c, schema.record.c
    query = select(name.record, name.words).join(schema.record, record.record == name.record)
    found: dict[str, list[str]] = {}
    for person, words in connection.execute(query.where(record.kind == Kind.PERSON, name.record.not_in(own))):
        found.setdefault(person, []).append(words)
    return found


def _merged_into(connection: Connection, person: RecordId) -> frozenset[str]:
    own: set[str] = set()
    following = {str(person)}
    while following:
        own |= following
        query = select(schema.record.c.record).where(schema.record.c.deleted.in_(following))
        following = {record for (record,) in connection.execute(query)} - own
    return frozenset(own)


def _words_in(value: JsonValue, key: str) -> Iterator[str]:
    words = value.get(key) if isinstance(value, dict) else value
    if isinstance(words, str) and words.strip():
        yield words.strip()


def _replace(connection: Connection, old: Sequence[ChangeRow], new: Sequence[ChangeRow]) -> bool:
    """Put a record's rows into the place of those before, and new ones at the end; whether anything is different."""
    before = {row.seq: row for row in old}
    changed = [row for row in new if before.get(row.seq) != row]
    for row in changed:
        if not row.seq:
            log.append(connection, row)
        else:
            connection.execute(update(schema.change).where(schema.change.c.seq == row.seq).values(**log.packed(row)))
    return bool(changed)


def _drop_waiting(connection: Connection, scrubber: Scrubber, records: frozenset[str]) -> int:
    """Take out the changes that wait for one which will not come any more, or that name the person."""
    table = schema.waiting
    gone = [
        (row.device, row.counter)
        for row in connection.execute(select(table))
        if row.record in records
        or scrubber.holds_bytes(row.bytes)
        or any(map(scrubber.holds, (row.author, row.act, row.sets)))
    ]
    for device, counter in gone:
        connection.execute(delete(table).where(table.c.device == device, table.c.counter == counter))
    return len(gone)


def _scrub_exchanges(connection: Connection, scrubber: Scrubber, records: frozenset[str]) -> tuple[str, ...]:
    """Replace in the private ledger; gives the places of files that were written with the name in them."""
    table = schema.exchange
    exported: dict[str, None] = {}
    for row in list(connection.execute(select(table))):
        content, place = scrubber.text(row.content), scrubber.text(row.place)
        if row.direction == "out" and (row.record in records or content != row.content):
            exported[place] = None
        if (content, place) != (row.content, row.place):
            connection.execute(update(table).where(table.c.id == row.id).values(content=content, place=place))
    return tuple(exported)


def _forget_in_backup(file: Path, person: RecordId, scrubber: Scrubber, clock: Clock, anew: Rows) -> bool:
    """Whether a backup could be rewritten; one that is damaged stays, and is found by its bytes.

    Raises a Circumstance; then all is kept that is needed to go on.
    """
    also = (scrubber.names, scrubber.contacts)
    try:
        inspect(file)
        with staging(file.parent) as place:
            ready = place / FILE_NAME
            shutil.copyfile(file, ready)
            database = migrating.at_present_schema(place, clock)
            try:
                with database.writing() as connection:
                    forget_in(connection, person, scrubber.pseudonym, also=also, anew=anew)
                database.compact()
            finally:
                database.close()
            inspect(ready)
            flush(ready)
            ready.replace(file)
    except (NotABackup, NewerWorkspace, Damaged):
        return False
    except OSError as error:
        raise translate(error, file.parent) from error
    return True


def _that_hold(folder: Path, scrubber: Scrubber, rewritten: Sequence[Path]) -> Iterable[Path]:
    """The files with the name in their bytes; in databases that were rewritten it may be another person's."""
    spared = frozenset(rewritten if scrubber.is_shared else ())
    for file in sorted(set(folder.rglob("*")) - spared):
        if file.is_file() and scrubber.holds_bytes(file.read_bytes()):
            yield file.relative_to(folder)
