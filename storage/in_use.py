"""Words that records in sight use already: tags and priorities, each in one spelling, to be offered again."""

from sqlalchemy import func, select

from storage import schema
from storage.reader import Reader

_RECORD = schema.record


def tags(reader: Reader) -> tuple[str, ...]:
    """The tags of fields and bodies, in the order of their folded words, each as it is written first."""
    table = schema.tag
    query = select(table.c.key, table.c.name).join(_RECORD, _RECORD.c.record == table.c.record)
    query = query.where(_RECORD.c.deleted.is_(None)).distinct().order_by(table.c.key, table.c.name.desc())
    found: dict[str, str] = {}
    for key, name in reader.connection.execute(query):
        found.setdefault(key, name)
    return tuple(found.values())


def priorities(reader: Reader) -> tuple[str, ...]:
    """The priorities that sheets have."""
    table = schema.sheet
    query = select(table.c.priority).join(_RECORD, _RECORD.c.record == table.c.record)
    query = query.where(_RECORD.c.deleted.is_(None), table.c.priority != "")
    return tuple(words for (words,) in reader.connection.execute(query.distinct().order_by(table.c.priority)))


def tags_counted(reader: Reader) -> dict[str, int]:
    """How many records in sight carry each tag, by its folded words."""
    table = schema.tag
    query = select(table.c.key, func.count(table.c.record.distinct())).join(_RECORD, _RECORD.c.record == table.c.record)
    query = query.where(_RECORD.c.deleted.is_(None)).group_by(table.c.key)
    return {row[0]: row[1] for row in reader.connection.execute(query)}
