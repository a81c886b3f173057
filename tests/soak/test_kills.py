"""A process that edits and imports is killed in the middle, again and again: what it acknowledged is there."""

import random
import subprocess
from contextlib import AbstractContextManager
from pathlib import Path

from storage import Kind, Workspace, lists
from storage.editing import sheets
from tests.conftest import Campaign
from tests.soak.processes import acknowledged, editing, founded, missing, restoring


def killed(working: AbstractContextManager["subprocess.Popen[str]"], after: float) -> str:
    """Let a process work, kill it so many seconds after its first word; gives what it said."""
    with working as process:
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
        new = acknowledged(killed(editing(folder, f"p{turn}"), rng.uniform(0.0, 0.4)))
        said += new
        assert missing(folder, new) == []
        with Workspace.open(folder) as workspace:
            assert workspace.check() == ()
    assert missing(folder, said) == []
    campaign.report(f"{runs} kills, {len(said)} acknowledged changes, none missing")


def test_a_restore_that_is_killed_leaves_one_state_or_the_other(tmp_path: Path, campaign: Campaign) -> None:
    folder = founded(tmp_path / "Groupe.fabrique")
    backups = []
    for title in ("un", "deux"):
        with Workspace.open(folder) as workspace:
            _, plan = sheets.create(Kind.SHEET, title)
            workspace.perform(plan)
            backups.append(workspace.backup(tmp_path / title))
    rng = random.Random(3)
    runs = campaign.count(check=3, soak=100)
    for _ in range(runs):
        killed(restoring(folder, backups), rng.uniform(0.0, 0.3))
        with Workspace.open(folder) as workspace:
            assert workspace.check() == ()
            with workspace.reader() as reader:
                titles = {sheet.title for sheet in lists.sheets(reader)}
        assert titles in ({"Commune", "un"}, {"Commune", "un", "deux"})
    campaign.report(f"{runs} kills while restoring")
