"""One element of a list at a time: each plan is one operation, one undo, and touches nothing else."""

import pytest

from storage import Kind, RecordId, Role, Workspace
from storage.activity import operations
from storage.editing import elements, sheets
from storage.errors import InvalidValue, RecordAmbiguous
from storage.lists import organisations, people, roles
from storage.model import Plan
from storage.records import get

PEOPLE = Role.CONTRIBUTOR


def made(workspace: Workspace, title: str = "Dire", kind: Kind = Kind.SHEET) -> RecordId:
    record, plan = sheets.create(kind, title)
    workspace.perform(plan)
    return record


def done(workspace: Workspace, *plans: Plan) -> None:
    for plan in plans:
        workspace.perform(plan)


def names(workspace: Workspace, sheet: RecordId, role: Role = PEOPLE) -> list[str]:
    with workspace.reader() as reader:
        return [row.name + (" ?" if row.uncertain else "") for row in roles(reader, sheet) if row.role == role]


def words(workspace: Workspace, record: RecordId, field: str, key: str) -> list[object]:
    with workspace.reader() as reader:
        return [value[key] for value in get(reader, record).elements(field).values()]


def identity(workspace: Workspace, record: RecordId, field: str, place: int = 0) -> str:
    with workspace.reader() as reader:
        return list(get(reader, record).elements(field))[place]


def with_three(workspace: Workspace) -> RecordId:
    sheet = made(workspace)
    done(workspace, *(elements.add(sheet, PEOPLE, name) for name in ("Anne Roy", "Boris Petit", "Chloé Blanc")))
    return sheet


def test_a_name_is_added_at_the_end_and_tied_to_the_register(workspace: Workspace) -> None:
    sheet = with_three(workspace)
    other = made(workspace, "Faire")
    done(workspace, elements.add(other, PEOPLE, "ROY Anne"))
    assert names(workspace, sheet) == ["Anne Roy", "Boris Petit", "Chloé Blanc"]
    with workspace.reader() as reader:
        assert [person.name for person in people(reader)] == ["Anne Roy", "Boris Petit", "Chloé Blanc"]


def test_a_partner_is_an_organisation_and_words_of_doubt_make_it_doubtful(workspace: Workspace) -> None:
    sheet = made(workspace)
    done(workspace, elements.add(sheet, Role.PARTNER, "Avise (à confirmer)"))
    assert names(workspace, sheet, Role.PARTNER) == ["Avise ?"]
    with workspace.reader() as reader:
        assert [each.name for each in organisations(reader)] == ["Avise"]


def test_whoever_stands_there_already_is_not_added_again(workspace: Workspace) -> None:
    sheet = with_three(workspace)
    before = identity(workspace, sheet, PEOPLE)
    assert not workspace.perform(elements.add(sheet, PEOPLE, "anne roy"))
    assert identity(workspace, sheet, PEOPLE) == before


def test_a_chosen_entry_of_the_register_is_taken_without_asking_which(workspace: Workspace) -> None:
    sheet = made(workspace)
    first, second = made(workspace, "Lou Martin", Kind.PERSON), made(workspace, "Martin Lou", Kind.PERSON)
    with pytest.raises(RecordAmbiguous):
        workspace.perform(elements.add(sheet, PEOPLE, "Lou Martin"))
    done(workspace, elements.add(sheet, PEOPLE, "Lou Martin", target=second))
    assert identity(workspace, sheet, PEOPLE) == second != first


def test_an_element_is_removed_and_its_person_stays_in_the_register(workspace: Workspace) -> None:
    sheet = with_three(workspace)
    done(workspace, elements.remove(sheet, PEOPLE, identity(workspace, sheet, PEOPLE, 1)))
    assert names(workspace, sheet) == ["Anne Roy", "Chloé Blanc"]
    workspace.undo()
    assert names(workspace, sheet) == ["Anne Roy", "Boris Petit", "Chloé Blanc"]


@pytest.mark.parametrize(
    ("place", "to", "order"), [(0, 2, "BCA"), (2, 0, "CAB"), (1, 0, "BAC"), (0, 1, "BAC"), (1, 9, "ACB")]
)
def test_an_element_is_moved_and_only_it_is_written(workspace: Workspace, place: int, to: int, order: str) -> None:
    sheet = with_three(workspace)
    moved = identity(workspace, sheet, PEOPLE, place)
    with workspace.reader() as reader:
        written = elements.move(sheet, PEOPLE, moved, to)(reader).writes[0].sets
    done(workspace, elements.move(sheet, PEOPLE, moved, to))
    assert "".join(name[0] for name in names(workspace, sheet)) == order
    assert list(written) == [f"{PEOPLE}/{moved}"]


def test_elements_that_share_a_place_are_all_given_one(workspace: Workspace) -> None:
    sheet = made(workspace)
    done(workspace, *(elements.add(sheet, "tags", tag) for tag in ("un", "deux", "trois")))
    for _ in range(80):
        done(workspace, elements.move(sheet, "tags", identity(workspace, sheet, "tags", 2), 1))
    assert sorted(map(str, words(workspace, sheet, "tags", "name"))) == ["deux", "trois", "un"]
    assert words(workspace, sheet, "tags", "name")[0] == "un"


def test_to_be_confirmed_goes_to_and_fro_and_takes_the_marks_off(workspace: Workspace) -> None:
    sheet = made(workspace)
    done(workspace, elements.add(sheet, PEOPLE, "Anne Roy"))
    anne = identity(workspace, sheet, PEOPLE)
    done(workspace, elements.mark(sheet, PEOPLE, anne, uncertain=True))
    assert names(workspace, sheet) == ["Anne Roy ?"]
    done(
        workspace,
        elements.respell(sheet, PEOPLE, anne, "Anne Roy ?"),
        elements.mark(sheet, PEOPLE, anne, uncertain=False),
    )
    assert names(workspace, sheet) == ["Anne Roy"]
    assert words(workspace, sheet, PEOPLE, "raw") == ["Anne Roy"]


def test_the_doubt_of_a_date_is_in_its_words(workspace: Workspace) -> None:
    sheet = made(workspace)
    done(workspace, elements.add(sheet, "dates", "18 juin ?"))
    done(workspace, elements.mark(sheet, "dates", identity(workspace, sheet, "dates"), uncertain=False))
    assert words(workspace, sheet, "dates", "raw") == ["18 juin"]
    done(workspace, elements.mark(sheet, "dates", identity(workspace, sheet, "dates"), uncertain=True))
    assert words(workspace, sheet, "dates", "raw") == ["18 juin ?"]
    with pytest.raises(InvalidValue):
        elements.mark(sheet, "tags", "x", uncertain=True)


def test_another_name_in_its_place_is_another_person_there(workspace: Workspace) -> None:
    sheet = with_three(workspace)
    done(workspace, elements.respell(sheet, PEOPLE, identity(workspace, sheet, PEOPLE, 1), "Denis Roux"))
    assert names(workspace, sheet) == ["Anne Roy", "Denis Roux", "Chloé Blanc"]
    done(workspace, elements.respell(sheet, PEOPLE, identity(workspace, sheet, PEOPLE, 1), "Anne Roy"))
    assert names(workspace, sheet) == ["Anne Roy", "Chloé Blanc"]


def test_words_are_put_in_the_place_of_others_where_they_stood(workspace: Workspace) -> None:
    sheet = made(workspace)
    done(workspace, *(elements.add(sheet, "dates", date) for date in ("18 juin", "T2 2027")))
    done(workspace, elements.respell(sheet, "dates", identity(workspace, sheet, "dates"), "18 juin 2027"))
    assert words(workspace, sheet, "dates", "raw") == ["18 juin 2027", "T2 2027"]


def test_no_words_and_other_fields_are_refused(workspace: Workspace) -> None:
    sheet = made(workspace)
    for field, each in (("tags", " \n"), ("title", "Non")):
        with pytest.raises(InvalidValue):
            workspace.perform(elements.add(sheet, field, each))


def test_whoever_left_the_register_is_brought_back_into_it(workspace: Workspace) -> None:
    sheet = with_three(workspace)
    anne = identity(workspace, sheet, PEOPLE)
    done(workspace, sheets.delete(RecordId(anne)), elements.register_again(sheet, PEOPLE, anne))
    with workspace.reader() as reader:
        assert "Anne Roy" in [person.name for person in people(reader)]


def test_each_plan_is_one_line_of_the_activity_with_what_it_is_about(workspace: Workspace) -> None:
    sheet = with_three(workspace)
    with workspace.reader() as reader:
        newest = operations(reader, limit=1)[0]
    assert (newest.name, newest.details) == (
        "add_to_field",
        {"title": "Dire", "field": "contributors", "values": ["Chloé Blanc"]},
    )
    assert sheet in newest.records
