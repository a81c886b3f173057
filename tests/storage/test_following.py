"""What somebody who follows the log is told: the records that changed, and those that show a name which did."""

from storage import Kind, Operation, RecordId, Workspace, Write, lists
from storage.editing import sheets
from storage.following import changed_since
from storage.log import last_seq
from storage.model import JsonValue, Plan
from storage.records import new_id


def test_a_renamed_name_is_told_with_the_records_that_show_it(workspace: Workspace) -> None:
    organisation, made = sheets.create(Kind.ORGANISATION, "Maison du vélo")
    workspace.perform(made)
    person, made = sheets.create(Kind.PERSON, "Inès Garnier", sets={"organisation": organisation})
    workspace.perform(made)
    axis, made = sheets.create(Kind.AXIS, "Signaux", sets={"number": "4"})
    workspace.perform(made)
    sheet, made = sheets.create(Kind.SHEET, "Ateliers vélo", sets={"axis": axis})
    workspace.perform(made)
    workspace.perform(sheets.set_field(sheet, "board_referents", ["Inès Garnier"]))
    for renamed, shown in ((organisation, {person}), (person, {sheet}), (axis, {sheet}), (sheet, set())):
        with workspace.reader() as reader:
            before = last_seq(reader)
        workspace.perform(sheets.set_field(renamed, "title", [f"Nouveau nom de {renamed}"]))
        with workspace.reader() as reader:
            assert set(changed_since(reader, before)) == {renamed, *shown}
    with workspace.reader() as reader:
        assert lists.sheets(reader)[0].board_referents == (f"Nouveau nom de {person}",)


def told(workspace: Workspace, plan: Plan) -> set[RecordId]:
    """Who has to be read again after an operation."""
    with workspace.reader() as reader:
        before = last_seq(reader)
    workspace.perform(plan)
    with workspace.reader() as reader:
        return set(changed_since(reader, before))


def new(workspace: Workspace, kind: Kind, title: str, body: str = "", **sets: JsonValue) -> RecordId:
    record = new_id()
    write = Write(record, kind=kind, sets={"title": title, **sets}, body=body)
    workspace.perform(lambda _reader: Operation("add", (write,)))
    return record


def setting_name(person: RecordId, alias: str) -> Plan:
    sets: dict[str, JsonValue] = {"aliases/1": {"name": alias}}
    return setting(person, **sets)


def setting(record: RecordId, **sets: JsonValue) -> Plan:
    return lambda _reader: Operation("change", (Write(record, sets=sets),))


def test_an_axis_is_told_with_the_sheets_below_the_axes_in_it(workspace: Workspace) -> None:
    axis = new(workspace, Kind.AXIS, "Mobilité", number="3")
    below = new(workspace, Kind.AXIS, "Vélo", number="3.1", parent=axis)
    sheet = new(workspace, Kind.SHEET, "Ateliers", axis=below)
    new(workspace, Kind.SHEET, "Autre")
    assert told(workspace, setting(axis, number="4")) == {axis, sheet}


def test_axes_that_lie_in_each_other_are_told_once(workspace: Workspace) -> None:
    axis = new(workspace, Kind.AXIS, "Mobilité", number="3")
    other = new(workspace, Kind.AXIS, "Vélo", number="3.1", parent=axis)
    workspace.perform(setting(axis, parent=other))
    assert told(workspace, setting(axis, number="4")) == {axis}


def test_a_person_is_told_with_the_texts_that_mention_them_by_any_name_they_ever_had(workspace: Workspace) -> None:
    person = new(workspace, Kind.PERSON, "Awa Diop")
    by_name = new(workspace, Kind.SHEET, "Une", "## Actions\n\n- appeler @Awa Diop")
    by_alias = new(workspace, Kind.SHEET, "Deux", "## Actions\n\n- appeler @Mamie")
    new(workspace, Kind.SHEET, "Trois", "## Actions\n\n- appeler @Luc Petit")
    assert told(workspace, setting_name(person, "Mamie")) == {person, by_name, by_alias}
    assert told(workspace, setting(person, title="Fatou Diop")) == {person, by_name, by_alias}
    assert told(workspace, setting(person, **{"aliases/1": None})) == {person, by_name, by_alias}


def test_a_name_that_becomes_somebody_s_is_told_with_the_texts_that_mention_it(workspace: Workspace) -> None:
    sheet = new(workspace, Kind.SHEET, "Une", "## Actions\n\n- appeler @Awa Diop")
    person = new_id()
    write = Write(person, kind=Kind.PERSON, sets={"title": "Awa Diop"})
    assert told(workspace, lambda _reader: Operation("add", (write,))) == {person, sheet}
    assert told(workspace, setting(person, deleted="deleted")) == {person, sheet}


def test_what_a_note_is_about_is_told_when_the_note_comes_and_when_it_goes(workspace: Workspace) -> None:
    sheet = new(workspace, Kind.SHEET, "Ateliers")
    note = new_id()
    write = Write(note, kind=Kind.NOTE, sets={"title": "Bureau", f"about/{sheet}": {"at": 1}})
    assert told(workspace, lambda _reader: Operation("add", (write,))) == {note, sheet}
    assert told(workspace, setting(note, deleted="deleted")) == {note, sheet}
    assert told(workspace, setting(note, deleted=None)) == {note, sheet}
    assert told(workspace, setting(note, **{f"about/{sheet}": None})) == {note, sheet}
    assert told(workspace, setting(note, title="Bureau de juin")) == {note}
