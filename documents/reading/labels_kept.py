"""The labels that a group has taught Fabrique: kept with its workspace, read at each import, shared by everybody."""

from collections.abc import Mapping

from documents.reading.understanding.corrections import Labels
from storage import records
from storage.fields import element, element_id
from storage.founding import WORKSPACE_RECORD
from storage.model import JsonValue, Write
from storage.reader import Reader
from wiki.labels import Field

_LIST = "labels"


def labels_of_group(reader: Reader) -> Labels:
    """What the group's own labels announce; those of a later version's fields are passed over."""
    found: dict[str, Field] = {}
    for value in records.get(reader, WORKSPACE_RECORD).elements(_LIST).values():
        name, field = value.get("name"), value.get("field")
        if isinstance(name, str) and isinstance(field, str) and field in set(Field):
            found[name] = Field(field)
    return found


def keeping_labels(reader: Reader, labels: Labels) -> tuple[Write, ...]:
    """The write that keeps labels the group does not have yet, if there are any."""
    known: Mapping[str, Field] = labels_of_group(reader) if labels else {}
    sets: dict[str, JsonValue] = {
        element(_LIST, element_id(name)): {"name": name, "field": str(field)}
        for name, field in labels.items()
        if known.get(name) is not field
    }
    return (Write(WORKSPACE_RECORD, sets=sets),) if sets else ()
