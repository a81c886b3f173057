"""What a change from elsewhere must be before it is let into the tables: everything about it is hostile until then."""

import math
from typing import Any

from sqlalchemy import Connection, select

from storage import schema
from storage.clock import read_time
from storage.errors import InvalidChange
from storage.log import ChangeRow

MOST_WORDS = 200
MOST_BYTES = 64_000_000
MOST_NESTED = 32
_LARGEST_COUNTER = 2**53


def checked(connection: Connection, row: ChangeRow) -> ChangeRow:
    """The row, when it can be one of ours. Raises InvalidChange with a plain word for what is wrong."""
    for reason, is_right in (
        ("words", _words_are_right),
        ("time", _time_is_right),
        ("knows", _knows_is_right),
        ("values", _values_are_right),
        ("bytes", _bytes_are_right),
    ):
        if not is_right(row):
            raise InvalidChange(str(row.device)[:MOST_WORDS], _number(row.counter), reason)
    if _belongs_to_another(connection, row):
        raise InvalidChange(row.device, row.counter, "repeated")
    return row


def _words_are_right(row: ChangeRow) -> bool:
    words: tuple[Any, ...] = (row.device, row.record, row.author, row.at, row.origin, row.operation)
    if not all(isinstance(each, str) and len(each) <= MOST_WORDS and _is_text(each) for each in words):
        return False
    return _is_counter(row.counter) and type(row.format) is int and bool(row.operation)


def _time_is_right(row: ChangeRow) -> bool:
    try:
        return read_time(row.at).tzinfo is not None
    except ValueError:
        return False


def _knows_is_right(row: ChangeRow) -> bool:
    known: dict[Any, Any] = dict(row.knows)
    if not all(isinstance(device, str) and _is_text(device) and _is_counter(at) for device, at in known.items()):
        return False
    return row.knows.get(row.device, 0) < row.counter


def _values_are_right(row: ChangeRow) -> bool:
    names: tuple[Any, ...] = (*row.sets, *row.act)
    if not all(isinstance(field, str) for field in names):
        return False
    return _is_plain([dict(row.sets), dict(row.act)])


def _bytes_are_right(row: ChangeRow) -> bool:
    data: Any = row.data
    return isinstance(data, bytes) and len(data) <= MOST_BYTES and bool(data or not row.sets)


def _is_plain(value: Any) -> bool:
    """Whether a value is JSON that every reader can hold: finite numbers, whole characters, no deep nesting."""
    layer = [value]
    for _depth in range(MOST_NESTED):
        if not layer:
            return True
        inner: list[Any] = []
        for each in layer:
            if isinstance(each, dict):
                inner += [*each, *each.values()]
            elif isinstance(each, list | tuple):
                inner += each
            elif not _is_leaf(each):
                return False
        layer = inner
    return not layer


def _is_leaf(value: Any) -> bool:
    if isinstance(value, str):
        return _is_text(value)
    if isinstance(value, float):
        return math.isfinite(value)
    return value is None or (isinstance(value, int) and abs(value) <= _LARGEST_COUNTER)


def _is_text(words: str) -> bool:
    """Whether no half of a character stands alone; told by the encoder, since a text may have millions of letters."""
    try:
        words.encode()
    except UnicodeEncodeError:
        return False
    return True


def _is_counter(value: Any) -> bool:
    return type(value) is int and 0 <= value <= _LARGEST_COUNTER


def _number(value: Any) -> int:
    return value if type(value) is int else 0


def _belongs_to_another(connection: Connection, row: ChangeRow) -> bool:
    """Whether the device has used that number for a change of another record."""
    table = schema.change
    query = select(table.c.record).where(table.c.device == row.device, table.c.counter == row.counter)
    found = connection.execute(query).scalar_one_or_none()
    return found is not None and found != row.record


def storable(value: Any) -> bool:
    """Whether a field can hold a value."""
    return _is_plain([value])
