"""Words are counted as office programs do, and only those that are read."""

import pytest

from wiki.counting import count_words, piece_end, reading_minutes


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("L’eau, aujourd’hui !", 2),
        ("Qui\u00a0? « Nous »\u202f: 12\u00a0000 € – 3 %", 5),
        ("rendez-vous à Saint-Étienne", 3),
        ("- [ ] appeler **Claire** ^a8k2", 2),
        ("1. premier\n2) second", 2),
        ("## Objectifs\n\n***", 1),
        ("> [!decision] Décision du jour\n> oui", 4),
        ("voir [[Une fiche#Actions|la fiche]]", 3),
        ("voir [[Une fiche]]", 3),
        ("un [mot](https://exemple.org/un/deux) puis https://exemple.org/x", 3),
        ("| Itinéraire | Longueur |\n|---|--:|\n| A · Gare | 7,4 km |", 6),
        ("---\ntitre: x y z\n---\nun", 1),
        ("```python\nx = 1\n```", 2),
        ("vu <!-- pas vu --> vu", 2),
    ],
)
def test_words_are_counted(text: str, words: int) -> None:
    assert count_words(text) == words


def test_reading_takes_a_minute_at_least_when_there_is_a_word() -> None:
    assert [reading_minutes(words) for words in (0, 1, 220, 221)] == [0, 1, 1, 2]


@pytest.mark.parametrize(
    "text", ["un deux\n" * 500, "mot " * 1_000, "---\nt: a b\n---\n" + "une ligne de mots\n" * 99, "x" * 3_000]
)
def test_pieces_have_the_words_of_the_whole(text: str) -> None:
    words = at = 0
    while at < len(text):
        end = piece_end(text, at, 1_000)
        assert at < end <= len(text)
        words += count_words(text, at, end)
        at = end
    assert words in (count_words(text), count_words(text) + len(text) // 2_000 * ("x" in text))


@pytest.mark.parametrize("sign", ["<!--", "[[", "](a ", '](a "', "^a ", "> ", "-->", "[[a|", "](<"])
def test_a_line_of_signs_is_read_once(sign: str) -> None:
    """Were it read again and again, this would take minutes."""
    assert count_words(sign * 100_000) >= 0
