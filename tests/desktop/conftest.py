"""What the tests of the window share: a theme, workspaces, a store that answers at once, notices that remember."""

import os
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtWidgets import QApplication

from desktop.theme import Theme, ThemeChoice
from documents.reading import accept, propose, read_paths
from storage import Workspace
from tests.desktop.immediate import FakeNotices, ImmediateStore

DEMO = Path(__file__).parent.parent.parent / "resources" / "demo"
NOW = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    made = Theme(qapp, ThemeChoice.LIGHT)
    yield made
    made.deleteLater()


@pytest.fixture
def notices() -> FakeNotices:
    return FakeNotices()


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """A new workspace with nothing in it."""
    with Workspace.create(tmp_path / "Groupe.fabrique", "Groupe", clock=lambda: NOW, author="Claire Moreau") as made:
        yield made


@pytest.fixture(scope="session")
def demo_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo, imported once; `demo` copies it."""
    folder = tmp_path_factory.mktemp("demo") / "Demo.fabrique"
    with Workspace.create(folder, "La Grande Maille", clock=lambda: NOW, author="Claire Moreau") as made:
        with made.reader() as reader:
            proposal = propose(reader, read_paths([DEMO]))
        made.perform(accept(proposal, clock=lambda: NOW))
    return folder


@pytest.fixture
def demo(demo_folder: Path, tmp_path: Path) -> Iterator[Workspace]:
    """A workspace of one's own that holds the whole demo."""
    folder = tmp_path / "Demo.fabrique"
    shutil.copytree(demo_folder, folder)
    with Workspace.open(folder, clock=lambda: NOW, author="Claire Moreau") as opened:
        yield opened


@pytest.fixture
def store(workspace: Workspace, notices: FakeNotices) -> ImmediateStore:
    return ImmediateStore(workspace, notices)


@pytest.fixture
def demo_store(demo: Workspace, notices: FakeNotices) -> ImmediateStore:
    return ImmediateStore(demo, notices)
