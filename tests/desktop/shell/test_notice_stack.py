"""What is told and asked, in a corner."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.shell.notice_card import NoticeCard
from desktop.shell.notice_stack import MOST_SHOWN, NoticeStack
from desktop.theme import Theme
from desktop.work.notices import Offer
from tests.desktop.typing_keys import press


@pytest.fixture
def stack(qtbot: QtBot, theme: Theme) -> NoticeStack:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 700)
    window.show()
    return NoticeStack(theme, window, stays=20)


def cards(stack: NoticeStack) -> list[NoticeCard]:
    return [card for card in stack.findChildren(NoticeCard) if card.isVisible()]


def button(card: NoticeCard, words: str) -> QPushButton:
    return next(each for each in card.findChildren(QPushButton) if each.text() == words)


def test_a_notice_lies_inside_the_window_with_all_its_words(stack: NoticeStack) -> None:
    stack.tell("Three sheets were brought in. " * 6, Offer("Undo", lambda: None))
    (card,) = cards(stack)
    assert stack.parentWidget() is not None
    assert stack.geometry().right() < 900
    assert stack.geometry().bottom() < 700
    assert card.height() >= card.sizeHint().height() // 2


def test_what_is_told_goes_by_itself(qtbot: QtBot, stack: NoticeStack) -> None:
    stack.tell("Saved.")
    qtbot.waitUntil(lambda: not cards(stack))
    assert stack.isHidden()


def test_the_pointer_on_it_keeps_it(qtbot: QtBot, stack: NoticeStack) -> None:
    stack.tell("Saved.")
    (card,) = cards(stack)
    card.enterEvent(QEnterEvent(QPointF(), QPointF(), QPointF()))
    qtbot.wait(80)
    assert cards(stack) == [card]
    card.leaveEvent(QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(lambda: not cards(stack))


def test_trouble_stays_and_does_not_stack(qtbot: QtBot, stack: NoticeStack) -> None:
    stack.trouble("The disk is full.")
    stack.trouble("The disk is full.")
    qtbot.wait(50)
    assert len(cards(stack)) == 1


def test_a_question_acts_only_on_yes(stack: NoticeStack) -> None:
    done: list[str] = []
    stack.ask("Delete it?", yes="Delete", then=lambda: done.append("yes"), detail="3 sheets link to it.")
    button(cards(stack)[0], "Leave as it is").click()
    assert done == []
    stack.ask("Delete it?", yes="Delete", then=lambda: done.append("yes"))
    button(cards(stack)[0], "Delete").click()
    assert done == ["yes"]
    assert not cards(stack)


def test_only_a_few_are_seen_and_the_others_wait(stack: NoticeStack) -> None:
    for number in range(5):
        stack.trouble(f"Trouble {number}")
    assert len(cards(stack)) == MOST_SHOWN
    stack.close_newest()
    assert [card.words for card in cards(stack)][-1] == "Trouble 3"
    assert stack.words() == ("Trouble 0", "Trouble 1", "Trouble 3", "Trouble 4")


def test_what_only_told_makes_room_for_trouble(stack: NoticeStack) -> None:
    stack.tell("Saved.")
    for number in range(3):
        stack.trouble(f"Trouble {number}")
    assert [card.words for card in cards(stack)] == ["Trouble 0", "Trouble 1", "Trouble 2"]


def test_the_keyboard_reaches_a_notice_and_esc_closes_it(qtbot: QtBot, stack: NoticeStack) -> None:
    stack.trouble("The disk is full.")
    window = stack.window()
    with qtbot.waitActive(window):
        window.activateWindow()
    stack.focus_newest()
    (card,) = cards(stack)
    assert card.hasFocus()
    press(card, Qt.Key.Key_Escape)
    assert not cards(stack)


def test_markup_in_words_is_shown_as_it_is(stack: NoticeStack) -> None:
    stack.trouble("<img src='file:///etc/passwd'> <b>bold</b>")
    (card,) = cards(stack)
    assert card.accessibleName().startswith("<img")


def test_trouble_that_is_over_goes_and_leaves_the_rest(stack: NoticeStack) -> None:
    stack.trouble("The disk is full.")
    stack.tell("The disk is full")
    for turn in range(MOST_SHOWN):
        stack.trouble(f"More trouble {turn}")
    stack.over("The disk is full.")
    stack.over(f"More trouble {MOST_SHOWN - 1}")
    assert "The disk is full." not in stack.words()
    assert f"More trouble {MOST_SHOWN - 1}" not in stack.words()
    assert "More trouble 0" in stack.words()
