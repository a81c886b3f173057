"""A group with a workspace of its own for every test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from storage import Workspace
from tests.documents.writing.groups import Group


@pytest.fixture
def group(tmp_path: Path) -> Iterator[Group]:
    folder = tmp_path / "Essai.fabrique"
    with Workspace.create(folder, "Plan d'essai", author="Ana") as workspace:
        yield Group(workspace, tmp_path / "sortie")
