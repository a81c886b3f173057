"""What undo and late sides make of contradictions between two copies of a workspace."""

import shutil
from pathlib import Path

import pytest

from storage import Operation, Workspace, Write, lists, records
from storage.editing.contradictions import settle
from storage.errors import UndoBlocked
from tests.storage.pairs import SHEET, TEXT, Pair, rows_of


def test_an_undone_change_contradicts_nobody_and_can_be_made_again(pair: Pair) -> None:
    with pair.anne.reader() as reader:
        then = records.get(reader, SHEET).seq
    pair.write(pair.anne, status="En cours")
    returned = Write(SHEET, sets={"status": "Fait", "priority": "haute"}, based_on=then)
    for _turn in range(2):
        pair.anne.perform(lambda _reader: Operation("import", (returned,)))
        pair.exchange()
        (found,) = pair.found()
        assert {side.value for side in found.sides} == {"En cours", "Fait"}
        pair.anne.undo()
        pair.exchange()
        assert pair.found() == ()
        with pair.boris.reader() as reader:
            assert records.get(reader, SHEET).text("status") == "En cours"
            assert records.get(reader, SHEET).text("priority") == ""
    pair.anne.redo()
    pair.exchange()
    assert len(pair.found()) == 1
    assert not pair.anne.check()


def test_an_undone_creation_that_another_wrote_in_is_not_taken_away_in_silence(pair: Pair) -> None:
    pair.anne.undo()
    pair.write(pair.boris, TEXT + " Encore.")
    pair.exchange()
    (found,) = pair.found()
    assert found.field == "deleted"
    with pair.anne.reader() as reader:
        assert [sheet.id for sheet in lists.sheets(reader)] == [SHEET]


def test_undoing_the_value_that_is_shown_brings_out_the_other_side_s(pair: Pair) -> None:
    pair.write(pair.anne, status="En cours")
    pair.write(pair.boris, status="Fait")
    pair.exchange()
    pair.anne.undo()
    pair.exchange()
    assert pair.found() == ()
    with pair.boris.reader() as reader:
        assert records.get(reader, SHEET).text("status") == "Fait"


def test_a_value_that_another_wrote_back_knowingly_is_not_undone(pair: Pair) -> None:
    pair.write(pair.anne, status="En cours")
    pair.exchange()
    pair.write(pair.boris, status="Fait")
    pair.write(pair.boris, status="En cours")
    pair.exchange()
    with pytest.raises(UndoBlocked):
        pair.anne.undo()


def test_a_side_that_comes_after_settling_opens_the_contradiction_again(pair: Pair, tmp_path: Path) -> None:
    shutil.copytree(tmp_path / "a", tmp_path / "c")
    paragraph = TEXT.split("\n")[1]
    with Workspace.open(tmp_path / "c", author="Chloé") as chloe:
        for workspace, words in ((pair.anne, "Le plan."), (pair.boris, "Le chantier d'août."), (chloe, "Juin.")):
            pair.write(workspace, TEXT.replace(paragraph, words))
        pair.exchange()
        (found,) = pair.found()
        pair.anne.perform(settle(found.id, body=TEXT))
        pair.exchange()
        assert pair.found() == ()
        for workspace in (pair.anne, pair.boris):
            workspace.receive(rows_of(chloe))
        assert [len(each.sides) for each in pair.found()] == [3]


def test_what_another_copy_did_under_my_name_is_not_mine_to_undo(pair: Pair, tmp_path: Path) -> None:
    shutil.copytree(tmp_path / "a", tmp_path / "c")
    with Workspace.open(tmp_path / "c", author="Anne") as twin:
        pair.write(twin, status="Fait")
        pair.anne.receive(rows_of(twin))
    pair.anne.undo()
    with pair.anne.reader() as reader:
        assert records.get(reader, SHEET).text("status") == "Fait"
