"""A process that edits and imports is killed in the middle, again and again: what it acknowledged is there."""

import random
import subprocess
from pathlib import Path

from storage import Workspace
from tests.conftest import Campaign
from tests.soak.processes import acknowledged, editing, founded, missing


def killed(folder: Path, name: str, after: float) -> str:
    """Let a process edit, kill it after so many seconds of work; gives what it said."""
    with editing(folder, name) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        try:
            process.wait(timeout=after)
        except subprocess.TimeoutExpired:
            process.kill()
        rest, complaints = process.communicate()
        assert not complaints, complaints
    return first + rest


def test_everything_that_was_acknowledged_survives_kill_9(tmp_path: Path, campaign: Campaign) -> None:
    folder = founded(tmp_path / "Groupe.fabrique")
    rng = random.Random(9)
    runs = campaign.count(check=5, soak=100)
    said = []
    for turn in range(runs):
        new = acknowledged(killed(folder, f"p{turn}", rng.uniform(0.0, 0.4)))
        said += new
        assert missing(folder, new) == []
        with Workspace.open(folder) as workspace:
            assert workspace.check() == ()
    assert missing(folder, said) == []
    campaign.report(f"{runs} kills, {len(said)} acknowledged changes, none missing")
