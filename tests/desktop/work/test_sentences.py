"""Every operation is told in a sentence and has a name; what is not known is left out rather than told empty."""

import ast
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from desktop.work.field_names import field_in_sentence, field_label
from desktop.work.moments import exactly, when, written_day
from desktop.work.operation_names import NAMES, operation_called, redo_called, undo_called
from desktop.work.sentences import DEEDS, deed, deeds

ROOT = Path(__file__).parent.parent.parent.parent
NOW = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)


def operations_made() -> Iterator[str]:
    """The names that the packages below give to operations, where they are written out."""
    for package in ("storage", "documents", "desktop"):
        for file in (ROOT / package).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text("utf-8"))):
                if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Operation" and node.args:
                    first = node.args[0]
                    if isinstance(first, ast.Constant) and isinstance(first.value, str):
                        yield first.value


def test_every_operation_has_a_sentence_and_a_name() -> None:
    made = set(operations_made()) | {"undo", "redo", "mark_doubt", "clear_doubt", "forget"}
    assert made - DEEDS.keys() == set()
    assert made - NAMES.keys() == set()


@pytest.mark.parametrize("name", sorted({*DEEDS, "something_new"}))
def test_an_operation_without_data_is_told_without_holes(name: str) -> None:
    for words in (deed(name.partition("/")[0], {}), operation_called(name.partition("/")[0], {})):
        assert words
        assert "{" not in words
        assert "“”" not in words


def test_sentences_name_what_was_done() -> None:
    assert deed("set_field", {"field": "status", "values": ["En cours"]}) == "changed the status to “En cours”"
    assert deed("set_field", {"field": "priority", "values": []}) == "emptied the priority"
    assert deed("tick", {"action": "Relire", "state": "done"}) == "ticked “Relire”"
    assert deed("create", {"kind": "note", "title": "Bureau"}) == "created the note"
    assert deed("write", {"title": "Vélo"}, ("Contexte",)) == "changed “Contexte”"
    assert deed("respell", {"from": "Zoe", "values": ["Zoé"]}) == "replaced “Zoe” by “Zoé”"
    told = deed("restore_version", {"title": "Vélo", "from": "2026-11-24T08:00:00+00:00"}, now=NOW)
    assert told.startswith("restored the version of ")


def test_a_field_in_capitals_keeps_them() -> None:
    assert deed("add_to_field", {"field": "partners", "values": ["AMAP"]}) == "added “AMAP” (partners)"
    assert deed("add_to_field", {"field": "fields/SIRET", "values": ["123"]}) == "added “123” (SIRET)"


def test_what_people_wrote_is_cut_short() -> None:
    assert len(deed("tick", {"action": "mot " * 200, "state": "done"})) < 80


def test_a_version_tells_its_first_two_operations() -> None:
    acts = [("detach", {"file": f"n°{place}"}) for place in range(5)]
    assert deeds([*acts, *acts]).startswith("took the file “n°0” off, took the file “n°1” off and 3 more")
    assert deeds([]) == ""


def test_actions_ticked_or_added_in_one_go_are_counted() -> None:
    ticks = [("tick", {"action": f"n°{place}", "state": "done"}) for place in range(3)]
    assert "3" in deeds([*ticks, ("add_action", {"action": "Relire"})])
    assert deeds(ticks[:1]) == "ticked “n°0”"


def test_undo_is_called_by_what_it_takes_back() -> None:
    assert undo_called("delete", {"title": "Vélo"}) == "Undo: deletion of “Vélo”"
    assert redo_called("set_field", {"title": "Vélo", "field": "status"}) == "Redo: status of “Vélo”"
    assert "3" in operation_called("import", {"created": 2, "updated": 1})
    assert operation_called("something_new", {"title": "Vélo"}) == "change of “Vélo”"


def test_a_field_of_the_group_is_called_as_the_group_does() -> None:
    assert field_label("fields/Budget_prévu") == "Budget prévu"
    assert field_label("fields/priority") == "Priority"
    assert field_in_sentence("fields/priority") == "the priority"
    assert field_in_sentence("fields/Budget") == "“Budget”"
    assert field_label("partners/abc") == "Partners"


def test_moments_are_told_as_people_do() -> None:
    assert when(datetime(2026, 11, 25, 8, 5, tzinfo=UTC), NOW) == "08:05"
    assert when(datetime(2026, 11, 24, 23, 5, tzinfo=UTC), NOW) == "yesterday"
    assert "2025" in when(datetime(2025, 10, 2, tzinfo=UTC), NOW)
    assert "08:05" in exactly(datetime(2026, 11, 25, 8, 5, tzinfo=UTC), NOW)


def test_the_first_of_a_month_is_the_first_in_french() -> None:
    before = QLocale()
    try:
        QLocale.setDefault(QLocale("fr"))
        assert written_day(date(2027, 3, 1), "d MMMM yyyy") == "1er mars 2027"
        assert written_day(date(2027, 3, 11), "d MMMM yyyy") == "11 mars 2027"
        assert written_day(date(2027, 3, 1), "MMMM yyyy") == "mars 2027"
        QLocale.setDefault(QLocale("en"))
        assert written_day(date(2027, 3, 1), "d MMM") == "1 Mar"
    finally:
        QLocale.setDefault(before)
