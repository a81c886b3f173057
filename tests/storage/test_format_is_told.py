"""docs/workspace-format.md tells of every table, column of the log, list and private key that there is."""

from pathlib import Path

import pytest

from storage import schema
from storage.database import APPLICATION_ID
from storage.fields import LISTS
from storage.model import Kind, Origin

TOLD = (Path(__file__).resolve().parents[2] / "docs" / "workspace-format.md").read_text("utf-8")
WORDS = [
    *schema.metadata.tables,
    *(column.name for column in schema.change.columns),
    *(column.name for column in schema.exchange.columns if column.name != "id"),
    *map(str, (*Kind, *Origin, *LISTS)),
]


@pytest.mark.parametrize("word", sorted(set(WORDS)))
def test_the_format_tells_of(word: str) -> None:
    assert f"`{word}`" in TOLD or f"`{word}(" in TOLD


def test_the_format_tells_how_the_file_is_marked() -> None:
    assert f"0x{APPLICATION_ID:X}" in TOLD
    assert f"Version {schema.SCHEMA_VERSION}." in TOLD
