"""Processes that write to one workspace in turn: nothing is lost, each sees what the other wrote."""

import time
from itertools import pairwise
from pathlib import Path

from storage import Workspace, lists, records
from tests.conftest import Campaign
from tests.soak.editing_process import SHARED
from tests.soak.processes import acknowledged, editing, founded, missing


def test_two_processes_that_write_lose_nothing(tmp_path: Path, campaign: Campaign) -> None:
    folder = founded(tmp_path / "Groupe.fabrique")
    seconds = campaign.count(check=3, soak=60)
    said = []
    with editing(folder, "a") as one, editing(folder, "b") as two:
        both = (one, two)
        first = []
        for process in both:
            assert process.stdout is not None
            first.append(process.stdout.readline())
        until = time.monotonic() + seconds
        lines = ["", ""]
        while time.monotonic() < until:
            for place, process in enumerate(both):
                assert process.stdout is not None
                lines[place] += process.stdout.readline()
        for place, process in enumerate(both):
            process.kill()
            rest, complaints = process.communicate()
            assert not complaints, complaints
            said += acknowledged(first[place] + lines[place] + rest)
    assert missing(folder, said) == []
    with Workspace.open(folder) as workspace:
        assert workspace.check() == ()
        with workspace.reader() as reader:
            shared = next(sheet.id for sheet in lists.sheets(reader) if sheet.title == SHARED)
            turns = [line[0] for line in records.get(reader, shared).body.split("\n") if line]
    assert {"a", "b"} <= set(turns)
    changes = sum(one != other for one, other in pairwise(turns))
    campaign.report(f"{seconds} s, {len(said)} acknowledged changes, {changes} turns")
