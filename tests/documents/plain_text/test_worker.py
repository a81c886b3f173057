"""The process that reads files: its limits are its own, whoever started it."""

import subprocess
import sys
from pathlib import Path

from tests.documents.plain_text.files_made import pdf

_NEVER_ENDS = """
import json, pathlib, sys
from documents.plain_text import worker
def text_of(path, name):
    print("a library talks")
    if name == "loop.txt":
        while True: pass
    if name == "bloat.txt":
        return "x" * (4 << 30)
    return name
worker.text_of = text_of
sys.exit(worker.main([sys.argv[1]]))
"""


def answers(questions: str, *, seconds: str = "60") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", _NEVER_ENDS, seconds]
    return subprocess.run(command, input=questions, capture_output=True, text=True, timeout=120, check=False)


def test_it_answers_line_by_line_and_ends_with_its_input() -> None:
    done = answers('{"path": "p", "name": "a"}\n{"path": "p", "name": "b"}\n')
    assert done.returncode == 0
    assert done.stdout.split("\n") == ['{"ready": true}', '{"text": "a"}', '{"text": "b"}', ""]


def test_it_ends_by_itself_in_a_file_that_takes_too_long() -> None:
    done = answers('{"path": "p", "name": "loop.txt"}\n', seconds="0.2")
    assert done.returncode != 0
    assert done.stdout == '{"ready": true}\n'


def test_it_takes_no_more_memory_than_it_may_where_systems_limit_it() -> None:
    name = "small.txt" if sys.platform == "win32" else "bloat.txt"
    done = answers(f'{{"path": "p", "name": "{name}"}}\n')
    assert ("MemoryError" in done.stderr) == (name == "bloat.txt")


def test_it_is_started_as_a_module(tmp_path: Path) -> None:
    path = pdf(tmp_path / "stored", [["Été"]])
    command = [sys.executable, "-P", "-m", "documents.plain_text.worker", "60"]
    question = f'{{"path": "{path.as_posix()}", "name": "a.pdf"}}\n'
    done = subprocess.run(command, input=question, capture_output=True, text=True, timeout=120, check=True)
    assert done.stdout.split("\n")[1] == '{"text": "\\u00c9t\\u00e9\\n"}'
