"""What is due on a sheet, and from when on it is late."""

from datetime import date

import pytest

from storage import Kind, Workspace
from tests.search.content.documents_made import Sets, dated, document, sheet, values
from tests.search.library import add


def test_what_is_due_are_its_own_dates_and_those_of_open_actions(workspace: Workspace) -> None:
    body = "Le 1er mars 2031.\n\n## Actions\n\n- [ ] avant le 16 juin 2026\n- [x] le 2 mai 2026\n- [-] le 3 mai 2026"
    record = sheet(workspace, body, dated("juin 2027"))
    june, day = (date(2027, 6, 1), date(2027, 6, 30)), date(2026, 6, 16).toordinal()
    own = (june[0].toordinal(), june[1].toordinal())
    found = document(workspace, record)
    assert own in found.due
    assert [last for _, last in found.due] == [day, own[1]]
    assert values(found, "year") == ["2026", "2027"]
    assert [document(workspace, record, action=number).due[-1:] for number in (2, 3)] == [(), ()]
    assert document(workspace, record, action=1).due[0][1] == day


@pytest.mark.parametrize(
    ("sets", "body", "late"),
    [
        (dated("juin 2026"), "", date(2026, 6, 30)),
        (dated("juin 2026", "août 2026"), "", date(2026, 8, 31)),
        (dated("juin 2026", "on verra"), "", None),
        (dated("18 juin"), "", None),
        ({**dated("18 juin"), "date": "2 mai 2026"}, "", None),
        (dated("à partir de juin 2026"), "", None),
        (dated("août 2026"), "## Actions\n\n- le 3 mars 2026", date(2026, 3, 3)),
        (dated("août 2026"), "## Actions\n\n- [x] le 3 mars 2026", date(2026, 8, 31)),
        ({**dated("août 2026"), "status": "Fait"}, "## Actions\n\n- le 3 mars 2026", None),
        ({**dated("août 2026"), "status": "Abandonné"}, "", None),
        ({**dated("août 2026"), "status": "En cours"}, "", date(2026, 8, 31)),
        ({"date": "2 mai 2026"}, "## Actions\n\n- le 18 juin", None),
        ({}, "Le 3 mars 2026.", None),
    ],
)
def test_a_sheet_is_late_after_its_own_end_or_an_open_action(
    workspace: Workspace, sets: Sets, body: str, late: date | None
) -> None:
    found = document(workspace, sheet(workspace, body, sets))
    assert found.late_after == (late.toordinal() if late else None)


def test_a_note_is_of_its_day_and_never_late(workspace: Workspace) -> None:
    found = document(workspace, add(workspace, Kind.NOTE, "Bureau", sets={"date": "2 mai 2026"}))
    day = date(2026, 5, 2).toordinal()
    assert (found.due, found.late_after, values(found, "year")) == (((day, day),), None, ["2026"])


def test_a_period_that_never_ends_has_few_years(workspace: Workspace) -> None:
    found = document(workspace, sheet(workspace, sets=dated("1000-9000", "du 1er janvier 1900 au 31 décembre 2900")))
    assert len(values(found, "year")) <= 22
