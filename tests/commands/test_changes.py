"""Small changes from scripts: set, tick, undo, redo, and the history that tells of them."""

from pathlib import Path

import pytest

from tests.commands.conftest import Fabrique

TITLE = "Jardins partagés"


def shown(fabrique: Fabrique, field: str) -> object:
    return fabrique("show", TITLE, "--json").json[field]


def states(fabrique: Fabrique) -> list[str | None]:
    return [row["state"] for row in fabrique("list", "actions", "--json").json]


def test_a_single_field_is_set_and_emptied(fabrique: Fabrique, sheet: Path) -> None:
    assert fabrique("set", TITLE, "status", "fait").code == 0
    assert shown(fabrique, "status") == "Fait"
    assert fabrique("set", TITLE, "status", "").code == 0
    assert shown(fabrique, "status") is None


def test_a_list_takes_several_values(fabrique: Fabrique, sheet: Path) -> None:
    assert fabrique("set", TITLE, "partners", "Ville de Brest", "ADEME").code == 0
    assert shown(fabrique, "partners") == ["Ville de Brest", "ADEME"]


def test_a_field_has_its_french_name_too(fabrique: Fabrique, sheet: Path) -> None:
    assert fabrique("set", TITLE, "statut", "En pause").code == 0
    assert shown(fabrique, "status") == "En pause"


def test_setting_what_is_so_already_changes_nothing(fabrique: Fabrique, sheet: Path) -> None:
    assert "so already" in fabrique("set", TITLE, "status", "En cours").err


@pytest.mark.parametrize(
    "line",
    [
        ["set", TITLE, "status", "Bientôt"],
        ["set", TITLE, "humeur", "bonne"],
        ["set", TITLE, "title", ""],
        ["set", TITLE, "status", "Fait", "En cours"],
        ["set", "Rien", "status", "Fait"],
        ["tick", TITLE, "9"],
        ["tick", TITLE, "2020"],
        ["set", "Noé Le Goff", "title", "Autre"],
        ["tick", TITLE, "introuvable"],
        ["tick", TITLE, "er"],
        ["tick", TITLE, "1", "presque"],
        ["tick", "Rien", "1"],
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(fabrique: Fabrique, sheet: Path, line: list[str]) -> None:
    before = fabrique("show", TITLE, "--json").out
    answer = fabrique(*line)
    assert (answer.code, answer.out) == (1, "")
    assert len(answer.err) < 1_000
    assert fabrique("show", TITLE, "--json").out == before


@pytest.mark.parametrize("words", ["2", "a8k2", "^a8k2", "Écrire à la mairie", "mairie", "ecrire"])
def test_an_action_is_ticked_by_number_block_id_or_words(fabrique: Fabrique, sheet: Path, words: str) -> None:
    assert fabrique("tick", TITLE, words).code == 0
    assert states(fabrique) == ["todo", "done", "done"]


@pytest.mark.parametrize(
    ("words", "state"),
    [("doing", "doing"), ("/", "doing"), ("[-]", "dropped"), ("to discuss", "discuss"), ("X", "done")],
)
def test_a_state_is_a_word_or_a_mark(fabrique: Fabrique, sheet: Path, words: str, state: str) -> None:
    assert fabrique("tick", TITLE, "1", words).code == 0
    assert states(fabrique)[0] == state


def test_undo_and_redo_take_back_and_do_again(fabrique: Fabrique, sheet: Path) -> None:
    fabrique("tick", TITLE, "1")
    assert "Undone: action ticked." in fabrique("undo").err
    assert states(fabrique)[0] == "todo"
    assert "Done again: action ticked." in fabrique("redo").err
    assert states(fabrique)[0] == "done"


def test_nothing_to_undo_is_refused(fabrique: Fabrique, workspace: Path) -> None:
    assert fabrique("undo").code == 1


def test_history_tells_who_did_what(fabrique: Fabrique, sheet: Path) -> None:
    fabrique("set", TITLE, "status", "Fait")
    answer = fabrique("history", TITLE)
    assert (answer.code, answer.err) == (0, "")
    assert "change of a field" in answer.out


def test_history_shows_the_words_that_changed(fabrique: Fabrique, sheet: Path) -> None:
    fabrique("tick", TITLE, "1")
    out = fabrique("history", TITLE, "--diff").out
    assert "axis: nothing → “Vivre ensemble”" in out
    assert "Planter des haies" in out


def test_history_of_everything_has_a_sentence_for_each_operation(fabrique: Fabrique, sheet: Path) -> None:
    fabrique("tick", TITLE, "1")
    fabrique("undo")
    lines = fabrique("history").out.strip().split("\n")
    assert len(lines) == 4
    assert "undo (action ticked)" in lines[0]
    assert "action ticked “Jardins partagés” (undone)" in lines[1]


def test_a_family_name_that_two_people_bear_is_asked_about(fabrique: Fabrique, sheet: Path) -> None:
    assert fabrique("set", "Jardins partagés", "team_referents", "Camille Prat").code == 0
    answer = fabrique("set", "Jardins partagés", "contributors", "Prat")
    assert answer.code == 1
    assert "Camille Prat" in answer.err
    assert "Hélène Prat" in answer.err


def test_a_first_name_that_one_person_bears_is_that_person(fabrique: Fabrique, sheet: Path) -> None:
    answer = fabrique("set", "Jardins partagés", "contributors", "noé", "Zoé Lefèvre")
    assert "New in the register: Zoé Lefèvre." in answer.err
    assert fabrique("show", "Jardins partagés", "--json").json["contributors"] == ["Noé Le Goff", "Zoé Lefèvre"]


def test_a_number_used_twice_in_an_axis_is_told_and_not_refused(
    fabrique: Fabrique, sheet: Path, tmp_path: Path
) -> None:
    other = tmp_path / "autre.md"
    other.write_text("---\ntitle: Autre\naxis: 4 Vivre ensemble\n---\n", "utf-8")
    fabrique("import", other, "--accept")
    answer = fabrique("set", "Autre", "number", "8")
    assert answer.code == 0
    assert "Number 8 is also that of: Jardins partagés." in answer.err


def test_a_title_stays_on_one_line(fabrique: Fabrique, sheet: Path) -> None:
    fabrique("set", "Jardins partagés", "title", "Jardins\r\npartout")
    assert fabrique("show", "Jardins partout", "--json").json["title"] == "Jardins partout"


def test_states_are_known_by_their_french_names_in_any_language(fabrique: Fabrique, sheet: Path) -> None:
    assert fabrique("tick", "Jardins partagés", "1", "en cours").code == 0
    assert fabrique("list", "actions", "--json").json[0]["state"] == "doing"


def test_a_number_that_no_action_has_is_never_searched_as_words(fabrique: Fabrique, sheet: Path) -> None:
    answer = fabrique("tick", TITLE, "2020")
    assert (answer.code, "has no action “2020”" in answer.err) == (1, True)


def test_a_person_is_told_to_be_no_sheet(fabrique: Fabrique, sheet: Path) -> None:
    answer = fabrique("set", "Noé Le Goff", "title", "x")
    assert "“Noé Le Goff” is not of the right kind: person. Possible here: sheet, page, note, kit." in answer.err
    assert "Possible here: person." in fabrique("forget", TITLE, "--accept").err


def test_history_shows_a_text_of_any_line_ends_without_blank_lines_between(
    fabrique: Fabrique, workspace: Path, tmp_path: Path
) -> None:
    file = tmp_path / "crlf.md"
    file.write_bytes(b"---\r\ntitle: Lignes\r\n---\r\nun\r\ndeux\r\n")
    fabrique("import", file, "--accept")
    file.write_bytes(b"---\r\ntitle: Lignes\r\n---\r\nun\r\nautre\r\ntrois\r\n")
    fabrique("import", file, "--accept")
    out = fabrique("history", "Lignes", "--diff").out
    assert "\n\n\n" not in out
    assert "{+un\n    autre\n    trois" in out
