"""Restoring a version, or a part of its text: a new change that says what the record said then."""

from storage.history import at
from storage.model import JsonValue, Operation, Origin, Plan, RecordId, Seq, Write
from storage.reader import Reader
from storage.records import get
from wiki.restored_part import restored_part


def restore(record: RecordId, seq: Seq) -> Plan:
    """Make the record say again what it said when the log had reached `seq`; what came since stays in the history."""

    def plan(reader: Reader) -> Operation:
        then, now = at(reader, record, seq), get(reader, record)
        gone: dict[str, JsonValue] = dict.fromkeys(now.fields.keys() - then.fields.keys())
        write = Write(record, sets={**gone, **then.fields}, body=then.body)
        details = {"title": then.title, "from": then.changed.at.isoformat()}
        return Operation("restore_version", (write,), details=details, origin=Origin.RESTORE)

    return plan


def restore_part(record: RecordId, seq: Seq, start: int, end: int) -> Plan:
    """Make the text say again what the version at `seq` said in its stretch `start..end`; the rest stays as it is."""

    def plan(reader: Reader) -> Operation:
        then, now = at(reader, record, seq), get(reader, record)
        edits = restored_part(now.body, then.body, start, end)
        details: dict[str, JsonValue] = {"title": now.title, "from": then.changed.at.isoformat()}
        return Operation("restore_part", (Write(record, edits=edits),), details=details, origin=Origin.RESTORE)

    return plan
