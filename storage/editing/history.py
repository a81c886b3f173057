"""Restoring a version: a new change that says what the record said then."""

from storage.history import at
from storage.model import JsonValue, Operation, Origin, Plan, RecordId, Seq, Write
from storage.reader import Reader
from storage.records import get


def restore(record: RecordId, seq: Seq) -> Plan:
    """Make the record say again what it said when the log had reached `seq`; what came since stays in the history."""

    def plan(reader: Reader) -> Operation:
        then, now = at(reader, record, seq), get(reader, record)
        gone: dict[str, JsonValue] = dict.fromkeys(now.fields.keys() - then.fields.keys())
        write = Write(record, sets={**gone, **then.fields}, body=then.body)
        details = {"title": then.title, "from": then.changed.at.isoformat()}
        return Operation("restore_version", (write,), details=details, origin=Origin.RESTORE)

    return plan
