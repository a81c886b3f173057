"""What is said of a line as such: exit codes, help, versions, unknown words."""

import re
from pathlib import Path

import pytest

from commands.grammar import program
from commands.overview import WORKSPACE_FORMAT
from commands.window import COMMAND as WINDOW
from storage.schema import SCHEMA_VERSION
from tests.commands.conftest import Fabrique


@pytest.mark.parametrize(
    "line",
    [
        ["danse"],
        ["--danse"],
        ["list", "danse"],
        ["list", "--danse"],
        ["new"],
        ["new", "x"],
        ["show"],
        ["search"],
        ["search", "x", "--limit", "beaucoup"],
        ["export"],
        ["tick", "x"],
        ["restore"],
        ["import"],
        ["--workspace"],
        ["show", "x", "y"],
        ["list", "--json=1"],
        ["import", "x", "--dry-run", "--accept"],
        ["show", "x", "--json", "--markdown"],
        ["l'x"],
        ["--", "-x"],
    ],
)
@pytest.mark.parametrize("locale", ["C", "fr_FR.UTF-8"])
def test_a_line_that_is_not_understood_ends_with_2_and_two_lines(
    fabrique: Fabrique, line: list[str], locale: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", locale)
    answer = fabrique(*line)
    assert answer.code == 2
    assert answer.out == ""
    assert answer.err.count("\n") == 2
    english = re.search(r"\b(the|not|there|value|unexpected|is|got|says)\b", answer.err, re.IGNORECASE)
    assert english is None or locale == "C"


def test_a_likely_word_is_proposed(fabrique: Fabrique) -> None:
    assert "Possible: list" in fabrique("lisst").err
    assert "Possible: sheets, people, partners, notes, actions, searches." in fabrique("list", "danse").err


def test_a_refusal_says_what_is_wrong_with_the_line(fabrique: Fabrique) -> None:
    assert "more on the line than can be used: b c" in fabrique("show", "a", "b", "c").err
    assert "--json takes no value" in fabrique("list", "--json=1").err
    assert "--dry-run and --accept exclude each other" in fabrique("import", "x", "--dry-run", "--accept").err
    assert "no command “l'x”" in fabrique("l'x").err
    assert "It is a whole number." in fabrique("search", "x", "--limit", "beaucoup").err


@pytest.mark.parametrize("locale", ["C", "fr_FR.UTF-8"])
def test_help_and_refusals_name_places_by_the_same_plain_words(
    fabrique: Fabrique, locale: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", locale)
    for name in program().commands:
        page = fabrique(name, "--help").out
        assert not re.search(r"[<>{}]|\bstr\b|None", page)
        if name == WINDOW:  # with nothing more on its line, it opens
            continue
        missing = re.search(r"(?:Missing:|Il manque :) (.+)\.", fabrique(name).err.replace("\u00a0", " "))
        assert missing is None or f" {missing[1]}" in page


def test_without_a_command_a_sentence_stands_for_the_window(fabrique: Fabrique, tmp_path: Path) -> None:
    assert "no screen" in fabrique().out
    assert fabrique("--workspace", tmp_path).code == 0


def test_version_names_program_format_and_libraries(fabrique: Fabrique) -> None:
    answer = fabrique("--version")
    assert answer.code == 0
    assert re.match(r"fabrique \d+\.\d+\.\d+\nworkspace format \d+\nPython 3\.\d+", answer.out)
    assert all(name in answer.out for name in ("pycrdt", "SQLAlchemy", "whoosh-reloaded", "typer"))


def test_the_format_that_is_told_is_the_one_of_new_workspaces() -> None:
    assert WORKSPACE_FORMAT == SCHEMA_VERSION


def test_every_command_has_a_page(fabrique: Fabrique) -> None:
    for name in program().commands:
        answer = fabrique(name, "--help")
        assert answer.code == 0
        assert answer.out.startswith(f"Usage: fabrique {name}")


def test_help_names_every_command(fabrique: Fabrique) -> None:
    page = fabrique("--help").out
    assert all(f"\n  {name} " in page for name in program().commands)


@pytest.mark.parametrize(
    "line",
    [
        ["list"],
        ["show", "x"],
        ["search", "x"],
        ["check"],
        ["undo"],
        ["backup"],
        ["history", "x"],
        ["set", "x", "status", "y"],
        ["tick", "x", "1"],
        ["export", "--to", "x"],
    ],
)
def test_without_any_workspace_a_command_asks_which(fabrique: Fabrique, line: list[str]) -> None:
    answer = fabrique(*line)
    assert (answer.code, answer.out) == (1, "")
    assert "Which workspace?" in answer.err


def test_a_folder_that_is_no_workspace_is_refused(fabrique: Fabrique, tmp_path: Path) -> None:
    answer = fabrique("--workspace", tmp_path / "nowhere", "list")
    assert answer.code == 1
    assert "There is no workspace in" in answer.err
    assert not (tmp_path / "nowhere").exists()


def test_the_home_is_made_when_it_is_missing(fabrique: Fabrique, home: Path) -> None:
    assert not home.exists()
    fabrique()
    assert (home / "fabrique.log").is_file()


def test_a_damaged_settings_file_is_told_and_stops_nothing(fabrique: Fabrique, home: Path) -> None:
    home.mkdir()
    (home / "settings.toml").write_bytes(b"\xff[")
    answer = fabrique()
    assert answer.code == 0
    assert "settings.toml cannot be read" in answer.err
    assert "settings.damaged.toml" in answer.err
    assert fabrique().err == ""


def test_a_home_that_is_a_file_is_told_in_sentences_alone(fabrique: Fabrique, home: Path, workspace: Path) -> None:
    (home / "settings.toml").unlink()
    home.rmdir()
    home.write_text("x", "utf-8")
    answer = fabrique("--workspace", workspace, "list")
    assert answer.code == 0
    assert "cannot be remembered" in answer.err
    assert "Error" not in answer.err


def test_what_ends_too_early_inside_is_a_fault_and_no_interrupt(
    fabrique: Fabrique, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_given: object, **_more: object) -> None:
        raise EOFError("marshal data too short")

    monkeypatch.setattr("commands.workspaces.check", broken)
    with pytest.raises(SystemExit):
        fabrique("check")
