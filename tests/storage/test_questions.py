"""An open question is settled by one operation: confirmed, corrected or withdrawn."""

import pytest

from storage import Kind, RecordId, Role, Workspace
from storage.editing import elements, questions, sheets
from storage.errors import InvalidValue, RecordNotFound
from storage.fields import element_id
from storage.lists import open_questions, roles
from storage.model import JsonValue
from storage.records import get


def asked(workspace: Workspace, raw: str, field: str = "") -> tuple[RecordId, str]:
    """A sheet with one question, and the question's id."""
    value: JsonValue = {"raw": raw, "field": field, "at": 1.0, "asked": "2026-11-13T09:00:00.000+00:00"}
    question = element_id(raw)
    record, plan = sheets.create(Kind.SHEET, "Dire", sets={f"open_questions/{question}": value})
    workspace.perform(plan)
    return record, question


def left(workspace: Workspace, record: RecordId) -> list[str]:
    with workspace.reader() as reader:
        return [question.raw for question in open_questions(reader, record)]


def test_confirmed_words_are_the_field_s_value_without_doubt(workspace: Workspace) -> None:
    record, question = asked(workspace, "Avise ?", "partners")
    workspace.perform(questions.confirm(record, question))
    with workspace.reader() as reader:
        assert [(row.role, row.name, row.uncertain) for row in roles(reader, record)] == [
            (Role.PARTNER, "Avise", False)
        ]
    assert left(workspace, record) == []
    workspace.undo()
    assert left(workspace, record) == ["Avise ?"]
    with workspace.reader() as reader:
        assert roles(reader, record) == ()


def test_corrected_words_are_taken_instead(workspace: Workspace) -> None:
    record, question = asked(workspace, "sur R & D ?", "partners")
    workspace.perform(questions.correct(record, question, "Laboratoire des communs"))
    with workspace.reader() as reader:
        assert [row.name for row in roles(reader, record)] == ["Laboratoire des communs"]
    assert left(workspace, record) == []


def test_a_withdrawn_question_leaves_nothing_behind(workspace: Workspace) -> None:
    record, question = asked(workspace, "sur R & D ?", "partners")
    workspace.perform(questions.withdraw(record, question))
    with workspace.reader() as reader:
        assert roles(reader, record) == ()
    assert left(workspace, record) == []
    with pytest.raises(RecordNotFound):
        workspace.perform(questions.withdraw(record, question))


def test_a_status_is_one_of_the_group_s(workspace: Workspace) -> None:
    record, question = asked(workspace, "En retard", "status")
    with pytest.raises(InvalidValue):
        workspace.perform(questions.confirm(record, question))
    workspace.perform(questions.correct(record, question, "en cours"))
    with workspace.reader() as reader:
        assert get(reader, record).text("status") == "En cours"


@pytest.mark.parametrize(
    ("field", "meant"),
    [
        ("", ""),
        ("partners", "partners"),
        ("calendar", "dates"),
        ("Échéance", "dates"),
        ("Statut", "status"),
        ("Budget", "fields/Budget"),
        ("Couleur", "fields/Couleur"),
    ],
)
def test_the_field_of_a_question_is_a_field_of_the_record(field: str, meant: str) -> None:
    assert questions.field_meant(field) == meant


def test_a_question_about_no_field_is_settled_or_asked_in_other_words(workspace: Workspace) -> None:
    record, question = asked(workspace, "Qui paie ?")
    workspace.perform(questions.correct(record, question, "Qui paie le chauffage ?"))
    assert left(workspace, record) == ["Qui paie le chauffage ?"]
    workspace.perform(questions.confirm(record, element_id("Qui paie le chauffage ?")))
    assert left(workspace, record) == []


def test_confirming_somebody_who_stands_there_settles_the_question_alone(workspace: Workspace) -> None:
    record, question = asked(workspace, "Avise ?", "partners")
    workspace.perform(elements.add(record, "partners", "Avise"))
    workspace.perform(questions.confirm(record, question))
    assert left(workspace, record) == []
    with workspace.reader() as reader:
        assert len(roles(reader, record)) == 1
