"""Which copy of a workspace this is. One that was restored, or copied elsewhere, takes a new name before it writes.

So does one whose file was written over by an older copy of itself, which neither its path nor its inode tells: what
this device has written is counted in a small file beside the database too. A counter given twice would be taken for
the same change by other copies.
"""

import json
import os
import secrets
from pathlib import Path

from sqlalchemy import Connection, bindparam, insert, select

from storage import log, schema
from storage.prepared import Prepared

BESIDE = "device.json"
_LENGTH = 80
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
    if name and value_of(connection, "place") == place and _holds_all_of(connection, name, file.parent):
        return name
    return take_new_device(connection, place)


def written_here(connection: Connection) -> tuple[str, int]:
    """The device's name, and how many changes it has written."""
    name = value_of(connection, "device")
    return name, log.last_counter(connection, name)


def keep_beside(folder: Path, name: str, counter: int) -> None:
    """Count what was written beside the database too, after each commit; where that fails nothing else does.

    One call writes it over, so that others read the number before or the one after.
    """
    data = json.dumps({"device": name, "counter": counter}).ljust(_LENGTH).encode()
    try:
        opened = os.open(folder / BESIDE, os.O_WRONLY | os.O_CREAT, 0o644)
        try:
            os.write(opened, data)
        finally:
            os.close(opened)
    except OSError:
        return


def kept_beside(folder: Path) -> tuple[str, int]:
    """What the file beside the database says; no name where it says nothing."""
    try:
        found = json.loads((folder / BESIDE).read_bytes())
        name, counter = found["device"], found["counter"]
    except (OSError, ValueError, RecursionError, TypeError, KeyError):
        return "", 0
    return (name, counter) if isinstance(name, str) and type(counter) is int else ("", 0)


def forget_beside(folder: Path) -> None:
    """Take away the count of a state that is no more."""
    try:
        (folder / BESIDE).unlink(missing_ok=True)
    except OSError:
        return


def _holds_all_of(connection: Connection, name: str, folder: Path) -> bool:
    """Whether the database has all that this device wrote, as far as it is known."""
    kept, counter = kept_beside(folder)
    return kept == name and log.last_counter(connection, name) >= counter


def take_new_device(connection: Connection, place: str = "") -> str:
    """Take a name that no copy has, from here in the log; without a `place` the next writer takes another."""
    name = secrets.token_hex(6)
    keep_value(connection, "device", name)
    keep_value(connection, "place", place)
    keep_value(connection, "born", str(log.newest(connection)))
    return name
