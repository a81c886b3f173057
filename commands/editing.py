"""`set`, `tick`, `undo` and `redo`: small changes from scripts, each one operation."""

from collections.abc import Mapping, Sequence
from gettext import gettext as _

from commands.choosing import text_named
from commands.errors import ActionAmbiguous, ActionNotFound, UnknownState
from commands.invocation import Invocation
from commands.naming import field_name, operation_name, state_name
from commands.quoting import quoted
from documents.keys import meaning_of
from storage import Kind, Workspace
from storage.activity import operations
from storage.editing import sheets as editing
from storage.errors import InvalidValue
from storage.lists import actions
from storage.model import Changes, JsonValue, Operation, Plan, RecordId, Write
from storage.reader import Reader
from storage.records import get, sheets_numbered
from storage.summaries import ActionRow
from wiki.actions import ActionState
from wiki.folding import fold

FURTHER = "fields/"
FRENCH_STATES: Mapping[ActionState, tuple[str, ...]] = {
    ActionState.TODO: ("a faire",),
    ActionState.DOING: ("en cours",),
    ActionState.DONE: ("fait", "faite"),
    ActionState.DROPPED: ("abandonne", "abandonnee"),
    ActionState.DISCUSS: ("a discuter",),
}
MARKS: Mapping[str, ActionState] = {
    "[ ]": ActionState.TODO,
    "[/]": ActionState.DOING,
    "[x]": ActionState.DONE,
    "[-]": ActionState.DROPPED,
    "[?]": ActionState.DISCUSS,
}


def set_field(given: Invocation, sheet: str, field: str, values: Sequence[str]) -> None:
    """Set a field by its front matter's name."""
    with given.workspace(to_write=True) as workspace:
        with workspace.reader() as reader:
            record = text_named(reader, sheet)
            name, plan = _setting(reader, record, field, values)
        changes = workspace.perform(plan)
        _confirm(
            given,
            changes,
            _("“{title}”: {field} set.").format(title=_title(workspace, record), field=field_name(name)),
        )
        with workspace.reader() as reader:
            _tell_new_names(given, reader, changes)
            _tell_same_number(given, reader, record)


def tick(given: Invocation, sheet: str, action: str, state: str) -> None:
    """Set the state of one action of a sheet."""
    wanted = state_called(state)
    with given.workspace(to_write=True) as workspace:
        with workspace.reader() as reader:
            record = text_named(reader, sheet)
            found = action_called(actions(reader, record), action, get(reader, record).title)
        changes = workspace.perform(editing.tick(record, found.number, wanted))
        sentence = _("“{action}”: {state}.").format(
            action=quoted(found.text), state=state_name(wanted) or _("without a state")
        )
        _confirm(given, changes, sentence)


def undo(given: Invocation) -> None:
    """Take back my last operation."""
    with given.workspace(to_write=True) as workspace:
        changes = workspace.undo()
        _tell_inverse(given, workspace, changes, _("Undone: {operation}."))


def redo(given: Invocation) -> None:
    """Take back my last undo."""
    with given.workspace(to_write=True) as workspace:
        changes = workspace.redo()
        _tell_inverse(given, workspace, changes, _("Done again: {operation}."))


def state_called(words: str) -> ActionState:
    """The state that a word or a mark names, in English, French or the language of the program. Raises UnknownState."""
    wanted = fold(words)
    for state in ActionState:
        if state and wanted in (fold(state), fold(state_name(state)), *FRENCH_STATES[state]):
            return state
    mark = words.strip().lower()
    named = MARKS.get(mark if mark.startswith("[") else f"[{mark}]")
    if named is None:
        raise UnknownState(words, tuple(state for state in ActionState if state))
    return named


def action_called(found: Sequence[ActionRow], words: str, title: str) -> ActionRow:
    """The action with that number or block id, or the only one that those words fit; figures alone are a number.

    Raises ActionNotFound or ActionAmbiguous.
    """
    block = words.removeprefix("^")
    exact = [action for action in found if action.block_id == block or str(action.number) == words.strip()]
    wanted = "" if words.strip().isdecimal() else fold(words)
    whole = [action for action in found if wanted and fold(action.text) == wanted]
    part = [action for action in found if wanted and wanted in fold(action.text)]
    fitting = exact or whole or part
    if not fitting:
        raise ActionNotFound(title, words)
    if len(fitting) > 1:
        raise ActionAmbiguous(words, tuple((action.number, action.text) for action in fitting))
    return fitting[0]


def _setting(reader: Reader, record: RecordId, field: str, values: Sequence[str]) -> tuple[str, Plan]:
    """The field that a front matter's key means, Fabrique's or one of the sheet's own labels, and how it is set."""
    meant = meaning_of(field) or field
    if meant in editing.SETTABLE:
        return meant, editing.set_field(record, meant, values)
    own = get(reader, record).fields
    label = next(
        (name for name in own if name.startswith(FURTHER) and fold(name.removeprefix(FURTHER)) == fold(field)), ""
    )
    if not label:
        raise InvalidValue("field", field, tuple(editing.SETTABLE))
    return label, _set_label(record, label, values)


def _set_label(record: RecordId, label: str, values: Sequence[str]) -> Plan:
    words = ", ".join(value.strip() for value in values if value.strip())

    def plan(reader: Reader) -> Operation:
        details: dict[str, JsonValue] = {"title": get(reader, record).title, "field": label, "values": list(values)}
        return Operation("set_field", (Write(record, sets={label: words or None}),), details=details)

    return plan


def _tell_new_names(given: Invocation, reader: Reader, changes: Changes) -> None:
    """Say whom a value has added to the register, since that may be a slip."""
    touched = (get(reader, each) for each in sorted(changes.records))
    new = [record.title for record in touched if record.kind in (Kind.PERSON, Kind.ORGANISATION)]
    if new:
        given.console.tell(_("New in the register: {names}.").format(names=", ".join(map(quoted, new))))


def _tell_same_number(given: Invocation, reader: Reader, record: RecordId) -> None:
    """Warn of another sheet of that number in the axis; groups may have their reasons."""
    sheet = get(reader, record)
    number, axis = sheet.text("number"), sheet.text("axis")
    same = [get(reader, each) for each in sheets_numbered(reader, number) if each != record] if number else []
    titles = [quoted(other.title) for other in same if other.text("axis") == axis]
    if titles:
        given.console.tell(
            _("Number {number} is also that of: {titles}.").format(number=number, titles=", ".join(titles))
        )


def _tell_inverse(given: Invocation, workspace: Workspace, changes: Changes, sentence: str) -> None:
    with workspace.reader() as reader:
        newest = next((each for each in operations(reader, limit=20) if each.operation == changes.operation), None)
    name = newest.details.get("name") if newest else None
    given.console.tell(sentence.format(operation=operation_name(str(name or "?"))))


def _confirm(given: Invocation, changes: Changes, sentence: str) -> None:
    given.console.tell(sentence if changes else _("Nothing to change: it is so already."))


def _title(workspace: Workspace, record: RecordId) -> str:
    with workspace.reader() as reader:
        return quoted(get(reader, record).title)
