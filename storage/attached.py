"""The files that a record has, and the operation that takes one off it; the file itself stays, for its history."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import select

from storage import schema
from storage.fields import element
from storage.model import FileHash, Operation, Plan, RecordId, Write
from storage.reader import Reader
from storage.records import get
from wiki.edits import Edit
from wiki.folding import fold
from wiki.links import find_links

_ATTACHMENT = schema.attachment.c


@dataclass(frozen=True, slots=True)
class AttachmentRow:
    """A file of a record: its name there, its kind as a media type, its size in bytes."""

    file: FileHash
    name: str
    media: str
    size: int


def attachments(reader: Reader, record: RecordId) -> tuple[AttachmentRow, ...]:
    """The files of a record in their order."""
    query = select(_ATTACHMENT.hash, _ATTACHMENT.name, _ATTACHMENT.media, _ATTACHMENT.size)
    query = query.where(_ATTACHMENT.record == record).order_by(_ATTACHMENT.position)
    rows = reader.connection.execute(query)
    return tuple(AttachmentRow(FileHash(row.hash), row.name, row.media, row.size) for row in rows)


def all_attachments(reader: Reader) -> Iterator[tuple[RecordId, AttachmentRow]]:
    """The files of every record in sight."""
    columns = (_ATTACHMENT.record, _ATTACHMENT.hash, _ATTACHMENT.name, _ATTACHMENT.media, _ATTACHMENT.size)
    query = select(*columns).join(schema.record, schema.record.c.record == _ATTACHMENT.record)
    query = query.where(schema.record.c.deleted.is_(None)).order_by(_ATTACHMENT.record, _ATTACHMENT.position)
    for row in reader.connection.execute(query):
        yield RecordId(row.record), AttachmentRow(FileHash(row.hash), row.name, row.media, row.size)


def detach(record: RecordId, file: FileHash) -> Plan:
    """Take a file off a record, and the links to it out of the text."""

    def plan(reader: Reader) -> Operation:
        before = get(reader, record)
        value = before.elements("attachments").get(file)
        if value is None:
            return Operation("detach")
        name = str(value.get("name", ""))
        write = Write(record, sets={element("attachments", file): None}, edits=_without(before.body, name, file))
        return Operation("detach", (write,), details={"title": before.title, "file": name})

    return plan


def _without(body: str, name: str, file: FileHash) -> tuple[Edit, ...]:
    """The edits that take the links to a file out, each with its line when nothing else stands on it."""
    wanted = {fold(name), file}
    links = (link for link in find_links(body) if link.target and wanted & {fold(link.target), link.target})
    return tuple(_line_or_link(body, link.start, link.end) for link in links)


def _line_or_link(body: str, start: int, end: int) -> Edit:
    first = body.rfind("\n", 0, start) + 1
    stop = body.find("\n", end)
    stop = len(body) if stop < 0 else stop + 1
    alone = not body[first:start].strip() and not body[end:stop].strip()
    return Edit(first, stop, "") if alone else Edit(start, end, "")
