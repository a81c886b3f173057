"""A process that types into a sheet without end, through the editor and what saves behind it.

`python -m tests.soak.typing_process FOLDER HOME`: on standard output, for each key, the time and the letter, as soon as
the letter is in the text.
"""

import os
import sys
from itertools import count
from pathlib import Path
from time import time

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desktop.editor.text_view import TextView
from desktop.theme import Theme, ThemeChoice
from desktop.work.jobs import Jobs
from desktop.work.open_texts import OpenTexts
from desktop.work.session import Session
from storage import Workspace, records
from tests.desktop.immediate import FakeNotices
from tests.desktop.typing_keys import type_text
from tests.soak.editing_process import SHARED

KEY_EVERY = 15
"""Milliseconds."""


def main() -> None:
    folder, home = Path(sys.argv[1]), Path(sys.argv[2])
    application = QApplication([])
    theme = Theme(application, ThemeChoice.LIGHT)
    with Workspace.open(folder, author="Lou") as workspace:
        with workspace.reader() as reader:
            sheet = records.one_named(reader, SHARED)
        session = Session(workspace, Jobs(), FakeNotices())
        texts = OpenTexts(session, home)
        session.changed.connect(texts.heard)
        view = TextView(theme)
        view.show()
        view.show_text(texts.open(sheet))
        letters = ("aé🙂 b\n"[turn % 6] for turn in count())
        keys = QTimer(interval=KEY_EVERY)
        keys.timeout.connect(lambda: typed(view, next(letters)))
        view.text_shown.connect(lambda: begun(view, keys))
        application.exec()


def begun(view: TextView, keys: QTimer) -> None:
    """The text is there: go to its end, and type."""
    view.select(len(view.text))
    keys.start()


def typed(view: TextView, letter: str) -> None:
    """Press a key, and say when, once the letter is seen."""
    type_text(view, letter)
    sys.stdout.write(f"{time()} {len(view.text)}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
