"""Whatever two to four devices wrote, missed and merged: a person who is forgotten is gone, the rest is as it was."""

import re
from pathlib import Path

from storage import Kind, Workspace, Write, records
from storage.model import Operation, RecordId
from storage.scrubbing import Scrubber
from tests.conftest import Campaign
from tests.soak.devices import Group

NAME = "Noé Le Goff"
PERSON = RecordId("person")


def bodies(workspace: Workspace) -> dict[str, str]:
    with workspace.reader() as reader:
        return {record.id: record.body for record in records.all_of(reader, Kind.SHEET, deleted=True)}


def still_told(folder: Path) -> list[str]:
    """The files with the name in them, where no letter of another word follows it."""
    name = re.compile(re.escape(NAME.encode()) + rb"(?![a-z]|\xc3|\xc5)")
    return [file.name for file in folder.rglob("*") if file.is_file() and name.search(file.read_bytes())]


def test_a_person_is_forgotten_after_any_merging(tmp_path: Path, campaign: Campaign) -> None:
    runs = campaign.count(check=3, soak=60)
    for seed in range(runs):
        group = Group(tmp_path / str(seed), seed)
        try:
            first = group.devices[0].workspace
            known = Write(PERSON, kind=Kind.PERSON, sets={"title": NAME})
            named = tuple(Write(sheet, body=f"Un deux @{NAME} trois\nquatre {NAME} cinq\n") for sheet in group.sheets)
            first.perform(lambda _reader, known=known, named=named: Operation("name", (known, *named)))  # type: ignore[misc]
            group.share(group.devices[0], frozenset())
            for _ in range(20):
                group.step()
            group.meet()
            before = bodies(first)
            report = first.forget(PERSON)
            assert still_told(first.folder) == [], f"seed {seed}"
            assert first.check() == (), f"seed {seed}"
            gone = Scrubber((NAME,), (), report.pseudonym, own=frozenset())
            assert bodies(first) == {key: gone.text(text) for key, text in before.items()}, f"seed {seed}"
        finally:
            group.close()
    campaign.report(f"{runs} merged workspaces")
