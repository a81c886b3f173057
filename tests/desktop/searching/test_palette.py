"""What the palette offers."""

from desktop.models.navigator_rows import NavigatorRow, RowKind
from desktop.models.result_rows import ResultRow
from desktop.searching.palette import Create, GoTo, Name, Palette, Run, names_of
from desktop.work.commands import Command

NAMES = [
    Name("sheet", "s1", "1 Une légumerie", "Se nourrir"),
    Name("sheet", "s2", "2 Terres communales", "Se nourrir"),
    Name("person", "p1", "Claire Moreau", "Ambrelle", more="Clarinette"),
    Name("axis", "a1", "1 Se nourrir"),
]


def nothing() -> None:
    return None


COMMANDS = (
    Command("sheet.new", "New sheet", "Sheet", nothing, "Ctrl+N"),
    Command("view.theme", "Light or dark", "Viewing", nothing, "Ctrl+Shift+D"),
    Command("go.back", "Back", "Going", nothing, "Alt+Left", enabled=lambda: False),
)


def made(*, can_create: bool = True) -> Palette:
    palette = Palette(lambda: COMMANDS, str, can_create=lambda: can_create)
    palette.know(NAMES)
    return palette


def values(rows: list[ResultRow]) -> list[object]:
    return [row.value for row in rows if not row.is_heading]


def test_an_empty_box_shows_where_one_was_before_and_the_commands() -> None:
    palette = made()
    for record in ("s2", "p1", "s1"):
        palette.visited(record)
    assert values(palette.rows(""))[:2] == [GoTo(NAMES[2]), GoTo(NAMES[1])]
    assert Run("sheet.new") in values(palette.rows(""))


def test_the_first_choice_is_the_page_of_just_before() -> None:
    palette = made()
    palette.visited("s1")
    palette.visited("s2")
    assert values(palette.rows(""))[0] == GoTo(NAMES[0])


def test_a_command_that_cannot_be_run_is_not_offered() -> None:
    assert Run("go.back") not in values(made().rows(""))
    assert Run("go.back") not in values(made().rows("> back"))


def test_a_name_is_found_with_a_mistake_and_lit() -> None:
    rows = made().rows("legumrie")
    assert rows[0].value == GoTo(NAMES[0])
    assert made().rows("legu")[0].title_lit == ((6, 10),)


def test_a_person_is_found_by_another_name() -> None:
    assert made().rows("clarin")[0].value == GoTo(NAMES[2])


def test_a_bracket_asks_for_commands_alone() -> None:
    assert values(made().rows(">light")) == [Run("view.theme")]
    assert values(made().rows(">")) == [Run("sheet.new"), Run("view.theme")]


def test_commands_show_their_keys() -> None:
    (row,) = (row for row in made().rows(">light") if not row.is_heading)
    assert row.detail == "Ctrl+Shift+D"


def test_a_sheet_can_be_made_of_what_was_typed() -> None:
    assert values(made().rows("Un jardin"))[-1] == Create("Un jardin")
    assert not any(isinstance(value, Create) for value in values(made(can_create=False).rows("Un jardin")))
    assert not any(isinstance(value, Create) for value in values(made().rows("Claire Moreau")))


def test_what_was_visited_lately_comes_first() -> None:
    palette = made()
    palette.know([Name("note", f"n{number}", f"Note {number}") for number in range(5)])
    palette.visited("n3")
    assert palette.rows("note")[0].title == "Note 3"


def test_the_navigator_gives_the_names() -> None:
    rows = (
        NavigatorRow(RowKind.AXIS, "a1", "Se nourrir", number="1"),
        NavigatorRow(RowKind.SHEET, "s1", "Une légumerie", 1, "2", status="En cours"),
        NavigatorRow(RowKind.GROUP, "notes", "Notes"),
        NavigatorRow(RowKind.NOTE, "n1", "Bureau", 1, status="2026-11-17"),
    )
    names = names_of(rows)
    assert [(name.kind, name.id, name.words, name.detail) for name in names] == [
        ("axis", "a1", "1 Se nourrir", "Axis"),
        ("sheet", "s1", "2 Une légumerie", "1 Se nourrir"),
        ("note", "n1", "Bureau", "2026-11-17"),
    ]
