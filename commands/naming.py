"""Plain words for what the code names: lists, fields, kinds, states of actions, operations."""

from collections.abc import Mapping
from enum import StrEnum
from gettext import gettext as _


class ListName(StrEnum):
    """What can be listed."""

    SHEETS = "sheets"
    PEOPLE = "people"
    PARTNERS = "partners"
    NOTES = "notes"
    ACTIONS = "actions"
    SEARCHES = "searches"


def field_name(field: str) -> str:
    """A field as people call it; what a group's own sheets call `fields/<label>` is its label."""
    family, _slash, label = field.partition("/")
    return label if family == "fields" and label else _fields().get(family, family.replace("_", " "))


def labelled(name: str, words: str) -> str:
    """A name and what it holds; French puts a blank before the colon."""
    return _("{name}: {words}").format(name=name, words=words)


def kind_name(kind: str) -> str:
    """A kind of record, or of search result."""
    return _kinds().get(kind, kind)


def state_name(state: str) -> str:
    """The state of an action; an action without one has no word."""
    return _states().get(state, "")


def operation_name(operation: str) -> str:
    """What somebody did, as a short noun phrase."""
    return _operations().get(operation, operation.replace("_", " "))


def _fields() -> Mapping[str, str]:
    return {
        "title": _("title"),
        "number": _("number"),
        "axis": _("axis"),
        "status": _("status"),
        "priority": _("priority"),
        "date": _("date"),
        "body": _("text"),
        "board_referents": _("board referents"),
        "team_referents": _("team referents"),
        "contributors": _("contributors"),
        "lead_organisations": _("lead organisations"),
        "partners": _("partners"),
        "funders": _("funders"),
        "tags": _("tags"),
        "aliases": _("other titles"),
        "dates": _("dates"),
        "open_questions": _("open questions"),
        "attachments": _("attachments"),
        "attachment_text": _("text of an attached file"),
        "front_matter": _("properties of the file"),
        "deleted": _("deleted"),
        "private": _("private"),
        "about": _("about"),
        "email": _("e-mail"),
        "phone": _("telephone"),
        "organisation": _("organisation"),
        "network_role": _("role in the network"),
        "acronym": _("acronym"),
        "category": _("category"),
        "parent": _("axis above"),
        "alias": _("other name"),
        "people": _("people"),
        "action": _("action"),
        "fields": _("further fields"),
        "questions": _("open questions"),
        "properties": _("properties of the file"),
    }


def _kinds() -> Mapping[str, str]:
    return {
        "sheet": _("sheet"),
        "action": _("action"),
        "note": _("note"),
        "page": _("page"),
        "kit": _("kit"),
        "person": _("person"),
        "organisation": _("organisation"),
        "axis": _("axis"),
        "status": _("status"),
        "search": _("saved search"),
        "template": _("template"),
        "workspace": _("workspace"),
    }


def _states() -> Mapping[str, str]:
    return {
        "todo": _("to do"),
        "doing": _("in progress"),
        "done": _("done"),
        "dropped": _("dropped"),
        "discuss": _("to discuss"),
    }


def _operations() -> Mapping[str, str]:
    return {
        "create_workspace": _("new workspace"),
        "create": _("creation"),
        "write": _("writing"),
        "set_field": _("change of a field"),
        "add_to_field": _("addition to a field"),
        "take_from_field": _("removal from a field"),
        "reorder_field": _("other order in a field"),
        "replace": _("replacement in several texts"),
        "change_search": _("change of a saved search"),
        "move_search": _("order of the saved searches"),
        "respell": _("correction in a field"),
        "mark_doubt": _("marked as to be confirmed"),
        "clear_doubt": _("confirmation"),
        "settle_question": _("open question settled"),
        "tick": _("action ticked"),
        "name_action": _("action named"),
        "delete": _("deletion"),
        "bring_back": _("return from the bin"),
        "import": _("import"),
        "export": _("export"),
        "restore_version": _("earlier version restored"),
        "merge_people": _("two entries merged"),
        "renumber_axis": _("axis renumbered"),
        "merge_axes": _("axes merged"),
        "delete_axis": _("axis deleted"),
        "settle": _("contradiction settled"),
        "forget": _("person forgotten"),
        "undo": _("undo"),
        "redo": _("redo"),
    }
