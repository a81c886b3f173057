"""What a field offers for what was typed."""

import pytest

from desktop.sheet.completing import Known, is_known, offers

KNOWN = (
    Known("Aïssata Camara", ("Aïss",), "Épicerie", "p1"),
    Known("Jean-Noël Abadie", (), "", "p2"),
    Known("Cœur de ville", ("CDV",), "", "o1"),
    Known("Camille Prat", (), "", "p3"),
)


def found(typed: str) -> list[str]:
    return [offered.known.words for offered in offers(KNOWN, typed)]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", ["Aïssata Camara", "Jean-Noël Abadie", "Cœur de ville", "Camille Prat"]),
        ("cam", ["Camille Prat", "Aïssata Camara"]),
        ("CAMARA aïss", ["Aïssata Camara"]),
        ("noel", ["Jean-Noël Abadie"]),
        ("abadie jean", ["Jean-Noël Abadie"]),
        ("coeur", ["Cœur de ville"]),
        ("cdv", ["Cœur de ville"]),
        ("xyz", []),
        ("cam cam", []),
    ],
)
def test_every_typed_word_begins_a_word_of_a_name(typed: str, words: list[str]) -> None:
    assert found(typed) == words


def test_what_matched_is_lit_and_a_word_that_folds_longer_is_lit_whole() -> None:
    assert offers(KNOWN, "coe")[0].lit == ((0, 4),)
    assert offers(KNOWN, "aba je")[0].lit == ((0, 2), (10, 13))


def test_what_is_there_already_is_not_offered() -> None:
    assert [offered.known.words for offered in offers(KNOWN, "cam", without=["p3"])] == ["Aïssata Camara"]


def test_a_known_name_in_another_order_is_nothing_new() -> None:
    assert is_known(KNOWN, "Camara Aissata")
    assert is_known(KNOWN, "cdv")
    assert not is_known(KNOWN, "Camara")
