"""Completing while typing, by keyboard, in French."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.editor.completing import Completion, furnish_completion
from desktop.editor.editor import Editor
from desktop.editor.writing import furnish_writing
from desktop.theme import Theme
from desktop.work.open_texts import OpenTexts
from storage import Kind, Workspace, lists
from storage.editing.sheets import create
from storage.records import get
from storage.sheet_checks import next_number
from tests.desktop.immediate import ImmediateStore
from tests.desktop.typing_keys import press, type_text

Writing = Callable[[str], tuple[Editor, Completion]]


@pytest.fixture
def writing(qtbot: QtBot, theme: Theme, store: ImmediateStore, workspace: Workspace) -> Writing:
    """An editor in which somebody writes at the end of a text; the group has a few sheets and people."""
    for kind, title, body in (
        (Kind.SHEET, "Réseau cyclable structurant", "## Besoins\n\n## Étapes\n"),
        (Kind.SHEET, "Atelier vélo", "#mobilité\n"),
        (Kind.PERSON, "Élise Dupré", ""),
        (Kind.PERSON, "Claire Moreau", ""),
    ):
        workspace.perform(create(kind, title, body=body)[1])

    def make(body: str) -> tuple[Editor, Completion]:
        record, plan = create(Kind.SHEET, "Fiche", body=body)
        workspace.perform(plan)
        editor = Editor(theme)
        qtbot.addWidget(editor)
        furnish_writing(editor, theme)
        completion = furnish_completion(editor, theme, store, lambda: "fr")
        editor.resize(900, 500)
        editor.show()
        editor.activateWindow()
        editor.view.setFocus()
        editor.show_text(OpenTexts(store, store.folder, editor).open(record))
        qtbot.waitUntil(lambda: editor.view.text == body and editor.view.hasFocus())
        editor.view.select(len(body))
        return editor, completion

    return make


def shown(completion: Completion) -> bool:
    return completion.popup is not None and completion.popup.isVisible()


def test_a_link_is_completed_and_closed(writing: Writing) -> None:
    editor, completion = writing("")
    type_text(editor.view, "Voir [[cycl")
    assert shown(completion)
    press(editor.view, Qt.Key.Key_Return, text="\r")
    assert editor.view.text == "Voir [[Réseau cyclable structurant]]"
    assert editor.place() == len(editor.view.text)
    assert not shown(completion)


def test_brackets_that_are_there_are_not_doubled(writing: Writing) -> None:
    editor, _ = writing("Voir [[]] et la suite")
    editor.view.select(7)
    type_text(editor.view, "atel")
    press(editor.view, Qt.Key.Key_Tab, text="\t")
    assert editor.view.text == "Voir [[Atelier vélo]] et la suite"
    assert editor.place() == 21


def test_the_sections_of_the_linked_sheet_follow_a_hash(writing: Writing) -> None:
    editor, _ = writing("")
    type_text(editor.view, "[[Réseau cyclable structurant#eta")
    press(editor.view, Qt.Key.Key_Return, text="\r")
    assert editor.view.text == "[[Réseau cyclable structurant#Étapes]]"


def test_a_mention_is_found_by_the_family_name_without_accents(writing: Writing) -> None:
    editor, completion = writing("")
    type_text(editor.view, "avec @dupre")
    press(editor.view, Qt.Key.Key_Return, text="\r")
    assert editor.view.text == "avec @Élise Dupré "
    assert not shown(completion)


def test_enter_is_a_new_line_where_only_a_date_or_a_tag_is_offered(writing: Writing) -> None:
    editor, completion = writing("")
    type_text(editor.view, "pour demain")
    assert shown(completion)
    type_text(editor.view, "\n")
    assert editor.view.text == "pour demain\n"
    type_text(editor.view, "un #mob")
    assert shown(completion)
    type_text(editor.view, "\n")
    assert editor.view.text == "pour demain\nun #mob\n"


def test_an_arrow_chooses_a_date(writing: Writing) -> None:
    editor, _ = writing("")
    type_text(editor.view, "le 18 juin")
    press(editor.view, Qt.Key.Key_Down)
    press(editor.view, Qt.Key.Key_Return, text="\r")
    assert editor.view.text.startswith("le 18 juin 20")


def test_a_block_is_put_at_the_line(writing: Writing) -> None:
    editor, _ = writing("Avant\r\n")
    type_text(editor.view, "/code")
    press(editor.view, Qt.Key.Key_Return, text="\r")
    assert editor.view.text == "Avant\r\n```\r\n\r\n```\r\n"
    assert editor.place() == 12


def test_what_does_not_exist_is_created_in_the_same_movement(writing: Writing, workspace: Workspace) -> None:
    editor, _ = writing("")
    type_text(editor.view, "[[Une légumerie")
    press(editor.view, Qt.Key.Key_Return, text="\r")
    type_text(editor.view, " @Paul Roy")
    press(editor.view, Qt.Key.Key_Down)
    press(editor.view, Qt.Key.Key_Return, text="\r")
    assert editor.view.text == "[[Une légumerie]] @Paul Roy "
    with workspace.reader() as reader:
        assert "Une légumerie" in [sheet.title for sheet in lists.sheets(reader)]
        assert "Paul Roy" in lists.person_names(reader)


def test_a_sheet_made_in_passing_begins_as_the_group_begins_its_sheets(writing: Writing, workspace: Workspace) -> None:
    with workspace.reader() as reader:
        before = next_number(reader, "")
    workspace.perform(create(Kind.TEMPLATE, "Fiche", body="## Contexte\n", sets={"makes": str(Kind.SHEET)})[1])
    workspace.perform(create(Kind.SHEET, "Numérotée", sets={"number": "41"})[1])
    editor, _ = writing("")
    type_text(editor.view, "[[Une légumerie")
    press(editor.view, Qt.Key.Key_Return, text="\r")
    with workspace.reader() as reader:
        made = next(sheet for sheet in lists.sheets(reader) if sheet.title == "Une légumerie")
        body = get(reader, made.id).body
    assert before != "42"
    assert (made.number, body) == ("42", "## Contexte\n")


def test_escape_leaves_what_was_typed_and_the_list_stays_away(writing: Writing) -> None:
    editor, completion = writing("")
    type_text(editor.view, "[[at")
    press(editor.view, Qt.Key.Key_Escape)
    assert not shown(completion)
    type_text(editor.view, "e")
    assert not shown(completion)
    assert editor.view.text == "[[ate"


def test_the_list_closes_when_the_caret_leaves(writing: Writing) -> None:
    editor, completion = writing("Début\n")
    type_text(editor.view, "[[at")
    assert shown(completion)
    editor.view.select(0)
    assert not shown(completion)


def test_a_sentence_after_a_mention_is_not_disturbed(writing: Writing) -> None:
    editor, completion = writing("")
    type_text(editor.view, "@Claire Moreau est venue\n")
    assert editor.view.text == "@Claire Moreau est venue\n"
    assert not shown(completion)


def test_at_the_end_of_a_long_text_as_everywhere(writing: Writing, qtbot: QtBot) -> None:
    body = "Une ligne de texte, assez longue pour compter.\n" * 4_300
    editor, completion = writing(body)
    qtbot.waitUntil(lambda: not editor.view.is_filling, timeout=20_000)
    editor.view.select(len(body))
    type_text(editor.view, "[[ateli")
    assert shown(completion)
    press(editor.view, Qt.Key.Key_Return, text="\r")
    assert editor.view.text == f"{body}[[Atelier vélo]]"
