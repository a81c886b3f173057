"""French is complete, and both languages fill the same blanks."""

import re
from collections.abc import Iterator

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from resources.compiling import LOCALES
from resources.extracting import extracted

PLACEHOLDER = re.compile(r"\{[a-z_]*\}")


def french() -> Catalog:
    with (LOCALES / "fr" / "LC_MESSAGES" / "fabrique.po").open("rb") as lines:
        return read_po(lines, locale="fr")


def forms(words: object) -> tuple[str, ...]:
    return words if isinstance(words, tuple) else (str(words),)


def messages() -> Iterator[Message]:
    return (message for message in french() if message.id)


def test_every_phrase_of_the_program_has_its_french() -> None:
    said = {message.id for message in extracted() if message.id}
    known = {message.id for message in messages() if message.string and all(forms(message.string))}
    assert sorted(map(str, said - known)) == []


def test_no_french_phrase_is_left_over() -> None:
    said = {message.id for message in extracted() if message.id}
    assert sorted(str(message.id) for message in messages() if message.id not in said) == []


def test_no_translation_is_a_guess() -> None:
    assert [message.id for message in messages() if message.fuzzy] == []


def test_both_languages_have_the_same_placeholders() -> None:
    for message in messages():
        wanted = {tuple(sorted(PLACEHOLDER.findall(form))) for form in forms(message.id)}
        given = {tuple(sorted(PLACEHOLDER.findall(form))) for form in forms(message.string)}
        assert given <= wanted, message.id


@pytest.mark.parametrize("language", ["fr"])
def test_a_plural_has_its_two_forms(language: str) -> None:
    assert all(len(forms(message.string)) == len(forms(message.id)) for message in messages())
