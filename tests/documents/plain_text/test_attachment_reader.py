"""Reading in a process of its own, which may hang, die or talk nonsense."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from documents.plain_text import AttachmentReader
from tests.documents.plain_text.files_made import docx, pdf

READY = "import json, sys, threading\nprint('{\"ready\": true}', flush=True)\n"
ANSWERS = READY + "for line in sys.stdin: print(json.dumps({'text': json.loads(line)['name']}), flush=True)"
HANGS_ONCE = (
    READY
    + "for line in sys.stdin:\n    if 'slow' in line: threading.Event().wait(600)\n"
    + '    print(\'{"text": "read"}\', flush=True)'
)


@pytest.fixture(scope="module")
def reader() -> Iterator[AttachmentReader]:
    with AttachmentReader() as opened:
        yield opened


@pytest.fixture
def stored(tmp_path: Path) -> Path:
    path = tmp_path / "stored"
    path.write_text("L’été", "utf-8")
    return path


def worker(program: str) -> tuple[str, ...]:
    return (sys.executable, "-c", program)


def test_every_format_is_read_by_one_process(reader: AttachmentReader, stored: Path, tmp_path: Path) -> None:
    word = docx(tmp_path / "word", "<w:p><w:r><w:t>Été</w:t></w:r></w:p>")
    page = pdf(tmp_path / "page", [["Été"]])
    found = [reader(path, name) for path, name in ((stored, "a.txt"), (word, "é.docx"), (page, "a b.pdf"))]
    assert found == ["L’été", "Été\n", "Été\n"]


def test_a_broken_file_has_no_text_and_the_next_one_has(reader: AttachmentReader, stored: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken"
    broken.write_bytes(b"%PDF-1.7 nothing")
    assert [reader(broken, "a.pdf"), reader(stored, "a.txt")] == ["", "L’été"]


def test_nothing_is_started_for_what_has_no_reader(stored: Path) -> None:
    with AttachmentReader(command=("/nowhere/at/all",)) as reader:
        assert [reader(stored, "photo.jpg"), reader(stored.parent / "missing", "a.txt")] == ["", ""]


def test_a_program_that_does_not_start_gives_no_text(stored: Path) -> None:
    for command in (("/nowhere/at/all",), (), worker("raise SystemExit(1)")):
        with AttachmentReader(command=command) as reader:
            assert reader(stored, "a.txt") == ""


def test_a_file_that_hangs_is_given_up_and_the_next_one_is_read(stored: Path) -> None:
    with AttachmentReader(seconds=1.0, command=worker(HANGS_ONCE)) as reader:
        assert [reader(stored, name) for name in ("slow.txt", "b.txt")] == ["", "read"]


def test_a_process_that_dies_in_a_file_is_started_again(stored: Path) -> None:
    dies = (
        READY
        + "for line in sys.stdin:\n    if 'bad' in line: sys.exit(9)\n    print('{\"text\": \"read\"}', flush=True)"
    )
    with AttachmentReader(command=worker(dies)) as reader:
        assert [reader(stored, name) for name in ("a.txt", "bad.txt", "b.txt")] == ["read", "", "read"]


@pytest.mark.parametrize("answer", ["nonsense", "[]", '{"text": 3}', '{"other": 1}', "[" * 100_000, "é"])
def test_an_answer_that_is_none_is_no_text(stored: Path, answer: str) -> None:
    says = READY + f"for line in sys.stdin: sys.stdout.buffer.write({answer!r}.encode() + b'\\n'); sys.stdout.flush()"
    with AttachmentReader(command=worker(says)) as reader:
        assert reader(stored, "a.txt") == ""


def test_closing_ends_a_file_that_hangs(stored: Path) -> None:
    found: list[str] = []
    with AttachmentReader(seconds=600, command=worker(HANGS_ONCE)) as reader:
        assert reader(stored, "a.txt") == "read"
        reading = threading.Thread(target=lambda: found.append(reader(stored, "slow.txt")))
        reading.start()
    reading.join()
    assert found == [""]
    assert reader(stored, "a.txt") == ""


def test_names_are_asked_as_they_are(stored: Path) -> None:
    with AttachmentReader(command=worker(ANSWERS)) as reader:
        assert [reader(stored, name) for name in ("été\n\ud800.txt", "a" * 10_000 + ".txt")] == [
            "été\n\ud800.txt",
            "a" * 10_000 + ".txt",
        ]
