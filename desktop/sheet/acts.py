"""An act that several parts of the head share: a new title, which nothing else has."""

from __future__ import annotations

from storage.editing import sheets
from storage.errors import InvalidValue
from storage.model import Kind, Operation, Plan, RecordId
from storage.reader import Reader
from storage.records import find, get
from wiki.folding import fold

TEXTS = (Kind.SHEET, Kind.KIT, Kind.PAGE, Kind.NOTE)


def rename_plan(record: RecordId, title: str) -> Plan:
    """Rename, unless another text is called so: links would no longer say which one they mean."""

    def plan(reader: Reader) -> Operation:
        refuse_taken(reader, record, title.strip())
        return sheets.rename(record, title.strip())(reader)

    return plan


def refuse_taken(reader: Reader, record: RecordId, title: str) -> None:
    """Raise InvalidValue, with the title as it stands, when another text in sight is called so."""
    for other in find(reader, title, TEXTS) if title else ():
        found = get(reader, other)
        if other != record and fold(found.title) == fold(title):
            raise InvalidValue("title", title, (found.title,))
