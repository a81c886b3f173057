"""Every way of writing a date that was met in groups' sheets, and what is none."""

import random
import re
from datetime import date

import pytest

from wiki.date_patterns import BEGINNING, date_pattern
from wiki.dates import Bound, Precision, find_dates, read_date

NEAR = date(2021, 3, 1)

# what is written | what is found | first day | last day | precision
WRITTEN = """
16 juin 2021 | 16 juin 2021 | 2021-06-16 | 2021-06-16 | day
le 18 juin | 18 juin | 2021-06-18 | 2021-06-18 | day
samedi 3 juillet | samedi 3 juillet | 2021-07-03 | 2021-07-03 | day
sam. 3 juil. | sam. 3 juil. | 2021-07-03 | 2021-07-03 | day
1er mai 2026 | 1er mai 2026 | 2026-05-01 | 2026-05-01 | day
Février 2022 | Février 2022 | 2022-02-01 | 2022-02-28 | month
févr. 2022 | févr. 2022 | 2022-02-01 | 2022-02-28 | month
FÉVRIER 2022 | FÉVRIER 2022 | 2022-02-01 | 2022-02-28 | month
aout 2022 | aout 2022 | 2022-08-01 | 2022-08-31 | month
mi-avril | mi-avril | 2021-04-11 | 2021-04-20 | month
début mai | début mai | 2021-05-01 | 2021-05-10 | month
fin 2026 | fin 2026 | 2026-10-01 | 2026-12-31 | year
mi-2027 | mi-2027 | 2027-05-01 | 2027-08-31 | year
signer d'ici fin novembre | d'ici fin novembre | 2021-11-21 | 2021-11-30 | month
signer d’ici fin mai 2027 | d’ici fin mai 2027 | 2027-05-21 | 2027-05-31 | month
courant 2024 | courant 2024 | 2024-01-01 | 2024-12-31 | year
à partir de mars 2026 | à partir de mars 2026 | 2026-03-01 | - | month
à partir du 3 mai | à partir du 3 mai | 2021-05-03 | - | day
dès septembre | dès septembre | 2021-09-01 | - | month
relancer la mairie avant le 15/02 | 15/02 | 2022-02-15 | 2022-02-15 | day
15/03/21 | 15/03/21 | 2021-03-15 | 2021-03-15 | day
15.03.2021 | 15.03.2021 | 2021-03-15 | 2021-03-15 | day
2021-03-15 | 2021-03-15 | 2021-03-15 | 2021-03-15 | day
2025-12-01 00:00:00 | 2025-12-01 00:00:00 | 2025-12-01 | 2025-12-01 | day
2025-12-01T08:30:00Z | 2025-12-01T08:30:00Z | 2025-12-01 | 2025-12-01 | day
03/2022 | 03/2022 | 2022-03-01 | 2022-03-31 | month
2022-03 | 2022-03 | 2022-03-01 | 2022-03-31 | month
automne 2021 | automne 2021 | 2021-09-23 | 2021-12-20 | season
été 2026 | été 2026 | 2026-06-21 | 2026-09-22 | season
hiver 2026-2027 | hiver 2026-2027 | 2026-12-21 | 2027-03-19 | season
rentrée | rentrée | 2021-09-01 | 2021-09-30 | season
à la rentrée 2026 | rentrée 2026 | 2026-09-01 | 2026-09-30 | season
2021-2022 | 2021-2022 | 2021-01-01 | 2022-12-31 | range
2023/2024 | 2023/2024 | 2023-01-01 | 2024-12-31 | range
de 2021 à 2024 | de 2021 à 2024 | 2021-01-01 | 2024-12-31 | range
9 ou 16 juin | 9 ou 16 juin | 2021-06-09 | 2021-06-16 | day
28 juin au 2 juillet | 28 juin au 2 juillet | 2021-06-28 | 2021-07-02 | range
28 décembre 2026 au 3 janvier | 28 décembre 2026 au 3 janvier | 2026-12-28 | 2027-01-03 | range
du 3 au 5 mai | du 3 au 5 mai | 2021-05-03 | 2021-05-05 | range
du 28/06/2026 au 02/07/2026 | du 28/06/2026 au 02/07/2026 | 2026-06-28 | 2026-07-02 | range
décembre à mars 2027 | décembre à mars 2027 | 2026-12-01 | 2027-03-31 | range
entre mars et mai 2026 | entre mars et mai 2026 | 2026-03-01 | 2026-05-31 | range
fin juin/début juillet 2026 | fin juin/début juillet 2026 | 2026-06-21 | 2026-07-10 | range
T1-T2 2026 | T1-T2 2026 | 2026-01-01 | 2026-06-30 | range
printemps-été 2026 | printemps-été 2026 | 2026-03-20 | 2026-09-22 | range
mai-juin 2026 | mai-juin 2026 | 2026-05-01 | 2026-06-30 | range
Bilan au 1er semestre 2022 | 1er semestre 2022 | 2022-01-01 | 2022-06-30 | half
S2 2025 | S2 2025 | 2025-07-01 | 2025-12-31 | half
T2 2025 | T2 2025 | 2025-04-01 | 2025-06-30 | quarter
2e trimestre 2026 | 2e trimestre 2026 | 2026-04-01 | 2026-06-30 | quarter
au cours du premier trimestre | au cours du premier trimestre | 2021-01-01 | 2021-03-31 | quarter
en 2028 | en 2028 | 2028-01-01 | 2028-12-31 | year
horizon 2030 | horizon 2030 | 2030-01-01 | 2030-12-31 | year
depuis mars 2024 | mars 2024 | 2024-03-01 | - | month
June 16, 2021 | June 16, 2021 | 2021-06-16 | 2021-06-16 | day
16th of June 2021 | 16th of June 2021 | 2021-06-16 | 2021-06-16 | day
16 June | 16 June | 2021-06-16 | 2021-06-16 | day
Q2 2027 | Q2 2027 | 2027-04-01 | 2027-06-30 | quarter
spring 2027 | spring 2027 | 2027-03-20 | 2027-06-20 | season
first half of 2026 | first half of 2026 | 2026-01-01 | 2026-06-30 | half
by end of November | by end of November | 2021-11-21 | 2021-11-30 | month
from March 2026 | from March 2026 | 2026-03-01 | - | month
"""

NO_DATES = """
depuis 2024
1.5 tonnes
2.3 %
400 000 €
12 000 €/an + 0,2 ETP
10 communes engagées
01 23 45 67 89
01.23.45.67.89
06-12-34-56-78
version 1.2.3
n°8
fiche 2.3
R&D
3/4 des habitants
24/24
en 2000 exemplaires
un budget de 2000 €
il a été dit
we may come
ils marchent, maintenant
maison, marsouin, juinesque
31 juin
29 février 2023
31/02/2026
T2 de 40 m²
2026-2028-2030
"""


def rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split(" | ")] for line in table.strip().split("\n")]


@pytest.mark.parametrize(("text", "raw", "first", "last", "precision"), rows(WRITTEN))
def test_a_written_date_is_found_with_its_period(text: str, raw: str, first: str, last: str, precision: str) -> None:
    (found,) = find_dates(text, NEAR)
    assert (found.raw, text[found.start : found.end]) == (raw, raw)
    assert (str(found.first), str(found.last or "-"), found.precision) == (first, last, precision)


@pytest.mark.parametrize("text", NO_DATES.strip().split("\n"))
def test_figures_and_ordinary_words_are_no_dates(text: str) -> None:
    assert find_dates(f"Voir {text} encore", NEAR) == ()


@pytest.mark.parametrize("text", ["18 juin?", "18 juin ?", "18 juin\u00a0?", "18 juin (?)"])
def test_a_question_mark_belongs_to_its_date_and_makes_it_uncertain(text: str) -> None:
    (found,) = find_dates(f"Webinaire (proposition). {text}")
    assert (found.raw, found.uncertain) == (text, True)
    assert (found.day, found.month, found.year, found.first, found.last) == (18, 6, None, None, None)


@pytest.mark.parametrize(
    "text", ["18 juin (à confirmer)", "18 juin, à confirmer", "18 juin tbc", "peut-être le 18 juin"]
)
def test_words_of_doubt_beside_a_date_make_it_uncertain(text: str) -> None:
    (found,) = find_dates(text)
    assert (found.raw, found.uncertain) == ("18 juin", True)


@pytest.mark.parametrize(
    "text", ["18 juin", "mi-avril", "1er semestre", "rentrée", "9 ou 16 juin", "28 juin au 2 juillet"]
)
def test_without_a_near_date_no_year_is_inferred(text: str) -> None:
    (found,) = find_dates(text)
    assert (found.first, found.last, found.year_inferred, found.alternatives) == (None, None, False, ())


def test_a_missing_year_is_that_of_the_next_such_day_and_is_marked() -> None:
    before, after, leap = (find_dates(text, date(2021, 6, 18))[0] for text in ("18 juin", "17 juin", "29 février"))
    assert (before.first, before.year_inferred) == (date(2021, 6, 18), True)
    assert (after.first, after.year_inferred) == (date(2022, 6, 17), True)
    assert leap.first == date(2024, 2, 29)
    assert not find_dates("18 juin 2020", date(2021, 1, 1))[0].year_inferred


@pytest.mark.parametrize("text", ["6 juin 26", "le 6 juin 26.", "(6 juin 26)", "6 juin 26\nsuite", "6 juin 26, à Lyon"])
def test_two_figures_that_end_a_day_and_its_month_are_its_year(text: str) -> None:
    (found,) = find_dates(text, NEAR)
    assert (found.raw, found.first, found.year_inferred) == ("6 juin 26", date(2026, 6, 6), False)


def test_two_figures_after_a_day_that_count_something_are_no_year() -> None:
    for text in ("6 juin 12 personnes", "6 juin 14 h", "6 juin 26 000 €", "6 juin 26,5 %"):
        assert [each.raw for each in find_dates(text, NEAR)] == ["6 juin"]


def test_days_joined_by_ou_are_alternatives() -> None:
    (found,) = find_dates("9 ou 16 juin 2027")
    assert found.alternatives == ((date(2027, 6, 9),) * 2, (date(2027, 6, 16),) * 2)
    (periods,) = find_dates("fin 2026 ou début 2027")
    assert periods.alternatives[1] == (date(2027, 1, 1), date(2027, 3, 31))


def test_months_joined_by_et_are_two_dates_of_one_year() -> None:
    first, second = find_dates("mars et avril 2026")
    assert (first.raw, first.first, second.raw) == ("mars", date(2026, 3, 1), "avril 2026")


def test_a_range_written_backwards_is_turned_and_marked() -> None:
    (found,) = find_dates("2017-2016")
    assert (found.first, found.last, found.reversed) == (date(2016, 1, 1), date(2017, 12, 31), True)
    (days,) = find_dates("du 5 mai 2026 au 3 avril 2026")
    assert (days.first, days.last, days.reversed) == (date(2026, 4, 3), date(2026, 5, 5), True)


def test_a_deadline_and_a_beginning_are_told_apart() -> None:
    bounds = [
        find_dates(text)[0].bound
        for text in ("avant mi-avril", "d'ici 2030", "au plus tard le 3 mai", "à partir de mai", "en mai")
    ]
    assert bounds == [Bound.BY, Bound.BY, Bound.BY, Bound.FROM, Bound.WITHIN]


@pytest.mark.parametrize(
    ("value", "first"),
    [
        ("46174", "2026-06-01"),
        ("2027", "2027-01-01"),
        ("2025-12-01 00:00:00", "2025-12-01"),
        ("Le 18 juin 2027", "2027-06-18"),
        ("N+1", "None"),
        ("2027 ?", "2027-01-01"),
        ("2027 (à confirmer)", "2027-01-01"),
        ("12/10", "None"),
        ("rentrée", "None"),
        ("T2", "None"),
    ],
)
def test_a_field_may_hold_a_date_that_running_text_would_not(value: str, first: str) -> None:
    found = read_date(f" {value} ")
    assert found is not None
    assert (str(found.first), found.raw in value, found.start >= 1) == (first, True, True)


def test_a_year_counted_from_now_is_inferred_from_the_near_date() -> None:
    found = read_date("N+1", NEAR)
    assert found is not None
    assert (found.first, found.year_inferred, found.precision) == (date(2022, 1, 1), True, Precision.YEAR)


def test_a_condition_stands_in_the_place_of_a_period_or_beside_it() -> None:
    alone, beside = read_date("dépendante du PLH"), read_date("fin 2026, selon financement")
    assert alone is not None
    assert beside is not None
    assert (alone.condition, alone.precision, alone.first) == ("dépendante du PLH", Precision.NONE, None)
    assert (beside.raw, beside.condition, beside.uncertain) == ("fin 2026", "selon financement", True)


@pytest.mark.parametrize(
    "value", ["", "-", "?", "à définir", "12", "46", "400 000", "Élevée", "du 3 mai 2026, puis le 4 juin"]
)
def test_a_field_without_one_date_gives_none(value: str) -> None:
    assert read_date(value, NEAR) is None


@pytest.mark.parametrize("value", ["46174", "2027", "N+1"])
def test_bare_figures_in_running_text_are_no_dates(value: str) -> None:
    assert find_dates(f"Voir {value} ici") == () == find_dates(value)


def test_non_breaking_blanks_are_blanks() -> None:
    assert find_dates("le 18\u00a0juin\u202f2027")[0].first == date(2027, 6, 18)


def test_telling_a_word_from_dates_at_its_beginning_loses_no_date() -> None:
    quick = date_pattern()
    patient = re.compile(quick.pattern.replace(BEGINNING, ""), re.IGNORECASE)
    words = re.findall(r"[^\W\d_]+['’]?|\d+", patient.pattern)
    chance = random.Random(5)
    starts = (
        "d'ici ",
        "D’ICI FIN ",
        "à partir de ",
        "à  l'horizon ",
        "au cours d'",
        "the end of ",
        "as of ",
        "ſ1 ",
        "hıver ",
    )
    for _ in range(300):
        text = "".join(chance.choices([*words, *map(str.upper, words), *starts, *[" "] * len(words)], k=40))
        assert [found.span() for found in quick.finditer(text)] == [found.span() for found in patient.finditer(text)]
