"""Which records somebody who follows the log has to read again: those that changed, and those that show one which did.

A sheet shows names (people, partners, axes with those above, whom its actions mention), and whether any note is about
it. What a record showed before may be told by the log alone: a person who was renamed, a note that is about something
else now.
"""

import json
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Select, func, select

from storage import schema
from storage.fields import first_word
from storage.model import Kind, RecordId, Seq
from storage.reader import Reader
from storage.stored import stored_json
from wiki.folding import fold

_RECORD = schema.record.c
_CHANGE = schema.change.c
_MENTION = schema.mention.c
_AXIS = schema.axis.c
_ABOUT, _ALIAS = "about/", "aliases/"


def changed_since(reader: Reader, seq: Seq) -> dict[RecordId, Seq]:
    """The records that changed after `seq`, or that show one which did, each with its own newest seq."""
    query = select(_RECORD.record, _RECORD.seq)
    changed = select(_RECORD.record).where(_RECORD.seq > seq)
    queries = [query.where(_RECORD.seq > seq)]
    if seq > 0:
        shown = (*_showing(changed), _values(_earlier_targets(reader, seq)), _mentioning(reader, changed))
        queries += [query.where(_RECORD.record.in_(each)) for each in shown]
    return {RecordId(found): Seq(at) for query in queries for found, at in reader.connection.execute(query)}


def _showing(changed: Select[Any]) -> Iterator[Select[Any]]:
    """The records that say a name of those, by what stands in the tables."""
    shows = (
        (schema.role.c.record, schema.role.c.target),
        (schema.person.c.record, schema.person.c.organisation),
        (schema.about.c.target, schema.about.c.record),
    )
    for shown, name in shows:
        yield select(shown).where(name.in_(changed))
    axes = select(_AXIS.record).where(_AXIS.record.in_(changed)).cte("axes", recursive=True)
    axes = axes.union(select(_AXIS.record).join(axes, _AXIS.parent == axes.c.record))
    yield select(schema.sheet.c.record).where(schema.sheet.c.axis.in_(select(axes.c.record)))


def _mentioning(reader: Reader, changed: Select[Any]) -> Select[Any]:
    """The records that mention somebody whose name, or a name had before, begins as those people's do."""
    people = select(_RECORD.record).where(_RECORD.record.in_(changed), _RECORD.kind == Kind.PERSON)
    rows = reader.connection.execute(select(_CHANGE.sets).where(_CHANGE.record.in_(people)))
    firsts = {first_word(fold(name)) for (sets,) in rows for name in _names(stored_json(sets))}
    return select(_MENTION.record).where(_MENTION.first.in_(_values(firsts - {""})))


def _names(sets: dict[str, Any]) -> Iterator[str]:
    """The names that a change of a person sets."""
    for field, value in sets.items():
        if field == "title" and isinstance(value, str):
            yield value
        elif field.startswith(_ALIAS) and isinstance(value, dict):
            yield str(value.get("name", ""))


def _earlier_targets(reader: Reader, seq: Seq) -> set[str]:
    """The records that some note began or ceased to be about."""
    rows = reader.connection.execute(
        select(_CHANGE.sets).where(_CHANGE.seq > seq, _CHANGE.sets.contains(f'"{_ABOUT}', autoescape=True))
    )
    fields = (field for (sets,) in rows for field in stored_json(sets))
    return {field.removeprefix(_ABOUT) for field in fields if field.startswith(_ABOUT)}


def _values(words: set[str]) -> Select[Any]:
    return select(func.json_each(json.dumps(sorted(words))).table_valued("value").c.value)
