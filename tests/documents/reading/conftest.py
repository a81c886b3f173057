"""Fixtures of the reading tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.documents.reading.workspaces import Group, group


@pytest.fixture
def our(tmp_path: Path) -> Iterator[Group]:
    with group(tmp_path) as made:
        yield made
