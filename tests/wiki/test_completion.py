"""What is begun at a place, and what a few words of a date can mean."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiki.completion import Sought, begun_at, closing
from wiki.date_reckoning import day_in_words, days_meant

TODAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("written", "kind", "words"),
    [
        ("voir [[", Sought.RECORD, ""),
        ("voir [[vél", Sought.RECORD, "vél"),
        ("voir [[4 n°8", Sought.RECORD, "4 n°8"),
        ("voir [[Vélo#bes", Sought.SECTION, "bes"),
        ("avec @", Sought.PERSON, ""),
        ("(@cla", Sought.PERSON, "cla"),
        ("avec @Claire Mo", Sought.PERSON, "Claire Mo"),
        ("un mot #vé", Sought.TAG, "vé"),
        ("#vé", Sought.TAG, "vé"),
        ("/", Sought.BLOCK, ""),
        ("  /tab", Sought.BLOCK, "tab"),
        ("- /act", Sought.BLOCK, "act"),
        ("le 18 ju", Sought.DATE, "18 ju"),
        ("pour demain", Sought.DATE, "demain"),
        ("Vendredi", Sought.DATE, "Vendredi"),
        ("voir /date", Sought.DATE, ""),
    ],
)
def test_a_sign_begins_something(written: str, kind: Sought, words: str) -> None:
    text = f"Première ligne.\r\n{written}"
    begun = begun_at(text, len(text))
    assert begun is not None
    assert (begun.kind, begun.words) == (kind, words)


@pytest.mark.parametrize(
    "written",
    [
        "un mot", "a@b", "https://a.fr/#vélo", "#", "# ", "#12", "et/ou", "a / b", "`[[vé", "[[Vélo]]", "[[Vélo|mot",
        "```\n[[vé", "~~~~\n```\n@cl", "une prédemain", "en 2018 ju",
    ],
)  # fmt: skip
def test_other_signs_begin_nothing(written: str) -> None:
    assert begun_at(written, len(written)) is None


def test_an_answer_replaces_the_rest_of_a_closed_link_and_closes_an_open_one() -> None:
    text = "[[Vé|]] et [[Vélo]]"
    begun = begun_at(text, 15)
    assert begun is not None
    assert (begun.start, begun.end) == (13, 17)
    assert closing(text, 17) == ("", 2)
    assert closing("[[Vé suite", 4) == ("]]", 2)
    assert closing("[[Vé|mot]]", 4) == ("", 0)


@given(st.text(alphabet="[]@#/|`~ \r\n18jué.-", max_size=60), st.data())
def test_whatever_is_written_the_span_is_around_the_place(text: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(text)))
    begun = begun_at(text, place)
    if begun is not None:
        assert begun.trigger <= begun.start <= place <= begun.end <= len(text)


def test_a_few_words_of_a_date_mean_the_next_such_days() -> None:
    assert days_meant("18 ju", TODAY, "fr") == (date(2027, 6, 18), date(2027, 7, 18))
    assert days_meant("demain", TODAY, "fr") == (date(2026, 11, 26),)
    assert days_meant("vendredi", TODAY, "fr")[0] == date(2026, 11, 27)
    assert days_meant("mercredi", TODAY, "fr")[0] == date(2026, 12, 2)
    assert days_meant("June 18", TODAY, "en") == (date(2027, 6, 18),)
    assert days_meant("29 fév", TODAY, "fr") == (date(2028, 2, 29),)
    assert days_meant("31 avril", TODAY, "fr") == ()
    assert days_meant("18 élèves", TODAY, "fr") == ()


def test_a_day_is_written_in_words() -> None:
    assert day_in_words(date(2027, 5, 1), "fr") == "1er mai 2027"
    assert day_in_words(date(2027, 6, 18), "en") == "18 June 2027"
    assert day_in_words(date(2026, 11, 27), "fr", weekday=True) == "vendredi 27 novembre 2026"
