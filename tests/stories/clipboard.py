"""Another program's clipboard on a screen: `python -m tests.stories.clipboard`, asked by lines of JSON.

`["copy", words]` offers words to all programs, `["copied", ""]` tells what is offered now, here or elsewhere.
"""

import json
import sys

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtGui import QGuiApplication


class Clipboard(QObject):
    """Answers each line with one."""

    def __init__(self) -> None:
        super().__init__()
        self._notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._heard)

    def _heard(self) -> None:
        line = sys.stdin.buffer.readline()
        if not line:
            QGuiApplication.quit()
            return
        asked, words = json.loads(line)
        clipboard = QGuiApplication.clipboard()
        if asked == "copy":
            clipboard.setText(words)
        sys.stdout.write(json.dumps(words if asked == "copy" else clipboard.text()) + "\n")
        sys.stdout.flush()


def main() -> None:
    application = QGuiApplication(sys.argv[:1])
    clipboard = Clipboard()
    application.exec()
    del clipboard


if __name__ == "__main__":
    main()
