"""The text under the hands: what Qt shows is what is stored, whoever writes."""

from random import Random

from PySide6.QtCore import QCoreApplication, QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent, QInputMethodEvent, QKeyEvent

from desktop.editor.handling import Mark, MarkKind, Surface
from desktop.editor.text_view import TextView
from tests.desktop.editor.conftest import MakeText
from tests.desktop.editor.views import agrees, arrives
from tests.desktop.typing_keys import press, type_text
from wiki.edits import Edit

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


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


def test_nothing_can_be_typed_where_no_text_is(view: TextView) -> None:
    view.show_text(None)
    type_text(view, "x")
    assert view.document().toRawText() == ""


def test_each_enter_is_a_line_and_stays_in_sight(view: TextView, opened: MakeText) -> None:
    view.resize(300, 200)
    view.show()
    text = opened("un")
    view.show_text(text)
    view.select(2)
    type_text(view, "\n\n\ndeux")
    assert text.text == "un\n\n\ndeux"
    type_text(view, "\n" * 30)
    assert view.viewport().rect().contains(view.cursorRect())
