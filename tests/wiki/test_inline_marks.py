"""Keys that put marks, and take them away again. `|` shows the selection's ends, or the caret."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiki.edits import apply_edits
from wiki.inline_marks import (
    BOLD,
    CODE,
    ITALIC,
    LIT,
    STRIKE,
    fenced,
    heading,
    is_address,
    linked,
    listed,
    ruled,
    toggled,
)
from wiki.rewriting import Rewrite

TEXTS = st.text(alphabet="ab é*_~=`#>-1. []()|\n\r\t😀", max_size=60)


def read(shown: str) -> tuple[str, int, int]:
    """The text without its bars, and where they stood."""
    first = shown.index("|")
    last = shown.rindex("|")
    return shown.replace("|", ""), first, last - (1 if last > first else 0)


def told(text: str, rewrite: Rewrite) -> str:
    """The text after the edits, with bars where the selection is."""
    after = apply_edits(text, rewrite.edits)
    first, last = sorted((rewrite.anchor, rewrite.place))
    bar = "|" if last > first else ""
    return f"{after[:first]}|{after[first:last]}{bar}{after[last:]}"


@pytest.mark.parametrize(
    ("before", "mark", "after"),
    [
        ("un |mot| ici", BOLD, "un **|mot|** ici"),
        ("un **|mot|** ici", BOLD, "un |mot| ici"),
        ("un |**mot**| ici", BOLD, "un |mot| ici"),
        ("un mo|t ici", BOLD, "un **mo|t** ici"),
        ("un **mo|t** ici", BOLD, "un mo|t ici"),
        ("un | mot | ici", BOLD, "un  **|mot|**  ici"),
        ("un **|mot|** ici", ITALIC, "un ***|mot|*** ici"),
        ("un ***|mot|*** ici", ITALIC, "un **|mot|** ici"),
        ("un ***|mot|*** ici", BOLD, "un *|mot|* ici"),
        ("l'|été| vient", STRIKE, "l'~~|été|~~ vient"),
        ("|86 km|", LIT, "==|86 km|=="),
        ("|x = 1|", CODE, "`|x = 1|`"),
        ("rien |", BOLD, "rien **|**"),
    ],
)
def test_a_mark_is_put_and_taken_away(before: str, mark: str, after: str) -> None:
    text, start, end = read(before)
    assert told(text, toggled(text, start, end, mark)) == after


@pytest.mark.parametrize(
    ("before", "level", "after"),
    [
        ("Cont|exte", 2, "## Cont|exte"),
        ("## Cont|exte", 2, "Cont|exte"),
        ("## Cont|exte", 3, "### Cont|exte"),
        ("- un |point", 2, "## un |point"),
        ("### Cont|exte", 0, "Cont|exte"),
    ],
)
def test_a_line_becomes_a_heading_and_back(before: str, level: int, after: str) -> None:
    text, start, end = read(before)
    assert told(text, heading(text, start, end, level)) == after


@pytest.mark.parametrize(
    ("before", "kind", "after"),
    [
        ("|un\ndeux|", "bullets", "- un\n- deux"),
        ("|- un\n- deux|", "bullets", "un\ndeux"),
        ("|un\n\ndeux|", "numbers", "1. un\n\n2. deux"),
        ("|- un\n- deux|", "actions", "- [ ] un\n- [ ] deux"),
        ("|- [x] un|", "actions", "un"),
        ("|un\ndeux|", "quote", "> un\n> deux"),
        ("|> un\n> deux|", "quote", "un\ndeux"),
        ("  |un", "bullets", "  - un"),
    ],
)
def test_lines_become_a_list_and_back(before: str, kind: str, after: str) -> None:
    text, start, end = read(before)
    rewrite = listed(text, start, end, kind)
    assert apply_edits(text, rewrite.edits) == after


def test_a_selection_becomes_the_words_of_a_link() -> None:
    text, start, end = read("voir |la carte|")
    assert told(text, linked(text, start, end, "https://exemple.org")) == "voir [la carte](https://exemple.org)|"
    assert told(text, linked(text, start, end)) == "voir [la carte](|)"
    assert told("", linked("", 0, 0)) == "[[|]]"


def test_lines_go_into_a_fence_and_a_rule_stands_apart() -> None:
    assert apply_edits("a\nb", fenced("a\nb", 0, 3).edits) == "```\na\nb\n```"
    assert apply_edits("a", ruled("a", 1).edits) == "a\n\n---\n\n"


@pytest.mark.parametrize("words", ["https://exemple.org/a", " mailto:a@exemple.org "])
def test_an_address_alone_is_known(words: str) -> None:
    assert is_address(words)
    assert not is_address(f"{words} et plus")


@given(TEXTS, st.data())
def test_a_mark_put_and_taken_away_leaves_the_text_as_it_was(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    mark = data.draw(st.sampled_from([BOLD, ITALIC, STRIKE, LIT, CODE]))
    first = toggled(text, start, end, mark)
    marked = apply_edits(text, first.edits)
    assert 0 <= first.anchor <= len(marked)
    assert sum(map(len, marked.split(mark[0]))) == sum(map(len, text.split(mark[0])))


@given(TEXTS, st.data())
def test_lines_are_changed_only_at_their_beginning(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    for made in (heading(text, start, end, 2), listed(text, start, end, "bullets"), listed(text, start, end, "quote")):
        after = apply_edits(text, made.edits)
        assert after.count("\n") == text.count("\n")
        assert 0 <= made.place <= len(after)
