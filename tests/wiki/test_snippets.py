"""The words around a place of a text, without Markdown's marks."""

from hypothesis import given
from hypothesis import strategies as st

from wiki.snippets import snippet


def around(text: str, words: str, shown: str = "", most: int = 70) -> tuple[str, str]:
    start = text.index(words)
    line, (first, last) = snippet(text, start, start + len(words), shown, most=most)
    return line, line[first:last]


def test_a_link_stands_in_its_sentence_as_its_words() -> None:
    text = "Avant.\n- [ ] Voir **le** [[Réseau cyclable|réseau]] et [[Gares]], vite ^ab12\nAprès."
    assert around(text, "[[Réseau cyclable|réseau]]") == ("Voir le réseau et Gares, vite", "réseau")


def test_long_lines_are_cut_between_words_on_both_sides() -> None:
    line, lit = around("mot " * 30 + "ICI" + " fin" * 30, "ICI", most=10)
    assert (line, lit) == ("…mot mot ICI fin fin…", "ICI")


def test_a_link_to_a_block_is_read_as_its_title() -> None:
    assert around("Le ([[Toits partagés#^toit]]) tient", "[[Toits partagés#^toit]]") == (
        "Le (Toits partagés) tient",
        "Toits partagés",
    )


def test_other_words_can_stand_in_place() -> None:
    assert around("> [!note] Un [x](y.md) là", "[x](y.md)", "Titre") == ("Un Titre là", "Titre")


@given(st.text("ab *_[]|()#>-`\n\r", max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_any_place_of_any_text_gives_one_line(text: str, start: int, length: int) -> None:
    start = min(start, len(text))
    words, (first, last) = snippet(text, start, min(len(text), start + length), most=10)
    assert 0 <= first <= last <= len(words)
