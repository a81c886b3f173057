"""Two to four devices, shuffled, duplicated and partitioned: all end with the same, and settle nothing in silence."""

import random
from pathlib import Path

from storage.contradictions import contradictions
from storage.editing.contradictions import settle
from storage.merging import BODY
from storage.model import ContradictionId, JsonValue
from tests.conftest import Campaign
from tests.soak.devices import Device, Group, shown


def open_in(device: Device) -> dict[ContradictionId, JsonValue]:
    """The open contradictions of a device, with the first side's value."""
    with device.workspace.reader() as reader:
        return {found.id: found.sides[0].value for found in contradictions(reader)}


def run(folder: Path, seed: int, steps: int) -> tuple[int, int]:
    """One campaign of one group; gives how many rows were written and how many contradictions were found."""
    group = Group(folder, seed)
    try:
        for _ in range(steps):
            group.step()
        group.meet()
        first, found = shown(group.devices[0]), 0
        for device in group.devices:
            assert shown(device) == first, f"seed {seed}: two devices show different things"
            with device.workspace.reader() as reader:
                all_found = contradictions(reader, open_only=False)
                found = len(all_found)
                fields = {(each.record, each.field) for each in all_found if each.field != BODY}
                assert fields == group.truth(), f"seed {seed}: a contradiction is missing or made up"
            assert not device.workspace.check(), f"seed {seed}: the check finds something"
        return len(group.written), found
    finally:
        group.close()


def test_devices_agree_whatever_the_order_of_arrival(tmp_path: Path, campaign: Campaign) -> None:
    runs, steps = campaign.count(check=6, soak=150), campaign.count(check=30, soak=60)
    rows = contradictions_found = 0
    for seed in range(runs):
        written, found = run(tmp_path / str(seed), seed, steps)
        rows, contradictions_found = rows + written, contradictions_found + found
    assert contradictions_found > runs, "the campaign was too gentle to prove anything"
    campaign.report(f"{runs} runs, {rows} rows, {contradictions_found} contradictions")


def test_a_settled_contradiction_is_settled_for_everybody(tmp_path: Path, campaign: Campaign) -> None:
    for seed in range(campaign.count(check=3, soak=60)):
        group = Group(tmp_path / f"s{seed}", seed)
        try:
            for _ in range(25):
                group.step()
            group.meet()
            settler = random.Random(seed).choice(group.devices)
            while waiting := open_in(settler):
                chosen = min(waiting)
                before = frozenset(settler.seen)
                settler.workspace.perform(settle(chosen, waiting[chosen]))
                group.share(settler, before)
            group.meet()
            for device in group.devices:
                assert not open_in(device)
                assert shown(device) == shown(settler)
        finally:
            group.close()
