"""Searches are kept and listed on the command line."""

from pathlib import Path

from tests.commands.conftest import Fabrique


def test_searches_are_listed_with_their_words(fabrique: Fabrique, workspace: Path) -> None:
    found = fabrique("list", "searches", "--json").json
    late = (found[0]["title"], found[0]["query"])
    assert late in {("En retard", "type:fiche en:retard"), ("Late", "type:sheet is:late")}
    assert all({"id", "title", "query"} == each.keys() for each in found)
    assert "3 saved searches" in fabrique("list", "searches").out


def test_a_search_is_kept_under_a_name_and_changed_under_it(fabrique: Fabrique, workspace: Path) -> None:
    assert fabrique("save", "Deux roues", "vélo", "axe:3").code == 0
    assert fabrique("save", "deux ROUES", "cycle").code == 0
    found = fabrique("list", "searches", "--json").json
    assert (found[-1]["title"], found[-1]["query"]) == ("Deux roues", "cycle")
    assert len(found) == 4
    assert fabrique("undo").code == 0
    assert fabrique("list", "searches", "--json").json[-1]["query"] == "vélo axe:3"


def test_a_name_or_words_of_blanks_are_refused(fabrique: Fabrique, workspace: Path) -> None:
    assert fabrique("save", "  ", "vélo").code == 1
    assert fabrique("save", "Vélo", " ").code == 1
