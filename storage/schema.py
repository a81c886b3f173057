"""The tables of a workspace, in three groups: the log (the truth), projections (derived), and what stays private.

docs/workspace-format.md tells the same to people. A shipped table changes by a migration only.
"""

from typing import Any

from sqlalchemy import BLOB, Boolean, Column, Float, Index, Integer, MetaData, String, Table, UniqueConstraint

SCHEMA_VERSION = 1

metadata = MetaData()


def _words(name: str) -> Column[Any]:
    return Column(name, String, nullable=False, default="")


def _change_columns() -> list[Column[Any]]:
    return [
        Column("device", String, nullable=False),
        Column("counter", Integer, nullable=False),
        Column("record", String, nullable=False),
        Column("author", String, nullable=False),
        Column("at", String, nullable=False),
        Column("origin", String, nullable=False),
        Column("operation", String, nullable=False),
        Column("act", String, nullable=False),
        Column("knows", String, nullable=False),
        Column("sets", String, nullable=False),
        Column("bytes", BLOB, nullable=False),
        Column("format", Integer, nullable=False),
    ]


meta = Table("meta", metadata, Column("key", String, primary_key=True), _words("value"))

# The log.
change = Table(
    "change",
    metadata,
    Column("seq", Integer, primary_key=True),
    *_change_columns(),
    UniqueConstraint("device", "counter"),
    Index("change_by_record", "record", "seq"),
    Index("change_by_operation", "operation"),
)
waiting = Table("waiting", metadata, *_change_columns(), UniqueConstraint("device", "counter"))
waiting_by_record = Index("waiting_by_record", waiting.c.record)
checkpoint = Table(
    "checkpoint",
    metadata,
    Column("record", String, primary_key=True),
    Column("seq", Integer, primary_key=True),
    Column("snapshot", BLOB, nullable=False),
)


# Projections: everything in a row follows from the log of one record alone (of one operation, for `operation`).
def _of_record(*columns: Column[Any]) -> list[Column[Any]]:
    return [Column("record", String, primary_key=True), *columns]


def _part_of_record(*columns: Column[Any]) -> list[Column[Any]]:
    position: Column[Any] = Column("position", Integer, primary_key=True)
    return [Column("record", String, primary_key=True), position, *columns]


record = Table(
    "record",
    metadata,
    *_of_record(
        _words("kind"),
        _words("title"),
        Column("deleted", String),
        _words("created_by"),
        _words("created_at"),
        _words("changed_by"),
        _words("changed_at"),
        Column("seq", Integer, nullable=False),
        _words("fields"),
        _words("body"),
    ),
    Index("record_by_kind", "kind"),
    Index("record_by_seq", "seq"),
)
name = Table(
    "name",
    metadata,
    *_part_of_record(_words("source"), _words("key"), _words("order_free"), _words("first"), _words("words")),
    Index("name_by_key", "key"),
    Index("name_by_order_free", "order_free"),
)
sheet = Table(
    "sheet",
    metadata,
    *_of_record(
        _words("number"),
        _words("number_key"),
        _words("axis"),
        _words("status"),
        _words("priority"),
        Column("last", String),
        Column("questions", Integer, nullable=False),
    ),
    Index("sheet_by_axis", "axis"),
    Index("sheet_by_number", "number_key"),
)
axis = Table("axis", metadata, *_of_record(_words("number"), _words("number_key"), _words("parent")))
person = Table("person", metadata, *_of_record(_words("organisation"), _words("network_role")))
organisation = Table("organisation", metadata, *_of_record(_words("acronym"), _words("category")))
note = Table("note", metadata, *_of_record(_words("date")))
role = Table(
    "role",
    metadata,
    *_part_of_record(
        _words("role"),
        _words("target"),
        _words("raw"),
        Column("uncertain", Boolean, nullable=False),
        Column("place", Float, nullable=False),
    ),
    Index("role_by_target", "target"),
)
tag = Table(
    "tag",
    metadata,
    *_part_of_record(_words("key"), _words("name"), _words("source")),
    Index("tag_by_key", "key"),
)
link = Table(
    "link",
    metadata,
    *_part_of_record(
        _words("key"),
        _words("words"),
        _words("section"),
        _words("axis"),
        _words("number"),
        Column("start", Integer, nullable=False),
        Column("end", Integer, nullable=False),
    ),
    Index("link_by_key", "key"),
    Index("link_by_number", "number"),
)
mention = Table(
    "mention",
    metadata,
    *_part_of_record(
        Column("action", Integer),
        _words("candidate"),
        _words("words"),
        _words("first"),
        Column("start", Integer, nullable=False),
    ),
    Index("mention_by_first", "first"),
)
action = Table(
    "action",
    metadata,
    *_part_of_record(
        Column("depth", Integer, nullable=False),
        _words("state"),
        _words("text"),
        Column("block_id", String),
        Column("start", Integer, nullable=False),
        _words("dates"),
        Column("last", String),
    ),
)
written_date = Table(
    "written_date",
    metadata,
    *_part_of_record(
        _words("raw"),
        _words("field"),
        Column("first", String),
        Column("last", String),
        _words("precision"),
        Column("uncertain", Boolean, nullable=False),
        Column("year_inferred", Boolean, nullable=False),
    ),
)
question = Table(
    "question",
    metadata,
    *_part_of_record(_words("element"), _words("field"), _words("raw"), _words("asked")),
)
attachment = Table(
    "attachment",
    metadata,
    *_part_of_record(
        _words("hash"),
        _words("name"),
        _words("media"),
        Column("size", Integer, nullable=False),
    ),
    Index("attachment_by_hash", "hash"),
)
about = Table(
    "about",
    metadata,
    *_part_of_record(_words("target")),
    Index("about_by_target", "target"),
)
contradiction = Table(
    "contradiction",
    metadata,
    Column("id", String, primary_key=True),
    _words("record"),
    _words("field"),
    _words("before"),
    _words("sides"),
    Column("open", Boolean, nullable=False),
    Index("contradiction_by_record", "record"),
)
operation = Table(
    "operation",
    metadata,
    Column("id", String, primary_key=True),
    _words("name"),
    _words("details"),
    _words("origin"),
    _words("author"),
    _words("at"),
    Column("seq", Integer, nullable=False),
    Column("undoes", String),
    Column("undone", Boolean, nullable=False),
    Index("operation_by_undoes", "undoes"),
)

# Private to this copy of the workspace: never shared, never rebuilt.
visit = Table("visit", metadata, Column("record", String, primary_key=True), Column("seq", Integer, nullable=False))
exchange = Table(
    "exchange",
    metadata,
    Column("id", Integer, primary_key=True),
    _words("record"),
    _words("direction"),
    _words("place"),
    _words("source"),
    Column("part", Integer, nullable=False),
    _words("content"),
    Column("seq", Integer, nullable=False),
    Column("operation", String),
    _words("at"),
    Index("exchange_by_record", "record"),
    Index("exchange_by_place", "place"),
    Index("exchange_by_source", "source"),
)

PER_RECORD = (
    record,
    name,
    sheet,
    axis,
    person,
    organisation,
    note,
    role,
    tag,
    link,
    mention,
    action,
    written_date,
    question,
    attachment,
    about,
)
PROJECTIONS = (*PER_RECORD, contradiction, operation)
