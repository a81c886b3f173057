"""The navigator's rows as a tree."""

import json
from time import perf_counter

from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop.models.navigator_model import RECORD_MIME, NavigatorModel
from desktop.models.navigator_rows import NavigatorRow, NavigatorRows, RowKind
from wiki.folding import fold

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def axis(identity: str, title: str, depth: int = 0, count: int = 0) -> NavigatorRow:
    return NavigatorRow(RowKind.AXIS, identity, title, depth, identity, count)


def sheet(identity: str, title: str, depth: int = 1, *, unseen: bool = False) -> NavigatorRow:
    return NavigatorRow(RowKind.SHEET, identity, title, depth, status="En cours", unseen=unseen)


ROWS = NavigatorRows(
    (
        axis("1", "Se nourrir", count=2),
        sheet("s1", "Une légumerie"),
        axis("1.1", "Cultiver", 1, 1),
        sheet("s2", "Terres communales", 2),
        axis("2", "Habiter", count=1),
        sheet("s3", "L’été à l’ombre", unseen=True),
        NavigatorRow(RowKind.GROUP, "notes", "Notes", count=1),
        NavigatorRow(RowKind.NOTE, "n1", "Bureau", 1),
    )
)


def test_the_model_is_sound(qtmodeltester: ModelTester) -> None:
    model = NavigatorModel()
    model.show(ROWS)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_rows_stand_under_their_headings() -> None:
    model = NavigatorModel()
    model.show(ROWS)
    assert model.rowCount() == 3
    first = model.index(0, 0)
    assert [model.index(row, 0, first).data() for row in range(model.rowCount(first))] == ["Une légumerie", "Cultiver"]
    deep = model.at(3)
    assert (deep.data(), deep.parent().data(), deep.parent().parent().data()) == (
        "Terres communales",
        "Cultiver",
        "Se nourrir",
    )


def test_the_same_tree_changes_in_place(qtbot: QtBot) -> None:
    model = NavigatorModel()
    model.show(ROWS)
    changed = NavigatorRows((*ROWS.rows[:1], sheet("s1", "Une grande légumerie"), *ROWS.rows[2:]))
    told: list[str] = []
    model.dataChanged.connect(lambda start, _: told.append(start.data()))
    with qtbot.assertNotEmitted(model.modelReset):
        assert not model.show(changed)
    assert told == ["Une grande légumerie"]


def test_another_tree_is_told_as_another() -> None:
    model = NavigatorModel()
    model.show(ROWS)
    assert model.show(NavigatorRows(ROWS.rows[:3]))
    assert model.rowCount() == 1


def test_only_records_can_be_dragged_and_carry_a_link() -> None:
    model = NavigatorModel()
    model.show(ROWS)
    assert not model.flags(model.at(0)) & Qt.ItemFlag.ItemIsDragEnabled
    assert model.flags(model.at(1)) & Qt.ItemFlag.ItemIsDragEnabled
    assert not model.flags(QModelIndex())
    carried = model.mimeData([model.at(0), model.at(1)])
    assert carried.text() == "[[Une légumerie]]"
    assert json.loads(bytes(carried.data(RECORD_MIME).data())) == [{"id": "s1", "title": "Une légumerie"}]


def test_a_screen_reader_hears_what_colour_and_dot_say() -> None:
    model = NavigatorModel()
    model.show(ROWS)
    assert model.at(5).data(SPOKEN) == "L’été à l’ombre, En cours, changed since your last visit"
    assert str(model.at(0).data(SPOKEN)).startswith("1 Se nourrir, 2")


def titles(rows: NavigatorRows) -> list[str]:
    return [row.title for row in rows.rows]


def test_the_filter_keeps_what_it_finds_and_the_headings_above() -> None:
    assert titles(ROWS.only("terres", fold)) == ["Se nourrir", "Cultiver", "Terres communales"]
    assert titles(ROWS.only("ete OMB", fold)) == ["Habiter", "L’été à l’ombre"]
    assert ROWS.only("  ", fold) is ROWS
    assert titles(ROWS.only("zzz", fold)) == []


def test_a_heading_that_is_found_keeps_all_that_stands_under_it() -> None:
    assert titles(ROWS.only("se nourrir", fold)) == ["Se nourrir", "Une légumerie", "Cultiver", "Terres communales"]
    assert titles(ROWS.only("notes", fold)) == ["Notes", "Bureau"]


def test_the_filter_leaves_out_headings_without_anything_found() -> None:
    rows = NavigatorRows((axis("1", "Un"), sheet("a", "Pomme"), axis("2", "Deux"), sheet("b", "Poire")))
    assert titles(rows.only("poire", fold)) == ["Deux", "Poire"]


def test_ten_thousand_rows_are_shown_quickly() -> None:
    rows = NavigatorRows(
        tuple(
            axis(str(place), f"Axe {place}") if place % 100 == 0 else sheet(f"s{place}", f"Fiche {place}")
            for place in range(10_000)
        )
    )
    model = NavigatorModel()
    start = perf_counter()
    model.show(rows)
    assert perf_counter() - start < 0.5
    assert model.rowCount() == 100
