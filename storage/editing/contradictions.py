"""Settling a contradiction: a change that knows all its sides, and that everybody receives."""

from storage.contradictions import contradictions
from storage.errors import RecordNotFound
from storage.merging import BODY, SETTLED
from storage.model import Contradiction, ContradictionId, JsonValue, Operation, Plan, Write
from storage.reader import Reader
from storage.records import get


def settle(contradiction: ContradictionId, value: JsonValue = None, *, body: str | None = None) -> Plan:
    """Decide a contradiction: `value` for a field; for a paragraph the whole new `body`, or none to leave it."""

    def plan(reader: Reader) -> Operation:
        found = _open(reader, contradiction)
        record = get(reader, found.record)
        details = {"title": record.title, "field": found.field}
        if found.field == BODY:
            write = Write(found.record, sets={f"{SETTLED}{found.id}": True}, body=body)
        else:
            write = Write(found.record, sets={found.field: value})
        return Operation("settle", (write,), details=details)

    return plan


def _open(reader: Reader, contradiction: ContradictionId) -> Contradiction:
    for found in contradictions(reader):
        if found.id == contradiction:
            return found
    raise RecordNotFound(contradiction)
