"""What `wiki.checks` needs to know of one sheet, read from the workspace in a few queries."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import select

from storage import schema
from storage.clock import read_time
from storage.defaults import STATUSES
from storage.fields import elements, text_of
from storage.model import JsonValue, Kind, Record, RecordId, Role
from storage.projected_fields import own_day
from storage.reader import Reader
from storage.records import get, sheets_numbered
from wiki.check_model import Facts, Stranger
from wiki.checks import Check, check_sheet
from wiki.folding import fold
from wiki.numbers import natural_key

_RECORD = schema.record
_REFERENTS = (Role.BOARD_REFERENT, Role.TEAM_REFERENT)
_ENDED = frozenset(fold(names[place]) for names in STATUSES.values() for place in (-1, -2)) | {"termine", "realise"}


def checks(reader: Reader, sheet: RecordId, today: date) -> tuple[Check, ...]:
    """What is worth a look on a sheet; nothing for a record of another kind."""
    record = get(reader, sheet)
    return check_sheet(facts(reader, record, today)) if record.kind == Kind.SHEET else ()


def near(record: Record) -> date:
    """The day from which a record's dates without a year are understood: its own, else the one it was made on."""
    return own_day(record.fields) or record.created.at.date()


def has_ended(status: str) -> bool:
    """Whether a sheet of this status is done or dropped."""
    return fold(status) in _ENDED


def facts(reader: Reader, record: Record, today: date) -> Facts:
    """One sheet as the checks see it."""
    on_sheet = {target for role in Role for target, _ in elements(record.fields, role)}
    names = _names(reader, on_sheet)
    number, axis = record.text("number"), record.text("axis")
    twins = _twins(reader, record, number, axis) if number else ()
    return Facts(
        today=today,
        near=near(record),
        board_referents=tuple(record.elements(Role.BOARD_REFERENT)),
        team_referents=tuple(record.elements(Role.TEAM_REFERENT)),
        strangers=tuple(_strangers(record, names)),
        on_sheet=tuple(name for target in on_sheet for name in names.get(target, ())),
        organisations=_organisations(reader, on_sheet),
        dates=tuple((_label(value), str(value.get("raw", ""))) for _, value in elements(record.fields, "dates")),
        questions=tuple(_asked(record)),
        number=number,
        twins=twins,
        next_number=next_number(reader, axis) if twins else "",
        closed=has_ended(record.text("status")),
        body=record.body,
    )


def next_number(reader: Reader, axis: str) -> str:
    """The number after the highest one under an axis, written as the others there are: 8 after 7, MOB-04 after MOB-03.

    Empty where the axis has no numbers.
    """
    table = schema.sheet
    query = select(table.c.number).join(_RECORD, _RECORD.c.record == table.c.record)
    query = query.where(table.c.axis == axis, table.c.number != "", _RECORD.c.deleted.is_(None))
    numbers = sorted((number for (number,) in reader.connection.execute(query)), key=natural_key)
    return following(numbers[-1]) if numbers else ""


def following(number: str) -> str:
    """The number after this one: its last digits count on, with as many zeros before them; empty without digits."""
    head = number.rstrip("0123456789")
    digits = number[len(head) :]
    return f"{head}{int(digits) + 1:0{len(digits)}d}" if digits and len(digits) < 10 else ""


def _names(reader: Reader, wanted: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """All names of those in sight among the wanted."""
    name = schema.name
    query = select(name.c.record, name.c.words).join(_RECORD, _RECORD.c.record == name.c.record)
    query = query.where(name.c.record.in_(list(wanted)), _RECORD.c.deleted.is_(None))
    found: dict[str, tuple[str, ...]] = {}
    for record, words in reader.connection.execute(query):
        found[record] = (*found.get(record, ()), words)
    return found


def _organisations(reader: Reader, on_sheet: set[str]) -> tuple[tuple[str, ...], ...]:
    name = schema.name
    query = select(name.c.record, name.c.words).join(_RECORD, _RECORD.c.record == name.c.record)
    query = query.where(_RECORD.c.kind == Kind.ORGANISATION, _RECORD.c.deleted.is_(None))
    found: dict[str, list[str]] = {}
    for record, words in reader.connection.execute(query.order_by(name.c.record, name.c.source != "title")):
        if record not in on_sheet:
            found.setdefault(record, []).append(words)
    return tuple(sorted((tuple(names) for names in found.values()), key=lambda names: fold(names[0])))


def _strangers(record: Record, known: dict[str, tuple[str, ...]]) -> Iterable[Stranger]:
    for role in _REFERENTS:
        for target, value in elements(record.fields, role):
            if target not in known:
                yield Stranger(role, target, str(value.get("raw", "")))


def _label(value: dict[str, JsonValue]) -> str:
    return str(value.get("field", ""))


def _asked(record: Record) -> Iterable[date]:
    for _, value in elements(record.fields, "open_questions"):
        if not value.get("settled"):
            asked = text_of(value, "asked")
            yield read_time(asked).date() if asked else record.created.at.date()


def _twins(reader: Reader, record: Record, number: str, axis: str) -> tuple[str, ...]:
    """The titles of other sheets that bear the number under the same axis: groups begin again under each."""
    same = (get(reader, each) for each in sheets_numbered(reader, number) if each != record.id)
    return tuple(sorted(each.title for each in same if each.text("axis") == axis))
