"""What of records can be found: words, fields' terms, what results are counted by."""

import pytest

from search.content.documents import documents_of
from search.content.terms import has_term, number_term, other_names, value_term, word_term
from search.language.query import FieldName
from storage import Kind, RecordId, Workspace
from tests.search.content.documents_made import Sets, dated, document, documents, part, sheet, values
from tests.search.library import add, change


def test_a_sheet_is_found_by_its_axis_number_and_title_and_by_those_above(workspace: Workspace) -> None:
    axis = add(workspace, Kind.AXIS, "Mobilité durable", sets={"number": "3"})
    below = add(workspace, Kind.AXIS, "Vélo", sets={"number": "3.1", "parent": axis})
    found = document(workspace, sheet(workspace, sets={"axis": below}))
    expected = {
        number_term(FieldName.AXIS, "3"),
        number_term(FieldName.AXIS, "3.1"),
        value_term(FieldName.AXIS, "Mobilité durable"),
        value_term(FieldName.AXIS, "3.1 Vélo"),
        word_term(FieldName.AXIS, "mobilite"),
        has_term("axis"),
    }
    assert expected <= found.terms
    assert values(found, "axis") == ["3.1 Vélo"]
    assert found.axis is not None
    assert found.axis.number == "3.1"


def test_axes_that_lie_in_each_other_end_somewhere(workspace: Workspace) -> None:
    axis = add(workspace, Kind.AXIS, "Une", sets={"number": "1"})
    other = add(workspace, Kind.AXIS, "Deux", sets={"number": "2", "parent": axis})
    change(workspace, axis, parent=other)
    assert number_term(FieldName.AXIS, "2") in document(workspace, sheet(workspace, sets={"axis": axis})).terms


def test_a_person_is_found_by_every_name_beginning_with_any_word_of_it(workspace: Workspace) -> None:
    person = add(workspace, Kind.PERSON, "Awa N’Guessan", sets={"aliases/1": {"name": "Mamie Awa"}})
    found = document(workspace, sheet(workspace, sets={f"board_referents/{person}": {"raw": "Awa"}}))
    whole = {value_term(FieldName.BOARD, name) for name in ("awa n'guessan", "N'Guessan Awa", "Awa Mamie")}
    assert whole <= found.terms
    assert {word_term(FieldName.BOARD, form) for form in ("nguessan", "guessan", "mamie")} <= found.terms
    assert values(found, "board") == values(found, "person") == ["Awa N’Guessan"]
    assert part(found, "people") == "Awa N’Guessan"


@pytest.mark.parametrize(
    ("role", "field"),
    [
        ("board_referents", FieldName.BOARD),
        ("team_referents", FieldName.TEAM),
        ("contributors", FieldName.CONTRIBUTOR),
        ("partners", FieldName.PARTNER),
        ("lead_organisations", FieldName.PARTNER),
        ("funders", FieldName.PARTNER),
    ],
)
def test_each_role_has_its_field(workspace: Workspace, role: str, field: FieldName) -> None:
    target = add(workspace, Kind.PERSON, "Zoé Prat")
    found = document(workspace, sheet(workspace, sets={f"{role}/{target}": {"raw": "Z"}}))
    fields = [name for name in FieldName if value_term(name, "Zoé Prat") in found.terms]
    assert fields == [field]
    assert [name for name in FieldName if has_term(name) in found.terms] == [field]


def test_a_partner_is_found_by_acronym_and_alias_and_shown_with_the_acronym(workspace: Workspace) -> None:
    sets: Sets = {"acronym": "CAPEB", "aliases/1": {"name": "Artisans du bâtiment"}}
    partner = add(workspace, Kind.ORGANISATION, "Confédération de l’artisanat", sets=sets)
    found = document(workspace, sheet(workspace, sets={f"partners/{partner}": {"raw": "capeb"}}))
    names = ("Confédération de l'artisanat", "capeb", "artisans du batiment")
    assert {value_term(FieldName.PARTNER, name) for name in names} <= found.terms
    assert part(found, "partners") == "Confédération de l’artisanat (CAPEB)"
    assert values(found, "partner") == ["Confédération de l’artisanat"]
    assert values(found, "person") == []


def test_status_and_tags_are_values_and_words(workspace: Workspace) -> None:
    record = sheet(workspace, "Du #réemploi.", {"status": "En cours", "tags/1": {"name": "Circuit court"}})
    found = document(workspace, record)
    expected = {
        value_term(FieldName.STATUS, "en cours"),
        word_term(FieldName.STATUS, "cours"),
        value_term(FieldName.TAG, "réemploi"),
        value_term(FieldName.TAG, "circuit court"),
        word_term(FieldName.TAG, "court"),
    }
    assert expected <= found.terms
    assert values(found, "status") == ["En cours"]
    assert values(found, "tag") == ["Circuit court", "réemploi"]


def test_an_action_has_the_terms_of_its_sheet_that_say_where_it_belongs(workspace: Workspace) -> None:
    person = add(workspace, Kind.PERSON, "Zoé Prat")
    axis = add(workspace, Kind.AXIS, "Mobilité", sets={"number": "3"})
    sets: Sets = {"axis": axis, "status": "Fait", f"team_referents/{person}": {"raw": "Zoé"}}
    action = document(workspace, sheet(workspace, "## Actions\n\n- [ ] Recenser #local", sets), action=1)
    expected = {
        value_term(FieldName.TYPE, "action"),
        number_term(FieldName.AXIS, "3"),
        value_term(FieldName.STATUS, "fait"),
        value_term(FieldName.TEAM, "zoe prat"),
        value_term(FieldName.TAG, "local"),
    }
    assert expected <= action.terms
    assert not [term for term in action.terms if term.startswith(has_term("")[:-1])]
    assert value_term(FieldName.TYPE, "sheet") not in action.terms
    assert values(action, "type") == ["action"]
    assert values(action, "axis") == ["3 Mobilité"]


def test_an_action_is_found_by_whom_it_mentions_and_its_sheet_is_not(workspace: Workspace) -> None:
    add(workspace, Kind.PERSON, "Zoé Prat", sets={"aliases/1": {"name": "Zouzou"}})
    record = sheet(workspace, "## Actions\n\n- appeler @Zouzou\n- relancer @Luc Petit\n- ranger")
    first, second, third = (document(workspace, record, action=number) for number in (1, 2, 3))
    whole = document(workspace, record)
    assert {value_term(FieldName.ASSIGNED, name) for name in ("zoe prat", "prat zoe", "zouzou")} <= first.terms
    assert value_term(FieldName.ASSIGNED, "luc petit") in second.terms
    assert [values(each, "assigned") for each in (first, second, third, whole)] == [["Zoé Prat"], ["Luc Petit"], [], []]
    assert values(first, "person") == ["Zoé Prat"]
    assert value_term(FieldName.ASSIGNED, "zoe prat") not in whole.terms
    assert has_term(FieldName.ASSIGNED) in whole.terms


def test_what_a_sheet_has_can_be_asked(workspace: Workspace) -> None:
    bare = sheet(workspace)
    sets: Sets = {
        **dated("juin 2027"),
        "status": "Fait",
        "open_questions/1": {"raw": "Qui ?"},
        f"attachments/{'a' * 64}": {"name": "plan.pdf"},
    }
    full = sheet(workspace, "[[Autre]]\n\n## Actions\n\n- ranger", sets)
    add(workspace, Kind.NOTE, "Bureau", sets={f"about/{full}": {"at": 1}})
    asked = ("due", "status", "question", "attachment", "link", "action", "note")
    assert [what for what in asked if has_term(what) in document(workspace, bare).terms] == []
    assert [what for what in asked if has_term(what) not in document(workspace, full).terms] == []


def test_a_note_about_a_sheet_that_was_deleted_is_none(workspace: Workspace) -> None:
    record = sheet(workspace)
    note = add(workspace, Kind.NOTE, "Bureau", sets={f"about/{record}": {"at": 1}})
    change(workspace, note, deleted="deleted")
    assert has_term("note") not in document(workspace, record).terms


def test_the_texts_of_attached_files_are_parts_of_their_own(workspace: Workspace) -> None:
    sets: Sets = {f"attachments/{letter * 64}": {"name": f"{letter}.pdf", "at": 1} for letter in "abc"}
    record = sheet(workspace, sets=sets)
    texts = {"a" * 64: "Le plan", "c" * 64: "Le devis"}
    found = documents(workspace, record, lambda file: texts.get(file, ""))[0]
    assert found.parts[-2:] == (("attachment_text", "Le plan"), ("attachment_text", "Le devis"))


def test_e_mail_and_telephone_are_nowhere(workspace: Workspace) -> None:
    sets: Sets = {"email": "zoe@exemple.org", "telephone": "0612345678", "phone": "0612345678"}
    found = document(workspace, add(workspace, Kind.PERSON, "Zoé Prat", sets=sets))
    assert "exemple" not in repr(found)
    assert "0612345678" not in repr(found)


def test_when_a_record_last_changed_is_told_in_seconds(workspace: Workspace) -> None:
    record = sheet(workspace)
    with workspace.reader() as reader:
        stamp = next(documents_of(reader, [record])).changed
    change(workspace, record, status="Fait")
    assert 1_700_000_000 < stamp <= document(workspace, record).changed


def test_nothing_is_told_of_what_is_deleted_or_never_found(workspace: Workspace) -> None:
    record = sheet(workspace, "## Actions\n\n- ranger")
    change(workspace, record, deleted="deleted")
    assert documents(workspace, record) == []
    assert documents(workspace, add(workspace, Kind.AXIS, "Axe")) == []
    assert documents(workspace, RecordId("nowhere")) == []


def test_many_records_are_told_in_their_order_and_each_as_alone(workspace: Workspace) -> None:
    person = add(workspace, Kind.PERSON, "Zoé Prat")
    records = [
        sheet(workspace, f"## Actions\n\n- appeler @Zoé Prat {number}\n- le {number} mai 2026")
        for number in range(1, 9)
    ]
    wanted = [*reversed(records), person]
    alone = [found for record in wanted for found in documents(workspace, record)]
    with workspace.reader() as reader:
        assert list(documents_of(reader, wanted)) == alone


def test_a_kit_is_a_page_and_a_kit(workspace: Workspace) -> None:
    found = document(workspace, add(workspace, Kind.KIT, "Guide"))
    assert {value_term(FieldName.TYPE, kind) for kind in ("page", "kit")} <= found.terms
    assert found.kind == "page"


def test_other_names_stand_beside_what_is_counted(workspace: Workspace) -> None:
    person = add(workspace, Kind.PERSON, "Zoé Prat", sets={"aliases/1": {"name": "Zouzou"}})
    axis = add(workspace, Kind.AXIS, "Mobilité", sets={"number": "3"})
    below = add(workspace, Kind.AXIS, "Vélo", sets={"number": "3.1", "parent": axis})
    sets: Sets = {"axis": below, f"board_referents/{person}": {"raw": "Zoé"}}
    record = sheet(workspace, "## Actions\n\n- appeler @Zouzou", sets)
    found, action = document(workspace, record), document(workspace, record, action=1)
    assert values(found, other_names(FieldName.AXIS)) == ["3 Mobilité"]
    assert values(found, other_names(FieldName.BOARD)) == ["Zouzou"]
    assert values(action, other_names(FieldName.ASSIGNED)) == ["Zouzou"]
    assert values(action, "person") == ["Zoé Prat"]
