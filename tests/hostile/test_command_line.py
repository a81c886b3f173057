"""Whatever the line, paths, streams and moment: an exit code, a few lines, and a workspace that is whole."""

import io
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from commands.console import Console
from commands.running import run
from storage import Kind, Workspace, lists
from storage.editing import sheets
from tests.conftest import Campaign

ROOT = Path(__file__).parents[2]
NOBODY = 65534
SHEETS = 12
PLAN = "AXE 2 : SE DÉPLACER\n" + "".join(
    f"\nFiche-action n°{number} Vélos {number}\n\nPartenaires : Ville {number}, Région\n\nActions :\n- relancer @Lou\n"
    for number in range(1, SHEETS + 1)
)
QUERIES = {
    "long": "vélo " * 20_000,
    "one long word": "v" * 100_000,
    "brackets": "([{" * 200,
    "operators": "AND OR NOT ( vélo AND ) ~ ^ * ? : title:",
    "quotes": "\"'«",
    "stars": "*" * 500,
    "an emoji": "👩🏽‍🌾🚲",
    "half of one": "\ud83d",
    "control characters": "\x1b[2J\x07\r\n\t",
    "right to left": "\u202eoléV",
    "nothing": "",
    "blanks": " \u00a0\u2003",
    "an option": "--json",
}
LINES = (
    ["show", "["],
    ["show", "n°"],
    ["show", "Axe 99999999999999999999 n°8"],
    ["show", "٣"],
    ["set", "Vélos", "status", "👩🏽‍🌾"],
    ["set", "Vélos", "body", "x"],
    ["set", "Vélos", "", ""],
    ["set", "Vélos", "title", ""],
    ["tick", "Vélos", "-1"],
    ["tick", "Vélos", "9" * 5_000],
    ["tick", "Vélos", "²"],
    ["history", "\ud800"],
    ["export", "--to", "/proc/nowhere", "--format", "md"],
    ["export", "Nulle part", "--to", "x", "--format", "md"],
    ["restore", "/dev/null"],
    ["restore", "/"],
    ["backup", "--to", "/proc/x"],
    ["--workspace", "/dev/null", "list"],
    ["--workspace", "", "list"],
    ["new", "", "--name", ""],
    ["list", "sheets", "--", "--json"],
    ["search", "--limit", "-1", "--", "x"],
    ["search", "--limit", "99999999999999999999", "--", "x"],
    ["import", "--dry-run", "--json", "x" * 5_000],
    ["import", "--dry-run", "--json", "a/" * 3_000],
    ["--", "list"],
    ["x" * 100_000],
)


def obey(words: Sequence[str | Path]) -> tuple[int, str, str]:
    """Run one line in this process."""
    output, errors, typed = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="") for _ in range(3))
    code = run([str(word) for word in words], Console(output, errors, typed))
    return code, written(output), written(errors)


def written(stream: io.TextIOWrapper) -> str:
    stream.flush()
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue().decode()


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The settings' folder, not made yet."""
    folder = tmp_path / "home"
    monkeypatch.setenv("FABRIQUE_HOME", str(folder))
    monkeypatch.chdir(tmp_path)
    return folder


@pytest.fixture
def workspace(home: Path, tmp_path: Path) -> Path:
    """A workspace with one sheet, the last one used."""
    folder = tmp_path / "Groupe.fabrique"
    assert obey(["new", folder, "--name", "Groupe"])[0] == 0
    with Workspace.open(folder, author="Ana") as opened:
        opened.perform(sheets.create(Kind.SHEET, "Vélos", body="## Actions\n\n- [ ] relancer\n")[1])
    return folder


def started(words: Sequence[str | Path], home: Path, **more: str) -> subprocess.Popen[bytes]:
    """The program as a process, which hears Ctrl+C also where these tests run in the background."""
    environment = {"FABRIQUE_HOME": str(home), "PATH": os.environ["PATH"], "LC_ALL": "C", **more}
    line = [sys.executable, "-m", "commands.app", *map(str, words)]
    pipe = subprocess.PIPE
    hearing: dict[str, Any] = {"preexec_fn": _hear_interrupts}
    return subprocess.Popen(
        line, stdin=subprocess.DEVNULL, stdout=pipe, stderr=pipe, cwd=ROOT, env=environment, **hearing
    )


def _hear_interrupts() -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def ended(words: Sequence[str | Path], home: Path, **more: str) -> tuple[int, bytes, bytes]:
    """How the program ends as a process; one that hangs fails the test."""
    with started(words, home, **more) as running:
        out, err = running.communicate(timeout=60)
    return running.returncode, out, err


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES.keys())
def test_no_query_is_refused(workspace: Path, query: str) -> None:
    code, out, err = obey(["search", "--json", "--", query])
    assert (code, err) == (0, "")
    answer = json.loads(out)
    assert answer["total"] == len(answer["results"]) == 0 or query == QUERIES["long"]


@pytest.mark.parametrize("line", LINES, ids=[str(number) for number in range(len(LINES))])
def test_no_line_breaks_the_program(workspace: Path, line: list[str]) -> None:
    code, _, err = obey(line)
    assert code in (0, 1, 2, 3)
    assert "Traceback" not in err
    assert len(err) < 1_000 or code == 0
    with Workspace.open(workspace) as opened:
        assert not opened.check()


def test_what_is_no_file_is_refused_and_nothing_hangs(home: Path, tmp_path: Path) -> None:
    fifo, loop, folder = tmp_path / "tube.md", tmp_path / "boucle.md", tmp_path / "dossier"
    os.mkfifo(fifo)
    loop.symlink_to(loop)
    folder.mkdir()
    (folder / "soi").symlink_to(folder)
    (folder / "fiche.md").write_text("---\ntitle: Vélos\n---\n\nmot\n")
    os.mkfifo(folder / "tube.txt")
    for path in (fifo, loop, Path("/dev/zero"), Path("/dev/null"), Path("/dev/full"), tmp_path / "nulle part"):
        code, out, err = obey(["import", "--dry-run", "--json", path])
        assert code == 1
        assert len(json.loads(out)["problems"]) == 1
        assert "Traceback" not in err
    code, out, _ = obey(["import", "--dry-run", "--json", folder])
    assert code == 0
    assert [sheet["title"] for sheet in json.loads(out)["sheets"]] == ["Vélos"]


AS_NOBODY = f"""
import os, sys
from commands.app import main
from commands.console import Console
from commands.running import run
home = os.environ["FABRIQUE_HOME"]
os.environ["FABRIQUE_HOME"] = home + "/before"
run(sys.argv[1:], Console(None, None, None))  # loads what root alone may be able to load
os.environ["FABRIQUE_HOME"] = home
if os.geteuid() == 0:  # root may read every file
    os.setgroups([])
    os.setgid({NOBODY})
    os.setuid({NOBODY})
main()
"""


def test_a_file_that_may_not_be_read_stops_no_other() -> None:
    with TemporaryDirectory() as open_to_all:
        home, folder = Path(open_to_all) / "home", Path(open_to_all) / "fiches"
        for place in (home, folder):
            place.mkdir()
            place.chmod(0o777)
        Path(open_to_all).chmod(0o755)
        (folder / "close.md").write_text("---\ntitle: Fermée\n---\n")
        (folder / "ouverte.md").write_text("---\ntitle: Ouverte\n---\n")
        (folder / "close.md").chmod(0)
        line = [sys.executable, "-c", AS_NOBODY, "import", "--dry-run", "--json", *map(str, sorted(folder.iterdir()))]
        environment = {"FABRIQUE_HOME": str(home), "PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}
        done = subprocess.run(line, cwd=ROOT, env=environment, capture_output=True, timeout=60, check=False)
    assert done.returncode == 1, done.stderr
    assert done.stdout, done.stderr
    answer = json.loads(done.stdout)
    assert [sheet["title"] for sheet in answer["sheets"]] == ["Ouverte"]
    assert "close.md" in answer["problems"][0]["text"]


def test_a_reader_that_wants_nothing_gets_no_complaint(workspace: Path, home: Path) -> None:
    with started(["list", "--json"], home) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        complaint = running.stderr.read()
    assert (running.returncode, complaint) == (0, b"")


def test_a_poor_terminal_still_gets_its_answer(workspace: Path, home: Path) -> None:
    for more in ({"PYTHONIOENCODING": "ascii"}, {"COLUMNS": "20"}, {"COLUMNS": "0"}, {"LANG": "C", "TERM": "dumb"}):
        code, out, err = ended(["search", "vélos"], home, **more)
        assert (code, err) == (0, b"")
        assert b"los" in out


def test_standard_input_that_is_closed_is_an_empty_paste(home: Path) -> None:
    line = f"exec 0<&-; exec '{sys.executable}' -m commands.app import - --dry-run --json"
    environment = {"FABRIQUE_HOME": str(home), "PATH": os.environ["PATH"]}
    done = subprocess.run(["/bin/sh", "-c", line], cwd=ROOT, env=environment, capture_output=True, check=False)
    assert done.returncode in (0, 1, 3)
    assert b"Traceback" not in done.stderr
    assert json.loads(done.stdout)["sheets"] == []


def test_an_import_that_is_interrupted_anywhere_has_written_all_or_nothing(
    home: Path, tmp_path: Path, campaign: Campaign
) -> None:
    plan, first = tmp_path / "plan.md", tmp_path / "premier.fabrique"
    plan.write_text(PLAN, "utf-8")
    assert obey(["new", first, "--name", "Groupe"])[0] == 0
    begun = time.monotonic()
    assert ended(["--workspace", copied(first, 0), "import", plan, "--accept"], home)[0] == 0
    whole = time.monotonic() - begun
    stopped = 0
    turns = campaign.count(check=8, soak=200)
    for turn in range(1, turns + 1):
        folder = copied(first, turn)
        with started(["--workspace", folder, "import", plan, "--accept"], home) as running:
            try:
                out, err = running.communicate(timeout=whole * (0.4 + 0.6 * turn / turns))
            except subprocess.TimeoutExpired:
                running.send_signal(signal.SIGINT)
                out, err = running.communicate(timeout=60)
        assert running.returncode in (0, 130), err
        assert b"Traceback" not in err, err
        assert not out
        with Workspace.open(folder) as opened:
            with opened.reader() as reader:
                assert len(lists.sheets(reader)) in ((SHEETS,) if running.returncode == 0 else (0, SHEETS))
            assert not opened.check()
        stopped += running.returncode == 130
    assert stopped or not campaign.full, "a full campaign in which nothing was interrupted proves nothing"
    campaign.report(f"{turns} imports, {stopped} interrupted")


def copied(folder: Path, number: int) -> Path:
    """A workspace of its own for one turn."""
    place = folder.parent / f"{number}.fabrique"
    shutil.copytree(folder, place)
    return place
