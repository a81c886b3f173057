"""Workspaces made, remembered, checked."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from desktop.work.preferences import load
from tests.commands.conftest import Fabrique


def test_new_makes_the_folder_itself_the_workspace(fabrique: Fabrique, workspace: Path) -> None:
    assert (workspace / "workspace.db").is_file()


def test_new_refuses_what_exists_and_touches_nothing(fabrique: Fabrique, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "file").write_text("kept")
    for name in ("mine", "file"):
        answer = fabrique("new", tmp_path / name, "--name", "x")
        assert (answer.code, answer.out) == (1, "")
        assert "exists already" in answer.err
    assert list((tmp_path / "mine").iterdir()) == []
    assert (tmp_path / "file").read_text() == "kept"


def test_the_last_workspace_used_is_taken_when_none_is_named(
    fabrique: Fabrique, workspace: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    fabrique("new", other, "--name", "Autre")
    assert fabrique("--workspace", workspace, "list", "--json").json == []
    assert load(tmp_path / "home").settings.last_workspace == str(workspace)


def test_a_refused_workspace_is_not_remembered(fabrique: Fabrique, workspace: Path, tmp_path: Path) -> None:
    fabrique("--workspace", tmp_path / "nowhere", "list")
    assert load(tmp_path / "home").settings.last_workspace == str(workspace)


def test_the_author_is_the_settings_name_when_it_is_set(fabrique: Fabrique, sheet: Path, home: Path) -> None:
    with (home / "settings.toml").open("a", encoding="utf-8") as file:
        file.write('author = "Hélène Prat"\n')
    fabrique("set", "Jardins partagés", "status", "Fait")
    assert json.loads(fabrique("show", "Jardins partagés", "--json").out)["changed"]["author"] == "Hélène Prat"


def test_check_is_clean_after_an_import(fabrique: Fabrique, sheet: Path) -> None:
    answer = fabrique("check")
    assert (answer.code, answer.err) == (0, "")
    assert "whole" in answer.out


def test_the_log_holds_no_private_words(fabrique: Fabrique, sheet: Path, home: Path) -> None:
    fabrique("show", "Jardins partagés")
    fabrique("show", "Hélène Prat introuvable")
    fabrique("search", "haies")
    words = (home / "fabrique.log").read_text("utf-8").casefold()
    assert "command: search" in words
    assert not [word for word in ("jardin", "prat", "haies", "groupe", "brest") if word in words]


def test_verbose_tells_on_stderr(fabrique: Fabrique, workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert fabrique("--verbose", "list", "--json").json == []
    assert "command: list" in capsys.readouterr().err


def test_a_backup_is_restored_and_the_state_before_is_kept(fabrique: Fabrique, sheet: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.fabrique-backup"
    assert fabrique("backup", "--to", copy).code == 0
    fabrique("set", "Jardins partagés", "title", "Jardins fermés")
    answer = fabrique("restore", copy)
    assert answer.code == 0, answer.err
    assert "What it was before is kept" in answer.err
    assert [row["title"] for row in fabrique("list", "--json").json] == ["Jardins partagés"]
    assert fabrique("check").code == 0


def test_a_backup_without_a_name_goes_among_the_backups(fabrique: Fabrique, sheet: Path, workspace: Path) -> None:
    before = set((workspace / "backups").iterdir())
    assert fabrique("backup").code == 0
    assert len(set((workspace / "backups").iterdir()) - before) == 1


def test_a_backup_never_writes_over_a_file(fabrique: Fabrique, sheet: Path) -> None:
    before = sheet.read_bytes()
    answer = fabrique("backup", "--to", sheet)
    assert (answer.code, "Name a file that does not exist yet" in answer.err) == (1, True)
    assert sheet.read_bytes() == before


def test_what_is_no_backup_is_refused_for_its_reason(
    fabrique: Fabrique, sheet: Path, workspace: Path, tmp_path: Path
) -> None:
    newer = tmp_path / "newer"
    fabrique("backup", "--to", newer)
    with closing(sqlite3.connect(newer)) as opened:
        opened.execute("PRAGMA user_version = 99")
    for file, reason in (
        (sheet, "is something else"),
        (tmp_path / "missing", "There is no file"),
        (tmp_path, "There is no file"),
        (newer, "later version"),
    ):
        answer = fabrique("restore", file)
        assert (answer.code, reason in answer.err, answer.err) == (1, True, answer.err)
    assert len(fabrique("list", "--json").json) == 1


def test_a_damaged_workspace_is_a_finding_and_is_rescued(fabrique: Fabrique, sheet: Path, workspace: Path) -> None:
    file = workspace / "workspace.db"
    for name in ("workspace.db-wal", "workspace.db-shm"):
        (workspace / name).unlink(missing_ok=True)
    data = bytearray(file.read_bytes())
    data[:100] = bytes(100)
    file.write_bytes(data)
    answer = fabrique("check")
    assert answer.code == 1
    assert "fabrique rescue" in answer.out
    assert "mark" not in answer.out
    answer = fabrique("list")
    assert answer.code in (1, 3)
    assert len(answer.err) < 1_000
    assert fabrique("rescue").code == 0
    assert [row["title"] for row in fabrique("list", "--json").json] == ["Jardins partagés"]


def test_a_person_is_forgotten_only_when_somebody_says_yes(fabrique: Fabrique, sheet: Path) -> None:
    assert fabrique("forget", "Noé Le Goff").code == 1
    assert fabrique("forget", "Noé Le Goff", typed="n\n", terminal=True).code == 1
    assert fabrique("show", "Noé Le Goff").code == 0
    answer = fabrique("forget", "Noé Le Goff", "--accept")
    assert answer.code == 0
    assert "exported" not in answer.err
    assert fabrique("show", "Noé Le Goff").code == 1
    assert "Goff" not in fabrique("show", "Jardins partagés").out


def test_check_says_what_can_be_done(fabrique: Fabrique, sheet: Path, workspace: Path) -> None:
    with closing(sqlite3.connect(workspace / "workspace.db")) as opened:
        opened.execute("UPDATE sheet SET number = 'x'")
        opened.commit()
    answer = fabrique("check")
    assert answer.code == 1
    assert "the table sheet does not say what the log says\n1 finding\n“fabrique rescue”" in answer.out
    assert fabrique("rescue").code == 0
    assert fabrique("check").code == 0
