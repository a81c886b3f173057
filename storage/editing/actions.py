"""Actions changed where no text is open: each finds its action in the present text, and is one operation."""

from collections.abc import Callable

from storage.model import JsonValue, Operation, Plan, RecordId, Write
from storage.reader import Reader
from storage.records import get
from wiki.action_writing import added
from wiki.actions import Action, find_actions, walk
from wiki.edits import Edit

Change = Callable[[str, Action], Edit]
"""From a text and one of its actions to the edit of it."""


def found_action(text: str, number: int, words: str) -> Action | None:
    """The action of that number, from 1, when it says these words; otherwise the nearest that does."""
    actions = list(walk(find_actions(text)))
    same = [(abs(place - number), action) for place, action in enumerate(actions, 1) if action.text == words]
    return min(same, key=lambda each: each[0])[1] if same else None


def change_action(record: RecordId, number: int, words: str, change: Change) -> Plan:
    """Change one action by an edit of the text; nothing is written when no action says these words any more."""

    def plan(reader: Reader) -> Operation:
        before = get(reader, record)
        action = found_action(before.body, number, words)
        if action is None:
            return Operation("change_action")
        edit = change(before.body, action)
        details: dict[str, JsonValue] = {"title": before.title, "action": words[:200]}
        return Operation("change_action", (Write(record, edits=(edit,)),), details=details)

    return plan


def add_action(record: RecordId, words: str, heading: str) -> Plan:
    """Put a new action at the end of the actions, under `heading` when no section of the text is theirs."""

    def plan(reader: Reader) -> Operation:
        before = get(reader, record)
        details: dict[str, JsonValue] = {"title": before.title, "action": words[:200]}
        return Operation("add_action", (Write(record, edits=(added(before.body, words, heading),)),), details=details)

    return plan
