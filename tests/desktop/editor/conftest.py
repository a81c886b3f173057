"""A text view on an open text of a real workspace."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.editor.text_view import TextView
from desktop.theme import Theme
from desktop.work.open_texts import OpenText, OpenTexts
from storage import Kind, Workspace
from storage.editing import sheets
from tests.desktop.immediate import ImmediateStore

MakeText = Callable[[str], OpenText]


@pytest.fixture
def texts(qtbot: QtBot, store: ImmediateStore, tmp_path: Path) -> Iterator[OpenTexts]:
    made = OpenTexts(store, tmp_path / "home")
    store.on_changed.append(made.heard)
    yield made
    made.deleteLater()


@pytest.fixture
def opened(workspace: Workspace, texts: OpenTexts) -> MakeText:
    """The text of a new sheet."""

    def made(body: str) -> OpenText:
        record, plan = sheets.create(Kind.SHEET, "Vélo", body=body)
        workspace.perform(plan)
        return texts.open(record)

    return made


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> TextView:
    made = TextView(theme)
    qtbot.addWidget(made)
    made.resize(700, 500)
    with qtbot.waitExposed(made):
        made.show()
    made.setFocus()
    return made
