"""Finding and replacing, by keyboard."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.editor.editor import Editor
from desktop.editor.finding import FindBar, furnish_finding
from desktop.theme import Theme
from desktop.work.open_texts import OpenTexts
from storage import Kind, Workspace
from storage.editing.sheets import create
from tests.desktop.immediate import ImmediateStore
from tests.desktop.typing_keys import press, type_text
from wiki.edits import Edit

Looking = Callable[[str], tuple[Editor, FindBar]]


@pytest.fixture
def looking(qtbot: QtBot, theme: Theme, store: ImmediateStore, workspace: Workspace) -> Looking:
    """An editor with its find bar, in which somebody has begun to look."""

    def make(body: str) -> tuple[Editor, FindBar]:
        record, plan = create(Kind.SHEET, "Fiche", body=body)
        workspace.perform(plan)
        editor = Editor(theme)
        qtbot.addWidget(editor)
        bar = furnish_finding(editor, theme)
        editor.resize(900, 500)
        editor.show()
        editor.show_text(OpenTexts(store, store.folder, editor).open(record))
        qtbot.waitUntil(lambda: editor.view.text == body)
        bar.begin_replacing()
        return editor, bar

    return make


def test_enter_goes_from_one_to_the_next_whatever_the_accents(looking: Looking) -> None:
    editor, bar = looking("un évènement, deux Événements")
    type_text(bar._words, "evenement")
    assert editor.view.selection() == (3, 12)
    press(bar._words, Qt.Key.Key_Return)
    assert editor.view.selection() == (19, 28)
    press(bar._words, Qt.Key.Key_Return)
    assert editor.view.selection() == (3, 12)
    assert bar._count.text().startswith("1")


def test_escape_leaves_the_caret_at_what_was_found(looking: Looking) -> None:
    editor, bar = looking("un mot, un autre")
    type_text(bar._words, "autre")
    press(bar._words, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert editor.view.selection() == (11, 16)


def test_all_are_replaced_as_one_act(looking: Looking) -> None:
    editor, bar = looking("vélo, Velo, VÉLO")
    type_text(bar._words, "velo")
    type_text(bar._other, "train")
    bar.replace_all()
    assert editor.view.text == "train, train, train"
    editor.view.undo()
    assert editor.view.text == "vélo, Velo, VÉLO"


def test_one_is_replaced_and_the_next_is_lit(looking: Looking) -> None:
    editor, bar = looking("a b a b")
    type_text(bar._words, "a")
    type_text(bar._other, "aa")
    bar.replace_one()
    assert editor.view.text == "aa b a b"
    bar.replace_one()
    assert editor.view.text == "aa b aa b"


def test_what_is_nowhere_says_so(looking: Looking) -> None:
    _, bar = looking("rien")
    type_text(bar._words, "xylophone")
    assert bar._count.text()
    assert bar._found == ()


def test_what_is_replaced_is_what_stands_there_now(looking: Looking) -> None:
    editor, bar = looking("un mot, un autre mot")
    type_text(bar._words, "mot")
    type_text(bar._other, "nom")
    text = editor.view.open_text
    assert text is not None
    text.edit((Edit(0, 0, "Voici : "),), source="elsewhere")
    bar.replace_all()
    assert editor.view.text == "Voici : un nom, un autre nom"


def test_finding_goes_on_from_where_the_caret_was_put(looking: Looking) -> None:
    editor, bar = looking("a b a b a b a")
    type_text(bar._words, "a")
    editor.view.select(5)
    bar.next()
    assert editor.view.selection() == (8, 9)
    editor.view.select(7)
    bar.previous()
    assert editor.view.selection() == (4, 5)
    editor.view.select(13)
    bar.next()
    assert editor.view.selection() == (0, 1)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("evenement", ["Événement", "évènement"]),
        ("coeur", ["cœur"]),
        ("d'aubigny", ["d’Aubigny"]),
        ("aujourd’hui", ["aujourd'hui"]),
        ("250 000", ["250\u202f000"]),
    ],
)
def test_accents_ligatures_apostrophes_and_blanks_are_found_however_written(
    looking: Looking, words: str, found: list[str]
) -> None:
    editor, bar = looking("L’Événement d’Aubigny, au cœur d'aujourd'hui : 250\u202f000 €, un évènement")
    bar._words.setText(words)
    assert [editor.view.text[start:end] for start, end in bar._found] == found


def test_words_that_one_came_for_are_looked_for_at_once(looking: Looking) -> None:
    editor, bar = looking("Un cœur, puis un œuf.\n\nUn vélo, deux Vélos, trois vélos")
    bar.leave()
    editor.view.select(0)
    editor.go_to(editor.view.text.index("deux"), "velos")
    bar.begin()
    assert bar._words.text() == "Vélos"
    assert bar._count.text() == "1 of 2"


def test_what_one_came_for_is_lit_where_it_stands_behind_ligatures_and_line_breaks(looking: Looking) -> None:
    editor, _ = looking("Œuvres, cœurs et œufs.\n\n\nUn vélo")
    editor.go_to(0, "velo")
    assert editor.pointed is not None
    assert editor.view.text[editor.pointed.start : editor.pointed.end] == "vélo"
    editor.view.edit((Edit(0, 0, "x"),))
    assert editor.pointed is None
