"""Whose a file is: what an export wrote may be written over, what somebody else wrote or saves never is."""

from collections.abc import Callable
from pathlib import Path

import pytest

from documents.reading.accepting import accept, propose
from documents.reading.likeness import Catalogue, Known
from documents.reading.readers import read_paths
from documents.writing import Outcome, export
from documents.writing.staging import Staging
from storage import Kind, RecordId, records
from tests.documents.writing.groups import Group, tree

ALPHA, BETA = "Sans axe/Alpha.md", "Sans axe/Beta.md"


def taken_in(group: Group, folder: Path) -> RecordId:
    readings = read_paths([folder])
    with group.workspace.reader() as reader:
        proposal = propose(reader, readings)
    group.workspace.perform(accept(proposal))
    with group.workspace.reader() as reader:
        return next(record.id for record in records.all_of(reader, Kind.SHEET))


@pytest.fixture
def during(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], object]], None]:
    """Lets something happen between the preparation of an export and its end."""

    def let(happen: Callable[[], object]) -> None:
        commit = Staging.commit

        def after(staging: Staging) -> frozenset[Path]:
            happen()
            return commit(staging)

        monkeypatch.setattr(Staging, "commit", after)

    return let


def test_a_file_that_was_only_read_is_not_written_over(group: Group) -> None:
    theirs = b"---\ntitle: Source\n---\n\nmon texte\n"
    place = group.folder / "Sans axe" / "Source.md"
    place.parent.mkdir(parents=True)
    place.write_bytes(theirs)
    record = taken_in(group, group.folder)
    for body in ("ici", "encore"):
        group.write(record, body=body)
        summary = export(group.workspace, group.folder)
        assert place.read_bytes() == theirs
        assert tree(group.folder)["Sans axe/Source (2).md"].endswith(body.encode())
        assert [file.place for file in summary.renamed] == ["Sans axe/Source (2).md"]


def test_two_sheets_that_exchange_their_titles_exchange_their_files(group: Group) -> None:
    first, second = group.sheet("Alpha", "un"), group.sheet("Beta", "deux")
    export(group.workspace, group.folder)
    group.write(first, title="Beta")
    group.write(second, title="Alpha")
    summary = export(group.workspace, group.folder)
    assert {file.place: (file.outcome, file.evades) for file in summary.files} == {
        ALPHA: (Outcome.MOVED, False),
        BETA: (Outcome.MOVED, False),
    }
    files = tree(group.folder)
    assert list(files) == ["Index.md", ALPHA, BETA]
    assert (files[ALPHA][-4:], files[BETA][-2:]) == (b"deux", b"un")
    assert export(group.workspace, group.folder).written == 0


def test_a_new_sheet_takes_the_title_that_another_gave_up(group: Group) -> None:
    first = group.sheet("Alpha", "un")
    export(group.workspace, group.folder)
    group.write(first, title="Gamma")
    second = group.sheet("Alpha", "neuf")
    summary = export(group.workspace, group.folder)
    assert {file.record: (file.place, file.outcome) for file in summary.files} == {
        first: ("Sans axe/Gamma.md", Outcome.MOVED),
        second: (ALPHA, Outcome.NEW),
    }
    assert tree(group.folder)[ALPHA].endswith(b"neuf")


def test_the_changed_file_of_a_renamed_sheet_keeps_its_name(group: Group) -> None:
    first = group.sheet("Alpha", "un")
    export(group.workspace, group.folder)
    group.write(first, title="Gamma")
    group.sheet("Alpha", "neuf")
    answer = tree(group.folder)[ALPHA] + b" et une remarque"
    (group.folder / ALPHA).write_bytes(answer)
    summary = export(group.workspace, group.folder)
    assert tree(group.folder)[ALPHA] == answer
    assert [kept.place for kept in summary.kept] == [ALPHA]
    assert tree(group.folder)["Sans axe/Alpha (2).md"].endswith(b"neuf")


def test_what_stays_here_now_but_left_before_is_told(group: Group) -> None:
    hidden, binned = group.sheet("Alpha", "chut"), group.sheet("Beta", "vieux")
    group.sheet("Gamma")
    export(group.workspace, group.folder)
    group.write(hidden, private=True)
    group.write(binned, deleted="deleted")
    summary = export(group.workspace, group.folder)
    assert {(each.record, each.place) for each in summary.lingering} == {(hidden, ALPHA), (binned, BETA)}
    assert summary.left_out == 1
    assert {ALPHA, BETA} <= set(tree(group.folder))
    (group.folder / ALPHA).unlink()
    assert [each.record for each in export(group.workspace, group.folder).lingering] == [binned]


def test_what_is_saved_during_an_export_stays(group: Group, during: Callable[[Callable[[], object]], None]) -> None:
    changed, renamed = group.sheet("Alpha", "un"), group.sheet("Beta", "deux")
    export(group.workspace, group.folder)
    group.write(changed, body="autre")
    group.write(renamed, title="Delta")
    group.sheet("Gamma", "trois")
    saved = dict.fromkeys((ALPHA, BETA, "Sans axe/Gamma.md"), b"enregistre entre-temps")
    during(lambda: [(group.folder / path).write_bytes(data) for path, data in saved.items()])
    summary = export(group.workspace, group.folder)
    assert {path: tree(group.folder)[path] for path in saved} == saved
    assert [kept.place for kept in summary.kept] == [ALPHA, "Sans axe/Gamma.md"]
    assert [each.place for each in summary.lingering] == [BETA]
    assert [file.place for file in summary.files] == ["Sans axe/Delta.md"]
    assert summary.found == summary.written + summary.unchanged + summary.left_out + len(summary.kept)
    assert not [path for path in group.folder.rglob("*") if path.name.startswith(".")]


def test_a_file_that_an_editor_rewrote_is_not_compared_with_the_whole_workspace(
    group: Group, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = group.sheet("Alpha", "un", number="4")
    group.sheet("Beta")
    export(group.workspace, group.folder)
    place = group.folder / ALPHA
    place.write_bytes(place.read_bytes().replace(b"title: Alpha", b"title:  Alpha"))
    group.write(record, body="autre")
    taken: list[Known] = []
    monkeypatch.setattr(Catalogue, "add", lambda _self, known: taken.append(known))
    assert export(group.workspace, group.folder).kept == ()
    assert taken == []
