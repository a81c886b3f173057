"""The checks of one sheet, from the workspace."""

from datetime import date

import pytest

from storage import Kind, RecordId, Workspace, sheet_checks
from storage.editing import elements, sheets
from storage.records import get
from wiki.checks import CheckKind

TODAY = date(2026, 11, 25)


def made(workspace: Workspace, title: str, **fields: str) -> RecordId:
    record, plan = sheets.create(Kind.SHEET, title, sets=dict(fields), body="## Actions\n\n- Voir la CAPEB @Lou\n")
    workspace.perform(plan)
    return record


def kinds(workspace: Workspace, sheet: RecordId) -> dict[CheckKind, tuple[str, ...]]:
    with workspace.reader() as reader:
        return {check.kind: check.words for check in sheet_checks.checks(reader, sheet, TODAY)}


def test_a_sheet_tells_what_is_missing_and_what_is_twice(workspace: Workspace) -> None:
    sheet, other = made(workspace, "Un", number="8"), made(workspace, "Deux", number="8")
    workspace.perform(elements.add(other, "partners", "CAPEB"))
    assert kinds(workspace, sheet) == {
        CheckKind.NO_BOARD_REFERENT: (),
        CheckKind.NO_TEAM_REFERENT: (),
        CheckKind.NO_DATE: (),
        CheckKind.PARTNER_IN_ACTIONS: ("CAPEB",),
        CheckKind.NUMBER_TWICE: ("Deux",),
    }
    assert CheckKind.PARTNER_IN_ACTIONS not in kinds(workspace, other)


def test_a_number_may_come_again_under_another_axis(workspace: Workspace) -> None:
    sheet, other = made(workspace, "Un", number="8"), made(workspace, "Deux", number="8")
    for record, axis in ((sheet, "1 Chercher"), (other, "2 Trouver")):
        workspace.perform(sheets.set_field(record, "axis", [axis]))
    assert CheckKind.NUMBER_TWICE not in kinds(workspace, sheet)


def test_a_referent_whose_entry_is_in_the_bin_is_told(workspace: Workspace) -> None:
    sheet = made(workspace, "Un")
    workspace.perform(elements.add(sheet, "board_referents", "Lou Martin"))
    assert CheckKind.UNKNOWN_REFERENT not in kinds(workspace, sheet)
    with workspace.reader() as reader:
        lou = next(iter(get(reader, sheet).elements("board_referents")))
    workspace.perform(sheets.delete(RecordId(lou)))
    assert kinds(workspace, sheet)[CheckKind.UNKNOWN_REFERENT] == ("Lou Martin",)


def test_a_year_is_supposed_from_the_day_on_which_the_sheet_was_made(workspace: Workspace) -> None:
    sheet = made(workspace, "Un")
    workspace.perform(elements.add(sheet, "dates", "18 juin ?"))
    with workspace.reader() as reader:
        checks = sheet_checks.checks(reader, sheet, TODAY)
    assert [check.note for check in checks if check.kind is CheckKind.YEAR_INFERRED] == ["2027"]


def test_a_note_has_no_checks(workspace: Workspace) -> None:
    note, plan = sheets.create(Kind.NOTE, "Appel")
    workspace.perform(plan)
    assert kinds(workspace, note) == {}


@pytest.mark.parametrize(
    ("number", "after"), [("7", "8"), ("1.9", "1.10"), ("MOB-03", "MOB-04"), ("09", "10"), ("A", ""), ("", "")]
)
def test_the_number_after_another_is_written_as_it_is(number: str, after: str) -> None:
    assert sheet_checks.following(number) == after


def test_the_next_number_follows_the_highest_of_its_axis(workspace: Workspace) -> None:
    for number in ("2", "10", "9"):
        made(workspace, f"Fiche {number}", number=number)
    with workspace.reader() as reader:
        assert sheet_checks.next_number(reader, "") == "11"
        assert sheet_checks.next_number(reader, "nowhere") == ""


@pytest.mark.parametrize(("status", "ended"), [("Fait", True), ("Dropped", True), ("En cours", False), ("", False)])
def test_a_sheet_has_ended_when_it_is_done_or_dropped(status: str, ended: bool) -> None:
    assert sheet_checks.has_ended(status) is ended
