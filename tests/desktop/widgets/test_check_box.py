"""A box to tick is ticked by key and by mouse, and is wide enough for its words."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.theme import Theme
from desktop.widgets.check_box import CheckBox


def test_a_box_is_ticked_by_key_and_by_mouse(qtbot: QtBot, theme: Theme) -> None:
    box = CheckBox(theme, "Les notes partent aussi")
    qtbot.addWidget(box)
    box.show()
    box.resize(box.sizeHint())
    empty = box.grab().toImage()
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert box.isChecked()
    assert box.grab().toImage() != empty
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().center())
    assert not box.isChecked()
    assert box.sizeHint().width() > box.fontMetrics().horizontalAdvance(box.text())
    assert box.sizeHint().height() >= 24
