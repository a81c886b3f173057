"""Files and folders become sources; what cannot be read is a problem and stops no other."""

import io
from pathlib import Path

import pytest

from documents.reading.sources import LARGEST, gather


def names(folder: Path) -> list[str]:
    return [source.name for source in gather([folder]).sources]


def test_a_folder_is_walked_in_order_without_what_is_hidden(tmp_path: Path) -> None:
    for name in ("b.md", "a.txt", ".obsidian/app.md", "sous/c.tsv", ".caché.md", "~$a.docx"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    assert names(tmp_path) == ["a.txt", "b.md", "c.tsv"]


def test_a_folder_that_links_to_itself_is_walked_once(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("x")
    (tmp_path / "sous").mkdir()
    (tmp_path / "sous" / "haut").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "boucle").symlink_to(tmp_path / "boucle")
    assert names(tmp_path) == ["a.md"]


def test_a_file_that_is_named_twice_is_read_once(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("x")
    assert len(gather([path, tmp_path, str(path)]).sources) == 1


def test_one_that_cannot_be_read_is_reported_and_stops_no_other(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("x")
    (tmp_path / "plan.docx").write_bytes(b"PK\x03\x04")
    (tmp_path / "image.bin").write_bytes(b"\x00\x01\x02")
    found = gather([tmp_path / "absent.md", tmp_path, "\x00"])
    assert [source.name for source in found.sources] == ["a.md"]
    assert [problem.reason for problem in found.problems] == ["missing", "format", "format", "missing"]
    assert str(tmp_path / "absent.md") in found.problems[0].text


def test_of_a_folder_only_files_with_a_reader_are_read(tmp_path: Path) -> None:
    for name in ("a.md", "b.MD", "c.markdown", "d.txt", "e.csv", "f.tsv", "g.py", "h.json", "LISEZMOI", "i.rst"):
        (tmp_path / name).write_text("x")
    found = gather([tmp_path])
    assert [source.name for source in found.sources] == ["a.md", "b.MD", "c.markdown", "d.txt", "e.csv", "f.tsv"]
    assert [problem.reason for problem in found.problems] == ["format"] * 4


def test_a_file_named_by_itself_is_read_as_text_whatever_its_suffix(tmp_path: Path) -> None:
    (tmp_path / "h.json").write_text("x")
    (tmp_path / "j.json").write_bytes(b"\x00\x01\x02")
    found = gather([tmp_path / "h.json", tmp_path / "j.json"])
    assert [(source.name, source.format) for source in found.sources] == [("h.json", "text")]
    assert [problem.reason for problem in found.problems] == ["binary"]


def test_a_file_too_large_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "énorme.txt"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)
    assert [problem.reason for problem in gather([path]).problems] == ["too_large"]


def test_a_dash_is_standard_input(tmp_path: Path) -> None:
    found = gather(["-", "-"], io.BytesIO("é".encode()))
    assert [(source.place, source.text) for source in found.sources] == [("-", "é")]


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("a.md", "markdown"),
        ("a.MARKDOWN", "markdown"),
        ("a.csv", "table"),
        ("a.tsv", "table"),
        ("a.txt", "text"),
        ("a.rst", "text"),
        ("a", "text"),
    ],
)
def test_the_suffix_says_which_reader_it_meets(tmp_path: Path, name: str, form: str) -> None:
    (tmp_path / name).write_text("x")
    assert [source.format for source in gather([tmp_path / name]).sources] == [form]
