"""`list`: the board of sheets, the register, the notes and the actions, in words or as JSON."""

from collections.abc import Callable, Iterator, Sequence
from gettext import gettext as _
from gettext import ngettext
from itertools import groupby
from typing import Any

from commands.as_json import action_json, is_late, organisation_json, person_json, search_json, sheet_json, text_json
from commands.console import Console, one_line
from commands.invocation import Invocation
from commands.naming import ListName, state_name
from commands.saved import search_lines
from commands.tables import TITLE, Column, table
from storage.lists import actions, organisations, people, saved_searches, sheets, texts
from storage.model import Kind
from storage.reader import Reader
from storage.summaries import ActionRow, AxisSummary, OrganisationSummary, PersonSummary, SheetSummary, TextSummary

INDENT = "  "


def show_list(given: Invocation, what: ListName, *, as_json: bool) -> None:
    """Answer with one of the lists."""
    with given.workspace() as workspace, workspace.reader() as reader:
        rows, to_json, lines = _lists()[what]
        found = rows(reader)
        if as_json:
            given.console.answer_json([to_json(row) for row in found])
            return
        _answer(given.console, lines(found, given.console.width))


def sheet_lines(found: Sequence[SheetSummary], width: int | None = None) -> Iterator[str]:
    """The board: each axis with its sheets."""
    if not found:
        yield _("There is no sheet yet. “fabrique import FILE” makes sheets from texts that you have.")
        return
    columns = (
        Column(_("No."), gives_way=False),
        Column(_("Title"), least=TITLE),
        Column(_("Status"), gives_way=False),
        Column(_("Board referents")),
        Column(_("Team referents")),
        Column(_("Questions"), gives_way=False),
    )
    for axis, group in groupby(found, key=lambda sheet: sheet.axis):
        yield axis_words(axis)
        yield from _indented(columns, [_sheet_cells(sheet) for sheet in group], width)
        yield ""
    yield ngettext("{count} sheet", "{count} sheets", len(found)).format(count=len(found))


def axis_words(axis: AxisSummary | None) -> str:
    """An axis in a heading."""
    if axis is None:
        return _("Without axis")
    if not axis.number:
        return one_line(axis.title)
    heading = _("Axis {number}").format(number=one_line(axis.number))
    return f"{heading} – {one_line(axis.title)}" if axis.title else heading


def _sheet_cells(sheet: SheetSummary) -> tuple[str, ...]:
    return (
        sheet.number,
        sheet.title,
        sheet.status,
        ", ".join(sheet.board_referents),
        ", ".join(sheet.team_referents),
        str(sheet.open_questions or ""),
    )


def _people_lines(found: Sequence[PersonSummary], width: int | None) -> Iterator[str]:
    columns = (Column(_("Name")), Column(_("Organisation")), Column(_("Role")), Column(_("Sheets"), gives_way=False))
    rows = [(person.name, person.organisation, _network_role(person), str(person.sheets)) for person in found]
    yield from table(columns, rows, width)
    yield ngettext("{count} person", "{count} people", len(found)).format(count=len(found))


def _network_role(person: PersonSummary) -> str:
    names = {"board": _("board"), "team": _("team"), "member": _("member"), "outside": _("outside")}
    return names.get(person.network_role, person.network_role)


def _partner_lines(found: Sequence[OrganisationSummary], width: int | None) -> Iterator[str]:
    columns = (
        Column(_("Name")),
        Column(_("Acronym"), gives_way=False),
        Column(_("Category")),
        Column(_("Sheets"), gives_way=False),
    )
    yield from table(columns, [(each.name, each.acronym, each.category, str(each.sheets)) for each in found], width)
    yield ngettext("{count} partner", "{count} partners", len(found)).format(count=len(found))


def _note_lines(found: Sequence[TextSummary], width: int | None) -> Iterator[str]:
    columns = (Column(_("Date"), gives_way=False), Column(_("Title"), least=TITLE), Column(_("By")))
    yield from table(columns, [(note.date, note.title, note.changed.author) for note in found], width)
    yield ngettext("{count} note", "{count} notes", len(found)).format(count=len(found))


def _action_lines(found: Sequence[ActionRow], width: int | None) -> Iterator[str]:
    columns = (
        Column(_("No."), gives_way=False),
        Column(_("State"), gives_way=False),
        Column(_("Action"), least=TITLE),
        Column(_("Who")),
        Column(_("When")),
    )
    for title, group in groupby(found, key=lambda action: (action.sheet, action.sheet_title)):
        yield one_line(title[1])
        yield from _indented(columns, [_action_cells(action) for action in group], width)
        yield ""
    yield ngettext("{count} action", "{count} actions", len(found)).format(count=len(found))


def _action_cells(action: ActionRow) -> tuple[str, ...]:
    words = "– " * action.depth + action.text
    late = _("late") if is_late(action) else ""
    return (
        str(action.number),
        ", ".join(part for part in (state_name(action.state), late) if part),
        words,
        ", ".join(action.assignees),
        ", ".join(action.dates),
    )


def _indented(columns: Sequence[Column], rows: Sequence[Sequence[str]], width: int | None) -> Iterator[str]:
    for line in table(columns, rows, None if width is None else width - len(INDENT)):
        yield INDENT + line


def _answer(console: Console, lines: Iterator[str]) -> None:
    for line in lines:
        console.answer(line)


def _notes(reader: Reader) -> tuple[TextSummary, ...]:
    return texts(reader, Kind.NOTE)


Row = Any


def _lists() -> dict[
    ListName,
    tuple[
        Callable[[Reader], Sequence[Row]],
        Callable[[Row], dict[str, Any]],
        Callable[[Sequence[Row], int | None], Iterator[str]],
    ],
]:
    """Of each list: what it holds, the JSON of one row, the lines of all."""
    return {
        ListName.SHEETS: (sheets, sheet_json, sheet_lines),
        ListName.PEOPLE: (people, person_json, _people_lines),
        ListName.PARTNERS: (organisations, organisation_json, _partner_lines),
        ListName.NOTES: (_notes, text_json, _note_lines),
        ListName.ACTIONS: (actions, action_json, _action_lines),
        ListName.SEARCHES: (saved_searches, search_json, search_lines),
    }
