"""The checks in words, in French and in English; a table by kind."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from desktop.sheet.check_phrases import check_line, fix_label, listed
from desktop.sheet.date_words import supposed, understood
from tests.desktop.sheet.fakes import TODAY
from wiki.checks import Check, CheckKind, Fix, FixKind
from wiki.dates import read_date

TRANSLATIONS = Path(__file__).parents[3] / "resources" / "translations"
SPACE = "\u00a0"


@pytest.fixture
def french(qapp: QApplication) -> Iterator[None]:
    translator = QTranslator()
    assert translator.load(str(TRANSLATIONS / "fabrique_fr.qm"))
    QCoreApplication.installTranslator(translator)
    before = QLocale()
    QLocale.setDefault(QLocale("fr"))
    yield
    QLocale.setDefault(before)
    QCoreApplication.removeTranslator(translator)


def made(kind: CheckKind, fix: Fix, *words: str, count: int = 0, note: str = "") -> Check:
    return Check(kind, fix, words, count, note)


GO = Fix(FixKind.FIELD, "dates")
TABLE = [
    (made(CheckKind.NO_BOARD_REFERENT, GO), "Pas de référent CA", "Renseigner"),
    (made(CheckKind.NO_TEAM_REFERENT, GO), "Pas de référent équipe", "Renseigner"),
    (made(CheckKind.NO_DATE, GO), "Aucune date", "Renseigner"),
    (made(CheckKind.LONG_PERIOD, GO, "2024-2028"), "Une longue période seulement : « 2024-2028 »", "Renseigner"),
    (
        made(CheckKind.END_PASSED, GO, "juin 2026", count=148),
        "« juin 2026 » est passé depuis 148 jours et aucune action n’est faite",
        "Choisir le statut",
    ),
    (
        made(CheckKind.DATES_REVERSED, Fix(FixKind.CORRECT, "dates"), "2027-2026"),
        "Dates dans le mauvais ordre : « 2027-2026 »",
        "Corriger",
    ),
    (
        made(CheckKind.YEAR_INFERRED, Fix(FixKind.CORRECT, "dates"), "18 juin ?", note="2027"),
        "Pas d’année dans « 18 juin ? » : 2027 est supposée",
        "Corriger",
    ),
    (
        made(CheckKind.QUESTIONS_OPEN, GO, count=1, note="2"),
        "2 questions ouvertes, la plus ancienne depuis 1 jour",
        "Montrer",
    ),
    (
        made(CheckKind.UNKNOWN_REFERENT, Fix(FixKind.REGISTER), "Lou Martin"),
        "Absent de l’annuaire : « Lou Martin »",
        "Ajouter à l’annuaire",
    ),
    (
        made(CheckKind.PARTNER_IN_ACTIONS, Fix(FixKind.ADD, "partners", "CAPEB"), "CAPEB"),
        "Nommé dans les actions, pas parmi les partenaires : « CAPEB »",
        "Ajouter « CAPEB »",
    ),
    (
        made(CheckKind.ACTION_WITHOUT_ASSIGNEE, Fix(FixKind.TEXT, start=3), count=1),
        "1 action sans responsable",
        "Y aller",
    ),
    (
        made(CheckKind.NUMBER_TWICE, Fix(FixKind.NUMBER, "number", "12"), "Chercher", note="8"),
        "Le numéro 8 est aussi celui de « Chercher »",
        "Prendre le n° 12",
    ),
    (
        made(CheckKind.EMPTY_SECTION, Fix(FixKind.TEXT), "Contexte", "Objectifs"),
        "Rien encore sous « Contexte », « Objectifs »",
        "Compléter",
    ),
    (made(CheckKind.PLACEHOLDER, Fix(FixKind.TEXT), "à définir"), "Reste à écrire : « à définir »", "Y aller"),
]


@pytest.mark.parametrize(("check", "line", "fix"), TABLE, ids=lambda value: getattr(value, "kind", ""))
def test_each_check_is_one_line_in_french_with_its_fix(check: Check, line: str, fix: str, french: None) -> None:
    assert check_line(check).replace(SPACE, " ") == line
    assert fix_label(check).replace(SPACE, " ") == fix


def test_every_kind_of_check_is_in_the_table() -> None:
    assert {check.kind for check, _, _ in TABLE} == set(CheckKind)


def test_words_of_a_group_are_never_taken_for_blanks_to_fill() -> None:
    assert "{note}" in check_line(made(CheckKind.PLACEHOLDER, GO, "{note} {0} %n"))


def test_many_words_are_counted(french: None) -> None:
    assert listed(["A", "B", "C", "D", "E"]).replace(SPACE, " ") == "« A », « B », « C » et 2 autres"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("18 juin ?", "18 juin 2027, année supposée, à confirmer"),
        ("d'ici fin novembre 2027", "d’ici le 30 novembre 2027"),
        ("à partir de janvier 2027", "à partir du 1er janvier 2027"),
        ("2024-2028", "2024 – 2028"),
        ("2027-2026", "2026 – 2027, écrite dans l’autre ordre"),
        ("février 2027", "février 2027"),
        ("T2 2027", "1er avril 2027 – 30 juin 2027"),
        ("9 ou 16 juin 2027", "9 juin 2027 ou 16 juin 2027"),
        ("dépendante du PLH", "aucun jour compris, à confirmer"),
    ],
)
def test_what_was_understood_of_a_date_is_told_in_french(words: str, told: str, french: None) -> None:
    assert understood(read_date(words, TODAY)) == told


def test_only_a_supposed_year_stands_beside_the_words(french: None) -> None:
    assert supposed(read_date("18 juin", TODAY)) == "18 juin 2027, année supposée"
    assert supposed(read_date("18 juin 2027", TODAY)) == ""
    assert supposed(read_date("46174")) == "1er juin 2026"
    assert supposed(None) == ""
