"""Open texts on a store that a test can hold up."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.work.open_texts import OpenTexts
from storage import Workspace
from tests.desktop.work.stores import HeldStore


@pytest.fixture
def held(workspace: Workspace) -> HeldStore:
    return HeldStore(workspace)


@pytest.fixture
def texts(qtbot: QtBot, held: HeldStore, tmp_path: Path) -> Iterator[OpenTexts]:
    made = OpenTexts(held, tmp_path / "home")
    held.on_changed.append(made.heard)
    yield made
    made.deleteLater()
