"""From the workspace to the navigator's rows."""

from desktop.models.navigator_rows import SEARCHES, UNKNOWN, NavigatorRow, RowKind
from desktop.searching.names_reading import read_names
from desktop.shell.navigator_reading import read_navigator
from desktop.shell.register_page import Entry, entry_rows, read_registered
from desktop.theme.tokens import Tone
from storage import Kind, Operation, RecordId, Workspace, Write
from storage.editing.sheets import delete
from storage.records import find, new_id


def written(workspace: Workspace, *writes: Write) -> None:
    workspace.perform(lambda _: Operation("create", writes))


def all_rows(workspace: Workspace) -> tuple[NavigatorRow, ...]:
    with workspace.reader() as reader:
        return read_navigator(reader).rows


def rows_of(workspace: Workspace, author: str = "") -> tuple[NavigatorRow, ...]:
    """The rows below the saved searches."""
    with workspace.reader() as reader:
        rows = read_navigator(reader, author).rows
    return tuple(row for row in rows if row.id != SEARCHES and row.kind is not RowKind.SEARCH)


def test_the_saved_searches_stand_above_all_else_in_their_order(demo: Workspace) -> None:
    first, *rows = all_rows(demo)[:4]
    assert (first.id, first.count) == (SEARCHES, 3)
    assert [(row.title, row.query, row.count) for row in rows] == [
        ("En retard", "type:fiche en:retard", UNKNOWN),
        ("Sans référent", "sans:référent", UNKNOWN),
        ("Questions ouvertes", "avec:question", UNKNOWN),
    ]


def test_where_there_is_nothing_to_find_no_search_stands(workspace: Workspace) -> None:
    assert all_rows(workspace) == ()


def test_without_a_saved_search_there_is_no_group_of_them(demo: Workspace) -> None:
    for row in all_rows(demo)[1:4]:
        demo.perform(delete(RecordId(row.id)))
    assert all_rows(demo)[0].kind is RowKind.AXIS


def test_the_demo_stands_in_the_order_of_its_plan(demo: Workspace) -> None:
    rows = rows_of(demo)
    axes = [(row.number, row.count) for row in rows if row.kind is RowKind.AXIS]
    assert [number for number, _ in axes] == ["1", "2", "3", "4", "5"]
    assert all(count >= 5 for _, count in axes)
    third = [row.number for row in rows if row.kind is RowKind.SHEET and row.colour == 0 and row.depth == 1]
    assert {"MOB-01", "MOB-02", "MOB-10"} <= set(third)
    assert third.index("MOB-02") < third.index("MOB-10")
    groups = [row.id for row in rows if row.kind is RowKind.GROUP]
    assert groups == ["notes", "pages"]


def test_a_status_carries_its_tone_and_its_word(demo: Workspace) -> None:
    row = next(row for row in rows_of(demo) if row.title == "Une légumerie pour les cantines")
    assert (row.status, row.tone) == ("En cours", Tone.INFO)
    assert row.changed > 0


def test_sheets_without_an_axis_stand_under_a_group_of_their_own(workspace: Workspace) -> None:
    written(workspace, Write(new_id(), kind=Kind.SHEET, sets={"title": "Seule"}))
    assert [(row.kind, row.title) for row in rows_of(workspace)] == [
        (RowKind.GROUP, "No axis"),
        (RowKind.SHEET, "Seule"),
    ]


def test_sub_axes_stand_below_the_sheets_of_their_axis_in_its_colour(workspace: Workspace) -> None:
    first, second, below = new_id(), new_id(), new_id()
    written(
        workspace,
        Write(first, kind=Kind.AXIS, sets={"title": "Un", "number": "1"}),
        Write(second, kind=Kind.AXIS, sets={"title": "Deux", "number": "2"}),
        Write(below, kind=Kind.AXIS, sets={"title": "Deux un", "number": "2.1", "parent": second}),
        Write(new_id(), kind=Kind.SHEET, sets={"title": "Dedans", "axis": below}),
        Write(new_id(), kind=Kind.SHEET, sets={"title": "Dessus", "axis": second}),
    )
    shown = [(row.title, row.depth, row.count) for row in rows_of(workspace)]
    assert shown == [("Un", 0, 0), ("Deux", 0, 2), ("Dessus", 1, 0), ("Deux un", 1, 1), ("Dedans", 2, 0)]
    assert [row.colour for row in rows_of(workspace) if row.kind is RowKind.AXIS] == [0, 1, 1]


def test_a_ring_of_axes_is_shown_once(workspace: Workspace) -> None:
    first, second = new_id(), new_id()
    written(
        workspace,
        Write(first, kind=Kind.AXIS, sets={"title": "Un", "number": "1", "parent": second}),
        Write(second, kind=Kind.AXIS, sets={"title": "Deux", "number": "2", "parent": first}),
    )
    assert sorted(row.title for row in rows_of(workspace)) == ["Deux", "Un"]


def test_only_what_others_changed_since_my_visit_is_marked(workspace: Workspace) -> None:
    sheet = new_id()
    written(workspace, Write(sheet, kind=Kind.SHEET, sets={"title": "Pomme"}))
    mine = workspace.author
    assert not any(row.unseen for row in rows_of(workspace, mine))
    assert [row.title for row in rows_of(workspace, "Jean Roche") if row.unseen] == ["Pomme"]
    workspace.visited(sheet)
    assert not any(row.unseen for row in rows_of(workspace, "Jean Roche"))


def registered(workspace: Workspace, name: str) -> tuple[Entry, ...]:
    with workspace.reader() as reader:
        return read_registered(reader, find(reader, name)[0]).entries


def test_a_persons_page_tells_where_they_stand_and_are_mentioned(demo: Workspace) -> None:
    entries = registered(demo, "Maïwenn Kerandel")
    assert "1 Une légumerie pour les cantines" in [entry.title for entry in entries if entry.role == "team_referents"]
    assert any(not entry.role for entry in entries)
    assert len({(entry.record, entry.role) for entry in entries}) == len(entries)
    rows = entry_rows(entries)
    assert rows[0].is_heading
    assert rows[0].title == "Team referents"
    assert [row.title for row in rows if row.is_heading][-1] == "Mentioned in"


def test_the_registers_names_are_known_with_their_other_names(demo: Workspace) -> None:
    with demo.reader() as reader:
        names = read_names(reader)
    by_words = {name.words: name for name in names}
    assert by_words["Maïwenn Kerandel"].kind == "person"
    assert any(name.kind == "organisation" for name in names)
    assert all(RecordId(name.id) for name in names)
