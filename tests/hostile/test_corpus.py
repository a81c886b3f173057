"""The hostile files are the same each time they are built, and none outgrows what an import has to bear."""

import hashlib

import pytest

from tests.hostile.corpus import BYTES, CORPUS, FRONT_MATTER, LONG_LINES, MANY_LINES, SIZE, TABLES, build


def test_no_name_is_used_twice() -> None:
    assert len(CORPUS) == sum(map(len, (LONG_LINES, MANY_LINES, FRONT_MATTER, TABLES, BYTES)))


def test_every_name_says_which_reader_meets_it() -> None:
    assert {name.rpartition(".")[2] for name in CORPUS} == {"txt", "md", "csv", "tsv"}


@pytest.mark.parametrize("name", sorted(CORPUS))
def test_a_hostile_file_is_the_same_each_time_and_bearable(name: str) -> None:
    first = build(name)
    assert len(first) <= SIZE + 1024 * 1024
    assert hashlib.sha256(first).digest() == hashlib.sha256(build(name)).digest()


@pytest.mark.parametrize("name", sorted(LONG_LINES))
def test_a_long_line_is_about_two_megabytes_without_a_break(name: str) -> None:
    content = build(name)
    assert abs(len(content) - SIZE) < 100
    assert b"\n" not in content
