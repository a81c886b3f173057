"""What the head of a sheet shows, and what its edits do, on the demo and without widgets."""

import pytest

from desktop.sheet.head import PieceKind
from storage import Kind, Workspace
from storage.activity import operations
from storage.editing import elements, sheets
from storage.lists import people
from storage.records import find, get
from storage.summaries import AxisSummary
from tests.desktop.immediate import FakeNotices, ImmediateStore
from tests.desktop.sheet.fakes import Shown

SHEET = "Toits partagés"
WHOLE = "Toits partagés, une foncière citoyenne"


@pytest.fixture
def shown(demo_store: ImmediateStore, notices: FakeNotices) -> Shown:
    return Shown(demo_store, notices)


def test_a_sheet_of_the_demo_is_shown_whole(shown: Shown) -> None:
    shown.show(SHEET)
    head = shown.view.head
    assert head is not None
    assert (head.title, head.number, head.axis and head.axis.number) == (WHOLE, "2.1", "2")
    assert shown.view.words("board_referents") == ["Odile Marchenoir", "Hélène d'Esterval"]
    assert shown.view.words("partners")[-1] == "Ambrelle Habitat ?"
    assert shown.view.words("status") == ["En cours"]
    assert shown.view.words("priority") == ["Élevée"]
    assert shown.view.words("tags") == ["habitat", "foncier", "épargne citoyenne", "communs"]
    assert shown.view.words("dates") == ["2024-2028", "1er semestre 2027", "2027-2026"]
    assert len(head.questions) == 3


def test_a_note_shows_its_day_and_what_it_is_about(shown: Shown) -> None:
    note, sheet = shown.show("Bureau du 17 novembre 2026"), None
    assert shown.view.words("date") == ["2026-11-17"]
    with shown.store.workspace.reader() as reader:
        sheet = find(reader, WHOLE)[0]
    shown.presenter.add("about", WHOLE, sheet)
    assert shown.view.words("about") == [WHOLE]
    piece = shown.piece("about", WHOLE)
    shown.presenter.open_piece(piece)
    assert [place.record for place in shown.gone] == [sheet]
    shown.presenter.remove("about", piece)
    assert shown.view.words("about") == []
    assert shown.view.head is not None
    assert shown.view.head.record == note


def test_a_year_is_supposed_from_the_day_on_which_the_sheet_was_made(shown: Shown) -> None:
    shown.show(SHEET)
    shown.presenter.add("dates", "18 juin ?")
    read = shown.piece("dates", "18 juin ?").read
    assert read is not None
    assert (read.year, read.year_inferred) == (2027, True)


@pytest.mark.parametrize("title", ["La Filature ouvre ses ateliers", "la filature ouvre ses ATELIERS", "  "])
def test_a_title_that_something_has_or_none_at_all_is_refused_beside_the_field(shown: Shown, title: str) -> None:
    shown.show(SHEET)
    shown.presenter.rename(title)
    assert shown.view.refused["title"]
    assert shown.view.head is not None
    assert shown.view.head.title == WHOLE
    assert "title" not in shown.view.kept


def test_renaming_leads_the_links_to_the_new_title(shown: Shown) -> None:
    record = shown.show(SHEET)
    shown.presenter.rename("Toits communs")
    assert shown.view.kept == ["title"]
    with shown.store.workspace.reader() as reader:
        assert get(reader, record).title == "Toits communs"


def test_a_name_is_offered_by_either_order_and_without_accents(shown: Shown) -> None:
    shown.show(SHEET)
    for typed in ("camar aiss", "Aïssata", "aissata cam"):
        shown.presenter.complete("contributors", typed)
        assert [offered.known.words for offered in shown.view.offered] == ["Aïssata Camara"]
    assert shown.view.offered[0].lit == ((0, 7), (8, 11))


def test_an_organisation_is_offered_by_its_acronym(shown: Shown) -> None:
    shown.show(SHEET)
    shown.presenter.complete("partners", "cuma")
    assert shown.view.offered[0].known.words == "CUMA du Plateau"
    shown.presenter.complete("partners", "cae")
    assert "Coopérative L'Établi" in [offered.known.words for offered in shown.view.offered]


def test_who_stands_in_the_field_is_not_offered_again_and_a_new_name_is(shown: Shown) -> None:
    shown.show(SHEET)
    shown.presenter.complete("contributors", "solange")
    assert shown.view.offered == []
    shown.presenter.complete("contributors", "Zoé Nouvelle")
    assert shown.view.new == "Zoé Nouvelle"
    shown.presenter.complete("contributors", "camara Aissata")
    assert shown.view.new == ""


def test_a_new_name_is_added_to_the_register_by_one_operation(shown: Shown) -> None:
    record = shown.show(SHEET)
    shown.presenter.add("contributors", "Zoé Nouvelle")
    assert shown.view.words("contributors")[-1] == "Zoé Nouvelle"
    with shown.store.workspace.reader() as reader:
        assert "Zoé Nouvelle" in [person.name for person in people(reader)]
        assert operations(reader, limit=1)[0].name == "add_to_field"
    shown.store.undo()
    assert shown.view.words("contributors")[-1] == "Pierre-Yves Lambersart"
    with shown.store.workspace.reader() as reader:
        assert "Zoé Nouvelle" not in [person.name for person in people(reader)]
    assert shown.presenter.record == record


def test_a_removed_name_can_be_brought_back_by_the_offer(shown: Shown) -> None:
    shown.show(SHEET)
    shown.presenter.remove("contributors", shown.piece("contributors", "Agathe Rousselin"))
    assert "Agathe Rousselin" not in shown.view.words("contributors")
    shown.notices.offers[-1].act()
    assert "Agathe Rousselin" in shown.view.words("contributors")


def test_the_offer_undoes_nothing_else(shown: Shown) -> None:
    shown.show(SHEET)
    shown.presenter.remove("contributors", shown.piece("contributors", "Agathe Rousselin"))
    shown.presenter.set_single("status", "Fait")
    shown.notices.offers[0].act()
    assert shown.view.words("status") == ["Fait"]
    assert "Agathe Rousselin" not in shown.view.words("contributors")


def test_values_move_are_doubted_confirmed_and_corrected(shown: Shown) -> None:
    shown.show(SHEET)
    shown.presenter.move("board_referents", shown.piece("board_referents", "Hélène d'Esterval"), 0)
    assert shown.view.words("board_referents") == ["Hélène d'Esterval", "Odile Marchenoir"]
    shown.presenter.mark("partners", shown.piece("partners", "Ambrelle Habitat"), uncertain=False)
    assert shown.view.words("partners")[-1] == "Ambrelle Habitat"
    shown.presenter.mark("team_referents", shown.piece("team_referents", "Théo Lavandier"), uncertain=True)
    assert shown.view.words("team_referents") == ["Théo Lavandier ?"]
    shown.presenter.respell("team_referents", shown.piece("team_referents", "Théo Lavandier"), "Noé Le Goff")
    assert shown.view.words("team_referents") == ["Noé Le Goff"]


def test_a_status_that_is_none_of_the_group_s_is_refused_with_those_that_are(shown: Shown) -> None:
    shown.show(SHEET)
    shown.presenter.set_single("status", "En retard")
    assert "À discuter" in shown.view.refused["status"]
    shown.presenter.set_single("status", "")
    assert shown.view.words("status") == []


def test_a_name_that_two_people_bear_is_asked_about_beside_the_field(shown: Shown) -> None:
    for name in ("Lou Martin", "Martin Lou"):
        _, plan = sheets.create(Kind.PERSON, name)
        shown.store.perform(plan)
    shown.show(SHEET)
    shown.presenter.add("contributors", "Lou Martin")
    assert "Martin Lou" in shown.view.refused["contributors"]


def test_the_sheet_goes_under_another_axis_and_a_new_one_is_made(shown: Shown) -> None:
    shown.show(SHEET)
    axes: list[AxisSummary] = []
    shown.presenter.axes(axes.extend)
    shown.presenter.put_under(axes[0].id)
    assert shown.view.head is not None
    assert shown.view.head.axis is not None
    assert shown.view.head.axis.title == axes[0].title
    shown.presenter.set_single("axis", "6 Un nouvel axe")
    assert shown.view.head.axis.title == "Un nouvel axe"
    shown.presenter.put_under("")
    assert shown.view.head.axis is None


def test_a_group_s_own_label_is_set_and_taken_away(shown: Shown) -> None:
    shown.show(SHEET)
    shown.presenter.set_further("Budget", "12 000 €")
    assert shown.view.head is not None
    assert [(each.label, each.words) for each in shown.view.head.further] == [("Budget", "12 000 €")]
    shown.presenter.set_further("Budget", "")
    assert shown.view.head.further == ()


def test_a_deleted_sheet_is_in_the_bin_and_comes_back_by_the_offer(shown: Shown) -> None:
    shown.show(SHEET)
    shown.presenter.delete()
    assert shown.view.head is not None
    assert shown.view.head.deleted
    shown.presenter.rename("Autre")
    assert shown.view.refused["title"]
    shown.notices.offers[-1].act()
    assert not shown.view.head.deleted


def test_what_another_process_wrote_is_shown_at_the_next_refresh(shown: Shown, demo: Workspace) -> None:
    record = shown.show(SHEET)
    before = shown.view.heads
    shown.presenter.refresh()
    assert shown.view.heads == before
    demo.perform(elements.add(record, "tags", "nouveau"))
    shown.presenter.refresh()
    assert shown.view.words("tags")[-1] == "nouveau"


def test_who_left_the_register_still_stands_on_the_sheet_but_leads_nowhere(shown: Shown, demo: Workspace) -> None:
    shown.show(SHEET)
    person = shown.piece("team_referents", "Théo Lavandier")
    demo.perform(sheets.delete(person.target))  # type: ignore[arg-type]
    shown.presenter.refresh()
    assert shown.piece("team_referents", "Théo Lavandier").target == ""
    assert shown.piece("team_referents", "Théo Lavandier").kind is PieceKind.PERSON


def test_the_source_s_words_stand_apart_from_the_group_s_own_labels(shown: Shown, demo: Workspace) -> None:
    record = shown.show(SHEET)
    for label, words in (("Budget", "12 000 €"), ("Référents CA", "Odile M. et Hélène"), ("Statut", "En cours")):
        demo.perform(sheets.set_further(record, label, words))
    shown.presenter.refresh()
    assert shown.view.head is not None
    assert [(each.label, each.told) for each in shown.view.head.further] == [("Budget", False), ("Référents CA", True)]
