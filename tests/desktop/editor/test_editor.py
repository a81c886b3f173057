"""What a page asks of its editor."""

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from desktop.editor.editor import Editor
from desktop.theme import Theme
from desktop.work.commands import Commands
from tests.desktop.editor.conftest import MakeText
from tests.desktop.typing_keys import type_text


@pytest.fixture
def editor(qtbot: QtBot, theme: Theme) -> Editor:
    made = Editor(theme)
    qtbot.addWidget(made)
    made.resize(700, 500)
    with qtbot.waitExposed(made):
        made.show()
    made.setFocus()
    return made


def test_a_line_that_is_scrolled_to_is_the_visible_one(editor: Editor, opened: MakeText) -> None:
    editor.show_text(opened("## Titre\n\nUne ligne assez longue pour être vue.\n" * 100))
    for line in (0.0, 30.5, 120.25, 3.0):
        editor.scroll_to_line(line)
        assert editor.visible_line() == pytest.approx(line, abs=0.1)


def test_scrolling_is_told(qtbot: QtBot, editor: Editor, opened: MakeText) -> None:
    editor.show_text(opened("Ligne\n" * 200))
    with qtbot.waitSignal(editor.scrolled) as told:
        editor.view.verticalScrollBar().setValue(400)
    assert told.args is not None
    assert told.args[0] == pytest.approx(editor.visible_line())


def test_words_line_and_column_are_told(qtbot: QtBot, editor: Editor, opened: MakeText) -> None:
    with qtbot.waitSignal(editor.words_counted) as counted:
        editor.show_text(opened("L'été n'est pas fini.\nDeux mots"))
    assert counted.args == [6, 1, 0]
    with qtbot.waitSignal(editor.cursor_moved) as moved:
        editor.go_to(26)
    assert moved.args == [2, 5]
    with qtbot.waitSignal(editor.words_counted, timeout=2_000) as counted:
        type_text(editor.view, " !")
    assert counted.args == [6, 1, 0]


def test_the_words_selected_are_told_and_forgotten(qtbot: QtBot, editor: Editor, opened: MakeText) -> None:
    editor.show_text(opened("L'été n'est pas fini.\nDeux mots"))
    with qtbot.waitSignal(editor.words_counted) as counted:
        editor.view.select(0, 11)
    assert counted.args == [6, 1, 2]
    with qtbot.waitSignal(editor.words_counted) as counted:
        editor.view.select(3)
    assert counted.args == [6, 1, 0]


def test_links_are_followed_by_their_words(qtbot: QtBot, editor: Editor, opened: MakeText) -> None:
    editor.show_text(opened("Voir [[Plan vélo#Suite|le plan]], [site](https://exemple.org) et [fiche](Autre)."))
    for words, signal, args in (
        ("le plan", editor.link_followed, ["Plan vélo#Suite", True]),
        ("site", editor.address_followed, ["https://exemple.org"]),
        ("fiche", editor.link_followed, ["Autre", True]),
    ):
        with qtbot.waitSignal(signal) as told:
            editor.follow_link(editor.view.text.index(words), beside=True)
        assert told.args == args
    with qtbot.assertNotEmitted(editor.link_followed):
        editor.follow_link(2, beside=False)


def test_a_place_gone_to_is_in_sight_and_its_words_are_lit_until_one_types(editor: Editor, opened: MakeText) -> None:
    text = opened("Ligne\n" * 300 + "Le Réseau cyclable\n" + "Ligne\n" * 300)
    editor.show_text(text)
    start = text.text.index("Le R")
    editor.go_to(start, "reseau")
    QCoreApplication.processEvents()
    assert 0 <= editor.view.rectangle(start).top() <= 500
    (lit,) = editor.view.extraSelections()
    assert lit.cursor.selectedText() == "Réseau"
    type_text(editor.view, "x")
    assert editor.view.extraSelections() == []


def test_commands_can_stand_together_and_undo_follows_the_text(editor: Editor, opened: MakeText) -> None:
    commands = Commands()
    commands.add(*editor.commands())
    assert not commands.named("text.undo").enabled()
    editor.show_text(opened("a"))
    type_text(editor.view, "b")
    commands.run("text.undo")
    assert editor.view.text == "a"
