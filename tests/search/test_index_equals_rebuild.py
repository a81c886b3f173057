"""An index that grew, was killed and mended tells the same as one made in one go."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from search import Results, SearchIndex
from storage import Kind, Operation, RecordId, Role, Workspace, Write
from storage.fields import element
from storage.model import JsonValue
from storage.records import new_id
from tests.conftest import Campaign
from tests.search.library import add

TEXT = "événement bénévoles ESS atelier vélo mairie référent·e·s covoiturage 250 000 l'école cœur jardin rivière"
WORDS = TEXT.split()
ASKED = ("evene", "e", "ess ", "atelier velo ", "referente ", "ecole coeur", "goff ", "amicale", "n°3", "signaux", "re")
GROW = """
import sys
from pathlib import Path
from search import SearchIndex
from storage import Workspace
with Workspace.open(Path(sys.argv[1])) as workspace, SearchIndex(workspace) as index:
    print("ready", flush=True)
    index.catch_up()
    print("done", flush=True)
"""


def answers(workspace: Workspace) -> list[Results]:
    with SearchIndex(workspace) as index:
        index.catch_up()
        return [index.search(query, limit=50) for query in ASKED]


def rebuilt(workspace: Workspace) -> list[Results]:
    with SearchIndex(workspace) as index:
        index.discard()
    return answers(workspace)


def text(rng: random.Random) -> str:
    body = " ".join(rng.choices(WORDS, k=rng.randint(3, 40)))
    return f"{body}\n\n## Actions\n\n- [ ] {' '.join(rng.choices(WORDS, k=3))}\n"


class Life:
    """A workspace to which things happen."""

    def __init__(self, workspace: Workspace, seed: int) -> None:
        self._rng = random.Random(seed)
        self._workspace = workspace
        self._sheets: list[RecordId] = []
        self._people = [add(workspace, Kind.PERSON, "Noé Le Goff"), add(workspace, Kind.ORGANISATION, "Amicale")]
        self._axis = add(workspace, Kind.AXIS, "Signaux émergents", sets={"number": "4"})

    def happen(self) -> None:
        """One thing: a sheet made, rewritten, named, deleted, brought back; a name changed."""
        event = self._rng.choice((self._make, self._make, self._rewrite, self._staff, self._delete, self._rename))
        write = event()
        if write is not None:
            self._workspace.perform(lambda _reader: Operation("life", (write,)))

    def _make(self) -> Write:
        record = new_id()
        self._sheets.append(record)
        title, number = " ".join(self._rng.sample(WORDS, 2)), str(self._rng.randint(1, 9))
        return Write(record, Kind.SHEET, {"title": title, "number": number, "axis": self._axis}, text(self._rng))

    def _any(self) -> RecordId | None:
        return self._rng.choice(self._sheets) if self._sheets else None

    def _rewrite(self) -> Write | None:
        record = self._any()
        return Write(record, body=text(self._rng)) if record else None

    def _staff(self) -> Write | None:
        record, person = self._any(), self._rng.choice(self._people)
        sets: dict[str, JsonValue] = {element(Role.CONTRIBUTOR, person): {"raw": "x", "uncertain": False, "at": 1}}
        return Write(record, sets=sets) if record else None

    def _delete(self) -> Write | None:
        record = self._any()
        state = self._rng.choice(("deleted", None))
        return Write(record, sets={"deleted": state}) if record else None

    def _rename(self) -> Write:
        record = self._rng.choice((*self._people, self._axis))
        return Write(record, sets={"title": self._rng.choice(("Noé Le Goff", "Amicale", "Signaux", "Autre nom"))})


def test_an_index_that_grew_equals_one_made_in_one_go(tmp_path: Path, campaign: Campaign) -> None:
    for seed in range(campaign.count(check=3, soak=60)):
        with Workspace.create(tmp_path / f"{seed}", "Groupe", author="Lou") as workspace:
            life, rng = Life(workspace, seed), random.Random(seed)
            with SearchIndex(workspace) as index:
                for _ in range(30):
                    life.happen()
                    if rng.random() < 0.4:
                        index.catch_up()
            assert answers(workspace) == rebuilt(workspace)


def test_an_index_killed_while_it_grows_equals_one_made_in_one_go(tmp_path: Path, campaign: Campaign) -> None:
    kills, finished = campaign.count(check=6, soak=100), 0
    with Workspace.create(tmp_path / "groupe", "Groupe", author="Lou") as workspace:
        life, rng = Life(workspace, 5), random.Random(5)
        for _ in range(kills):
            for _ in range(15):
                life.happen()
            finished += _grow_and_kill(workspace.folder, rng.random() * 0.15)
        grown = answers(workspace)
        assert grown == rebuilt(workspace)
        assert any(found.total for found in grown)
        assert not [entry for entry in (workspace.folder / "index").iterdir() if entry.suffix == ".tmp"]
    campaign.report(f"{kills} kills, {finished} after the last commit")


def _grow_and_kill(folder: Path, after: float) -> int:
    """Kill a program some time after it began to catch up; gives 1 when it had finished."""
    command = [sys.executable, "-c", GROW, str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        until = time.monotonic() + after
        while time.monotonic() < until and child.poll() is None:
            pass
        if child.poll() is None:
            os.kill(child.pid, signal.SIGKILL)
        return int("done" in child.stdout.read())
