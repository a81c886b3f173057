"""Cards: laid out once, as high as their words, found under the pointer, and kept in place when they change."""

from PySide6.QtCore import QPointF, QRect, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop.theme import Theme
from desktop.widgets.card_delegate import CardDelegate
from desktop.widgets.card_list import CardList
from desktop.widgets.card_rows import CardModel, CardRow
from desktop.widgets.text_blocks import TextBlock
from tests.desktop.typing_keys import press

ROWS = tuple(CardRow(f"k{number}", f"Carte {number}", box="square") for number in range(3))


def test_long_words_are_cut_after_so_many_lines(theme: Theme) -> None:
    font = theme.font(13)
    one = TextBlock("mot", font, 200)
    many = TextBlock("🚲 mot " * 60, font, 200, most=3, lit=((2, 5),))
    assert not one.is_cut
    assert many.is_cut
    assert one.height * 2.5 < many.height < one.height * 3.5
    assert TextBlock("", font, 0).height >= 0


def test_a_card_is_higher_with_people_and_a_detail(theme: Theme) -> None:
    delegate = CardDelegate(theme)
    plain = delegate.height_of(CardRow("k", "Relire"), 280)
    people = delegate.height_of(CardRow("k", "Relire", people=("Zoé Petit",), chip="In 4 d"), 280)
    detail = delegate.height_of(CardRow("k", "Relire", people=("Zoé Petit",), detail="mot " * 40, lit=((0, 3),)), 280)
    assert plain < people < detail


def test_the_box_and_the_button_are_found_under_the_pointer(theme: Theme) -> None:
    delegate, area = CardDelegate(theme), QRect(0, 50, 280, 60)
    box, button = CardRow("k", "Relire", box="square"), CardRow("k", "Relire", button="Link")
    assert delegate.part_at(box, area, QPointF(20, 69)) == "box"
    assert delegate.part_at(box, area, QPointF(150, 69)) == ""
    assert delegate.part_at(button, area, QPointF(255, 69)) == "button"
    assert delegate.layout_of(box, 280).box_target().width() >= 24


def test_the_model_is_one_that_qt_accepts(qtmodeltester: ModelTester) -> None:
    model = CardModel()
    model.show(ROWS)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call] # pytest-qt leaves it untyped


def test_rows_that_only_changed_stay_where_they_are(qtbot: QtBot, theme: Theme) -> None:
    cards = CardList(theme, "Cartes")
    qtbot.addWidget(cards)
    cards.resize(300, 300)
    with qtbot.waitExposed(cards):
        cards.show()
    cards.show_rows(ROWS)
    cards.choose("k1")
    cards.show_rows([CardRow(row.key, row.words, struck=True) for row in ROWS])
    assert cards.current_key() == "k1"
    cards.show_rows(ROWS[1:])
    assert cards.current_key() == "k1"
    cards.show_rows(ROWS[2:])
    assert cards.heightForWidth(300) < 60


def test_keys_tell_what_is_meant(qtbot: QtBot, theme: Theme) -> None:
    cards = CardList(theme, "Cartes")
    qtbot.addWidget(cards)
    cards.show_rows(ROWS)
    told: list[tuple[str, ...]] = []
    cards.opened.connect(lambda key, beside: told.append(("opened", key, str(beside))))
    cards.acted.connect(lambda key: told.append(("acted", key)))
    cards.key_typed.connect(lambda key, typed: told.append(("typed", key, typed)))
    with qtbot.waitExposed(cards):
        cards.show()
    cards.setFocus()
    cards.choose("k0")
    press(cards, Qt.Key.Key_Down)
    press(cards, Qt.Key.Key_Return)
    press(cards, Qt.Key.Key_Space)
    press(cards, Qt.Key.Key_D, text="d")
    press(cards, Qt.Key.Key_Delete)
    assert told == [("opened", "k1", "False"), ("acted", "k1"), ("typed", "k1", "d"), ("typed", "k1", "Delete")]
