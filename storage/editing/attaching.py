"""Files put on a record: kept first, then named in one operation."""

import mimetypes
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

from storage.fields import element, next_place
from storage.model import FileHash, JsonValue, Operation, Plan, RecordId, Write
from storage.reader import Reader
from storage.records import get
from wiki.folding import fold


@dataclass(frozen=True, slots=True)
class Kept:
    """A file that is in the workspace's folder already; `name` is what it is to be called."""

    file: FileHash
    name: str
    size: int


def names_for(names: Sequence[str], kept: Sequence[Kept]) -> tuple[str, ...]:
    """What each file shall be called beside `names`: its own name, or the first like it that nothing has."""
    taken = {fold(name) for name in names}
    found: list[str] = []
    for each in kept:
        whole = PurePath(each.name.replace("/", " ").replace("\\", " ").strip() or "fichier")
        turn, name = 2, str(whole)
        while fold(name) in taken:
            name, turn = f"{whole.stem} {turn}{whole.suffix}", turn + 1
        taken.add(fold(name))
        found.append(name)
    return tuple(found)


def attach(record: RecordId, kept: Sequence[Kept]) -> Plan:
    """Put files on a record; one that it has already keeps its name and its place."""

    def plan(reader: Reader) -> Operation:
        before = get(reader, record)
        present = before.elements("attachments")
        new = [each for each in kept if each.file not in present]
        names = names_for([str(value.get("name", "")) for value in present.values()], new)
        at = next_place(before.fields, "attachments")
        sets: dict[str, JsonValue] = {}
        for place, (each, name) in enumerate(zip(new, names, strict=True)):
            media = mimetypes.guess_type(name)[0] or ""
            value: JsonValue = {"name": name, "media": media, "size": each.size, "at": at + place}
            sets[element("attachments", each.file)] = value
        details: dict[str, JsonValue] = {"title": before.title, "file": ", ".join(names)}
        return Operation("attach", (Write(record, sets=sets),), details=details)

    return plan
