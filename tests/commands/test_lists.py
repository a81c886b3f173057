"""Lists and single records, in words and as JSON."""

from pathlib import Path

from tests.commands.conftest import SHEET, Fabrique


def test_list_alone_lists_sheets(fabrique: Fabrique, sheet: Path) -> None:
    assert fabrique("list").out == fabrique("list", "sheets").out


def test_the_board_says_axes_and_sheets(fabrique: Fabrique, sheet: Path) -> None:
    lines = fabrique("list").out.split("\n")
    assert lines[0] == "Axis 4 – Vivre ensemble"
    assert lines[2].split() == ["8", "Jardins", "partagés", "En", "cours", "Hélène", "Prat", "Noé", "Le", "Goff"]


def test_sheets_as_json_have_id_title_number_axis_and_status(fabrique: Fabrique, sheet: Path) -> None:
    (found,) = fabrique("list", "sheets", "--json").json
    assert (found["title"], found["number"], found["status"]) == ("Jardins partagés", "8", "En cours")
    assert (found["axis"]["number"], found["axis"]["title"]) == ("4", "Vivre ensemble")
    assert found["id"]


def test_every_list_is_one_array_of_objects_with_id_and_title(fabrique: Fabrique, sheet: Path) -> None:
    for name in ("sheets", "people", "partners", "notes", "actions"):
        answer = fabrique("list", name, "--json")
        assert isinstance(answer.json, list)
        assert all({"id", "title"} <= row.keys() for row in answer.json)
        assert fabrique("list", name).code == 0


def test_actions_have_the_numbers_that_tick_takes(fabrique: Fabrique, sheet: Path) -> None:
    rows = fabrique("list", "actions", "--json").json
    assert [(row["number"], row["state"], row["block_id"]) for row in rows] == [
        (1, "todo", None),
        (2, "todo", "a8k2"),
        (3, "done", None),
    ]
    assert rows[0]["late"]
    assert "to do, late" in fabrique("list", "actions").out


def test_an_empty_workspace_says_how_to_begin(fabrique: Fabrique, workspace: Path) -> None:
    assert "fabrique import" in fabrique("list").out


def test_show_finds_by_id_by_number_and_by_title(fabrique: Fabrique, sheet: Path) -> None:
    (found,) = fabrique("list", "--json").json
    answers = [fabrique("show", words, "--json").json for words in (found["id"], "Axe 4 n°8", "jardins PARTAGES")]
    assert [answer["id"] for answer in answers] == [found["id"]] * 3
    assert answers[0]["partners"] == ["Ville de Brest"]


def test_show_in_words_says_what_is_filled_in(fabrique: Fabrique, sheet: Path) -> None:
    answer = fabrique("show", "Axe 4 n°8")
    assert answer.err == ""
    assert answer.out.startswith("8 – Jardins partagés (sheet)\naxis: 4 – Vivre ensemble\nstatus: En cours\n")
    assert "L'été dernier" in answer.out


def test_show_as_markdown_holds_the_body_byte_for_byte(fabrique: Fabrique, sheet: Path) -> None:
    markdown = fabrique("show", "Jardins partagés", "--markdown").out
    assert markdown.endswith(SHEET.partition("---\n\n")[2])
    assert "fabrique-id:" in markdown


def test_show_a_person_says_on_which_sheets(fabrique: Fabrique, sheet: Path) -> None:
    assert "team referents of “Jardins partagés”" in fabrique("show", "Noé Le Goff").out
    assert fabrique("show", "Noé Le Goff", "--markdown").code == 1


def test_show_what_is_not_there_is_refused(fabrique: Fabrique, sheet: Path) -> None:
    answer = fabrique("show", "Rien de tel")
    assert (answer.code, answer.out) == (1, "")
    assert "Rien de tel" in answer.err


def test_a_hostile_title_cannot_steer_the_terminal(fabrique: Fabrique, workspace: Path, tmp_path: Path) -> None:
    file = tmp_path / "hostile.md"
    file.write_text('---\ntitle: "a\\e[2Jb\\u202Ec"\n---\n\x1b]0;owned\x07\n', "utf-8")
    assert fabrique("import", file, "--accept").code == 0
    for line in (["list"], ["show", fabrique("list", "--json").json[0]["id"]]):
        answer = fabrique(*line)
        assert not {"\x1b", "\x07", "\u202e"} & set(answer.out + answer.err)
