"""The program's own window without a screen, steered by lines of JSON on its standard input.

`python -m tests.stories.steered_window [DIR]`: each line asks for one thing, and is answered by one line.
"""

import json
import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from desktop.app import run
from desktop.desk import Desk
from tests.desktop.typing_keys import type_text


class Steering(QObject):
    """Does what is asked, in the window's own loop."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._heard)
        self._raised = 0
        desk.window.installEventFilter(self)

    def _heard(self) -> None:
        line = sys.stdin.buffer.readline()
        if not line:
            self._notifier.setEnabled(False)
            return
        asked, value = json.loads(line)
        answer = getattr(self, asked)(value)
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()

    def press(self, keys: str) -> str:
        chord = QKeySequence(keys)[0]  # type: ignore[index]
        focused = [each for each in QGuiApplication.topLevelWindows() if each.isActive()]
        window = focused[0] if focused else self._desk.window.windowHandle()
        QTest.keyClick(window, chord.key(), chord.keyboardModifiers())
        return ""

    def type(self, words: str) -> str:
        for letter in words:
            target = QApplication.focusWidget()
            if target is not None:
                type_text(target, letter)
        return ""

    def copy(self, words: str) -> str:
        QGuiApplication.clipboard().setText(words)
        return ""

    def copied(self, _: str) -> str:
        return QGuiApplication.clipboard().text()

    def title(self, _: str) -> str:
        return self._desk.window.windowTitle() if self._desk.window.isVisible() else ""

    def is_in_front(self, _: str) -> bool:
        return self._desk.window.isActiveWindow()

    def photograph(self, file: str) -> bool:
        return self._desk.window.grab().save(file)

    def seen(self, _: str) -> list[str]:
        """Words on labels, and where the keyboard is: for whoever asks why a story stopped."""
        labels = [each.text() for each in self._desk.window.findChildren(QLabel) if each.isVisible() and each.text()]
        focus: QWidget | None = QApplication.focusWidget()
        return [*labels, f"keyboard: {type(focus).__name__} {focus.accessibleName() if focus is not None else ''}"]


def main() -> None:
    begin = Desk.start

    def start(desk: Desk) -> None:
        begin(desk)
        desk.steering = Steering(desk)  # type: ignore[attr-defined]

    Desk.start = start  # type: ignore[method-assign, assignment]
    folder = sys.argv[1] if len(sys.argv) > 1 else ""
    sys.exit(run(folder=str(Path(folder).absolute()) if folder else ""))


if __name__ == "__main__":
    main()
