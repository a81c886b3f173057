"""Operations as the log tells them: one action of a person each, and whether it is undone."""

import json

from sqlalchemy import Connection, bindparam, insert, select, update

from storage import schema
from storage.log import ChangeRow
from storage.prepared import Prepared

_TABLE = schema.operation
_KNOWN = Prepared(select(_TABLE.c.id).where(_TABLE.c.id == bindparam("this")))
_NOTE = Prepared(insert(_TABLE))
_STANDING_UNDO = Prepared(
    select(_TABLE.c.id).where(_TABLE.c.undoes == bindparam("this"), _TABLE.c.undone.is_(False)).limit(1)
)


def note(connection: Connection, row: ChangeRow) -> None:
    """Remember the operation that a row belongs to, and what it undoes. The same for any order of arrival."""
    if _KNOWN.run(connection, {"this": row.operation}).first() is not None:
        return
    undoes = row.act.get("undoes")
    values = {
        "id": row.operation,
        "name": str(row.act.get("name", "")),
        "details": json.dumps(row.act.get("details", {}), ensure_ascii=False, sort_keys=True),
        "origin": row.origin,
        "author": row.author,
        "at": row.at,
        "seq": row.seq,
        "undoes": undoes if isinstance(undoes, str) else None,
        "undone": _is_undone(connection, row.operation),
    }
    _NOTE.run(connection, values)
    if isinstance(undoes, str):
        _mark(connection, undoes)


def _mark(connection: Connection, operation: str) -> None:
    """Say of an operation whether it is undone, then of the one that it undoes, and so on down the chain."""
    seen: set[str] = set()
    following: str | None = operation
    while following is not None and following not in seen:
        seen.add(following)
        state = _is_undone(connection, following)
        connection.execute(update(_TABLE).where(_TABLE.c.id == following).values(undone=state))
        following = connection.execute(select(_TABLE.c.undoes).where(_TABLE.c.id == following)).scalar_one_or_none()


def _is_undone(connection: Connection, operation: str) -> bool:
    """Whether some operation that still stands undoes this one."""
    return _STANDING_UNDO.run(connection, {"this": operation}).first() is not None
