"""`history`: who changed a sheet, when and how, and what happened in the whole workspace, in sentences."""

from collections.abc import Iterator, Sequence
from gettext import gettext as _
from gettext import ngettext

from commands.console import one_line
from commands.invocation import Invocation
from commands.naming import field_name, labelled, operation_name
from commands.quoting import listed, quoted
from commands.showing import moment
from storage.activity import operations
from storage.errors import RecordNotFound
from storage.history import Difference, at, difference, versions
from storage.model import Activity, JsonValue, RecordId, Version
from storage.reader import Reader
from storage.records import get, one_named
from wiki.differences import Piece

UNTOLD = ("kind", "front_matter")
CONTEXT = 40
"""So many characters that stayed are shown on each side of a change."""


def history(given: Invocation, words: str | None, *, diff: bool) -> None:
    """The versions of one record, newest first; without one, what was done in the workspace."""
    with given.workspace() as workspace, workspace.reader() as reader:
        lines = _record_lines(reader, one_named(reader, words), diff=diff) if words else _workspace_lines(reader)
        for line in lines:
            given.console.answer(line)


def sentence(activity: Activity) -> str:
    """One operation: who did what, to which record or records."""
    told = _("{author}: {operation}").format(author=one_line(activity.author), operation=operation_name(activity.name))
    title = activity.details.get("title") or activity.details.get("name")
    if isinstance(title, str) and activity.name not in ("undo", "redo"):
        told += _(" “{title}”").format(title=quoted(title, 80))
    elif isinstance(title, str):
        told += f" ({operation_name(title)})"
    if len(activity.records) > 1:
        told += ", " + ngettext("{count} record", "{count} records", len(activity.records)).format(
            count=len(activity.records)
        )
    return told + (" " + _("(undone)") if activity.undone else "")


def _workspace_lines(reader: Reader) -> Iterator[str]:
    for activity in operations(reader, limit=100):
        yield f"{moment(activity.at)}  {sentence(activity)}"


def _record_lines(reader: Reader, record: RecordId, *, diff: bool) -> Iterator[str]:
    found = versions(reader, record)
    for place in range(len(found) - 1, -1, -1):
        yield _version_line(found[place])
        if diff:
            before = at(reader, record, found[place - 1].seq) if place else None
            yield from _difference_lines(reader, difference(before, at(reader, record, found[place].seq)))
            yield ""


def _version_line(version: Version) -> str:
    what = ", ".join(operation_name(name) for name in version.operations)
    names = sorted({field_name(field) for field in version.fields if field not in UNTOLD})
    fields = f" ({listed(names)})" if names else ""
    return f"{moment(version.last)}  {one_line(version.author)}  {what}{fields}"


def _difference_lines(reader: Reader, found: Difference) -> Iterator[str]:
    for field, (before, after) in found.fields.items():
        if field not in UNTOLD:
            change = f"{_value(reader, field, before)} → {_value(reader, field, after)}"
            yield "  " + labelled(field_name(field), change)
    if any(piece.kind != "equal" for piece in found.body):
        yield "  " + labelled(field_name("body"), "").rstrip()
        yield from ("    " + line for line in _marked(found.body).split("\n"))


def _value(reader: Reader, field: str, value: JsonValue) -> str:
    if isinstance(value, dict):
        value = value.get("raw") or value.get("name") or ""
    if field in ("axis", "parent") and isinstance(value, str):
        value = _title(reader, RecordId(value))
    return _("nothing") if value in (None, "") else f"“{quoted(value)}”"


def _title(reader: Reader, record: RecordId) -> str:
    try:
        return get(reader, record).title
    except RecordNotFound:
        return record


def _marked(pieces: Sequence[Piece]) -> str:
    """The text with [-what went-] and {+what came+}; long stretches that stayed are cut in their middle."""
    if any("\r\n" in piece.text for piece in pieces):  # a line end may be cut in two between pieces
        pieces = [Piece(piece.kind, piece.text.replace("\r", "")) for piece in pieces]
    shown = []
    for place, piece in enumerate(pieces):
        if piece.kind == "inserted":
            shown.append(f"{{+{piece.text}+}}")
        elif piece.kind == "deleted":
            shown.append(f"[-{piece.text}-]")
        else:
            shown.append(_shortened(piece.text, first=place == 0, last=place == len(pieces) - 1))
    return "".join(shown)


def _shortened(text: str, *, first: bool, last: bool) -> str:
    if len(text) <= 2 * CONTEXT:
        return text
    head = "" if first else text[:CONTEXT]
    tail = "" if last else text[-CONTEXT:]
    return f"{head} … {tail}"
