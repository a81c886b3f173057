"""What search's tests share: a workspace on a real disk, and its index."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from search import SearchIndex
from storage import Workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "Groupe.fabrique", "Groupe", author="Lou Martin") as opened:
        yield opened


@pytest.fixture
def index(workspace: Workspace) -> Iterator[SearchIndex]:
    with SearchIndex(workspace, patience=1.0) as opened:
        yield opened
