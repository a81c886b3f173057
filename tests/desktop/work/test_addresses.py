"""Addresses of ours, and those that are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.work.addresses import Address, BadAddress, read, written
from desktop.work.places import Place

PLACES = [
    Place("abc123"),
    Place("abc123", section="Points d’attention"),
    Place("abc123", section="À faire : R&D / 50 % #1 ^x?"),
    Place("abc123", section="Actions", action="a8k2"),
    Place("abc123", action="a8k2"),
]


@pytest.mark.parametrize("place", PLACES)
def test_what_is_written_is_understood(place: Place) -> None:
    address = Address("La Grande Maille / 2040", place)
    assert read(written(address)) == address


def test_an_address_is_plain_characters() -> None:
    words = written(Address("Été", Place("abc", section="Où ? «ici»", action="a1")))
    assert words.isascii()
    assert " " not in words
    assert words == "fabrique://%C3%89t%C3%A9/abc#O%C3%B9%20%3F%20%C2%ABici%C2%BB^a1"


def test_the_scheme_may_be_written_in_capitals_and_a_slash_may_end_it() -> None:
    assert read(" FABRIQUE://g/abc/ ").place == Place("abc")


@pytest.mark.parametrize(
    "words",
    [
        "",
        "abc",
        "http://g/abc",
        "fabrique:",
        "fabrique://",
        "fabrique://g",
        "fabrique://g/",
        "fabrique://g/../../etc/passwd",
        "fabrique://g/..%2F..%2Fetc",
        "fabrique://g/ABC",
        "fabrique://g/abc/def",
        "fabrique://g/abc#s^a b",
        "fabrique://g/abc#s^a;rm",
        "fabrique://g/abc#%FF",
        "fabrique://g/abc#%00",
        "fabrique://g/abc#\u202egnp",
        "fabrique://g/abc\nfabrique://g/def",
        "fabrique://g/abc#%E2%80%AE",
        "fabrique://g/" + "a" * 65,
        "fabrique://g/abc#" + "a" * 3_000,
        "fabrique://g/abc?run=1",
    ],
)
def test_what_we_would_not_write_is_refused(words: str) -> None:
    with pytest.raises(BadAddress) as refused:
        read(words)
    assert len(refused.value.words) <= 80
    assert "\n" not in refused.value.words


@given(st.text(max_size=60))
def test_anything_is_understood_or_refused(words: str) -> None:
    for each in (words, f"fabrique://{words}", f"fabrique://g/abc#{words}"):
        try:
            found = read(each)
        except BadAddress:
            continue
        assert read(written(found)) == found
