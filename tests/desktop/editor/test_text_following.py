"""Others write, windows change, long texts come in: what one looks at stays where it is."""

from PySide6.QtCore import QCoreApplication, QPoint
from pytestqt.qtbot import QtBot

from desktop.editor.text_view import TextView
from desktop.theme import Theme, ThemeChoice
from desktop.work.open_texts import TextChange
from storage import Workspace
from storage.editing import sheets
from tests.desktop.editor.conftest import MakeText
from tests.desktop.editor.views import agrees, arrives
from tests.desktop.typing_keys import type_text
from wiki.edits import Edit


def test_a_change_arriving_moves_nothing_under_the_caret(qtbot: QtBot, view: TextView, opened: MakeText) -> None:
    text = opened("".join(f"Ligne {number}\n" for number in range(200)))
    view.show_text(text)
    place = text.text.index("Ligne 100\n")
    view.select(place + 2, place + 5)
    QCoreApplication.processEvents()
    before = view.rectangle(view.place())
    arrives(view, Edit(0, 0, "Nouveau\n" * 40), Edit(20, 24, ""))
    start, end = view.selection()
    assert view.text[start:end] == "gne"
    assert view.rectangle(view.place()) == before
    assert agrees(view)


def test_without_focus_the_line_at_the_top_stays_at_the_top(qtbot: QtBot, view: TextView, opened: MakeText) -> None:
    text = opened("".join(f"Ligne {number}\n" for number in range(200)))
    view.show_text(text)
    view.clearFocus()
    view.verticalScrollBar().setValue(900)
    at_top = view.text[view.place_at(QPoint(300, 0)) :][:12]
    arrives(view, Edit(0, 0, "Nouveau\n" * 40))
    assert view.text[view.place_at(QPoint(300, 0)) :][:12] == at_top
    assert view.verticalScrollBar().value() > 900


def test_what_arrives_right_at_the_caret_comes_behind_it(view: TextView, opened: MakeText) -> None:
    view.show_text(opened("Un plan"))
    view.select(7)
    arrives(view, Edit(7, 7, " vélo"))
    assert view.place() == 7
    type_text(view, "!")
    assert view.text == "Un plan! vélo"


def test_two_views_of_one_text_show_the_same(qtbot: QtBot, theme: Theme, view: TextView, opened: MakeText) -> None:
    text = opened("Un plan\r\n🙂 vélo")
    other = TextView(theme)
    qtbot.addWidget(other)
    for each in (view, other):
        each.show_text(text)
    other.select(len(text.text))
    view.select(0)
    type_text(view, "Été\n")
    assert agrees(view)
    assert agrees(other)
    assert other.place() == len(text.text)


def test_a_listener_may_change_the_text_when_it_hears_of_a_change(view: TextView, opened: MakeText) -> None:
    def doubled(change: TextChange) -> None:
        if view.text.endswith("x"):
            view.edit((Edit(len(view.text) - 1, len(view.text), "yz"),))

    view.text_changed.connect(doubled)
    view.show_text(opened(""))
    type_text(view, "ax")
    assert view.text == "ayz"
    assert agrees(view)


def test_caret_and_scroll_are_where_they_were_when_a_text_comes_back(view: TextView, opened: MakeText) -> None:
    long, short = opened("Ligne\n" * 300), opened("b")
    view.show_text(long)
    view.select(900)
    QCoreApplication.processEvents()
    scrolled = view.verticalScrollBar().value()
    assert scrolled > 0
    view.show_text(short)
    assert view.place() == 0
    view.show_text(long)
    assert view.place() == 900
    assert view.verticalScrollBar().value() == scrolled


def test_a_long_paste_comes_in_pieces_and_is_one_edit(qtbot: QtBot, view: TextView, opened: MakeText) -> None:
    text = opened("avant\naprès\n")
    view.show_text(text)
    view.select(6)
    words = "Une ligne assez longue 🙂.\n" * 40_000
    view.insert_words(words)
    assert text.text == f"avant\n{words}après\n"
    assert view.is_filling
    type_text(view, "x")
    arrives(view, Edit(0, 0, "Nota\n"))
    qtbot.waitUntil(lambda: not view.is_filling, timeout=30_000)
    assert agrees(view)
    assert text.text == f"Nota\navant\n{words}xaprès\n"  # what is typed meanwhile comes when there is room for it
    view.undo()
    view.undo()
    assert text.text == "Nota\navant\naprès\n"
    assert agrees(view)


def test_other_colours_keep_the_text_the_caret_and_the_scroll_bar(
    view: TextView, opened: MakeText, theme: Theme
) -> None:
    view.show_text(opened("## Titre\n\nUn **mot**.\n" * 100))
    view.select(700)
    QCoreApplication.processEvents()
    scrolled = view.verticalScrollBar().value()
    theme.choose(ThemeChoice.DARK)
    assert (view.place(), view.verticalScrollBar().value()) == (700, scrolled)
    assert agrees(view)
    theme.choose(ThemeChoice.LIGHT)


def test_a_place_gone_to_while_a_long_text_comes_in_is_reached(qtbot: QtBot, view: TextView, opened: MakeText) -> None:
    text = opened("Une ligne assez longue.\n" * 20_000)
    view.show_text(text)
    assert view.is_filling
    view.select(400_000)
    qtbot.waitUntil(lambda: not view.is_filling, timeout=30_000)
    assert view.place() == 400_000
    assert agrees(view)


def test_a_commit_changes_nothing_in_the_view(view: TextView, opened: MakeText, workspace: Workspace) -> None:
    text = opened("Un plan")
    view.show_text(text)
    changes: list[TextChange] = []
    view.select(7)
    type_text(view, "!")
    view.text_changed.connect(changes.append)
    text.flush()
    assert changes == []
    workspace.perform(sheets.write_body(text.record, [Edit(0, 2, "Le")]))
    text.refresh()
    assert [change.mine for change in changes] == [False]
    assert view.text == "Le plan!"
