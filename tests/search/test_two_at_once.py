"""Several programs, several threads, and histories that go back."""

import shutil
import subprocess
import sys
import threading
from pathlib import Path

from search import SearchIndex
from search.columns.locking import WriteLock
from search.following.follower import SOME
from storage import Kind, Operation, RecordId, Workspace, Write
from storage.records import new_id
from tests.conftest import Campaign
from tests.search.library import add
from tests.search.living import caught_up, rebuilt

ASK = """
import sys
from pathlib import Path
from search import SearchIndex
from storage import Workspace
with Workspace.open(Path(sys.argv[1])) as workspace, SearchIndex(workspace) as index:
    index.catch_up()
    print(index.search(sys.argv[2]).total)
"""
LIVE = """
import sys
from pathlib import Path
from search import SearchIndex
from storage import Kind, Workspace
from tests.search.library import add
with Workspace.open(Path(sys.argv[1]), author="Lou") as workspace, SearchIndex(workspace, patience=1.0) as index:
    for turn in range(int(sys.argv[3])):
        record = add(workspace, Kind.SHEET, f"{sys.argv[2]} {turn}", "Un événement des bénévoles.")
        if turn % 4 == 0:
            index.build()
        found = index.search(f"{sys.argv[2]} {turn} ")
        assert found.hits[0].id == record, found
"""


def fill(workspace: Workspace, count: int) -> None:
    body = "Un événement pour les bénévoles du quartier. " * 40
    writes = tuple(Write(new_id(), kind=Kind.SHEET, sets={"title": f"Atelier {at}"}, body=body) for at in range(count))
    workspace.perform(lambda _reader: Operation("import", writes))


def test_two_programs_asking_just_after_an_import_both_answer(workspace: Workspace) -> None:
    fill(workspace, 120)
    command = [sys.executable, "-W", "error", "-c", ASK, str(workspace.folder), "evenem"]
    asked = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(3)]
    answers = [each.communicate() for each in asked]
    assert [out.strip() for out, _ in answers] == ["120"] * 3, answers


def test_two_programs_write_index_and_search_at_once(tmp_path: Path, workspace: Workspace, campaign: Campaign) -> None:
    turns = campaign.count(check=12, soak=200)
    lives = [
        subprocess.Popen([sys.executable, "-c", LIVE, str(workspace.folder), word, str(turns)])
        for word in ("vélo", "couture")
    ]
    with SearchIndex(workspace, patience=1.0, builds=False) as index:
        seen = 0
        while any(life.poll() is None for life in lives):
            total = index.search("evenement").total
            assert total >= seen
            seen = total
            index.catch_up()
        assert [life.wait() for life in lives] == [0, 0]
        assert caught_up(index) == rebuilt(workspace, tmp_path / "fresh")
        assert index.search("evenement").total == 2 * turns


def test_threads_search_while_another_catches_up(workspace: Workspace, index: SearchIndex) -> None:
    fill(workspace, 60)
    index.catch_up()
    fill(workspace, 60)
    totals: list[int] = []

    def ask() -> None:
        totals.extend(index.search("evenement").total for _ in range(20))

    threads = [threading.Thread(target=ask), threading.Thread(target=ask), threading.Thread(target=index.catch_up)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert set(totals) <= {60, 120}
    assert index.search("evenement").total == 120


def test_progress_is_told_step_by_step(workspace: Workspace, index: SearchIndex) -> None:
    fill(workspace, 30)
    told: list[tuple[int, int]] = []
    index.catch_up(lambda done, total: told.append((done, total)))
    assert told
    assert told[-1][0] == told[-1][1] >= 30


def test_what_was_saved_is_found_while_another_program_keeps_the_lock(workspace: Workspace) -> None:
    first = add(workspace, Kind.SHEET, "Atelier vélo")
    with SearchIndex(workspace, patience=0.1) as index:
        index.catch_up()
        second = add(workspace, Kind.SHEET, "Atelier couture")
        lock = WriteLock(workspace.folder / "index" / "lock")
        assert lock.acquire()
        assert index.catch_up()
        assert {hit.id for hit in index.search("atelier").hits} == {first, second}
        fill(workspace, SOME + 1)
        assert not index.catch_up()
        found = index.search("atelier")
        assert (found.total, found.behind) == (2, True)
        lock.release()
        assert index.catch_up()
        assert (index.search("atelier").total, index.search("atelier").behind) == (SOME + 3, False)


def test_a_lock_kept_over_an_empty_folder_does_not_stop_answers(workspace: Workspace) -> None:
    sheet = add(workspace, Kind.SHEET, "Atelier vélo")
    folder = workspace.folder / "index"
    folder.mkdir(exist_ok=True)
    lock = WriteLock(folder / "lock")
    assert lock.acquire()
    with SearchIndex(workspace, patience=0.1) as index:
        assert [hit.id for hit in index.search("velo").hits] == [sheet]
    lock.release()


def test_an_index_ahead_of_a_restored_workspace_is_made_again(tmp_path: Path) -> None:
    place, kept = tmp_path / "groupe", tmp_path / "kept"
    with Workspace.create(place, "Groupe", author="Lou") as workspace:
        add(workspace, Kind.SHEET, "Atelier vélo")
    shutil.copytree(place, kept)
    with Workspace.open(place, author="Lou") as workspace, SearchIndex(workspace) as index:
        add(workspace, Kind.SHEET, "Atelier perdu")
        add(workspace, Kind.SHEET, "Atelier oublié")
        index.catch_up()
        assert index.search("atelier").total == 3
    for name in ("workspace.db", "workspace.db-wal", "workspace.db-shm"):
        (place / name).unlink(missing_ok=True)
        if (kept / name).exists():
            shutil.copy(kept / name, place / name)
    for wait in (True, False):
        with Workspace.open(place, author="Lou") as workspace, SearchIndex(workspace) as index:
            index.catch_up()
            assert index.search("perdu").total == 0, wait
            assert index.search("velo").total == 1
            if wait:
                for number in range(4):
                    add(workspace, Kind.SHEET, f"Atelier neuf {number}")


def test_a_history_that_went_back_and_grew_past_the_index_is_noticed(tmp_path: Path) -> None:
    place, kept = tmp_path / "groupe", tmp_path / "kept"
    with Workspace.create(place, "Groupe", author="Lou") as workspace:
        add(workspace, Kind.SHEET, "Atelier vélo")
    shutil.copytree(place, kept)
    with Workspace.open(place, author="Lou") as workspace, SearchIndex(workspace) as index:
        add(workspace, Kind.SHEET, "Atelier perdu")
        index.catch_up()
    for file in place.glob("workspace.db*"):
        file.unlink()
    for file in kept.glob("workspace.db*"):
        shutil.copy(file, place / file.name)
    with Workspace.open(place, author="Lou") as workspace, SearchIndex(workspace) as index:
        added = {add(workspace, Kind.SHEET, f"Atelier neuf {number}") for number in range(3)}
        index.catch_up()
        assert index.search("perdu").total == 0
        assert added <= {RecordId(hit.id) for hit in index.search("atelier").hits}
