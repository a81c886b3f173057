"""Searches that the group keeps under a name: saved, named, changed, put in another order. The bin takes them too."""

from storage.defaults import new_id
from storage.editing.sheets import on_one_line
from storage.errors import InvalidValue
from storage.lists import saved_searches
from storage.model import JsonValue, Kind, Operation, Plan, RecordId, Write, place_of
from storage.reader import Reader
from storage.records import all_of, get

LONGEST_TITLE, LONGEST_QUERY = 200, 4_000


def save(title: str, query: str) -> tuple[RecordId, Plan]:
    """Keep a search under a name, behind those there are. Raises InvalidValue when one of them is empty."""
    name, words = _title(title), _query(query)
    record = new_id()

    def plan(reader: Reader) -> Operation:
        last = max((place_of(each.fields) for each in all_of(reader, Kind.SEARCH)), default=0.0)
        sets: dict[str, JsonValue] = {"title": name, "query": words, "at": last + 1}
        return Operation(
            "create",
            (Write(record, kind=Kind.SEARCH, sets=sets),),
            details={"kind": str(Kind.SEARCH), "title": name},
        )

    return record, plan


def rename(record: RecordId, title: str) -> Plan:
    """Give a saved search another name; no link leads to it, so none has to follow."""
    name = _title(title)
    details: dict[str, JsonValue] = {"title": name, "field": "title", "values": [name]}
    return lambda _reader: Operation("set_field", (Write(record, sets={"title": name}),), details=details)


def change_query(record: RecordId, query: str) -> Plan:
    """Let a saved search ask something else."""
    words = _query(query)
    return lambda reader: Operation(
        "change_search", (Write(record, sets={"query": words}),), details={"title": get(reader, record).title}
    )


def move(record: RecordId, step: int) -> Plan:
    """Put a saved search so many places further down, or up; past the ends it stays at the end."""

    def plan(reader: Reader) -> Operation:
        order = [each.id for each in saved_searches(reader)]
        if record not in order:
            return Operation("move_search")
        wanted = min(max(order.index(record) + step, 0), len(order) - 1)
        order.remove(record)
        order.insert(wanted, record)
        details: dict[str, JsonValue] = {"title": get(reader, record).title}
        writes = (Write(each, sets={"at": place}) for place, each in enumerate(order, 1))
        return Operation("move_search", tuple(writes), details=details)

    return plan


def _title(words: str) -> str:
    title = on_one_line(words)[:LONGEST_TITLE].strip()
    if not title:
        raise InvalidValue("title", words)
    return title


def _query(words: str) -> str:
    query = on_one_line(words)
    if not query or len(query) > LONGEST_QUERY:
        raise InvalidValue("query", words[:LONGEST_QUERY])
    return query
