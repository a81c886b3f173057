"""A person who is forgotten is nowhere in the workspace's bytes any more, and the work of the group goes on."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from storage import Kind, RecordId, Workspace, lists, records
from storage.activity import operations
from storage.contradictions import contradictions
from storage.editing import sheets
from storage.errors import InvalidValue, RecordNotFound
from storage.history import at, versions
from storage.log import rows_since
from storage.model import Exchange, FileHash, JsonValue, Operation, Plan, Seq, Write
from tests.storage.clocks import HandClock

NAME, ALIAS, MAIL, PHONE = "Noé Le Goff", "Noé Bernard-Petit", "noe.legoff@exemple.org", "06 12 34 56 78"
SECRETS = (NAME, ALIAS, MAIL, PHONE, "LE GOFF Noé")


def written(record: RecordId, body: str) -> Plan:
    return lambda _reader: Operation("write", (Write(record, body=body),))


def told(workspace: Workspace) -> tuple[RecordId, RecordId]:
    """A sheet and a person whose name is everywhere a name can be; gives both ids."""
    person, plan = sheets.create(Kind.PERSON, NAME, sets={"email": MAIL, "phone": PHONE})
    workspace.perform(plan)
    alias: dict[str, JsonValue] = {"aliases/a1": {"name": ALIAS, "at": 1}}
    sheet, plan = sheets.create(Kind.SHEET, f"Carte de {NAME}", body="## Actions\n")
    workspace.perform(plan)
    role: dict[str, JsonValue] = {f"contributors/{person}": {"raw": "LE GOFF Noé", "at": 1}}
    writes = (Write(person, sets=alias), Write(sheet, sets=role))
    workspace.perform(lambda _reader: Operation("fill", writes, details={"name": NAME}))
    for end in range(1, len(NAME) + 1):
        workspace.perform(written(sheet, f"## Actions\n- [ ] @{NAME[:end]} écrit à {MAIL}, {PHONE}\n"))
    content = json.dumps({"people": [NAME], "mail": MAIL})
    exchange = Exchange(sheet, "out", f"/tmp/{NAME}.md", FileHash("a" * 64), 0, content)
    workspace.perform(lambda _reader: Operation("export", exchanges=(exchange,)))
    with Workspace.open(workspace.folder, author=NAME) as theirs:
        theirs.perform(sheets.set_field(sheet, "number", ["7"]))
    return sheet, person


def bytes_of(folder: Path) -> Iterator[tuple[Path, bytes]]:
    for file in folder.rglob("*"):
        if file.is_file():
            yield file, file.read_bytes()


def still_told(folder: Path) -> list[tuple[str, str]]:
    found = []
    for file, data in bytes_of(folder):
        for words in SECRETS:
            shapes = (
                words.encode(),
                words.encode("utf-16-le"),
                words.encode("utf-16-be"),
                json.dumps(words)[1:-1].encode(),
            )
            found += [(file.name, words) for shape in shapes if shape in data]
    return found


def test_no_byte_of_the_folder_tells_the_name_any_more(workspace: Workspace, clock: HandClock) -> None:
    _, person = told(workspace)
    workspace.backup()
    workspace.daily_backup()
    (workspace.folder / "index" / "segment").write_bytes(NAME.encode())
    assert still_told(workspace.folder)
    report = workspace.forget(person)
    assert still_told(workspace.folder) == []
    assert (report.backups, report.left, report.epoch) == (2, (), 1)
    assert report.exported == (f"/tmp/{report.pseudonym}.md",)
    assert not workspace.check()


def test_history_stays_usable_after_somebody_was_forgotten(workspace: Workspace) -> None:
    sheet, person = told(workspace)
    with workspace.reader() as reader:
        before = versions(reader, sheet)
    report = workspace.forget(person)
    with workspace.reader() as reader:
        assert [(each.seq, each.changes) for each in versions(reader, sheet)] == [(e.seq, e.changes) for e in before]
        assert versions(reader, sheet)[-1].author == report.pseudonym
        assert (
            records.get(reader, sheet).body
            == f"## Actions\n- [ ] @{report.pseudonym} écrit à {report.pseudonym}, {report.pseudonym}\n"
        )
        assert at(reader, sheet, before[0].seq).title == f"Carte de {report.pseudonym}"
        assert [row.name for row in lists.roles(reader, sheet=sheet)] == [report.pseudonym]
        assert [one.name for one in lists.people(reader)] == [report.pseudonym]
        assert operations(reader)[0].author == report.pseudonym


def test_after_forgetting_one_writes_and_undoes_as_before(workspace: Workspace) -> None:
    sheet, person = told(workspace)
    workspace.forget(person)
    with workspace.reader() as reader:
        body = records.get(reader, sheet).body
    workspace.perform(written(sheet, body + "Suite\n"))
    workspace.undo()
    with workspace.reader() as reader:
        assert records.get(reader, sheet).body == body
    assert not workspace.check()


def test_rows_from_before_are_not_taken_in_again(workspace: Workspace, tmp_path: Path) -> None:
    sheet, person = told(workspace)
    workspace.close()
    shutil.copytree(workspace.folder, tmp_path / "Ailleurs.fabrique")
    with (
        Workspace.open(tmp_path / "Ailleurs.fabrique", author="Ana") as other,
        Workspace.open(workspace.folder) as here,
    ):
        here.forget(person)
        other.perform(sheets.set_field(sheet, "number", ["12"]))
        elsewhere, plan = sheets.create(Kind.SHEET, "Sans personne")
        other.perform(plan)
        with other.reader() as reader:
            here.receive(rows_since(reader, Seq(0)))
        assert still_told(here.folder) == []
        with here.reader() as reader:
            assert records.get(reader, sheet).text("number") == "7"
            assert records.get(reader, elsewhere).title == "Sans personne"
        assert not here.check()


def test_a_fresh_copy_goes_on_exchanging_with_the_one_that_forgot(
    workspace: Workspace, clock: HandClock, tmp_path: Path
) -> None:
    sheet, person = told(workspace)
    workspace.forget(person)
    copy = workspace.backup(tmp_path / "copie")
    Workspace.restore(copy, tmp_path / "Fraîche.fabrique", clock)
    with Workspace.open(tmp_path / "Fraîche.fabrique", author="Ana") as fresh:
        fresh.perform(sheets.set_field(sheet, "number", ["12"]))
        with fresh.reader() as reader:
            workspace.receive(rows_since(reader, Seq(0)))
    with workspace.reader() as reader:
        assert records.get(reader, sheet).text("number") == "12"
    assert not workspace.check()


def test_contradictions_and_texts_written_apart_survive(workspace: Workspace, clock: HandClock, tmp_path: Path) -> None:
    sheet, person = told(workspace)
    workspace.close()
    shutil.copytree(workspace.folder, tmp_path / "Ailleurs.fabrique")
    with (
        Workspace.open(tmp_path / "Ailleurs.fabrique", author="Ana") as other,
        Workspace.open(workspace.folder) as here,
    ):
        for opened, word in ((here, "ici"), (other, "là")):
            opened.perform(sheets.set_field(sheet, "number", [word]))
            opened.perform(written(sheet, f"## Actions\n- [ ] {word} @{NAME} écrit à Lou\n"))
        with other.reader() as reader:
            here.receive(list(rows_since(reader, Seq(0))))
        with here.reader() as reader:
            before, text = contradictions(reader), records.get(reader, sheet).body
        report = here.forget(person)
        with here.reader() as reader:
            after = contradictions(reader)
            assert records.get(reader, sheet).body == text.replace(NAME, report.pseudonym)
        assert report.other_devices
        assert {found.field for found in after} == {found.field for found in before}
        assert still_told(here.folder) == []
        assert not here.check()


def test_a_backup_from_before_that_is_restored_forgets_too(
    workspace: Workspace, clock: HandClock, tmp_path: Path
) -> None:
    _, person = told(workspace)
    copy = workspace.backup(tmp_path / "copie d’avant")
    report = workspace.forget(person)
    Workspace.restore(copy, workspace.folder, clock)
    assert still_told(workspace.folder) == []
    with workspace.reader() as reader:
        assert [one.name for one in lists.people(reader)] == [report.pseudonym]
    assert not workspace.check()


def test_a_file_that_still_tells_the_name_is_reported(workspace: Workspace) -> None:
    _, person = told(workspace)
    digest = workspace.files.add(f"Compte rendu de {NAME}".encode())
    assert workspace.forget(person).left == (Path("files") / digest[:2] / digest[2:],)


def test_another_person_who_shares_a_first_name_keeps_theirs(workspace: Workspace) -> None:
    _, plan = sheets.create(Kind.PERSON, "Noé Blanc")
    workspace.perform(plan)
    note, plan = sheets.create(Kind.NOTE, "Réunion", body="Noé Blanc, noe le goff et #NoéLeGoff, puis Noé.\n")
    workspace.perform(plan)
    person, plan = sheets.create(Kind.PERSON, NAME)
    workspace.perform(plan)
    name = workspace.forget(person).pseudonym
    with workspace.reader() as reader:
        assert records.get(reader, note).body == f"Noé Blanc, {name} et #{name}, puis Noé.\n"


def test_a_longer_name_in_the_register_is_left_whole(workspace: Workspace) -> None:
    _, plan = sheets.create(Kind.PERSON, "Jean Martinez")
    workspace.perform(plan)
    person, plan = sheets.create(Kind.PERSON, "Jean Martin")
    workspace.perform(plan)
    note, plan = sheets.create(Kind.NOTE, "Réunion", body="Jean Martinez et MARTIN Jean, puisJean Martin.\n")
    workspace.perform(plan)
    name = workspace.forget(person).pseudonym
    with workspace.reader() as reader:
        assert records.get(reader, note).body == f"Jean Martinez et {name}, puis{name}.\n"


def test_only_a_person_can_be_forgotten(workspace: Workspace) -> None:
    sheet, _ = told(workspace)
    with pytest.raises(InvalidValue):
        workspace.forget(sheet)
    with pytest.raises(RecordNotFound):
        workspace.forget(RecordId("nobody"))
