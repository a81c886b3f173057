"""A text that is read once gives each reader what the text itself would."""

import random

from wiki.actions import find_actions
from wiki.lines import split_lines
from wiki.links import find_links, find_mentions, find_tags
from wiki.prose import Prose, prose_lines, read_prose
from wiki.sections import find_sections

PIECES = (
    *("\n",) * 9,
    *("\r", "\r\n", "```", "~~~", "<!--", "-->", "    ", "- ", "- [ ] ", "> ", "# ", "## Actions\n", "---\n", "`"),
    *("[[a]]", "[x](y.md)", "@Lou Martin", "#tag", "https://x.y/#z", "mot", "\x85", "\u2028"),
)


def texts() -> list[str]:
    chance = random.Random(3)
    return ["".join(chance.choices(PIECES, k=chance.randrange(60))) for _ in range(500)]


def test_a_text_read_once_and_the_text_itself_give_the_same() -> None:
    for text in texts():
        prose = Prose(text)
        assert find_sections(prose) == find_sections(text)
        assert find_actions(prose, headings=()) == find_actions(text, headings=())
        assert find_links(prose) == find_links(text)
        assert find_tags(prose) == find_tags(text)
        assert find_mentions(prose, ["Lou Martin"]) == find_mentions(text, ["Lou Martin"])
        assert prose.lines == prose_lines(text)
        assert len(prose.masked) == len(prose.without_links) == len(text)


def test_a_text_that_is_ready_is_not_read_again() -> None:
    prose = Prose("mot")
    assert read_prose(prose) is prose


def test_lines_joined_are_the_text_whatever_ends_them() -> None:
    for text in texts():
        lines = split_lines(text)
        assert "".join(text[line.start : line.stop] for line in lines) == text
        assert all(line.start < line.stop for line in lines)
