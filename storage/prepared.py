"""Statements that every save repeats, put into SQL once: building them costs more than what SQLite does for them."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, CursorResult, Executable
from sqlalchemy.dialects.sqlite import dialect
from sqlalchemy.sql import ClauseElement

_SQLITE = dialect(paramstyle="qmark")


class Prepared:
    """A statement whose parameters are named: an insert's by its columns, others' by `bindparam`.

    Values go to the driver as they are, and columns come back as SQLite has them: a truth value is 0 or 1.
    """

    def __init__(self, statement: Executable) -> None:
        if not isinstance(statement, ClauseElement):
            raise TypeError(statement)
        compiled = statement.compile(dialect=_SQLITE)
        self._words = str(compiled)
        self._constants: dict[str, Any] = {name: at for name, at in compiled.params.items() if at is not None}
        self._names: tuple[str, ...] = tuple(getattr(compiled, "positiontup", None) or ())

    def run(self, connection: Connection, values: Mapping[str, Any]) -> CursorResult[Any]:
        """Run it once. Raises KeyError when a value is missing."""
        return connection.exec_driver_sql(self._words, self._in_place(values))

    def run_each(self, connection: Connection, rows: Iterable[Mapping[str, Any]]) -> None:
        """Run it for each row of values; there must be one at least."""
        connection.exec_driver_sql(self._words, [self._in_place(values) for values in rows])

    def _in_place(self, values: Mapping[str, Any]) -> tuple[Any, ...]:
        return tuple(values[name] if name in values else self._constants[name] for name in self._names)
