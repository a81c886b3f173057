"""Which copy of a workspace this is. One that was restored, or copied elsewhere, takes a new name before it writes."""

import secrets
from pathlib import Path

from sqlalchemy import Connection, insert, select

from storage import schema


def value_of(connection: Connection, key: str) -> str:
    """What the private table says under `key`; empty when it says nothing."""
    found = connection.execute(select(schema.meta.c.value).where(schema.meta.c.key == key)).scalar_one_or_none()
    return found or ""


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
    """Take a name that no copy has; without a `place` the next writer takes another one yet."""
    name = secrets.token_hex(6)
    keep_value(connection, "device", name)
    keep_value(connection, "place", place)
    return name
