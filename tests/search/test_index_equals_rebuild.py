"""An index that grew, was killed and mended tells the same as one made in one go."""

import os
import random
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import IO

from search import SearchIndex
from storage import Workspace
from tests.conftest import Campaign
from tests.search.living import Life, attachment_text, caught_up, rebuilt

NURSERY = """
import os, sys
from itertools import count
from pathlib import Path
from search import SearchIndex
from storage import Kind, Workspace
from tests.search.library import add

def work(folder):
    with Workspace.open(folder, author="Lou") as workspace, SearchIndex(workspace, patience=2.0) as index:
        print("ready", flush=True)
        for turn in count(1):
            add(workspace, Kind.SHEET, f"Atelier vélo {turn}", "Un événement des bénévoles, à l’école.")
            if turn % 5 == 0:
                index.discard()
            index.build()
            print("built", flush=True)

for _line in sys.stdin:
    child = os.fork()
    if child == 0:
        work(Path(sys.argv[1]))
    print("child", child, flush=True)
    os.waitpid(child, 0)
    print("ended", flush=True)
"""


def opened(workspace: Workspace, *, builds: bool = True) -> SearchIndex:
    return SearchIndex(workspace, attachment_text=attachment_text, builds=builds)


def test_an_index_that_grew_equals_one_made_in_one_go(tmp_path: Path, campaign: Campaign) -> None:
    for seed in range(campaign.count(check=4, soak=80)):
        with Workspace.create(tmp_path / f"{seed}", "Groupe", author="Lou") as workspace:
            life, rng = Life(workspace, seed), random.Random(seed)
            with opened(workspace, builds=seed % 2 == 0) as index:
                for _ in range(30):
                    life.happen()
                    if rng.random() < 0.4:
                        index.catch_up()
                grown = caught_up(index)
            assert grown == rebuilt(workspace, tmp_path / f"fresh {seed}")


def test_an_index_killed_at_any_moment_equals_one_made_in_one_go(tmp_path: Path, campaign: Campaign) -> None:
    """A program changes things, builds and discards in a loop, and is killed; whoever comes next mends what it left."""
    kills, built = campaign.count(check=15, soak=200), 0
    with Workspace.create(tmp_path / "groupe", "Groupe", author="Lou") as workspace:
        life, rng = Life(workspace, 5), random.Random(5)
        command = [sys.executable, "-c", NURSERY, str(workspace.folder)]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as nursery:
            assert nursery.stdin is not None
            assert nursery.stdout is not None
            for turn in range(kills):
                for _ in range(10):
                    life.happen()
                nursery.stdin.write("one more\n")
                nursery.stdin.flush()
                built += _killed(nursery.stdout, rng.random() * 0.25)
                with opened(workspace, builds=turn % 2 == 0) as index:
                    mended = caught_up(index)
                assert any(found.total for found in mended)
                assert mended == rebuilt(workspace, tmp_path / f"fresh {turn}")
            nursery.stdin.close()
        left = {entry.suffix for entry in (workspace.folder / "index").iterdir()}
        assert ".tmp" not in left
    campaign.report(f"{kills} kills, after {built} whole builds")


def _killed(said: IO[str], after: float) -> int:
    """Kill the child some time after it began; gives how often it had built by then."""
    child = built = 0
    is_ready = False
    while not (child and is_ready):
        match said.readline().split():
            case ["child", number]:
                child = int(number)
            case ["ready"]:
                is_ready = True
            case ["built"]:
                built += 1
            case other:
                raise AssertionError(other)
    threading.Event().wait(after)
    os.kill(child, signal.SIGKILL)
    while (line := said.readline()) != "ended\n":
        assert line == "built\n"
        built += 1
    return built
