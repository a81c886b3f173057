"""The text under the hands: what Qt shows is what is stored, whoever writes."""

from random import Random

from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent, QInputMethodEvent, QKeyEvent
from pytestqt.qtbot import QtBot

from desktop.editor.handling import Mark, MarkKind, Surface
from desktop.editor.text_mirror import shown
from desktop.editor.text_view import TextView
from desktop.theme import Theme, ThemeChoice
from desktop.work.open_texts import TextChange
from storage import Workspace
from storage.editing import sheets
from tests.desktop.editor.conftest import MakeText
from tests.desktop.typing_keys import press, type_text
from wiki.edits import Edit

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def agrees(view: TextView) -> bool:
    text = view.open_text
    return text is not None and view.text == text.text and view.document().toRawText() == shown(view.text)


def arrives(view: TextView, *edits: Edit) -> None:
    """What somebody else wrote comes in."""
    text = view.open_text
    assert text is not None
    text._live.arrived(edits)
    text._tell(TextChange(tuple(edits), mine=False))


def test_what_is_typed_is_in_the_text_at_once(view: TextView, opened: MakeText) -> None:
    text = opened("Un plan.")
    view.show_text(text)
    view.select(8)
    type_text(view, " Été « œuvre » 🙂\nfin")
    assert text.text == "Un plan. Été « œuvre » 🙂\nfin"
    assert agrees(view)
    assert view.place() == len(text.text)


def test_breaks_odd_characters_and_blanks_come_back_byte_for_byte(view: TextView, opened: MakeText) -> None:
    body = "un\r\ndeux\u00a0:\r\n\u2029\0\ufdd0\ufeff🙂\u2028x\r\n"
    text = opened(body)
    view.show_text(text)
    view.select(4)
    type_text(view, "é\n")
    assert text.text == body[:4] + "é\r\n" + body[4:]
    press(view, Qt.Key.Key_Backspace)
    press(view, Qt.Key.Key_Backspace)
    assert text.text == body
    assert agrees(view)


def test_undo_and_redo_keys_are_the_texts(view: TextView, opened: MakeText) -> None:
    text = opened("Un plan.")
    view.show_text(text)
    view.select(2)
    type_text(view, " vrai")
    press(view, Qt.Key.Key_Z, CONTROL)
    assert text.text == "Un plan."
    assert view.place() == 2
    press(view, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert text.text == "Un vrai plan."
    press(view, Qt.Key.Key_Z, CONTROL)
    press(view, Qt.Key.Key_Y, CONTROL)
    assert text.text == "Un vrai plan."
    assert agrees(view)


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


def test_whatever_is_done_at_random_view_and_text_agree(view: TextView, opened: MakeText) -> None:
    rng = Random(4)
    text = opened("Un plan\r\n🙂 vélo\n\n- [ ] action 𝄞 [[Lien]]\r\n")
    view.show_text(text)
    keys = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_End)
    for _ in range(400):
        act = rng.randrange(7)
        place = rng.randint(0, len(text.text))
        if act == 0:
            view.select(place, min(len(text.text), place + rng.randint(0, 6)))
        elif act == 1:
            press(view, rng.choice(keys), SHIFT if rng.random() < 0.2 else Qt.KeyboardModifier.NoModifier)
        elif act == 2:
            press(view, Qt.Key.Key_Z, CONTROL | rng.choice((SHIFT, Qt.KeyboardModifier.NoModifier)))
        elif act == 3:
            arrives(
                view, Edit(place, min(len(text.text), place + rng.randint(0, 4)), rng.choice(("", "\r\n", "𝄞é", "\n")))
            )
        else:
            type_text(view, rng.choice(("a", "é", "🙂", "\n", "\u00a0", "**")))
        assert agrees(view)


def test_what_is_being_composed_is_no_text_until_it_is_committed(view: TextView, opened: MakeText) -> None:
    text = opened("a")
    view.show_text(text)
    view.select(1)
    QCoreApplication.sendEvent(view, QInputMethodEvent("^", []))
    assert text.text == "a"
    arrives(view, Edit(0, 0, "x"))
    assert text.text == "xa"
    event = QInputMethodEvent()
    event.setCommitString("ê")
    QCoreApplication.sendEvent(view, event)
    assert text.text == "xaê"
    assert agrees(view)


def test_pasted_text_takes_the_texts_breaks_and_is_one_undo(view: TextView, opened: MakeText) -> None:
    text = opened("un\r\n")
    view.show_text(text)
    view.select(4)
    data = QMimeData()
    data.setText("deux\ntrois\r\nquatre")
    view.insertFromMimeData(data)
    assert text.text == "un\r\ndeux\r\ntrois\r\nquatre"
    type_text(view, "!")
    view.undo()
    view.undo()
    assert text.text == "un\r\n"


def test_what_is_copied_is_the_text_itself(view: TextView, opened: MakeText) -> None:
    view.show_text(opened("un\u00a0:\r\n🙂"))
    view.selectAll()
    assert view.createMimeDataFromSelection().text() == "un\u00a0:\r\n🙂"


def test_shift_and_enter_break_a_line_like_any_other(view: TextView, opened: MakeText) -> None:
    view.show_text(opened("un"))
    view.select(2)
    press(view, Qt.Key.Key_Return, SHIFT, text="\r")
    assert view.text == "un\n"


def test_handlers_take_keys_and_pastes_before_the_view(view: TextView, opened: MakeText) -> None:
    class Taker:
        def handle(self, event: QKeyEvent, surface: Surface) -> bool:
            if event.text() != ":":
                return False
            place = surface.place()
            surface.edit((Edit(place, place, "\u00a0:"),), select=(place + 2, place + 2))
            return True

        def insert_mime(self, data: QMimeData, surface: Surface) -> bool:
            surface.edit((Edit(0, 0, "collé "),))
            return True

    taker = Taker()
    view.add_key_handler(taker)
    view.add_mime_handler(taker)
    view.show_text(opened("un"))
    view.select(2)
    type_text(view, " é:a")
    assert view.text == "un é\u00a0:a"
    view.insertFromMimeData(QMimeData())
    assert view.text == "collé un é\u00a0:a"


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


def test_marks_are_drawn_over_their_text(view: TextView, opened: MakeText) -> None:
    view.show_text(opened("🙂 fote ici"))
    view.show_marks("spelling", (Mark(2, 6, MarkKind.SPELLING),))
    (selection,) = view.extraSelections()
    assert selection.cursor.selectedText() == "fote"
    view.show_marks("spelling", ())
    assert view.extraSelections() == []


def test_what_is_dropped_stands_where_it_was_let_go(view: TextView, opened: MakeText) -> None:
    text = opened("un trois")
    view.show_text(text)
    data = QMimeData()
    data.setText("deux ")
    where = QPointF(view.rectangle(3).center())
    event = QDropEvent(where, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    view.dropEvent(event)
    assert text.text == "un deux trois"
    view.undo()
    assert text.text == "un trois"


def test_a_place_gone_to_while_a_long_text_comes_in_is_reached(qtbot: QtBot, view: TextView, opened: MakeText) -> None:
    text = opened("Une ligne assez longue.\n" * 20_000)
    view.show_text(text)
    assert view.is_filling
    view.select(400_000)
    qtbot.waitUntil(lambda: not view.is_filling, timeout=30_000)
    assert view.place() == 400_000
    assert agrees(view)


def test_nothing_can_be_typed_where_no_text_is(view: TextView) -> None:
    view.show_text(None)
    type_text(view, "x")
    assert view.document().toRawText() == ""


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
