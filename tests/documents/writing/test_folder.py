"""What an export may touch in a folder, and what it never does."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from documents.errors import FileTrouble, UnsuitableFolder
from documents.writing import Outcome, export
from documents.writing.folder import Owner, digest, owner_of
from storage import Kind, exchanges
from storage.model import Exchange, FileHash, Operation, RecordId
from tests.documents.writing.groups import Group, tree

VELOS = "Sans axe/Vélos.md"


def standing(group: Group, path: str, data: bytes) -> Path:
    place = group.folder / path
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(data)
    return place


@pytest.mark.parametrize(
    "data",
    [
        b"le mien",
        b"---\ntitle: Le mien\n---\n",
        b"---\nfabrique-id: autre\ntitle: Le mien\n---\n",
        b"---\ntitle: Le mien\n---\n\nfabrique-id: r0001\n",
        b"---\ntitle: Le mien\n---\n---\nfabrique-id: r0001\n---\n",
        b"texte\n---\nfabrique-id: r0001\n---\n",
        b"---\nautre:\n  fabrique-id: r0001\n---\n",
        b"",
        b"---\n\xff\xfe fabrique-id\n---\n",
    ],
)
def test_a_file_that_is_not_ours_stays_and_another_name_is_taken(group: Group, data: bytes) -> None:
    standing(group, VELOS, data)
    record = group.sheet("Vélos", "Corps")
    for outcome in (Outcome.NEW, Outcome.UNCHANGED):
        summary = export(group.workspace, group.folder)
        files = tree(group.folder)
        assert files[VELOS] == data
        assert files["Sans axe/Vélos (2).md"].endswith(b"Corps")
        assert [(file.record, file.outcome) for file in summary.renamed] == [(record, outcome)]
    assert len(tree(group.folder)) == 3


def test_a_file_that_differs_by_case_alone_is_evaded(group: Group) -> None:
    standing(group, "Sans axe/vÉLOS.md", b"le mien")
    group.sheet("Vélos")
    assert export(group.workspace, group.folder).files[0].place == "Sans axe/Vélos (2).md"


def test_our_own_file_is_written_over(group: Group) -> None:
    record = group.sheet("Vélos", "avant")
    export(group.workspace, group.folder)
    group.write(record, body="après")
    assert export(group.workspace, group.folder).files[0].outcome is Outcome.CHANGED
    assert tree(group.folder)[VELOS].endswith(b"\n\napr\xc3\xa8s")
    assert len(tree(group.folder)) == 2


def test_our_file_written_elsewhere_is_written_over_and_nothing_of_it_is_lost(group: Group) -> None:
    record = group.sheet("Vélos", "neuf")
    old = f"---\nfabrique-id: {record}\ntitle: Vélos\n---\nd'une autre machine".encode()
    standing(group, VELOS, old)
    summary = export(group.workspace, group.folder)
    assert tree(group.folder)[VELOS].endswith(b"neuf")
    assert summary.files[0].set_aside == "Sans axe/Vélos (avant l'export).md"
    assert tree(group.folder)[summary.files[0].set_aside] == old


def test_a_file_that_was_changed_since_it_left_waits_to_be_read(group: Group) -> None:
    record = group.sheet("Vélos", "avant")
    export(group.workspace, group.folder)
    answer = tree(group.folder)[VELOS] + b"\nune remarque"
    standing(group, VELOS, answer)
    group.write(record, body="après")
    summary = export(group.workspace, group.folder)
    assert tree(group.folder)[VELOS] == answer
    assert [(kept.record, kept.place) for kept in summary.kept] == [(record, VELOS)]
    assert (summary.found, summary.written, summary.unchanged) == (1, 0, 0)

    exchange = Exchange(record, "in", str(group.folder / VELOS), FileHash(digest(answer)), 0, "{}")
    group.workspace.perform(lambda _reader: Operation("import", exchanges=(exchange,)))
    assert export(group.workspace, group.folder).files[0].outcome is Outcome.CHANGED
    assert tree(group.folder)[VELOS].endswith(b"apr\xc3\xa8s")


def test_a_file_that_an_editor_wrote_anew_without_saying_more_is_written_over(group: Group) -> None:
    record = group.sheet("Vélos", "avant", status="Fait")
    export(group.workspace, group.folder)
    standing(group, VELOS, tree(group.folder)[VELOS].replace(b"status: Fait", b'status:   "Fait"'))
    group.write(record, body="après")
    assert export(group.workspace, group.folder).kept == ()
    assert tree(group.folder)[VELOS].endswith(b"apr\xc3\xa8s")


def test_a_renamed_sheet_has_one_file(group: Group) -> None:
    axis = group.add(Kind.AXIS, "Mobilités", number="2")
    record = group.sheet("Vélos", "Corps", axis=axis)
    export(group.workspace, group.folder)
    group.write(record, title="Trains")
    summary = export(group.workspace, group.folder)
    assert list(tree(group.folder)) == ["Axe 2 - Mobilités/Trains.md", "Index.md"]
    assert [(each.moved_from, each.outcome) for each in summary.moved] == [
        ("Axe 2 - Mobilités/Vélos.md", Outcome.MOVED)
    ]
    group.write(axis, title="Déplacements")
    export(group.workspace, group.folder)
    assert list(tree(group.folder)) == ["Axe 2 - Déplacements/Trains.md", "Index.md"]
    assert not (group.folder / "Axe 2 - Mobilités").exists()


def test_a_renamed_sheet_leaves_a_former_file_that_somebody_changed(group: Group) -> None:
    record = group.sheet("Vélos", "Corps")
    export(group.workspace, group.folder)
    answer = tree(group.folder)[VELOS] + b"\nune remarque"
    standing(group, VELOS, answer)
    group.write(record, title="Trains")
    summary = export(group.workspace, group.folder)
    assert tree(group.folder)[VELOS] == answer
    assert [kept.place for kept in summary.kept] == [VELOS]


def test_a_copy_that_somebody_made_of_our_file_stays(group: Group) -> None:
    record = group.sheet("Vélos", "Corps")
    export(group.workspace, group.folder)
    copy = tree(group.folder)[VELOS]
    standing(group, "Archives/2026/Vélos.md", copy)
    group.write(record, title="Trains")
    export(group.workspace, group.folder)
    assert list(tree(group.folder)) == ["Archives/2026/Vélos.md", "Index.md", "Sans axe/Trains.md"]


def test_an_export_folder_that_was_renamed_is_still_known(group: Group, tmp_path: Path) -> None:
    record = group.sheet("Vélos", "Corps")
    export(group.workspace, group.folder)
    moved = group.folder.rename(tmp_path / "ailleurs")
    group.write(record, title="Trains")
    export(group.workspace, moved)
    assert list(tree(moved)) == ["Index.md", "Sans axe/Trains.md"]


def test_a_title_that_changes_its_case_alone_keeps_one_file(group: Group) -> None:
    record = group.sheet("vélos", "Corps")
    export(group.workspace, group.folder)
    group.write(record, title="Vélos")
    export(group.workspace, group.folder)
    assert list(tree(group.folder)) == ["Index.md", VELOS]


def test_an_index_page_of_another_workspace_stays(group: Group) -> None:
    other = b"---\ntype: index\nfabrique-workspace: autre\n---\n"
    standing(group, "Index.md", other)
    for _ in range(2):
        assert export(group.workspace, group.folder).index == "Index (2).md"
    assert tree(group.folder)["Index.md"] == other
    assert len(tree(group.folder)) == 2


def test_links_and_files_in_the_way_are_never_written_through(group: Group, tmp_path: Path) -> None:
    outside = tmp_path / "dehors"
    outside.mkdir()
    group.folder.mkdir()
    (group.folder / "Sans axe").symlink_to(outside)
    (group.folder / "Pages").write_bytes(b"un fichier")
    group.sheet("Vélos")
    group.add(Kind.PAGE, "Accueil")
    summary = export(group.workspace, group.folder)
    assert [file.place for file in summary.files] == ["Sans axe (2)/Vélos.md", "Pages (2)/Accueil.md"]
    assert list(outside.iterdir()) == []


def test_no_temporary_file_stays(group: Group) -> None:
    group.sheet("Vélos")
    export(group.workspace, group.folder)
    assert not [path for path in group.folder.rglob("*") if path.name.startswith(".")]


def test_a_file_and_the_workspace_itself_are_no_place_for_an_export(group: Group, tmp_path: Path) -> None:
    taken = tmp_path / "fichier"
    taken.write_bytes(b"x")
    link = tmp_path / "lien"
    link.symlink_to(group.workspace.folder)
    places = {
        taken: "not_a_folder",
        Path("a\0b"): "not_a_folder",
        group.workspace.folder: "inside_workspace",
        group.workspace.folder / "files" / "x": "inside_workspace",
        link / "y": "inside_workspace",
    }
    for place, reason in places.items():
        with pytest.raises(UnsuitableFolder) as refused:
            export(group.workspace, place)
        assert refused.value.reason == reason
    with pytest.raises(FileTrouble):
        export(group.workspace, taken / "dessous")


def in_child(group: Group, before: str) -> str:
    """Runs an export in a process of its own, after a line of Python; gives what it printed."""
    code = (
        "import os, resource\nfrom pathlib import Path\n"
        "from documents.errors import FileTrouble\nfrom documents.writing import export\n"
        "from storage import Workspace\n"
        f"workspace = Workspace.open(Path({str(group.workspace.folder)!r}))\n{before}\n"
        f"try:\n    export(workspace, Path({str(group.folder)!r}))\n    print('done')\n"
        "except FileTrouble as error:\n    print(error.detail)\n"
    )
    root = Path(__file__).parents[3]
    done = subprocess.run([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, cwd=root, check=True)
    return done.stdout.strip()


def test_a_full_disk_changes_no_file_and_no_ledger(group: Group) -> None:
    record = group.sheet("Vélos", "a")
    export(group.workspace, group.folder)
    before = tree(group.folder)
    large = group.workspace.files.add(b"x" * 3_000_000)
    group.write(record, "c", {f"attachments/{large}": {"name": "plan.pdf"}})
    limit = "resource.setrlimit(resource.RLIMIT_FSIZE, (900_000, 900_000))"
    assert in_child(group, limit) == os.strerror(errno.EFBIG)
    assert tree(group.folder) == before
    with group.workspace.reader() as reader:
        assert len(exchanges.of_record(reader, record)) == 1
    assert [file.outcome for file in export(group.workspace, group.folder).files] == [Outcome.CHANGED]


@pytest.mark.parametrize("mode", [0o555, 0o000])
def test_a_folder_that_may_not_be_written_is_told(group: Group, mode: int) -> None:
    group.sheet("Vélos")
    group.folder.mkdir()
    group.folder.chmod(mode)
    for path in (group.workspace.folder, *group.workspace.folder.rglob("*"), *group.workspace.folder.parents[:2]):
        path.chmod(0o777 if path.is_dir() else 0o666)
    group.folder.chmod(mode)
    told = in_child(group, "os.geteuid() or os.setuid(65534)")
    group.folder.chmod(0o755)
    assert told == os.strerror(errno.EACCES)
    assert tree(group.folder) == {}


def test_only_a_files_own_front_matter_says_whose_it_is() -> None:
    assert owner_of(b"\xef\xbb\xbf---\r\nfabrique-id: r1\r\n---\r\n") == Owner(RecordId("r1"))
    assert owner_of(b"---\ntitle: a: b\nfabrique-id: r1\n---\n") == Owner(RecordId("r1"))
    assert owner_of(b"---\ntype: index\nfabrique-workspace: w\n---\n") == Owner(index_of="w")
    assert owner_of(b"---\nfabrique-id: [r1]\n---\n") is None
    assert owner_of(b"---\nfabrique-id: r1\n") is None
