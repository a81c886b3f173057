"""From a key to the painted letter, beside a bare QPlainTextEdit in the same run; switching, a long paste, a long day.

python -m benchmarks.typing_speed [KILOBYTES…]     (20 and 200 by default; offscreen)

Ours has everything on that pages have: highlighting, lists, typography, completion, spelling, and saving into a real
workspace behind each key. The bare one has nothing.
"""

import gc
import os
import shutil
import sys
import tempfile
import tracemalloc
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from benchmarks.french_text import FrenchText
from benchmarks.timing import Comparison, compare, peak_memory, seconds, spread, told
from desktop.app import SWITCH_INTERVAL
from desktop.editor.completing import furnish_completion
from desktop.editor.editor import Editor
from desktop.editor.spelling_marks import furnish_spelling
from desktop.editor.writing import furnish_writing
from desktop.spelling.own_words import OwnWords
from desktop.spelling.speller import Speller
from desktop.theme import Theme, ThemeChoice
from desktop.work.jobs import Jobs
from desktop.work.open_texts import OpenText, OpenTexts
from desktop.work.session import Session
from storage import Kind, Workspace
from storage.editing import sheets

KEYS = 150
BETWEEN = 30
"""Milliseconds between two keys."""

LETTERS = "aé *e\u00a0"
PASTE = 5_000_000
LONG_DAY = 6_000


class Desk:
    """An editor on a real workspace, with its session and its texts."""

    def __init__(self, application: QApplication, folder: Path) -> None:
        self.application = application
        self.workspace = Workspace.create(folder / "w.fabrique", "Banc d'essai", author="Banc d'essai")
        self.jobs = Jobs()
        self.session = Session(self.workspace, self.jobs, _Silent())
        self.texts = OpenTexts(self.session, folder)
        self.session.changed.connect(self.texts.heard)
        theme = Theme(application, ThemeChoice.LIGHT)
        self.editor = Editor(theme)
        self.speller = Speller(self.jobs, OwnWords(folder, folder), "both")
        furnish_writing(self.editor, theme, language=lambda: "fr")
        furnish_completion(self.editor, theme, self.session, lambda: "fr")
        furnish_spelling(self.editor, self.speller)
        self.editor.resize(760, 900)
        self.editor.show()
        self.editor.setFocus()

    def opened(self, body: str) -> OpenText:
        """A sheet's text, there and shown."""
        record, plan = sheets.create(Kind.SHEET, f"Fiche {len(body)}", body=body)
        self.workspace.perform(plan)
        text = self.texts.open(record)
        self.wait(lambda: text.loaded)
        return text

    def wait(self, until: Callable[[], bool]) -> None:
        """Let the application work until something is so."""
        while not until():
            self.application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)

    def rest(self, milliseconds: int) -> None:
        """Let the application work for so long."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def close(self) -> None:
        """Save, and let go."""
        done: list[bool] = []
        self.texts.flush_all(lambda: done.append(True))
        self.wait(lambda: bool(done))
        self.session.stop()
        self.jobs.close()
        self.workspace.close()


class _Silent:
    def tell(self, *_: object, **__: object) -> None: ...
    def trouble(self, words: str, *_: object, **__: object) -> None:
        sys.stderr.write(words + "\n")

    def over(self, words: str) -> None: ...
    def ask(self, *_: object, **__: object) -> None: ...


def main(sizes: list[int]) -> None:
    """Print the table."""
    sys.setswitchinterval(SWITCH_INTERVAL)
    application = QApplication([])
    folder = Path(tempfile.mkdtemp(prefix="fabrique-bench-"))
    desk = Desk(application, folder)
    try:
        told("median / p95", "ours | QPlainTextEdit | ratio of the medians")
        for size in sizes:
            _typing(desk, size)
        _switching(desk)
        _paste(desk)
        _long_day(desk)
        told("peak memory", f"{peak_memory():.0f} MB")
    finally:
        desk.close()
        shutil.rmtree(folder)


def written(kilobytes: int) -> str:
    """Sheets' texts one after the other, as long as asked for."""
    french, body = FrenchText(), ""
    while len(body) < kilobytes * 1_000:
        body += "".join(f"## {sheet.title}\n\n{sheet.body}\n" for sheet in french.sheets(20))
    return body[: kilobytes * 1_000]


def _typing(desk: Desk, size: int) -> None:
    body = written(size)
    text = desk.opened(body)
    bare = QPlainTextEdit()
    bare.resize(760, 900)
    bare.show()
    shown = compare(
        lambda _: _shown(desk, text),
        lambda _: _painted(bare, lambda: bare.setPlainText(body)),
        turns=5,
        warm=1,
    )
    told(f"{size} kB: shown and painted", shown.told())
    for name, place in (("top", 10), ("middle", len(body) // 2), ("end", len(body))):
        desk.editor.go_to(place)
        cursor = QTextCursor(bare.document())
        cursor.setPosition(min(place, bare.document().characterCount() - 1))
        bare.setTextCursor(cursor)
        found = _keys(desk, bare)
        told(f"{size} kB: a key at the {name}", f"{found.told()}; slowest {max(found.ours) * 1000:.1f} ms")
    bare.close()


def _keys(desk: Desk, bare: QPlainTextEdit) -> Comparison:
    """Keys in turn, at the pace of a quick typist, so that texts are saved meanwhile."""
    taken = []
    for turn in range(KEYS):
        desk.rest(BETWEEN)
        letter = LETTERS[turn % len(LETTERS)]
        taken.append((seconds(partial(_key, desk.editor.view, letter)), seconds(partial(_key, bare, letter))))
    return Comparison(tuple(pair[0] for pair in taken), tuple(pair[1] for pair in taken))


def _painted(widget: QWidget, act: Callable[[], object]) -> None:
    act()
    widget.repaint()
    QCoreApplication.processEvents()


def _key(widget: QWidget, letter: str) -> None:
    """Press a key and paint."""
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
    QCoreApplication.sendEvent(widget, event)
    QCoreApplication.processEvents()


def _switching(desk: Desk) -> None:
    texts = [desk.opened(written(size)) for size in (3, 8, 20)]
    taken = [seconds(partial(_shown, desk, texts[turn % 3])) for turn in range(30)]
    told("another text shown and painted (3, 8 and 20 kB)", spread(taken))


def _shown(desk: Desk, text: OpenText) -> None:
    _painted(desk.editor, partial(desk.editor.show_text, text))


def _paste(desk: Desk) -> None:
    text = desk.opened("Avant\n\nAprès\n")
    desk.editor.show_text(text)
    desk.editor.go_to(7)
    words = written(200)
    words *= PASTE // len(words)
    gaps: list[float] = []
    last = perf_counter()

    def beat() -> None:
        nonlocal last
        now = perf_counter()
        gaps.append(now - last)
        last = now

    pulse = QTimer(interval=0)
    pulse.timeout.connect(beat)
    pulse.start()
    begin = perf_counter()
    desk.editor.view.insert_words(words)
    desk.wait(lambda: not desk.editor.view.is_filling)
    whole = perf_counter() - begin
    text.flush()
    desk.wait(lambda: not text.is_unsaved)
    pulse.stop()
    told("5 MB pasted: longest freeze, all of it there, stored", _in_seconds(max(gaps), whole, perf_counter() - begin))


def _in_seconds(freeze: float, whole: float, stored: float) -> str:
    return f"{freeze * 1000:.0f} ms | {whole:.1f} s | {stored:.1f} s"


def _long_day(desk: Desk) -> None:
    desk.editor.show_text(desk.opened(written(5)))
    desk.editor.go_to(1_000)
    counts: list[int] = []
    memory: list[int] = []
    tracemalloc.start()
    for turn in range(LONG_DAY):
        _key(desk.editor.view, "é *\u00a0e"[turn % 5])
        if turn % 40 == 39:
            desk.editor.view.undo()
        if turn % (LONG_DAY // 4) == LONG_DAY // 4 - 1:
            gc.collect()
            counts.append(len(gc.get_objects()))
            memory.append(tracemalloc.get_traced_memory()[0])
    tracemalloc.stop()
    told(f"{LONG_DAY} keys: objects after each quarter", " ".join(f"{count:,}" for count in counts))
    told(f"{LONG_DAY} keys: Python's memory after each quarter", " ".join(f"{size / 1e6:.1f} MB" for size in memory))


if __name__ == "__main__":
    main([int(argument) for argument in sys.argv[1:]] or [20, 200])
