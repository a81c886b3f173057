"""Words that no dictionary knows are marked, and mended from the menu."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from desktop.editor.editor import Editor
from desktop.editor.spelling_marks import SpellingMarks, furnish_spelling
from desktop.spelling.own_words import OwnWords
from desktop.spelling.speller import Speller
from desktop.theme import Theme
from desktop.work.jobs import Jobs
from desktop.work.open_texts import OpenTexts
from storage import Kind, Workspace
from storage.editing.sheets import create
from tests.desktop.immediate import ImmediateStore

Spelt = Callable[[str], tuple[Editor, SpellingMarks]]


@pytest.fixture
def speller(qapp: QApplication, tmp_path: Path) -> Iterator[Speller]:
    jobs = Jobs()
    yield Speller(jobs, OwnWords(tmp_path, tmp_path), "both")
    jobs.close()


@pytest.fixture
def spelt(qtbot: QtBot, theme: Theme, store: ImmediateStore, workspace: Workspace, speller: Speller) -> Spelt:
    """An editor whose words are judged."""

    def make(body: str) -> tuple[Editor, SpellingMarks]:
        record, plan = create(Kind.SHEET, "Fiche", body=body)
        workspace.perform(plan)
        editor = Editor(theme)
        qtbot.addWidget(editor)
        marks = furnish_spelling(editor, speller)
        editor.show()
        editor.show_text(OpenTexts(store, store.folder, editor).open(record))
        return editor, marks

    return make


def marked(marks: SpellingMarks) -> list[str]:
    return [found.word for found in marks._wrong]


def test_a_mistake_is_marked_and_goes_when_it_is_mended(qtbot: QtBot, spelt: Spelt) -> None:
    editor, marks = spelt("Les bénévolles de la commune")
    qtbot.waitUntil(lambda: marked(marks) == ["bénévolles"], timeout=20_000)
    marks.to_next()
    assert editor.view.selection() == (4, 14)
    editor.view.insert_words("bénévoles")
    qtbot.waitUntil(lambda: marked(marks) == [], timeout=20_000)


def test_the_menu_offers_what_may_have_been_meant(qtbot: QtBot, spelt: Spelt) -> None:
    editor, marks = spelt("une mairrie")
    qtbot.waitUntil(lambda: marked(marks) == ["mairrie"], timeout=20_000)
    menu = QMenu()
    marks.fill(menu, 6, editor.view)
    qtbot.waitUntil(lambda: any(action.text() == "mairie" for action in menu.actions()), timeout=20_000)
    next(action for action in menu.actions() if action.text() == "mairie").trigger()
    assert editor.view.text == "une mairie"


def test_the_words_of_the_group_are_right(qtbot: QtBot, spelt: Spelt, speller: Speller) -> None:
    speller.know(["Légumerie de l’Ambrelle"])
    _, marks = spelt("la légumerie d'Ambrelle et la mairrie")
    qtbot.waitUntil(lambda: marked(marks) == ["mairrie"], timeout=20_000)
    speller.add("mairrie")
    qtbot.waitUntil(lambda: marked(marks) == [], timeout=20_000)
