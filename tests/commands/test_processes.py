"""The program as a process: its streams closed, full, narrow or broken, its line no text, its run interrupted."""

import json
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands.conftest import ROOT, process


def test_a_reader_that_leaves_early_gets_no_complaint(sheet: Path, home: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    answer = process(["list", "actions", "--json"], home, stdout=writing, stderr=subprocess.PIPE)
    os.close(writing)
    assert (answer.returncode, answer.stderr) == (0, b"")


def test_an_answer_that_cannot_be_written_is_a_circumstance(sheet: Path, home: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        answer = process(["list"], home, stdout=full, stderr=subprocess.PIPE)
    assert answer.returncode == 3
    assert b"No space left" in answer.stderr
    assert b"Traceback" not in answer.stderr


@pytest.mark.parametrize("closed", [0, 1, 2])
def test_a_stream_that_is_closed_stops_nothing(sheet: Path, home: Path, closed: int) -> None:
    line = f"exec {closed}>&-; exec '{sys.executable}' -m commands.app list"
    answer = subprocess.run(
        ["/bin/sh", "-c", line],
        capture_output=True,
        check=False,
        cwd=ROOT,
        env={"FABRIQUE_HOME": str(home), "PATH": os.environ["PATH"]},
    )
    assert answer.returncode == 0
    assert b"Traceback" not in answer.stderr


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp437"])
def test_a_terminal_without_the_character_shows_a_sign(sheet: Path, home: Path, encoding: str) -> None:
    answer = process(["list"], home, environment={"PYTHONIOENCODING": encoding})
    assert (answer.returncode, answer.stderr) == (0, b"")
    assert b"Jardins partag" in answer.stdout


@pytest.mark.parametrize("encoding", ["ascii", "utf-8", "utf-16"])
def test_json_is_json_in_every_encoding(sheet: Path, home: Path, encoding: str) -> None:
    answer = process(["list", "--json"], home, environment={"PYTHONIOENCODING": encoding})
    assert [row["title"] for row in json.loads(answer.stdout.decode(encoding))] == ["Jardins partagés"]


@pytest.mark.parametrize(
    "line",
    [
        [b"show", b"\xff\xfe"],
        [b"search", b"\xff\xfe"],
        [b"list", b"\xff"],
        [b"\xff"],
        [b"--\xff"],
        [b"import", b"/\xff/x", b"--accept"],
        [b"--workspace", b"/\xff", b"list"],
        [b"set", b"Axe 4 n\xb08", b"status", b"\xff"],
        [b"export", b"--to", b"x", b"--format", b"\xff"],
        [b"restore", b"/\xff"],
    ],
)
def test_bytes_that_are_no_text_never_give_a_traceback(sheet: Path, home: Path, line: list[bytes]) -> None:
    answer = process(line, home)
    assert answer.returncode in (0, 1, 2, 3)
    assert b"Traceback" not in answer.stderr
    assert len(answer.stderr.decode()) < 1_000


def test_a_name_that_is_no_text_is_kept_with_a_sign(home: Path, tmp_path: Path) -> None:
    place = tmp_path / "w"
    assert process(["new", place, "--name", b"Caf\xe9"], home).returncode == 0
    assert "Caf\ufffd" in process(["history"], home).stdout.decode()


def test_a_folder_whose_name_is_no_text_is_refused(home: Path, tmp_path: Path) -> None:
    place = os.fsencode(tmp_path) + b"/caf\xe9"
    for line in ([b"new", place, b"--name", b"x"], [b"--workspace", place, b"list"]):
        answer = process(line, home)
        assert answer.returncode == 1
        assert b"is not text" in answer.stderr
    assert not Path(os.fsdecode(place)).exists()


@pytest.mark.parametrize("room", [0, 2_000])
@pytest.mark.parametrize("line", [["--version"], ["list"], ["--verbose", "list"], ["import", "-", "--accept"]])
def test_a_log_that_cannot_be_written_stands_in_nobodys_way(
    sheet: Path, home: Path, line: list[str], room: int
) -> None:
    (home / "fabrique.log").write_text("x" * 1_999 + "\n", "utf-8")

    def leave_little_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

    answer = process(line, home, preexec_fn=leave_little_room)
    assert answer.returncode in ((0,) if line == ["--version"] else (0, 1, 3))
    assert b"Traceback" not in answer.stderr
    assert b"fault in Fabrique" not in answer.stderr


@pytest.mark.parametrize("line", ["--help", "--version"])
def test_pages_about_the_program_load_nothing_heavy(home: Path, line: str) -> None:
    code = (
        "import sys; from commands.console import Console; from commands.running import run; "
        f"run(['{line}'], Console.of_process()); "
        "sys.exit(bool({'sqlalchemy', 'pycrdt', 'whoosh', 'yaml', 'rich'} & set(sys.modules)))"
    )
    answer = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        check=False,
        cwd=ROOT,
        env={"FABRIQUE_HOME": str(home), "PATH": os.environ["PATH"]},
    )
    assert answer.returncode == 0, answer.stderr
