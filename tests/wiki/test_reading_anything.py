"""Whatever the text: nothing raises, positions are right, and ten times the text costs about ten times the time."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wiki.choices import ticked_choice
from wiki.dates import find_dates, read_date
from wiki.doubt import judge
from wiki.labels import field_of, read_label
from wiki.names import first_name_first, is_organisation, looks_like_person, name_key, same_person, split_names
from wiki.numbers import natural_key, read_axis_heading, read_sheet_heading, reference_key, sentence_case

PIECES = (
    *(
        "18 juin",
        "mai",
        "1er",
        "9 ou 16 juin",
        " ou ",
        " au ",
        " et ",
        "du ",
        "d'ici fin ",
        "à partir de ",
        "mi-",
        "T2",
    ),
    *(
        "2027",
        "2026-2027",
        "15/02",
        "15.03.2021",
        "été",
        "2e trimestre",
        "rentrée",
        "JUİN",
        "juın",
        "ſept",
        "hıver 2026",
    ),
    *("premıer semestre", "dernier", "H3", "S2", "Q4", "31 février", "May", "sam.", "N+1", "46174", "0", "9999", "?"),
    *(" ?", "(", ")", "[", "]", "«", "»", '"', ",", ";", " & ", " / ", "  ", ".", "…", "etc.", "à confirmer", "[ ]"),
    *(
        "[x]",
        "☐",
        "☑",
        "Lou",
        "Inès Garnier",
        "R & D",
        "ADEME",
        "M.",
        "J.-P.",
        "Référent(e)s",
        "Objectifs",
        ":",
        "：",
        "**",
    ),
    *(
        "#",
        "n°8",
        "Fiche-action",
        "Axe",
        "IV",
        "I. ",
        "Action",
        "4–1 :",
        "- ",
        "•",
        "\n",
        "\t",
        "\u00a0",
        "\u0130",
        "ß",
    ),
    *("œ", "\U0001f6b2", "\x00", "e\u0301"),
)
TEXTS = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
NEARS = st.one_of(st.none(), st.dates())


@settings(max_examples=300, deadline=None)
@given(TEXTS, NEARS)
def test_dates_of_any_text_have_their_places_and_do_not_overlap(text: str, near: date | None) -> None:
    end = 0
    for found in find_dates(text, near):
        assert text[found.start : found.end] == found.raw != ""
        assert found.start >= end
        end = found.end
        assert found.first is None or found.last is None or found.first <= found.last
        assert near is not None or not found.year_inferred
    whole = read_date(text, near)
    assert whole is None or text[whole.start : whole.end] == whole.raw


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_names_of_any_text_have_their_places_and_do_not_overlap(text: str) -> None:
    end = 0
    for found in split_names(text).names:
        assert text[found.start : found.end] == found.raw
        assert found.start >= end
        end = found.end
        assert found.name.strip() == found.name != ""
        assert same_person(found.name, found.name) == (name_key(found.name) != "")


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_any_text_is_judged_and_read_as_a_line(text: str) -> None:
    judged = judge(text)
    assert judged.empty == (judged.value == "")
    assert not judged.question or judged.empty
    assert ticked_choice(text) is None or "☑" in text or "☐" in text or "]" in text or ")" in text
    label = read_label(text)
    assert label is None or (
        field_of(label.words) is label.field and text[label.start_of_value :].startswith(label.value)
    )
    for heading in (read_sheet_heading(text), read_axis_heading(text)):
        assert heading is None or (heading.number in text and heading.title in text)
    reference_key(text)


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_names_of_any_kind_are_shown_the_same_when_shown_twice(text: str) -> None:
    once = first_name_first(text)
    assert first_name_first(once) == once
    assert not (looks_like_person(text) and is_organisation(text))


@settings(max_examples=200, deadline=None)
@given(TEXTS, TEXTS, TEXTS)
def test_any_numbers_can_be_put_in_order(first: str, second: str, third: str) -> None:
    ordered = sorted([first, second, third], key=natural_key)
    assert natural_key(ordered[0]) <= natural_key(ordered[1]) <= natural_key(ordered[2])


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=40))
def test_calming_capitals_twice_changes_nothing_more(text: str) -> None:
    calm = sentence_case(text)
    assert sentence_case(calm) == calm


HOSTILE = (
    "1",
    "1er ",
    "/",
    "1/",
    "fin ",
    "d'ici ",
    "Jean Martin ",
    "9 ou ",
    "mai ",
    "mai-",
    "2021-",
    " ",
    "18 juin ou ",
    "à partir de ",
    "12.12.12.",
    "? A",
    "(",
    '"',
    "Lou et ",
    "a, ",
    "[ ] ",
    "à confirmer ",
    "**",
    "(e)",
    "·e",
    "\u0301",
    "M.",
    "? ",
    "Axe 1",
)
READERS: tuple[Callable[[str], object], ...] = (
    find_dates,
    read_date,
    split_names,
    judge,
    ticked_choice,
    read_label,
    read_sheet_heading,
    read_axis_heading,
    reference_key,
    natural_key,
    sentence_case,
    first_name_first,
    name_key,
    is_organisation,
)


@pytest.mark.parametrize("piece", HOSTILE)
def test_long_hostile_text_is_read_by_every_reader(piece: str) -> None:
    text = piece * (20_000 // len(piece))
    for reader in READERS:
        reader(text)
