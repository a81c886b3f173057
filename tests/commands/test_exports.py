"""Exports from the command line, and what their summary says."""

from pathlib import Path

from tests.commands.conftest import SHEET, Fabrique


def test_an_export_says_its_figures_and_its_folder(fabrique: Fabrique, sheet: Path, tmp_path: Path) -> None:
    answer = fabrique("export", "--to", tmp_path / "out", "--format", "md")
    assert (answer.code, answer.out) == (0, "")
    assert "1 text: 1 written, 0 unchanged" in answer.err
    (file,) = (tmp_path / "out").rglob("Jardins partagés.md")
    assert file.read_text("utf-8").endswith(SHEET.partition("---\n\n")[2])


def test_an_export_again_changes_nothing(fabrique: Fabrique, sheet: Path, tmp_path: Path) -> None:
    fabrique("export", "--to", tmp_path / "out")
    assert "0 written, 1 unchanged" in fabrique("export", "--to", tmp_path / "out").err


def test_an_exported_file_that_changed_comes_back_to_its_sheet(fabrique: Fabrique, sheet: Path, tmp_path: Path) -> None:
    fabrique("export", "--to", tmp_path / "out")
    (file,) = (tmp_path / "out").rglob("Jardins partagés.md")
    file.write_text(file.read_text("utf-8").replace("trois jardins", "quatre jardins"), "utf-8")
    assert "1 to update" in fabrique("import", tmp_path / "out", "--accept").err
    assert "quatre jardins" in fabrique("show", "Jardins partagés").out


def test_notes_stay_unless_private_things_are_asked_for(fabrique: Fabrique, sheet: Path, tmp_path: Path) -> None:
    note = tmp_path / "note.md"
    note.write_text("---\ntitle: Bureau\ntype: note\n---\nEntre nous.\n", "utf-8")
    fabrique("import", note, "--accept")
    assert "Private, stayed here: Bureau" in fabrique("export", "--to", tmp_path / "a").err
    assert not list((tmp_path / "a").rglob("Bureau.md"))
    assert fabrique("export", "--to", tmp_path / "b", "--with-private").code == 0
    assert list((tmp_path / "b").rglob("Bureau.md"))


def test_one_sheet_can_be_named(fabrique: Fabrique, sheet: Path, tmp_path: Path) -> None:
    assert fabrique("export", "Axe 4 n°8", "--to", tmp_path / "out").code == 0
    assert fabrique("export", "Rien", "--to", tmp_path / "out").code == 1


def test_an_unknown_format_is_refused(fabrique: Fabrique, sheet: Path, tmp_path: Path) -> None:
    answer = fabrique("export", "--to", tmp_path / "out", "--format", "docx")
    assert answer.code == 1
    assert "Possible: md." in answer.err
    assert not (tmp_path / "out").exists()


def test_a_folder_inside_the_workspace_is_refused(fabrique: Fabrique, sheet: Path, workspace: Path) -> None:
    assert fabrique("export", "--to", workspace / "out").code == 1
