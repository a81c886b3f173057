"""What can be found in a workspace, in which order, and that the index follows what is written."""

from search import SearchIndex
from storage import Kind, RecordId, Role, Workspace
from storage.fields import element
from storage.model import JsonValue
from tests.search.library import add, change

BODY = "## Contexte\n\nL’événement des bénévoles.\n\n## Actions\n\n- [ ] Appeler la mairie\n"


def ids(index: SearchIndex, query: str) -> list[RecordId]:
    return [hit.id for hit in index.search(query).hits]


def test_a_first_search_builds_the_index(workspace: Workspace, index: SearchIndex) -> None:
    sheet = add(workspace, Kind.SHEET, "Atelier vélo", BODY)
    assert ids(index, "velo") == [sheet]


def test_what_was_written_since_is_found_after_catching_up(workspace: Workspace, index: SearchIndex) -> None:
    index.catch_up()
    sheet = add(workspace, Kind.SHEET, "Atelier vélo", BODY)
    assert index.catch_up()
    assert ids(index, "evenement") == [sheet]
    change(workspace, sheet, body="Tout autre chose.\n")
    index.catch_up()
    assert ids(index, "evenement") == []
    assert ids(index, "autre chose") == [sheet]


def test_what_is_deleted_is_not_found(workspace: Workspace, index: SearchIndex) -> None:
    sheet = add(workspace, Kind.SHEET, "Atelier vélo", BODY)
    index.catch_up()
    change(workspace, sheet, deleted="deleted")
    index.catch_up()
    assert ids(index, "velo") == []
    assert index.search("mairie").total == 0


def test_an_action_is_found_under_its_sheets_title(workspace: Workspace, index: SearchIndex) -> None:
    sheet = add(workspace, Kind.SHEET, "Atelier vélo", BODY, {"number": "4"})
    hits = index.search("mairie").hits
    action = next(hit for hit in hits if hit.kind == "action")
    assert (action.id, action.title, action.number, action.action) == (sheet, "Atelier vélo", "4", 1)
    assert action.snippet == "Appeler la mairie"
    assert {hit.kind for hit in hits} == {"action", "sheet"}


def test_people_are_found_by_name_in_either_order_alias_and_organisation(
    workspace: Workspace, index: SearchIndex
) -> None:
    employer = add(workspace, Kind.ORGANISATION, "Maison de la rivière", sets={"acronym": "MDR", "category": "Lieux"})
    alias = element("aliases", "x")
    person = add(
        workspace,
        Kind.PERSON,
        "Noé Le Goff",
        sets={
            alias: {"name": "Nono", "at": 1},
            "organisation": employer,
            "email": "noe@ailleurs.example",
            "phone": "0612",
        },
    )
    assert ids(index, "le goff noe") == [person]
    assert index.search("nono").hits[0].reason == "alias"
    assert set(ids(index, "riviere")) == {employer, person}
    assert ids(index, "mdr")[0] == employer
    assert ids(index, "lieux") == [employer]
    assert ids(index, "ailleurs") == []
    assert ids(index, "0612") == []


def test_a_sheet_is_found_by_its_people_and_partners_under_their_present_names(
    workspace: Workspace, index: SearchIndex
) -> None:
    person = add(workspace, Kind.PERSON, "Noé Le Goff")
    partner = add(workspace, Kind.ORGANISATION, "Amicale des jardins")
    roles: dict[str, JsonValue] = {
        element(Role.BOARD_REFERENT, person): {"raw": "Noé", "uncertain": False, "at": 1},
        element(Role.PARTNER, partner): {"raw": "Amicale", "uncertain": False, "at": 1},
    }
    sheet = add(workspace, Kind.SHEET, "Atelier vélo", BODY, roles)
    assert ids(index, "goff") == [person, sheet]
    assert index.search("goff").hits[1].reason == "people"
    assert index.search("amicale").hits[1].reason == "partners"
    change(workspace, person, title="Noé Kermadec")
    index.catch_up()
    assert ids(index, "kermadec") == [person, sheet]
    assert ids(index, "goff") == []


def test_a_sheet_is_found_first_by_its_number(workspace: Workspace, index: SearchIndex) -> None:
    axis = add(workspace, Kind.AXIS, "Signaux émergents", sets={"number": "4"})
    for number in range(7, 12):
        add(workspace, Kind.SHEET, f"Fiche où 8 est cité {number}", "8 8 8", {"number": str(number), "axis": axis})
    for query in ("8", "n°8", "n° 8", "fiche 8", "axe 4 n°8", "Axe 4 n8"):
        best = index.search(query).hits[0]
        assert (best.number, best.reason) == ("8", "reference"), query
        assert best.axis is not None
        assert (best.axis.number, best.axis.title) == ("4", "Signaux émergents")


def test_titles_come_before_people_and_people_before_text(workspace: Workspace, index: SearchIndex) -> None:
    person = add(workspace, Kind.PERSON, "Rose Garnier")
    text = add(workspace, Kind.SHEET, "Plantations", "La rose et la rose, puis la rose.\n")
    role: dict[str, JsonValue] = {
        element(Role.TEAM_REFERENT, person): {"raw": "Rose Garnier", "uncertain": False, "at": 1}
    }
    referent = add(workspace, Kind.SHEET, "Façades", "Rien.\n", role)
    title = add(workspace, Kind.SHEET, "La rose des vents", "Rien.\n")
    assert [each for each in ids(index, "rose ") if each != person] == [title, referent, text]


def test_properties_of_their_own_are_found_by_their_values(workspace: Workspace, index: SearchIndex) -> None:
    written = "---\ntitle: Ancien titre\nrégion: [Drôme, Ardèche]\nboard_referents: [Zoé]\n---\n"
    sheet = add(workspace, Kind.SHEET, "Atelier vélo", sets={"front_matter": written})
    assert ids(index, "drome") == [sheet]
    assert index.search("ardeche").hits[0].reason == "properties"
    assert [ids(index, query) for query in ("ancien", "zoe", "referents", "region")] == [[]] * 4


def test_notes_and_pages_have_their_kinds(workspace: Workspace, index: SearchIndex) -> None:
    for kind in (Kind.NOTE, Kind.PAGE, Kind.SHEET, Kind.PERSON, Kind.ORGANISATION):
        add(workspace, kind, f"Tournesol {kind}")
    assert {hit.kind for hit in index.search("tournesol").hits} == {"note", "page", "sheet", "person", "organisation"}


def test_the_limit_cuts_the_hits_and_not_the_total(workspace: Workspace, index: SearchIndex) -> None:
    for number in range(7):
        add(workspace, Kind.PAGE, f"Tournesol {number}")
    found = index.search("tournesol", limit=3)
    assert (len(found.hits), found.total) == (3, 7)
    assert index.search("tournesol", limit=0).total == 7
