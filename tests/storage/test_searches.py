"""Searches that the group keeps: records like any other, in an order of their own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from storage import Kind, RecordId, Workspace, lists
from storage.editing import searches, sheets
from storage.errors import InvalidValue
from storage.records import find, get


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "G.fabrique", "Groupe", author="Claire Moreau") as made:
        yield made


def titles(workspace: Workspace) -> list[str]:
    with workspace.reader() as reader:
        return [each.title for each in lists.saved_searches(reader)]


def saved(workspace: Workspace, title: str, query: str = "vélo") -> RecordId:
    record, plan = searches.save(title, query)
    workspace.perform(plan)
    return record


@pytest.mark.parametrize(("language", "first"), [("fr", "En retard"), ("en", "Late"), ("de", "En retard")])
def test_a_new_workspace_has_a_few_searches_in_its_language(tmp_path: Path, language: str, first: str) -> None:
    with Workspace.create(tmp_path / "L.fabrique", "Groupe", language=language) as made:
        assert titles(made)[0] == first
        assert len(titles(made)) == 3


def test_a_saved_search_stands_last_and_can_be_moved(workspace: Workspace) -> None:
    record = saved(workspace, "Vélo à Brest")
    assert titles(workspace)[-1] == "Vélo à Brest"
    workspace.perform(searches.move(record, -2))
    assert titles(workspace) == ["En retard", "Vélo à Brest", "Sans référent", "Questions ouvertes"]
    workspace.perform(searches.move(record, -9))
    assert titles(workspace)[0] == "Vélo à Brest"
    workspace.undo()
    assert titles(workspace)[1] == "Vélo à Brest"
    assert not workspace.perform(searches.move(get_first(workspace), -1))


def get_first(workspace: Workspace) -> RecordId:
    with workspace.reader() as reader:
        return lists.saved_searches(reader)[0].id


def test_a_saved_search_is_named_changed_deleted_and_comes_back(workspace: Workspace) -> None:
    record = saved(workspace, " Vélo\n à Brest ", "vélo\tbrest")
    workspace.perform(searches.rename(record, "Cycles"))
    workspace.perform(searches.change_query(record, "cycle"))
    with workspace.reader() as reader:
        assert (get(reader, record).title, get(reader, record).text("query")) == ("Cycles", "cycle")
    workspace.perform(sheets.delete(record))
    assert "Cycles" not in titles(workspace)
    with workspace.reader() as reader:
        assert [each.title for each in lists.in_bin(reader)] == ["Cycles"]
    workspace.undo()
    assert titles(workspace)[-1] == "Cycles"


@pytest.mark.parametrize(("title", "query"), [("", "vélo"), (" \n", "vélo"), ("Vélo", " \n "), ("Vélo", "v" * 4_001)])
def test_a_search_without_name_or_words_is_refused(title: str, query: str) -> None:
    with pytest.raises(InvalidValue):
        searches.save(title, query)


def test_no_link_leads_to_a_search_a_status_or_a_template(workspace: Workspace) -> None:
    saved(workspace, "Bilan")
    record, plan = sheets.create(Kind.SHEET, "Journal", body="[[Bilan]] [[Fait]] [[Note]]")
    workspace.perform(plan)
    with workspace.reader() as reader:
        assert [link.target for link in lists.links_from(reader, record)] == [None, None, None]
    page, plan = sheets.create(Kind.PAGE, "Bilan")
    workspace.perform(plan)
    with workspace.reader() as reader:
        assert lists.links_from(reader, record)[0].target == page
        assert find(reader, "Bilan") == find(reader, "Bilan", (Kind.PAGE,)) == (page,)
        assert find(reader, "Fait") == ()


def test_a_person_who_is_forgotten_is_in_no_saved_search(workspace: Workspace) -> None:
    person, plan = sheets.create(Kind.PERSON, "Odile Prat")
    workspace.perform(plan)
    record = saved(workspace, "Fiches d’Odile Prat", 'référent:"Odile Prat"')
    workspace.forget(person)
    with workspace.reader() as reader:
        after = get(reader, record)
    assert "Odile" not in after.title
    assert "Prat" not in after.text("query")
    assert not workspace.check()


def test_the_tables_are_what_the_log_says(workspace: Workspace) -> None:
    saved(workspace, "Vélo")
    assert not workspace.check()
