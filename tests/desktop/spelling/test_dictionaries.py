"""What is right and what is wrong, in French, in English and in both."""

from pathlib import Path

import pytest

from desktop.spelling.dictionaries import Dictionaries
from desktop.spelling.own_words import OwnWords
from wiki.spelled_words import spelled_words

RIGHT = (
    "L’événement réunit les bénévoles aujourd’hui : qu'ils viennent à l'œuvre, porte-parole et élu·e·s ! "
    "Les référent.e.s s’entraident ; rendez-vous à la mi-avril, jusqu'à l’automne, avec nos chargé·es de mission."
)


@pytest.fixture(scope="module")
def both() -> Dictionaries:
    return Dictionaries("both")


def wrong(dictionaries: Dictionaries, text: str) -> set[str]:
    return set(dictionaries.wrong({found.word for found in spelled_words(text)}))


def test_good_french_has_no_mark(both: Dictionaries) -> None:
    assert wrong(both, RIGHT) == set()


def test_good_english_has_no_mark(both: Dictionaries) -> None:
    assert wrong(both, "The meeting's notes weren't ready; we'll organise a well-known workshop.") == set()


def test_mistakes_are_found(both: Dictionaries) -> None:
    assert wrong(both, "Les bénévolles prépare l'évennement avec la mairrie.") == {
        "bénévolles",
        "l'évennement",
        "mairrie",
    }


def test_only_french_marks_english() -> None:
    assert wrong(Dictionaries("fr"), "un workshop bénévole") == {"workshop"}
    assert wrong(Dictionaries("off"), "nimporte kwa") == set()


def test_what_may_have_been_meant_is_said(both: Dictionaries) -> None:
    assert "bénévole" in both.suggestions("bénévolle")


@pytest.mark.parametrize(
    "text",
    [
        "`kode` et ```",
        "---\ntitre: zzzz\n---\nbon",
        "[[Zzzz kwa]] et https://zzzz.example/kwa",
        "@Zoé Kwazz a dit",
        "#kwazz",
        "ADEME et CapFrance, R2D2, MOB-03",
        "- [ ] bon ^kwazz",
    ],
)
def test_what_is_no_prose_is_not_judged(both: Dictionaries, text: str) -> None:
    assert wrong(both, text) == set()


def test_places_are_those_of_the_text() -> None:
    text = "😀 un `x` évennement"
    assert [text[found.start : found.end] for found in spelled_words(text)] == ["un", "évennement"]


def test_own_words_are_kept_for_the_next_start(tmp_path: Path) -> None:
    OwnWords(tmp_path, tmp_path / "Groupe.fabrique").add("légumerie")
    assert "Légumerie" in OwnWords(tmp_path, tmp_path / "Groupe.fabrique")
    assert "légumerie" not in OwnWords(tmp_path, tmp_path / "Autre.fabrique")
