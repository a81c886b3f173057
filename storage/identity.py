"""Which copy of a workspace this is. One that was restored, or copied elsewhere, takes a new name before it writes."""

import secrets
from pathlib import Path

from sqlalchemy import Connection, bindparam, insert, select

from storage import log, schema
from storage.prepared import Prepared

_VALUE = Prepared(select(schema.meta.c.value).where(schema.meta.c.key == bindparam("this")))


def value_of(connection: Connection, key: str) -> str:
    """What the private table says under `key`; empty when it says nothing."""
    return _VALUE.run(connection, {"this": key}).scalar_one_or_none() or ""


def keep_value(connection: Connection, key: str, value: str) -> None:
    """Say it."""
    connection.execute(insert(schema.meta).prefix_with("OR REPLACE").values(key=key, value=value))


def device_of(connection: Connection, file: Path) -> str:
    """The device name of this copy: a new one when the file is not the one that took the present name."""
    place = f"{file.resolve()}|{file.stat().st_ino}"
    name = value_of(connection, "device")
    if name and value_of(connection, "place") == place:
        return name
    return take_new_device(connection, place)


def take_new_device(connection: Connection, place: str = "") -> str:
    """Take a name that no copy has, from here in the log; without a `place` the next writer takes another."""
    name = secrets.token_hex(6)
    keep_value(connection, "device", name)
    keep_value(connection, "place", place)
    keep_value(connection, "born", str(log.newest(connection)))
    return name
