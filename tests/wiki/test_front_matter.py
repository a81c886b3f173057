"""Front matter: values keep their words, and a key is set by touching its own lines."""

import pytest
import yaml

from wiki import front_matter, yaml_reading
from wiki.edits import apply_edits
from wiki.front_matter import Problem, read_front_matter, set_front_matter, written_value

TEXT = """---
# en-tête
title: Mobilité  # le titre
number: 0x1F
time: 9:30
nothing: null
on: yes
tags: # les tags
  - a
  - b
# après
who: &w
  - Zoé
also: *w
text: |
  ligne # pas

last: "q"
---

Corps
"""


@pytest.fixture(params=["CSafeLoader", "SafeLoader"])
def any_loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_reading, "_LOADER", getattr(yaml, request.param))


def set_key(key: str, value: object) -> str:
    return apply_edits(TEXT, set_front_matter(TEXT, key, value))


@pytest.mark.usefixtures("any_loader")
def test_odd_values_keep_their_words() -> None:
    read = read_front_matter(TEXT)
    assert read is not None
    assert read.problem is None
    assert read.values["number"] == "0x1F"
    assert read.values["time"] == "9:30"
    assert read.values["on"] == "yes"
    assert read.values["nothing"] is None
    assert read.values["also"] == ["Zoé"]
    assert TEXT[read.body_start :] == "Corps\n"


def test_an_entry_is_the_whole_lines_of_its_key() -> None:
    read = read_front_matter(TEXT)
    assert read is not None
    entries = {entry.key: TEXT[entry.start : entry.end] for entry in read.entries}
    assert entries["tags"] == "tags: # les tags\n  - a\n  - b\n"
    assert entries["text"] == "text: |\n  ligne # pas\n"


def test_a_comment_beside_a_value_stays() -> None:
    assert set_key("title", "Neuf") == TEXT.replace("title: Mobilité  #", "title: Neuf  #")
    assert set_key("tags", ["c"]) == TEXT.replace("tags: # les tags\n  - a\n  - b\n", "tags: [c] # les tags\n")


def test_a_new_key_comes_last_and_a_deleted_one_takes_its_lines_along() -> None:
    assert set_key("neuf", "n") == TEXT.replace('"q"\n', '"q"\nneuf: n\n')
    assert set_key("tags", None) == TEXT.replace("tags: # les tags\n  - a\n  - b\n", "")


def test_the_first_alias_takes_over_the_anchor_of_a_replaced_value() -> None:
    assert set_key("who", ["Noé"]) == TEXT.replace("who: &w\n  - Zoé\nalso: *w", "who: [Noé]\nalso: &w [Zoé]")


def test_a_value_that_is_already_there_needs_no_edit() -> None:
    assert set_front_matter(TEXT, "title", "Mobilité") == ()


def test_a_text_without_front_matter_is_given_one_in_its_own_line_ends() -> None:
    assert apply_edits("a\r\n", set_front_matter("a\r\n", "title", "T")) == "---\r\ntitle: T\r\n---\r\na\r\n"
    assert read_front_matter("a\n---\nb: c\n---\n") is None
    assert read_front_matter("---\nb: c\n") is None


@pytest.mark.usefixtures("any_loader")
@pytest.mark.parametrize(
    ("source", "problem"),
    [
        ("a: " + "[" * 100 + "]" * 100, Problem.TOO_DEEP),
        ("- " * 100_000, Problem.TOO_DEEP),
        ("a: [1", Problem.MALFORMED),
        ("- a", Problem.NO_KEYS),
        ("a: &a [*a]", Problem.MALFORMED),
        ("a: b\n--- c", Problem.SEVERAL),
        ("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
         + "\n".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10)), Problem.TOO_LARGE),
    ],
)  # fmt: skip
def test_hostile_yaml_is_a_problem(source: str, problem: Problem) -> None:
    read = read_front_matter(f"---\n{source}\n---\n")
    assert read is not None
    assert read.problem is problem
    assert read.values == {}
    assert read.entries == ()


@pytest.mark.usefixtures("any_loader")
def test_a_hundred_thousand_brackets_are_a_problem_too() -> None:
    read = read_front_matter(f"---\na: {'[' * 100_000}\n---\n")
    assert read is not None
    assert read.problem in (Problem.TOO_DEEP, Problem.MALFORMED)


@pytest.mark.usefixtures("any_loader")
@pytest.mark.parametrize("odd", ["\0", "\x85", "\u2028", "\ud800", "\ufeff", "\ufffe", "\x0b", "\x0c"])
def test_characters_that_yaml_refuses_are_characters_like_any_other(odd: str) -> None:
    read = read_front_matter(f"---\na: x{odd}y\n---\n")
    assert read is not None
    assert read.values == {"a": f"x{odd}y"}


@pytest.mark.parametrize(
    "words", ["8", "null", "yes", "2021-06-16", "9:30", "a: b", "a #b", "[[x]]", "", " a", "@a", "-"]
)
def test_words_that_another_reader_would_take_for_something_else_are_quoted(words: str) -> None:
    assert written_value(words).startswith('"')
    assert yaml.safe_load(written_value(words)) == words


def test_other_words_are_not_quoted() -> None:
    assert written_value("Avec tous, l’été d'abord (2021-2022)") == "Avec tous, l’été d'abord (2021-2022)"
    assert written_value(["a", "b, c", None, True]) == '[a, "b, c", null, true]'
    assert front_matter.written_value({"a": "b"}) == "{a: b}"


@pytest.mark.parametrize("words", ["Léa Martin ?", "0:??", "sur R & D ?", "a: b", "9:30", "?", "[x]", "fin mai ?"])
def test_every_reader_of_yaml_finds_the_words_of_a_list_again(words: str) -> None:
    written = written_value([words, "x"])
    assert yaml.load(written, Loader=yaml.SafeLoader) == [words, "x"]


BRACES = "---\n{title: A, hex: 0x1F, n: 5, z: null, b: yes, # dit\n  l: [1, 2] }\n---\n"


@pytest.mark.usefixtures("any_loader")
@pytest.mark.parametrize(
    ("key", "value", "before", "after"),
    [
        ("fabrique-id", "r1", "l: [1, 2] }", "l: [1, 2], fabrique-id: r1 }"),
        ("title", "A, b", "title: A", 'title: "A, b"'),
        ("z", "x", "z: null", "z: x"),
        ("n", None, "n: 5, ", ""),
        ("l", None, ", # dit\n  l: [1, 2]", ""),
        ("absent", None, "", ""),
    ],
)
def test_a_key_in_braces_is_set_without_touching_the_others(key: str, value: object, before: str, after: str) -> None:
    assert apply_edits(BRACES, set_front_matter(BRACES, key, value)) == BRACES.replace(before, after, 1)


@pytest.mark.parametrize(
    "braces",
    ["{}", "{ }", "{a}", "{a, b: 1}", "{a: }", '{"a":1}', "{a: 1,}", "{? a : 1}", "{a: 1, a: 2}", "{a: &x 7, b: *x}"],
)
@pytest.mark.parametrize("value", ["neuf", None, ["x", "y, z"]])
def test_braces_of_any_kind_can_be_set(braces: str, value: object) -> None:
    text = f"---\n{braces}\n---\n"
    before, after = read_front_matter(text), read_front_matter(apply_edits(text, set_front_matter(text, "a", value)))
    assert before is not None
    assert after is not None
    wanted = (
        {**before.values, "a": value} if value is not None else {k: v for k, v in before.values.items() if k != "a"}
    )
    assert (after.problem, after.values) == (None, wanted)


@pytest.mark.usefixtures("any_loader")
def test_an_anchor_that_moves_keeps_the_words_of_its_value() -> None:
    text = "---\na: &n 7\nb: *n\nc: &l [0x1F, 9:30]\nd: [*l]\n---\n"
    moved = apply_edits(text, set_front_matter(text, "a", "x"))
    assert moved == text.replace("&n 7", "x").replace("*n", "&n 7")
    assert "d: [&l [0x1F, 9:30]]" in apply_edits(text, set_front_matter(text, "c", None))


@pytest.mark.usefixtures("any_loader")
def test_a_new_key_stands_before_the_mark_that_ends_the_yaml() -> None:
    text = "---\ntitle: Points\nn: 5\n...\n---\ncorps\n"
    assert apply_edits(text, set_front_matter(text, "id", "x")) == text.replace("...", "id: x\n...")
