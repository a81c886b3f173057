"""Somebody is typing when the process is killed: at most the last second is missing, and the sheet opens whole."""

import random
from pathlib import Path
from time import time

from storage import Workspace, records
from tests.conftest import Campaign
from tests.soak.editing_process import SHARED
from tests.soak.processes import founded, typing

LETTERS = "aé🙂 b\n"


def typed_until_killed(folder: Path, home: Path, after: float) -> tuple[list[tuple[float, int]], float]:
    """Let a process type, and kill it so many seconds after its first key: its keys as (when, length), and when."""
    with typing(folder, home) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        assert first, process.communicate()[1]
        begin = time()
        lines = [first]
        while time() - begin < after:
            lines.append(process.stdout.readline())
        killed = time()
        process.kill()
        rest, _ = process.communicate()
    whole = ("".join(lines) + rest).split("\n")[:-1]
    return [(float(when), int(length)) for when, length in (line.split(" ") for line in whole)], killed


def body(folder: Path) -> str:
    with Workspace.open(folder) as workspace:
        assert workspace.check() == ()
        with workspace.reader() as reader:
            return records.get(reader, records.one_named(reader, SHARED)).body


def test_at_most_the_last_second_is_missing_after_kill_9(tmp_path: Path, campaign: Campaign) -> None:
    folder = founded(tmp_path / "Groupe.fabrique")
    rng = random.Random(5)
    runs = campaign.count(check=5, soak=50)
    worst, keys = 0.0, 0
    for _ in range(runs):
        before = body(folder)
        seen, killed = typed_until_killed(folder, tmp_path / "home", rng.uniform(0.2, 2.5))
        now = body(folder)
        new = now[len(before) :]
        assert now.startswith(before)
        assert new == (LETTERS * (len(new) // len(LETTERS) + 1))[: len(new)]
        missing = [when for when, length in seen if length > len(now)]
        worst = max(worst, killed - missing[0] if missing else 0.0)
        keys += len(seen)
        assert worst < 1.0
    campaign.report(f"{runs} kills, {keys} keys, at most the last {worst:.2f} s missing")
