"""What makes a value uncertain, a question, empty or open."""

import pytest

from wiki.choices import ticked_choice
from wiki.doubt import judge


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("18 juin?", "18 juin"),
        ("Hugo ?", "Hugo"),
        ("12 000 € ?", "12 000 €"),
        ("En cours ?", "En cours"),
        ("Lou Martin (à confirmer)", "Lou Martin"),
        ("Lou Martin à confirmer", "Lou Martin"),
        ("Lou Martin - à définir", "Lou Martin"),
        ("Mairie, à préciser", "Mairie"),
        ("Mairie (à voir)", "Mairie"),
        ("peut-être Lou", "Lou"),
        ("Mairie (potentiel)", "Mairie"),
        ("12 000 € tbc", "12 000 €"),
        ("Mairie (TBD)", "Mairie"),
        ("Lou ou Inès ?", "Lou ou Inès"),
        ("18 juin ou quand ?", "18 juin ou quand"),
        ("note sur les loyers (horaire à confirmer)", "note sur les loyers (horaire à confirmer)"),
        ("Marie Paul, Hugo Blanc, Inès Garnier et Lou Martin ?", "Marie Paul, Hugo Blanc, Inès Garnier et Lou Martin"),
    ],
)
def test_a_mark_of_doubt_makes_the_value_uncertain_and_leaves_it(written: str, value: str) -> None:
    judged = judge(written)
    assert (judged.value, judged.uncertain, judged.question, judged.empty) == (value, True, False, False)
    assert judged.doubts


@pytest.mark.parametrize(
    "written",
    [
        "sur R & D ?",
        "Comment financer le poste ?",
        "Faut-il un COPIL ?",
        "Avec la mairie ? Ou seuls, comment ?",
        "Qui pilote ?",
        "qui ?",
        "quand ?",
        "Combien ?",
        "lesquels ?",
        "et avec qui ?",
        "Quid du budget ?",
    ],
)
def test_a_value_that_asks_is_an_open_question_and_empty(written: str) -> None:
    judged = judge(written)
    assert (judged.value, judged.question, judged.empty, judged.uncertain) == ("", True, True, False)


@pytest.mark.parametrize(
    "written",
    [
        "",
        " ",
        "-",
        "–",
        "?",
        "Pas renseigné",
        "non renseignée",
        "[à définir]",
        "à définir",
        "A REMPLIR",
        "à recruter",
        "À compléter.",
        "(à compléter)",
        "TBD",
        "N/A",
        "(Qui pilote l'action ?)",
        "…",
    ],
)
def test_placeholders_and_help_questions_in_brackets_are_empty(written: str) -> None:
    judged = judge(written)
    assert (judged.value, judged.empty, judged.question) == ("", True, False)


@pytest.mark.parametrize(
    "written", ["Région, ADEME, etc.", "Région, ADEME…", "Région, ADEME, ...", "Région, ADEME et d'autres"]
)
def test_a_list_that_goes_on_is_open_and_keeps_what_it_names(written: str) -> None:
    judged = judge(written)
    assert (judged.value, judged.open_list, judged.uncertain) == ("Région, ADEME", True, False)


@pytest.mark.parametrize(
    "written", ["Élevée", "développer le potentiel", "Réparer 400 vélos. Pourquoi ? Pour rouler.", "Lou"]
)
def test_a_plain_value_is_certain(written: str) -> None:
    judged = judge(written)
    assert (judged.value, judged.uncertain, judged.question, judged.empty, judged.open_list) == (
        written,
        False,
        False,
        False,
        False,
    )


@pytest.mark.parametrize(
    ("row", "choice"),
    [
        ("☐ Faible ☑ Moyenne ☐ Élevée", "Moyenne"),
        ("☐ Faible\n☒ Moyenne\n☐ Élevée", "Moyenne"),
        ("[ ] Faible [x] Moyenne", "Moyenne"),
        ("Faible ☐ Moyenne ☑", "Moyenne"),
        ("☑ Élus ☑ Habitants ☐ Écoles", "Élus, Habitants"),
        ("☐ Oui ☐ Non", ""),
        ("[x] une tâche", None),
        ("Moyenne", None),
        ("voir [ ] et (x) dans le texte", None),
    ],
)
def test_the_ticked_box_of_a_row_is_the_value(row: str, choice: str | None) -> None:
    assert ticked_choice(row) == choice
