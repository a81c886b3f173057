"""Whatever happens to the index's folder, search answers, and answers right."""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from search import SearchIndex
from search.columns.store import FORMAT, Store
from search.errors import IndexMissing
from storage import Kind, RecordId, Workspace
from tests.search.library import add

BODY = "## Contexte\n\nL’événement des bénévoles.\n\n## Actions\n\n- [ ] Appeler la mairie\n"
HARM: dict[str, Callable[[bytes], bytes]] = {
    "emptied": lambda _content: b"",
    "cut": lambda content: content[: len(content) // 2],
    "flipped": lambda content: content[: len(content) // 2] + bytes(b ^ 64 for b in content[len(content) // 2 :]),
    "scribbled": lambda _content: b"\x80\x04K\x01." * 50,
    "grown": lambda content: content + b"and more",
}
ASK = """
import os, sys
from pathlib import Path
from search import SearchIndex
from storage import Workspace
if sys.argv[3] == "without rights" and os.getuid() == 0:
    os.setgid(65534), os.setuid(65534)
if sys.argv[3] == "without room":
    import resource
    resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000))
with Workspace.open(Path(sys.argv[1])) as workspace, SearchIndex(workspace, patience=1.0) as index:
    index.catch_up()
    print(*[hit.id for hit in index.search(sys.argv[2]).hits])
"""


def ids(index: SearchIndex, query: str) -> list[RecordId]:
    return [hit.id for hit in index.search(query).hits]


@pytest.fixture
def sheet(workspace: Workspace, index: SearchIndex) -> RecordId:
    record = add(workspace, Kind.SHEET, "Atelier vélo", BODY)
    index.catch_up()
    return record


@pytest.fixture
def folder(workspace: Workspace) -> Path:
    return workspace.folder / "index"


def written(folder: Path) -> list[Path]:
    return sorted(each for each in folder.iterdir() if each.is_file() and "lock" not in each.name.lower())


@pytest.mark.parametrize("harm", HARM)
def test_files_harmed_while_the_index_is_open(index: SearchIndex, sheet: RecordId, folder: Path, harm: str) -> None:
    assert ids(index, "velo") == [sheet]
    for file in written(folder):
        file.write_bytes(HARM[harm](file.read_bytes()))
    assert ids(index, "benevole") == [sheet]
    assert ids(index, "velo") == [sheet]


@pytest.mark.parametrize("harm", HARM)
def test_each_harmed_file_is_noticed_when_the_index_is_opened(
    workspace: Workspace, index: SearchIndex, sheet: RecordId, folder: Path, harm: str
) -> None:
    index.close()
    for at in range(len(written(folder))):
        file = written(folder)[at]
        file.write_bytes(HARM[harm](file.read_bytes()))
        with SearchIndex(workspace) as opened:
            assert ids(opened, "benevole") == [sheet], file.name


def test_a_folder_deleted_while_the_index_is_open(index: SearchIndex, sheet: RecordId, folder: Path) -> None:
    assert ids(index, "velo") == [sheet]
    shutil.rmtree(folder)
    assert ids(index, "velo") == [sheet]
    assert folder.is_dir()
    shutil.rmtree(folder)
    assert index.catch_up()
    assert ids(index, "mairie")[0] == sheet


def test_a_file_in_the_folders_place(workspace: Workspace, index: SearchIndex, sheet: RecordId, folder: Path) -> None:
    shutil.rmtree(folder)
    folder.write_bytes(b"")
    assert ids(index, "velo") == [sheet]
    later = add(workspace, Kind.SHEET, "Atelier couture", BODY)
    assert index.catch_up()
    assert set(ids(index, "atelier")) == {sheet, later}


def test_memory_that_began_late_takes_in_everything_when_the_folder_is_lost(
    workspace: Workspace, index: SearchIndex, sheet: RecordId, folder: Path
) -> None:
    with SearchIndex(workspace, patience=1.0, builds=False) as following:
        assert ids(following, "velo") == [sheet]
        recent = add(workspace, Kind.SHEET, "Vélo du soir", BODY)
        assert set(ids(following, "velo")) == {sheet, recent}
        shutil.rmtree(folder)
        folder.write_bytes(b"")
        following.catch_up()
        assert following.build()
        assert following.is_apart
        assert not following.search("velo").behind
        assert set(ids(following, "velo")) == {sheet, recent}


def test_a_folder_of_other_things_becomes_an_index(workspace: Workspace, folder: Path) -> None:
    sheet = add(workspace, Kind.SHEET, "Atelier vélo", BODY)
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "manifest.tmp").mkdir(parents=True)
    (folder / "manifest.json").write_bytes(b"\x80\x04.")
    with SearchIndex(workspace) as index:
        assert ids(index, "velo") == [sheet]


def test_a_folder_that_cannot_be_written() -> None:
    """In a folder of its own: pytest's are closed to a child without root's rights."""
    with tempfile.TemporaryDirectory() as place:
        group = Path(place) / "groupe"
        with Workspace.create(group, "Groupe", author="Lou") as workspace, SearchIndex(workspace) as index:
            sheet = add(workspace, Kind.SHEET, "Atelier vélo", BODY)
            index.catch_up()
            later = add(workspace, Kind.SHEET, "Atelier couture", BODY)
        for each in (Path(place), group, *group.rglob("*")):
            each.chmod(0o777 if each.is_dir() else 0o666)
        for each in (group / "index", *written(group / "index")):
            each.chmod(0o555 if each.is_dir() else 0o444)
        assert set(_asked(group, "atelier", "without rights")) == {sheet, later}


def test_a_disk_without_room(workspace: Workspace, index: SearchIndex, sheet: RecordId) -> None:
    words = " ".join(f"mot{number:04}" for number in range(3_000))
    later = add(workspace, Kind.SHEET, "Atelier couture", words)
    assert set(_asked(workspace.folder, "atelier", "without room")) == {sheet, later}
    assert index.catch_up()
    assert ids(index, "mot2999") == [later]


def test_an_index_copied_from_elsewhere_is_not_opened(sheet: RecordId, folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder, tmp_path / "index")
    with pytest.raises(IndexMissing):
        Store(tmp_path / "index").snapshot()


def test_an_index_of_another_format_is_made_again(workspace: Workspace, sheet: RecordId, folder: Path) -> None:
    stamp = folder / "stamp.json"
    ours, other = (f'"format": {number}'.encode() for number in (FORMAT, FORMAT + 1))
    stamp.write_bytes(stamp.read_bytes().replace(ours, other))
    with SearchIndex(workspace) as index:
        assert ids(index, "velo") == [sheet]
    assert ours in stamp.read_bytes()


def test_discarding_leaves_no_word_in_the_folder(index: SearchIndex, sheet: RecordId, folder: Path) -> None:
    index.discard()
    assert sum(file.stat().st_size for file in written(folder)) < 10_000
    assert {file.name for file in written(folder)} == {"manifest.json", "stamp.json"}
    assert index.catch_up()
    assert ids(index, "velo") == [sheet]


def _asked(folder: Path, query: str, how: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", ASK, str(folder), query, how], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.split()
