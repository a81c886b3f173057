"""Questions, contradictions and checks are settled by one click each."""

import shutil
from pathlib import Path

import pytest

from storage import Kind, Operation, Workspace, Write
from storage.editing import elements, sheets
from storage.fields import element_id
from storage.log import rows_since
from storage.model import JsonValue, Seq
from tests.desktop.immediate import FakeNotices, ImmediateStore
from tests.desktop.sheet.fakes import Shown
from wiki.checks import CheckKind

SHEET = "Dire"
BODY = "## Contexte\n\n## Actions\n\n- [ ] Voir la CAPEB @Lou\n"


@pytest.fixture
def shown(store: ImmediateStore, notices: FakeNotices) -> Shown:
    return Shown(store, notices)


def asked(shown: Shown, raw: str, field: str = "") -> None:
    """Make the sheet, with one question, and show it."""
    value: JsonValue = {"raw": raw, "field": field, "asked": "2026-11-25T09:00:00.000+00:00", "at": 1.0}
    sets: dict[str, JsonValue] = {f"open_questions/{element_id(raw)}": value, "number": "8"}
    _, plan = sheets.create(Kind.SHEET, SHEET, sets=sets, body=BODY)
    shown.store.perform(plan)
    shown.show(SHEET)


def test_a_confirmed_question_gives_its_value_and_can_be_undone(shown: Shown) -> None:
    asked(shown, "Avise ?", "partners")
    assert shown.view.head is not None
    shown.settling.confirm(shown.view.head.questions[0])
    assert shown.view.words("partners") == ["Avise"]
    assert shown.view.head.questions == ()
    shown.notices.offers[-1].act()
    assert shown.view.words("partners") == []
    assert len(shown.view.head.questions) == 1


def test_a_question_is_corrected_or_withdrawn(shown: Shown) -> None:
    asked(shown, "sur R & D ?", "partners")
    assert shown.view.head is not None
    question = shown.view.head.questions[0]
    shown.settling.correct(question, "")
    assert shown.view.refused["open_questions"]
    shown.settling.correct(question, "Laboratoire des communs")
    assert shown.view.words("partners") == ["Laboratoire des communs"]
    shown.store.undo()
    shown.settling.withdraw(question)
    assert shown.view.head.questions == ()
    assert shown.view.words("partners") == []


def test_a_status_that_is_none_cannot_be_confirmed_but_corrected(shown: Shown) -> None:
    asked(shown, "En retard", "status")
    assert shown.view.head is not None
    question = shown.view.head.questions[0]
    assert not question.can_confirm
    shown.settling.correct(question, "En cours")
    assert shown.view.words("status") == ["En cours"]


def test_each_check_leads_to_its_fix(shown: Shown) -> None:
    asked(shown, "Qui paie ?")
    mend = shown.settling.mend
    mend(shown.view.check(CheckKind.NO_BOARD_REFERENT))
    mend(shown.view.check(CheckKind.QUESTIONS_OPEN))
    mend(shown.view.check(CheckKind.EMPTY_SECTION))
    assert shown.view.edited == [("board_referents", None)]
    assert shown.view.asked_questions == 1
    assert [(place.section, place.start) for place in shown.gone] == [("Contexte", BODY.index("\n") + 1)]


def test_a_partner_named_in_the_actions_is_added_by_its_fix(shown: Shown) -> None:
    asked(shown, "Qui paie ?")
    _, plan = sheets.create(Kind.ORGANISATION, "CAPEB")
    shown.store.perform(plan)
    shown.settling.mend(shown.view.check(CheckKind.PARTNER_IN_ACTIONS))
    assert shown.view.words("partners") == ["CAPEB"]


def test_a_number_used_twice_is_changed_to_the_next_free_one(shown: Shown) -> None:
    asked(shown, "Qui paie ?")
    _, plan = sheets.create(Kind.SHEET, "Faire", sets={"number": "8"})
    shown.store.perform(plan)
    shown.settling.mend(shown.view.check(CheckKind.NUMBER_TWICE))
    assert shown.view.head is not None
    assert shown.view.head.number == "9"


def test_a_supposed_year_opens_the_date_to_be_written(shown: Shown) -> None:
    asked(shown, "Qui paie ?")
    shown.presenter.add("dates", "18 juin")
    shown.settling.mend(shown.view.check(CheckKind.YEAR_INFERRED))
    field, piece = shown.view.edited[-1]
    assert (field, piece and piece.words) == ("dates", "18 juin")


def test_a_referent_in_the_bin_comes_back_into_the_register(shown: Shown) -> None:
    asked(shown, "Qui paie ?")
    shown.presenter.add("team_referents", "Lou Martin")
    person = shown.piece("team_referents", "Lou Martin")
    shown.store.perform(sheets.delete(person.target))  # type: ignore[arg-type]
    shown.settling.mend(shown.view.check(CheckKind.UNKNOWN_REFERENT))
    assert shown.piece("team_referents", "Lou Martin").target == person.target


def test_a_contradiction_is_settled_for_one_side(shown: Shown, tmp_path: Path) -> None:
    asked(shown, "Qui paie ?")
    record = shown.presenter.record
    assert record is not None
    shutil.copytree(shown.store.folder, tmp_path / "copie")
    with Workspace.open(tmp_path / "copie", author="Boris") as other:
        other.perform(sheets.set_field(record, "status", ["Fait"]))
        shown.store.perform(sheets.set_field(record, "status", ["En cours"]))
        with other.reader() as reader:
            shown.store.workspace.receive(rows_since(reader, Seq(0)))
    shown.presenter.refresh()
    assert shown.view.head is not None
    contradiction = shown.view.head.contradictions[0]
    said = {side.author: side for side in contradiction.sides}
    assert {shown.settling.side_words(contradiction, side) for side in contradiction.sides} == {"Fait", "En cours"}
    shown.settling.keep(contradiction, said["Boris"])
    assert shown.view.words("status") == ["Fait"]
    assert shown.view.head.contradictions == ()


def test_a_note_has_no_checks(shown: Shown) -> None:
    record, plan = sheets.create(Kind.NOTE, "Appel", body="à compléter")
    shown.store.perform(plan)
    shown.presenter.show_record(record)
    assert shown.view.checks == ()


def test_a_mark_of_doubt_in_an_added_name_makes_it_doubtful(shown: Shown) -> None:
    asked(shown, "Qui paie ?")
    shown.presenter.add("partners", "Avise (à confirmer)")
    assert shown.view.words("partners") == ["Avise ?"]


def test_an_operation_elsewhere_is_not_in_the_way(shown: Shown) -> None:
    asked(shown, "Qui paie ?")
    record = shown.presenter.record
    assert record is not None
    shown.store.perform(lambda _reader: Operation("write", (Write(record, body=BODY + "Fin.\n"),)))
    shown.store.perform(elements.add(record, "tags", "vélo"))
    assert shown.view.words("tags") == ["vélo"]
