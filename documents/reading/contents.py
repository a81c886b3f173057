"""Drafts and records as contents, so that a file, what it said before, and what stands here can be compared."""

from documents.content import DOUBT, Content
from documents.reading.drafts import Draft, PersonDraft, Value
from storage import records
from storage.errors import RecordNotFound
from storage.model import Kind, Record, RecordId, Role
from storage.reader import Reader


def content_of_draft(draft: Draft) -> Content:
    """What a draft says. Dates that stand in the body are the body's own affair."""
    return Content(
        title=draft.title,
        body=draft.body,
        kind=str(draft.kind),
        number=draft.number,
        axis_number=draft.axis.number if draft.axis else "",
        axis_title=draft.axis.title if draft.axis else "",
        status=draft.status or "",
        people={role: tuple(map(marked_name, values)) for role, values in draft.people.items() if values},
        tags=tuple(value.words for value in draft.tags),
        aliases=tuple(value.words for value in draft.aliases),
        dates=tuple(date.raw for date in draft.dates if date.field != "body"),
        open_questions=tuple(question.raw for question in draft.open_questions),
        fields=dict(draft.fields),
        front_matter=draft.front_matter,
    )


def marked_name(value: Value) -> str:
    """A draft's name as contents hold it, with the mark of its doubt."""
    return value.words + DOUBT if value.uncertain else value.words


def content_of_person(draft: PersonDraft) -> Content:
    """What a register says of a person or an organisation."""
    kind = Kind.ORGANISATION if draft.organisation else Kind.PERSON
    return Content(title=draft.name, kind=str(kind), aliases=draft.aliases, fields=dict(draft.fields))


def content_of_record(reader: Reader, record: Record) -> Content:
    """What a record says now, its people by their present names."""
    axis = _found(reader, record.text("axis"))
    labels = {name.removeprefix("fields/"): record.text(name) for name in record.fields if name.startswith("fields/")}
    return Content(
        title=record.title,
        body=record.body,
        kind=record.kind,
        number=record.text("number"),
        axis_number=axis.text("number") if axis else "",
        axis_title=axis.title if axis else "",
        status=record.text("status"),
        people={str(role): names for role in Role if (names := _names(reader, record, role))},
        tags=_words(record, "tags", "name"),
        aliases=_words(record, "aliases", "name"),
        dates=_words(record, "dates", "raw"),
        open_questions=_words(record, "open_questions", "raw"),
        fields=labels,
        front_matter=record.text("front_matter"),
    )


def _found(reader: Reader, record: str) -> Record | None:
    if not record:
        return None
    try:
        return records.get(reader, RecordId(record))
    except RecordNotFound:
        return None


def _names(reader: Reader, record: Record, role: Role) -> tuple[str, ...]:
    found = ((_found(reader, target), value) for target, value in record.elements(role).items())
    names = ((entry.title if entry else str(value.get("raw", "")), value.get("uncertain")) for entry, value in found)
    return tuple(name + DOUBT if uncertain else name for name, uncertain in names)


def _words(record: Record, name: str, key: str) -> tuple[str, ...]:
    return tuple(str(value.get(key, "")) for value in record.elements(name).values())
