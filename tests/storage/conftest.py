"""What storage's tests share: a clock that a test moves, and a workspace on a real disk."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from storage import Workspace
from tests.storage.clocks import HandClock
from tests.storage.pairs import Pair


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def workspace(tmp_path: Path, clock: HandClock) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "Groupe.fabrique", "Groupe", clock=clock, author="Lou Martin") as opened:
        yield opened


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[Pair]:
    made = Pair(tmp_path)
    yield made
    made.anne.close()
    made.boris.close()
