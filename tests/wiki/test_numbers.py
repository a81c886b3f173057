"""Numbers of sheets and axes in their headings, in order, and in references."""

import random

import pytest

from wiki.numbers import natural_key, read_axis_heading, read_sheet_heading, reference_key, sentence_case


@pytest.mark.parametrize(
    ("line", "number", "title", "kind"),
    [
        ("Fiche-action n°8 Les nouvelles formes", "8", "Les nouvelles formes", "fiche action"),
        ("Fiche n°12 Habitat", "12", "Habitat", "fiche"),
        ("Fiche n° 12 - Habitat", "12", "Habitat", "fiche"),
        ("FICHE ACTION 1.2.4 : HABITAT", "1.2.4", "HABITAT", "fiche action"),
        ("Action 2.3.1 – Habitat", "2.3.1", "Habitat", "action"),
        ("Fiche-action MOB-03 Covoiturage", "MOB-03", "Covoiturage", "fiche action"),
        ("## Fiche 3 : Habitat", "3", "Habitat", "fiche"),
        ("**Fiche action n°4 : Habitat**", "4", "Habitat", "fiche action"),
        ("A1: Habitat", "A1", "Habitat", ""),
        ("4–1 : Habitat", "4–1", "Habitat", ""),
        ("Mesure 7 : Habitat", "7", "Habitat", "mesure"),
        ("Action sheet 3: Housing", "3", "Housing", "action sheet"),
        ("Action no. 3: Housing", "3", "Housing", "action"),
        ("Fiche action : Habitat", "", "Habitat", "fiche action"),
        ("Fiche-action n°8", "8", "", "fiche action"),
    ],
)
def test_the_heading_of_a_sheet_gives_its_number_and_title(line: str, number: str, title: str, kind: str) -> None:
    found = read_sheet_heading(line)
    assert found is not None
    assert (found.number, found.title, found.kind) == (number, title, kind)


@pytest.mark.parametrize(
    "line",
    [
        "1.5 tonnes",
        "2.3 %",
        "400 000 €",
        "10 communes engagées",
        "- Action 2 : convention",
        "• Fiche 3 : suite",
        "Actions : convention",
        "Action 3 pour tous",
        "Fiche 8 est finie",
        "2021-2022 : bilan",
        "Projet 2030 : suite",
        "T2 : bilan",
        "9:30 accueil",
        "",
        "#",
    ],
)
def test_quantities_items_and_prose_head_no_sheet(line: str) -> None:
    assert read_sheet_heading(line) is None


@pytest.mark.parametrize(
    ("line", "number", "title"),
    [
        ("AXE 4 : SIGNAUX ÉMERGENTS", "4", "SIGNAUX ÉMERGENTS"),
        ("Axe 2 – Mobilités", "2", "Mobilités"),
        ("# Axe III – Mobilités", "III", "Mobilités"),
        ("Axe stratégique n°2 : Mobilités", "2", "Mobilités"),
        ("I. MOBILITÉS", "I", "MOBILITÉS"),
        ("Objectif 1.2 Réparer", "1.2", "Réparer"),
        ("Pillar 1: Housing", "1", "Housing"),
        ("Axe 2", "2", ""),
    ],
)
def test_the_heading_of_an_axis_gives_its_number_and_title_as_written(line: str, number: str, title: str) -> None:
    found = read_axis_heading(line)
    assert found is not None
    assert (found.number, found.title) == (number, title)


@pytest.mark.parametrize(
    "line", ["Axe 4 n°8", "Axe 1 et axe 2 avancent", "Objectif : réparer", "I. Mobilités", "- Axe 2 : x"]
)
def test_what_only_mentions_an_axis_heads_none(line: str) -> None:
    assert read_axis_heading(line) is None


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Axe 4 n°8", ("4", "8")),
        ("axe 4, fiche 8", ("4", "8")),
        ("4 n8", ("4", "8")),
        ("n°8", (None, "8")),
        ("fiche 8", (None, "8")),
        ("Fiche-action n°8", (None, "8")),
        ("MOB-03", (None, "MOB-03")),
        ("Ateliers vélo", None),
        ("2027", None),
        ("", None),
        ("axe 3 MOB-03", ("3", "MOB-03")),
        ("Axe 3 – MOB-03", ("3", "MOB-03")),
        ("Axe 4, 8", ("4", "8")),
        ("Axe 3", None),
    ],
)
def test_words_refer_to_a_sheet_by_axis_and_number(words: str, key: tuple[str | None, str] | None) -> None:
    assert reference_key(words) == key


def test_numbers_stand_in_the_order_people_count() -> None:
    ordered = ["", "1", "1.2", "1.10", "II", "2 bis", "10", "A1", "A10", "MOB-03"]
    shuffled = random.Random(1).sample(ordered, len(ordered))
    assert sorted(shuffled, key=natural_key) == ordered


def test_a_number_of_any_length_has_its_place() -> None:
    assert natural_key("9" * 10_000) > natural_key("10")


@pytest.mark.parametrize(
    ("text", "calm"),
    [
        ("SIGNAUX ÉMERGENTS", "Signaux émergents"),
        ("L'ESS ET LES TERRITOIRES", "L'ESS et les territoires"),
        ("Signaux Émergents", "Signaux Émergents"),
        ("", ""),
        ("« R&D »", "« R&D »"),
    ],
)
def test_capitals_are_calmed_and_acronyms_stay(text: str, calm: str) -> None:
    assert sentence_case(text) == calm
