"""What two copies of a workspace make of each other's changes."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from storage import Kind, Operation, RecordId, Workspace, Write, lists, records
from storage.editing.contradictions import keep, settle, with_paragraph
from storage.errors import InvalidChange
from storage.model import Seq
from tests.storage.pairs import SHEET, TEXT, Pair, rows_of


def test_different_fields_and_different_paragraphs_merge_in_silence(pair: Pair) -> None:
    pair.write(pair.anne, TEXT.replace("Titre", "Nouveau titre"), number="8")
    pair.write(pair.boris, TEXT.replace("Fin.", "Fin, vraiment."), status="Fait")
    pair.exchange()
    assert pair.found() == ()
    with pair.anne.reader() as reader:
        assert records.get(reader, SHEET).body == TEXT.replace("Titre", "Nouveau titre").replace(
            "Fin.", "Fin, vraiment."
        )


def test_a_field_set_to_two_values_is_a_contradiction_with_both(pair: Pair) -> None:
    pair.write(pair.anne, status="En cours")
    pair.write(pair.boris, status="Fait")
    pair.exchange()
    (found,) = pair.found()
    assert {(side.author, side.value) for side in found.sides} == {("Anne", "En cours"), ("Boris", "Fait")}


def test_the_same_value_on_both_sides_is_no_contradiction(pair: Pair) -> None:
    pair.write(pair.anne, status="Fait", partners__org={"raw": "ADEME", "at": 1})
    pair.write(pair.boris, status="Fait", partners__org={"raw": "Ademe", "at": 4})
    pair.exchange()
    assert pair.found() == ()


def test_two_elements_added_to_one_list_are_both_there(pair: Pair) -> None:
    pair.write(pair.anne, tags__velo={"name": "vélo"})
    pair.write(pair.boris, tags__ville={"name": "ville"})
    pair.exchange()
    assert pair.found() == ()
    with pair.boris.reader() as reader:
        assert set(records.get(reader, SHEET).elements("tags")) == {"velo", "ville"}


def test_one_element_changed_differently_on_both_sides_is_a_contradiction(pair: Pair) -> None:
    pair.write(pair.anne, partners__org={"raw": "ADEME", "at": 1})
    pair.exchange()
    pair.write(pair.anne, partners__org=None)
    pair.write(pair.boris, partners__org={"raw": "ADEME", "at": 1, "uncertain": True})
    pair.exchange()
    (found,) = pair.found()
    assert found.field == "partners/org"
    assert found.before == {"raw": "ADEME", "at": 1}


def test_what_is_deleted_here_and_edited_there_stays_with_both_intentions(pair: Pair) -> None:
    pair.write(pair.anne, deleted="deleted")
    pair.write(pair.boris, TEXT + " Encore.")
    pair.exchange()
    (found,) = pair.found()
    assert found.field == "deleted"
    with pair.anne.reader() as reader:
        assert [sheet.id for sheet in lists.sheets(reader)] == [SHEET]
    pair.anne.perform(settle(found.id, "deleted"))
    pair.exchange()
    assert pair.found() == ()
    with pair.boris.reader() as reader:
        assert lists.sheets(reader) == ()


@pytest.mark.parametrize(
    ("ours", "theirs", "clashes"),
    [
        ("Le chantier démarre en juin avec douze voisins.", "Le programme débute en avril avec trente élèves.", 1),
        ("Le chantier démarre en juin.", "", 1),
        ("Le chantier commence en mai avec dix personnes.", "Le projet commence en mai avec trente personnes.", 0),
        ("Le projet commence en juin avec dix personnes.", "Le projet commence en juin avec dix personnes.", 0),
    ],
)
def test_a_paragraph_rewritten_twice_is_shown_whole_from_both_sides(
    pair: Pair, ours: str, theirs: str, clashes: int
) -> None:
    paragraph = TEXT.split("\n")[1]
    pair.write(pair.anne, TEXT.replace(paragraph, ours))
    pair.write(pair.boris, TEXT.replace(paragraph, theirs))
    pair.exchange()
    found = pair.found()
    assert len(found) == clashes
    for each in found:
        assert each.before == paragraph
        assert {side.value for side in each.sides} == {ours, theirs}
        pair.boris.perform(settle(each.id, body=TEXT))
        pair.exchange()
        assert pair.found() == ()


def test_a_third_side_joins_the_same_contradiction(pair: Pair, tmp_path: Path) -> None:
    shutil.copytree(tmp_path / "a", tmp_path / "c")
    with Workspace.open(tmp_path / "c", author="Chloé") as chloe:
        for workspace, status in ((pair.anne, "Fait"), (pair.boris, "En cours"), (chloe, "En pause")):
            pair.write(workspace, status=status)
        pair.exchange()
        pair.anne.receive(rows_of(chloe))
        pair.boris.receive(rows_of(chloe))
        (found,) = pair.found()
        assert {side.author for side in found.sides} == {"Anne", "Boris", "Chloé"}


def test_a_change_that_comes_early_waits_and_is_passed_on(pair: Pair) -> None:
    before = len(rows_of(pair.boris))
    for text in ("un", "un deux", "un deux trois"):
        pair.write(pair.boris, text)
    first, second, third = rows_of(pair.boris)[before:]
    pair.anne.receive([third, third])
    with pair.anne.reader() as reader:
        assert records.get(reader, SHEET).body == TEXT
    assert third.counter in {row.counter for row in rows_of(pair.anne)}
    pair.anne.receive([second])
    pair.anne.receive([first, second])
    pair.exchange()
    assert pair.found() == ()


def test_a_row_of_a_later_format_is_kept_and_passed_on_unread(pair: Pair) -> None:
    row = rows_of(pair.anne)[-1]
    later = replace(row, device="elsewhere", counter=1, format=99, data=b"not for us", knows={}, seq=Seq(0))
    pair.boris.receive([later, later])
    assert later in rows_of(pair.boris)
    assert not pair.boris.check()


def test_a_kind_and_a_field_that_we_do_not_know_are_kept(pair: Pair) -> None:
    write = Write(RecordId("later"), kind=Kind.PAGE, sets={"title": "Carte", "geometry": {"type": "Point"}})
    pair.anne.perform(lambda _reader: Operation("create", (write,)))
    pair.anne.perform(lambda _reader: Operation("turn", (Write(RecordId("later"), sets={"kind": "map"}),)))
    pair.exchange()
    with pair.boris.reader() as reader:
        record = records.get(reader, RecordId("later"))
        assert (record.kind, record.fields["geometry"]) == ("map", {"type": "Point"})
    assert not pair.boris.check()


@pytest.mark.parametrize("damaged", [b"", b"\x00\x01", b"\xff" * 40])
def test_bytes_that_are_no_change_are_refused_and_nothing_is_taken_in(pair: Pair, damaged: bytes) -> None:
    row = rows_of(pair.anne)[-1]
    bad = replace(row, device="elsewhere", counter=1, data=damaged, knows={}, seq=Seq(0))
    before = rows_of(pair.boris)
    with pytest.raises(InvalidChange):
        pair.boris.receive([bad])
    assert rows_of(pair.boris) == before
    assert not pair.boris.check()


def test_what_comes_back_from_an_older_version_is_merged_with_what_came_since(pair: Pair) -> None:
    with pair.anne.reader() as reader:
        then = records.get(reader, SHEET).seq
    pair.write(pair.anne, TEXT.replace("Titre", "Nouveau titre"), status="En cours", number="8")
    returned = Write(SHEET, sets={"status": "Fait"}, body=TEXT.replace("Fin.", "Fin, vraiment."), based_on=then)
    changes = pair.anne.perform(lambda _reader: Operation("import", (returned,)))
    pair.exchange()
    (found,) = pair.found()
    assert changes.contradictions == {found.id}
    assert (found.field, {side.value for side in found.sides}) == ("status", {"En cours", "Fait"})
    with pair.anne.reader() as reader:
        assert records.get(reader, SHEET).body == TEXT.replace("Titre", "Nouveau titre").replace(
            "Fin.", "Fin, vraiment."
        )
        assert records.get(reader, SHEET).text("number") == "8"
    pair.anne.undo()
    with pair.anne.reader() as reader:
        assert records.get(reader, SHEET).body == TEXT.replace("Titre", "Nouveau titre")
    assert not pair.anne.check()


def test_one_side_s_paragraph_is_kept_where_both_were_merged(pair: Pair) -> None:
    pair.write(pair.anne, TEXT.replace("en mai avec dix personnes", "en juin avec douze personnes"))
    pair.write(pair.boris, TEXT.replace("en mai avec dix personnes", "en septembre avec vingt élus"))
    pair.exchange()
    found = pair.found()[0]
    boris = next(side for side in found.sides if side.author == "Boris")
    pair.anne.perform(keep(found.id, boris.device))
    pair.exchange()
    assert pair.found() == ()
    with pair.boris.reader() as reader:
        assert records.get(reader, SHEET).body == TEXT.replace(
            "en mai avec dix personnes", "en septembre avec vingt élus"
        )


def test_a_paragraph_whose_place_is_gone_is_kept_at_the_end() -> None:
    assert with_paragraph("Tout autre chose.", ["Un deux trois", "Un deux quatre"], "Un deux trois") == (
        "Tout autre chose.\n\nUn deux trois"
    )


def test_one_side_s_value_is_kept_for_a_field(pair: Pair) -> None:
    pair.write(pair.anne, status="En cours")
    pair.write(pair.boris, status="Fait")
    pair.exchange()
    found = pair.found()[0]
    anne = next(side for side in found.sides if side.author == "Anne")
    pair.boris.perform(keep(found.id, anne.device))
    pair.exchange()
    assert pair.found() == ()
    with pair.boris.reader() as reader:
        assert records.get(reader, SHEET).text("status") == "En cours"
