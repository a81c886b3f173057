"""What was looked for lately is remembered."""

import pytest

from desktop.searching.offered import RecentSearches


def test_recent_searches_are_kept_newest_first_and_few() -> None:
    kept: list[str] = []
    recent = RecentSearches("", kept.append)
    for query in ("a", "b", " a ", "c", "d", "e", "f", ""):
        recent.remember(query)
    assert recent.queries == ("f", "e", "d", "c", "a")
    assert RecentSearches(kept[-1]).queries == recent.queries


@pytest.mark.parametrize("kept", ["{", "3", '{"a": 1}', "[1, null]", "\ud800"])
def test_recent_searches_that_cannot_be_read_are_none(kept: str) -> None:
    assert RecentSearches(kept).queries == ()
