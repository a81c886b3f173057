"""Files leave the workspace under safe names, and nothing that runs is opened from here."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.panel.files import copy_to, copy_to_open, may_open, safe_name
from storage import Workspace
from storage.attached import AttachmentRow
from storage.model import FileHash


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("plan.pdf", "plan.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Temp\\note.txt", "note.txt"),
        ("a<b>|?.odt", "a_b_.odt"),
        ("...", "file"),
        ("", "file"),
        ("x" * 300 + ".docx", "x" * 116 + ".docx"),
    ],
)
def test_a_name_is_one_that_any_system_can_hold(name: str, safe: str) -> None:
    assert safe_name(name) == safe


@pytest.mark.parametrize(
    "name", ["setup.exe", "a.SH", "x.desktop", "photo.jpg.lnk", "run.bat ", "page.js", "a.pyw", "disque.iso"]
)
def test_programs_are_not_opened(name: str) -> None:
    assert not may_open(name)


@pytest.mark.parametrize("name", ["plan.pdf", "budget.ods", "photo.JPG", "réunion.ics", "LISEZ-MOI"])
def test_documents_are(name: str) -> None:
    assert may_open(name)


def test_a_copy_bears_the_files_own_name(workspace: Workspace, tmp_path: Path) -> None:
    row = AttachmentRow(workspace.files.add(b"plan"), "Plan du réseau.pdf", "application/pdf", 4)
    copy = copy_to_open(workspace.files, row)
    assert copy is not None
    assert (copy.name, copy.read_bytes(), copy.stat().st_mode & 0o222) == ("Plan du réseau.pdf", b"plan", 0)
    missing = AttachmentRow(FileHash("0" * 64), "rien.pdf", "application/pdf", 4)
    assert copy_to(workspace.files, missing, tmp_path / "rien.pdf") is None


def test_copies_that_were_opened_go_with_the_program(workspace: Workspace, tmp_path: Path) -> None:
    file = workspace.files.add(b"plan")
    line = (
        "import sys; from pathlib import Path; from desktop.panel.files import copy_to_open;"
        "from storage import Workspace; from storage.attached import AttachmentRow;"
        "files = Workspace.open(Path(sys.argv[1])).files;"
        "print(copy_to_open(files, AttachmentRow(sys.argv[2], 'Plan.pdf', 'application/pdf', 4)))"
    )
    environment = {**os.environ, "TMPDIR": str(tmp_path)}
    words = [sys.executable, "-c", line, str(workspace.folder), file]
    ended = subprocess.run(words, env=environment, capture_output=True, text=True, check=True)
    assert ended.stdout.strip().endswith("Plan.pdf")
    assert not Path(ended.stdout.strip()).exists()
