"""Forgetting a person takes away what means that person, and leaves everybody else's words byte for byte."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage import Kind, RecordId, Workspace, records
from storage.editing import sheets
from storage.model import JsonValue, Operation, Write
from storage.scrubbing import Scrubber

NOBODY: frozenset[str] = frozenset()
NOW = "Personne 1a2b"


def scrubbed(text: str, *names: str, contacts: tuple[str, ...] = ()) -> str:
    return Scrubber(names, contacts, NOW, own=NOBODY).text(text)


@pytest.mark.parametrize(
    "contact", ["-", "?", "a", "06", "non", "à confirmer", "2026", "@", "a@b", "voir Lou", "poste 3"]
)
def test_a_value_that_is_no_contact_is_looked_for_in_no_text(contact: str) -> None:
    text = "- un\n- deux\nOui - non ? Le 06 mai 2026, voir Lou au poste 3, à confirmer (a@b.c).\n"
    assert scrubbed(text, contacts=(contact,)) == text
    assert not Scrubber((), (contact,), NOW, own=NOBODY).holds_bytes(text.encode())


@pytest.mark.parametrize("name", ["-", "?", "Al", "Li", "à définir", "XX", "?? ??", "A B"])
def test_a_name_that_names_nobody_is_looked_for_in_no_text(name: str) -> None:
    text = "Al et Li - à définir ? XX, ?? ??, plan A B.\n"
    assert scrubbed(text, name) == text


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Lou Martin", "Filou Martinez et Lou Martineau, Filou Martin, la loumartin."),
        ("Ma Li", "La Somalie, une anomalie, le Mali, Emma Lina, Jean Ma."),
        ("Lou", "Louer, Filou, loup, LOU, lou, Lou-là".replace("Lou-là", "Loulou")),
        ("rose", "La rose est rose."),
    ],
)
def test_a_name_inside_other_words_is_left(name: str, text: str) -> None:
    assert scrubbed(text, name) == text


@pytest.mark.parametrize(
    "text",
    [
        "{}",
        "Avec {}.",
        "« {} »",
        "@{} et #{}",
        "puis{}",
        "{}, {} ; ({})",
        "_{}_ **{}**",
        "{}\n",
    ],
)
@pytest.mark.parametrize(
    "written", ["Lou Martin", "LOU MARTIN", "MARTIN Lou", "lou martin", "Lou  Martin", "Lou-Martin", "LouMartin"]
)
def test_a_name_is_found_as_people_write_it(text: str, written: str) -> None:
    if text.startswith("puis") and not written[0].isupper():
        return
    assert scrubbed(text.replace("{}", written), "Lou Martin") == text.replace("{}", NOW)


def test_a_name_with_an_initial_is_found_as_it_is_written() -> None:
    assert scrubbed("Avec Lou M. Martin, Lou M Martin.", "Lou M. Martin") == f"Avec {NOW}, {NOW}."


@pytest.mark.parametrize(
    ("contact", "text"),
    [
        ("06 12 34 56 78", "0612345678, 06.12.34.56.78 et 06-12-34-56-78."),
        ("noe@exemple.org", "NOE@exemple.org, noe@exemple.org."),
        ("12 34 56", "12 34 56"),
    ],
)
def test_a_contact_is_found_as_people_write_it(contact: str, text: str) -> None:
    assert re.sub(re.escape(NOW), "", scrubbed(text, contacts=(contact,))).strip(", et.") == ""


@pytest.mark.parametrize(
    ("contact", "text"),
    [
        ("06 12 34 56 78", "1061234567890"),
        ("12 34 56", "le 1234567, 12-34-56, 112 34 56"),
        ("noe@exemple.org", "annenoe@exemple.org, noe@exemple.orge, noe@exemple.org.uk, x.noe@exemple.org"),
    ],
)
def test_a_contact_inside_another_is_left(contact: str, text: str) -> None:
    assert scrubbed(text, contacts=(contact,)) == text


@settings(max_examples=150)
@given(st.text(alphabet="louMARtinN -.\n0612@é", max_size=60))
def test_a_text_without_the_words_comes_out_byte_for_byte(text: str) -> None:
    words = set(re.findall(r"\w+", re.sub(r"(?<=[a-zé\d_])(?=[A-Z])", " ", text.replace("_", " "))))
    folded = {word.lower() for word in words} | {word.lower() for word in re.findall(r"\w+", text)}
    if "lou" not in folded and "loumartin" not in folded and "martinlou" not in folded:
        assert scrubbed(text, "Lou Martin", "L", "06", contacts=("-", "06", "@")) == text


def person(workspace: Workspace, name: str, **contacts: str) -> RecordId:
    record, plan = sheets.create(Kind.PERSON, name, sets=dict(contacts))
    workspace.perform(plan)
    return record


def test_a_contact_that_says_nothing_goes_from_the_record_and_from_nowhere_else(workspace: Workspace) -> None:
    lou = person(workspace, "Lou Martin", email="?", phone="06")
    body = "- un\n- deux\nLe 06 mai ? Oui - non.\n"
    note, plan = sheets.create(Kind.NOTE, "Réunion", body=body)
    workspace.perform(plan)
    workspace.forget(lou)
    with workspace.reader() as reader:
        assert records.get(reader, note).body == body
        assert {"email", "phone"}.isdisjoint(records.get(reader, lou).fields)
    assert not workspace.check()


@pytest.mark.parametrize("name", ["Paul Martin", "Martin Paul", "Paul Martin Dupuis"])
def test_somebody_else_of_a_like_name_keeps_theirs(workspace: Workspace, name: str) -> None:
    first = person(workspace, "Paul Martin")
    second = person(workspace, name, email="paul@exemple.org")
    sheet, plan = sheets.create(Kind.SHEET, "Jardin")
    workspace.perform(plan)
    role: dict[str, JsonValue] = {f"contributors/{second}": {"raw": name, "at": 1}}
    workspace.perform(lambda _reader: Operation("fill", (Write(sheet, sets=role),)))
    assert workspace.forget(first).left == ()
    with workspace.reader() as reader:
        other = records.get(reader, second)
        assert (other.title, other.fields["email"]) == (name, "paul@exemple.org")
        assert records.get(reader, sheet).fields[f"contributors/{second}"] == {"raw": name, "at": 1}
    assert not workspace.check()
