"""The process that builds the index: what it says, how it ends, and that it stops nobody."""

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from desktop.searching import indexing_process
from desktop.searching.building import building_command
from search import SearchIndex
from search.columns.locking import WriteLock
from storage import Kind, Operation, Workspace, Write
from storage.fields import element
from storage.model import JsonValue
from storage.records import new_id

SOON = 60


def fill(workspace: Workspace, count: int) -> None:
    body = "Un événement pour les bénévoles. " * 20
    writes = tuple(Write(new_id(), kind=Kind.SHEET, sets={"title": f"Atelier {at}"}, body=body) for at in range(count))
    workspace.perform(lambda _reader: Operation("import", writes))


@contextmanager
def started(folder: Path) -> Iterator["subprocess.Popen[str]"]:
    pipe = subprocess.PIPE
    with subprocess.Popen(building_command(folder), stdin=pipe, stdout=pipe, stderr=pipe, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


def said(folder: Path) -> tuple[int, list[dict[str, object]]]:
    """How it ended, and its lines; its input stays open all the while."""
    with started(folder) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        lines = [json.loads(line) for line in process.stdout]
        code = process.wait(SOON)
        assert process.stderr.read() == ""
    return code, lines


def test_it_tells_each_step_and_everything_is_found_then(workspace: Workspace) -> None:
    fill(workspace, 450)
    code, lines = said(workspace.folder)
    assert code == 0
    assert [line["done"] for line in lines] == sorted(line["done"] for line in lines)  # type: ignore[type-var]
    assert len(lines) >= 2
    assert lines[-1]["done"] == lines[-1]["total"]
    with SearchIndex(workspace, builds=False) as index:
        assert index.catch_up()
        assert not index.wants_building()
        assert index.search("evenement").total == 450


def test_what_attached_files_say_is_found(workspace: Workspace) -> None:
    file = workspace.files.add("La crue décennale de la rivière.".encode())
    attached = element("attachments", file)
    sets: dict[str, JsonValue] = {
        "title": "Atelier",
        attached: {"name": "Étude.txt", "media": "text/plain", "size": 30, "at": 1},
    }
    record = new_id()
    workspace.perform(lambda _reader: Operation("attach", (Write(record, kind=Kind.SHEET, sets=sets),)))
    assert said(workspace.folder)[0] == 0
    with SearchIndex(workspace, builds=False, attachment_text=lambda _path, _name: "") as index:
        hits = index.search("crue decennale").hits
        assert [(hit.id, hit.reason) for hit in hits] == [(record, "attachment_text")]
        assert index.catch_up()
        assert not index.wants_building()


def test_it_ends_within_a_second_when_nobody_holds_its_input(workspace: Workspace) -> None:
    fill(workspace, 2_000)
    with started(workspace.folder) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stdout.readline()
        process.stdin.close()
        assert process.wait(5) == 0
    with SearchIndex(workspace) as index:
        assert index.search("evenement").behind
        assert index.catch_up()
        assert index.search("evenement").total == 2_000


def test_whoever_writes_need_not_wait_for_it(workspace: Workspace) -> None:
    fill(workspace, 1_000)
    with started(workspace.folder) as process:
        assert process.stdout is not None
        assert process.stdout.readline()
        with closing(sqlite3.connect(workspace.folder / "workspace.db", timeout=0)) as other:
            for _ in range(20):
                other.execute("BEGIN IMMEDIATE")
                other.execute("ROLLBACK")


@pytest.mark.parametrize(("version", "code", "reason"), [(99, 1, "NewerWorkspace"), (None, 1, "NotAWorkspace")])
def test_what_it_cannot_build_is_told_in_one_line(
    tmp_path: Path, workspace: Workspace, version: int | None, code: int, reason: str
) -> None:
    folder = tmp_path / "elsewhere"
    if version is not None:
        folder = workspace.folder
        with closing(sqlite3.connect(folder / "workspace.db")) as base:
            base.execute(f"PRAGMA user_version = {version}")
    assert said(folder) == (code, [{"error": reason}])


def test_a_damaged_workspace_is_a_circumstance(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "groupe", "Groupe", author="Lou") as made:
        folder = made.folder
    (folder / "workspace.db").write_bytes(b"SQLite format 3\x00" + b"\xff" * 8_000)
    code, lines = said(folder)
    assert code == 3
    assert list(lines[-1]) == ["error"]


def test_what_stands_nowhere_but_in_its_memory_is_not_built(workspace: Workspace) -> None:
    fill(workspace, 3)
    shutil.rmtree(workspace.folder / "index", ignore_errors=True)
    (workspace.folder / "index").write_bytes(b"")
    code, lines = said(workspace.folder)
    assert code == 3
    assert lines[-1] == {"error": "NotWritten"}


def test_an_index_that_another_program_keeps_is_a_circumstance(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(indexing_process, "PATIENCE", 0.1)
    fill(workspace, 300)
    lock = WriteLock(workspace.folder / "index" / "lock")
    assert lock.acquire()
    assert indexing_process.build(workspace.folder) == 3
    assert json.loads(capsys.readouterr().out) == {"error": "IndexBusy"}
    lock.release()


def test_a_process_killed_in_the_middle_leaves_what_it_had(workspace: Workspace) -> None:
    fill(workspace, 1_500)
    with started(workspace.folder) as process:
        assert process.stdout is not None
        assert process.stdout.readline()
        os.kill(process.pid, signal.SIGKILL)
        process.wait(SOON)
    with SearchIndex(workspace, builds=False) as index:
        found = index.search("evenement")
        assert found.behind
        assert found.percent is not None
        index.catch_up()
        assert index.wants_building()
        told: list[tuple[int, int]] = []
        assert index.build(lambda done, total: told.append((done, total)))
        assert 0 < told[0][1] <= 1_500
        assert index.search("evenement").total == 1_500


def test_without_a_folder_it_says_how_it_is_used(capsys: pytest.CaptureFixture[str]) -> None:
    assert indexing_process.main([]) == 2
    assert "FOLDER" in capsys.readouterr().err


def test_a_frozen_program_has_no_process(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert building_command(tmp_path) == ()
