"""Imports: proposed, asked for, accepted."""

import json
from pathlib import Path

import pytest

from tests.commands.conftest import SHEET, Fabrique

TEXT = "AXE 4 : SIGNAUX ÉMERGENTS\nFiche-action n°8\nLes nouvelles formes d'emploi\nRéférent CA : Catherine Zuber\n"


def test_a_dry_run_as_json_needs_no_workspace(fabrique: Fabrique) -> None:
    answer = fabrique("import", "-", "--dry-run", "--json", typed=TEXT)
    assert answer.code == 0
    (sheet,) = answer.json["sheets"]
    assert sheet["axis"]["number"] == "4"
    assert sheet["board_referents"] == ["Catherine Zuber"]
    assert {"sheets", "notes", "unfiled", "problems"} <= answer.json.keys()


def test_a_dry_run_in_words_answers_on_stdout_and_writes_nothing(fabrique: Fabrique, workspace: Path) -> None:
    answer = fabrique("import", "-", "--dry-run", typed=TEXT)
    assert answer.code == 0
    assert "create  sheet" in answer.out
    assert fabrique("list", "--json").json == []


def test_a_dry_run_that_is_to_be_accepted_is_not_understood(fabrique: Fabrique, workspace: Path) -> None:
    assert fabrique("import", "-", "--dry-run", "--accept", typed=TEXT).code == 2


def test_without_a_terminal_and_without_accept_nothing_is_written(fabrique: Fabrique, workspace: Path) -> None:
    answer = fabrique("import", "-", typed=TEXT)
    assert (answer.code, answer.out) == (1, "")
    assert "--accept" in answer.err
    assert fabrique("list", "--json").json == []


@pytest.mark.parametrize(("typed", "code", "sheets"), [("y\n", 0, 1), ("n\n", 1, 0), ("", 1, 0), ("zzz\ny\n", 0, 1)])
def test_a_person_at_a_terminal_is_asked(
    fabrique: Fabrique, workspace: Path, tmp_path: Path, typed: str, code: int, sheets: int
) -> None:
    file = tmp_path / "a.md"
    file.write_text(SHEET, "utf-8")
    answer = fabrique("import", file, typed=typed, terminal=True)
    assert answer.code == code
    assert "Jardins partagés" in answer.err
    assert len(fabrique("list", "--json").json) == sheets


def test_each_item_can_be_decided(fabrique: Fabrique, workspace: Path, tmp_path: Path) -> None:
    for name in ("un", "deux"):
        (tmp_path / f"{name}.md").write_text(f"---\ntitle: {name}\n---\n", "utf-8")
    answer = fabrique("import", tmp_path / "un.md", tmp_path / "deux.md", typed="r\ns\n\n", terminal=True)
    assert answer.code == 0
    assert [sheet["title"] for sheet in fabrique("list", "--json").json] == ["deux"]


def test_an_import_ends_with_figures_that_add_up(fabrique: Fabrique, workspace: Path, tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text(SHEET, "utf-8")
    answer = fabrique("import", file, "--accept", "--json")
    counts = answer.json["counts"]
    assert counts["found"] == counts["placed"] + counts["to_file"] + counts["unfiled"] + counts["left_out"]
    assert f"{counts['found']} lines found: {counts['placed']} placed" in answer.err


def test_reading_the_same_file_again_has_nothing_to_do(fabrique: Fabrique, sheet: Path) -> None:
    answer = fabrique("import", sheet, "--accept")
    assert answer.code == 0
    assert "Nothing to do" in answer.err
    assert len(fabrique("list", "--json").json) == 1


def test_after_an_undo_it_is_as_if_never_read(fabrique: Fabrique, sheet: Path) -> None:
    assert "Undone: import." in fabrique("undo").err
    assert fabrique("list", "--json").json == []
    assert "1 to create" in fabrique("import", sheet, "--accept").err


def test_a_path_that_is_missing_is_told_and_stops_no_other(fabrique: Fabrique, workspace: Path, tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text(SHEET, "utf-8")
    answer = fabrique("import", tmp_path / "missing.txt", file, "--accept")
    assert answer.code == 1
    assert "missing.txt does not exist." in answer.err
    assert len(fabrique("list", "--json").json) == 1


@pytest.mark.parametrize("data", [b"\x00\x01\x02" * 500, bytes(range(256)) * 4])
def test_what_is_no_text_is_refused(fabrique: Fabrique, workspace: Path, tmp_path: Path, data: bytes) -> None:
    (tmp_path / "x.txt").write_bytes(data)
    answer = fabrique("import", tmp_path / "x.txt", "--accept")
    assert answer.code == 1
    assert "is not text" in answer.err


def test_a_missing_path_alone_still_gives_json(fabrique: Fabrique, tmp_path: Path) -> None:
    answer = fabrique("import", tmp_path / "missing", "--dry-run", "--json")
    assert answer.code == 1
    assert json.loads(answer.out)["problems"]


def test_a_file_in_a_folder_that_cannot_be_read_is_only_told(
    fabrique: Fabrique, workspace: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "vault"
    folder.mkdir()
    (folder / "a.md").write_text(SHEET, "utf-8")
    (folder / "image.png").write_bytes(b"\x89PNG\x00")
    answer = fabrique("import", folder, "--accept")
    assert answer.code == 0
    assert "image.png" in answer.err


def test_pictures_come_along_and_missing_ones_are_told(fabrique: Fabrique, workspace: Path, tmp_path: Path) -> None:
    folder = tmp_path / "coffre"
    (folder / "images").mkdir(parents=True)
    (folder / "images" / "plan.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(50))
    body = "---\ntitle: Vélo\n---\n\n![](images/plan.png)\n\n![[perdue.png]]\n"
    (folder / "velo.md").write_text(body, "utf-8")
    answer = fabrique("import", str(folder), "--accept")
    assert answer.code == 0
    assert "perdue.png" in answer.err
    assert "plan.png" not in answer.err
    fabrique("export", "--to", str(tmp_path / "sortie"))
    assert (tmp_path / "sortie" / "images" / "plan.png").exists()
