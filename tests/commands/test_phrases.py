"""Every error has its sentence, short, in both languages, whatever it quotes."""

import typing
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest

from commands import errors as ours
from commands import language
from commands.phrases import exit_code, has_phrase, refusal
from documents import errors as documents
from storage import errors as storage

FAMILIES = (ours.CommandRefused, storage.StorageError, documents.DocumentsError)
LONG = "abîmé {braces} %s \x1b[31m\n" * 5_000
VALUES: dict[Any, object] = {
    Path: Path("/" + LONG),
    str: LONG,
    int: 3,
    float: 5.0,
    bool: True,
    Path | None: Path("/" + LONG),
    str | None: LONG,
    tuple[str, ...]: (LONG, LONG),
    tuple[tuple[int, str], ...]: ((1, LONG), (2, LONG)),
}


def made(kind: type[Exception]) -> Exception:
    """An error of that kind, full of long words."""
    if is_dataclass(kind):
        hints = typing.get_type_hints(kind)
        return kind(**{field.name: VALUES[hints[field.name]] for field in fields(kind)})
    return kind(*([LONG] * (kind.__init__.__code__.co_argcount - 1))) if "__init__" in vars(kind) else kind(LONG)


def _kinds() -> Iterator[type[Exception]]:
    for module in (ours, storage, documents):
        for kind in vars(module).values():
            if isinstance(kind, type) and issubclass(kind, FAMILIES) and not kind.__subclasses__():
                yield kind


KINDS = tuple(_kinds())


@pytest.mark.parametrize("code", ["en", "fr"])
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_an_error_has_a_short_sentence(kind: type[Exception], code: str) -> None:
    language.speak(code)
    sentence = refusal(made(kind))
    assert 10 < len(sentence) < 1_000
    assert sentence.count("\n") < 5
    assert "\x1b" not in sentence
    assert kind.__name__ not in sentence


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_an_error_ends_a_run_with_1_or_3(kind: type[Exception]) -> None:
    circumstances = (storage.Circumstance, documents.DocumentCircumstance)
    assert has_phrase(made(kind))
    assert exit_code(made(kind)) == (3 if issubclass(kind, circumstances) else 1)


def test_what_the_system_refuses_is_a_circumstance() -> None:
    error = PermissionError(13, "Permission denied", "/x")
    assert exit_code(error) == 3
    assert refusal(error) == "/x cannot be read or written: Permission denied."


def test_a_fault_of_ours_has_no_phrase() -> None:
    assert not has_phrase(KeyError("x"))


def test_both_languages_differ() -> None:
    language.speak("en")
    english = refusal(ours.NoWorkspace())
    language.speak("fr")
    assert refusal(ours.NoWorkspace()) != english
