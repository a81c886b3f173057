"""What the pages for people say is true: their commands exist, their links lead somewhere."""

import re
import shlex
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from commands.grammar import program
from commands.naming import ListName
from desktop.work.preferences import Settings
from tests.house.tree import ROOT, name

PAGES = (*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").glob("*.md")))
GUIDES = (ROOT / "docs" / "guide.fr.md", ROOT / "docs" / "guide.en.md")
LINE = re.compile(r"^    (?:.*\| )?(fabrique .*)$|`(fabrique [^`]+)`", re.MULTILINE)
LINK = re.compile(r"\]\((?!https?:)([^)#]+)")


def lines(page: Path) -> Iterator[list[str]]:
    """The command lines of a page, program's name left out."""
    for shown, quoted in LINE.findall(page.read_text("utf-8")):
        words = shlex.split((shown or quoted).partition(" #")[0])[1:]
        yield words[2:] if words[:1] == ["--workspace"] else words


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_the_commands_and_options_of_a_page_exist(page: Path) -> None:
    commands = program().commands
    for words in lines(page):
        if words[0].startswith("-"):
            continue
        options = {option for parameter in commands[words[0]].params for option in parameter.opts}
        known = words[: words.index("--")] if "--" in words else words
        assert {word for word in known if word.startswith("--")} <= {*options, "--help"}, words


def test_both_guides_show_the_same_lines() -> None:
    french, english = (list(lines(guide)) for guide in GUIDES)
    assert french == english


@pytest.mark.parametrize("guide", GUIDES, ids=name)
def test_a_guide_names_every_command_list_and_setting(guide: Path) -> None:
    page = guide.read_text("utf-8")
    shown = list(lines(guide))
    assert {words[0] for words in shown} == set(program().commands)
    assert {words[1] for words in shown if words[0] == "list" and len(words) > 1} == set(ListName) - {"sheets"}
    assert all(f"`{field.name}`" in page for field in fields(Settings))


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_the_links_of_a_page_lead_somewhere(page: Path) -> None:
    missing = [target for target in LINK.findall(page.read_text("utf-8")) if not (page.parent / target).exists()]
    assert not missing
