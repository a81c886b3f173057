"""French where the person's system is French, English everywhere else."""

import pytest

from commands.language import spoken
from tests.commands.conftest import Fabrique


@pytest.mark.parametrize(
    ("environment", "code"),
    [
        ({}, "en"),
        ({"LANG": "fr_FR.UTF-8"}, "fr"),
        ({"LANG": "fr"}, "fr"),
        ({"LANG": "fr_CA.UTF-8@euro"}, "fr"),
        ({"LC_ALL": "C", "LANG": "fr_FR.UTF-8"}, "en"),
        ({"LC_ALL": "C.UTF-8", "LANGUAGE": "fr"}, "en"),
        ({"LC_MESSAGES": "fr_FR", "LANG": "en_GB"}, "fr"),
        ({"LC_ALL": "", "LANG": "fr_BE"}, "fr"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "POSIX"}, "en"),
        ({"LANG": "frr_DE"}, "en"),
    ],
)
def test_the_locale_chooses_the_language(environment: dict[str, str], code: str) -> None:
    assert spoken(environment) == code


def test_a_setting_wins_over_the_locale() -> None:
    assert spoken({"LANG": "en_GB"}, "fr") == "fr"


def test_help_and_refusals_speak_french(fabrique: Fabrique, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")
    assert fabrique("--help").out.startswith("Utilisation\u00a0: fabrique")
    assert "Il n’y a pas de commande" in fabrique("danse").err


def test_help_speaks_english_in_the_next_run(fabrique: Fabrique, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")
    fabrique("--help")
    monkeypatch.setenv("LC_ALL", "C")
    assert fabrique("--help").out.startswith("Usage: fabrique")
