"""Which lines open the window."""

import pytest

from commands.window import asked_for

SCREEN = {"DISPLAY": ":0"}


@pytest.mark.parametrize(
    "line",
    [[], ["window"], ["window", "Groupe.fabrique"], ["--workspace", "Groupe.fabrique"], ["fabrique://groupe/abc"]],
)
def test_these_open_it_where_there_is_a_screen(line: list[str]) -> None:
    assert asked_for(line, SCREEN)


@pytest.mark.parametrize(
    "line", [["list"], ["--help"], ["window", "--help"], ["--workspace", "G", "list"], ["--version"]]
)
def test_these_are_for_the_command_line(line: list[str]) -> None:
    assert not asked_for(line, SCREEN)


def test_nothing_typed_where_there_is_no_screen_tells_of_the_commands() -> None:
    assert not asked_for([], {})
    assert asked_for(["window"], {})
