"""The private ledger of files read and written: what this copy and the outside last agreed on, part by part."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Connection, insert, or_, select

from storage import schema
from storage.clock import read_time
from storage.model import Changes, Exchange, FileHash, OperationId, RecordId, Seq, StoredExchange
from storage.reader import Reader

_TABLE = schema.exchange


def keep(connection: Connection, exchanges: Iterable[Exchange], changes: Changes, at: str) -> None:
    """Remember exchanges with the record's present log position and the operation that made them, if it wrote."""
    for exchange in exchanges:
        connection.execute(
            insert(_TABLE).values(
                record=exchange.record,
                direction=exchange.direction,
                place=exchange.place,
                source=exchange.source,
                part=exchange.part,
                content=exchange.content,
                seq=_seq_of(connection, exchange.record),
                operation=changes.operation,
                at=at,
            )
        )


def of_record(reader: Reader, record: RecordId) -> tuple[StoredExchange, ...]:
    """The record's exchanges, newest first, without those of undone operations."""
    return _found(reader, _TABLE.c.record == record)


def of_place(reader: Reader, place: str) -> tuple[StoredExchange, ...]:
    """The exchanges of one file's path, newest first, without those of undone operations."""
    return _found(reader, _TABLE.c.place == place)


def of_source(reader: Reader, source: FileHash) -> tuple[StoredExchange, ...]:
    """The exchanges of a file with these very bytes, newest first, without those of undone operations."""
    return _found(reader, _TABLE.c.source == source)


def _found(reader: Reader, condition: ColumnElement[bool]) -> tuple[StoredExchange, ...]:
    operation = schema.operation
    query = (
        select(_TABLE)
        .outerjoin(operation, operation.c.id == _TABLE.c.operation)
        .where(condition, or_(operation.c.undone.is_(None), operation.c.undone.is_(False)))
        .order_by(_TABLE.c.id.desc())
    )
    return tuple(_unpacked(row._mapping) for row in reader.connection.execute(query))


def _unpacked(row: Any) -> StoredExchange:
    return StoredExchange(
        exchange=Exchange(
            record=RecordId(row["record"]),
            direction=row["direction"],
            place=row["place"],
            source=FileHash(row["source"]),
            part=row["part"],
            content=row["content"],
        ),
        seq=Seq(row["seq"]),
        operation=OperationId(row["operation"]) if row["operation"] else None,
        at=read_time(row["at"]),
    )


def _seq_of(connection: Connection, record: RecordId) -> int:
    query = select(schema.record.c.seq).where(schema.record.c.record == record)
    return int(connection.execute(query).scalar_one_or_none() or 0)
