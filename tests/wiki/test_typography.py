"""Typography as one types."""

import pytest

from wiki.typography import FULL, NARROW, corrected


def typed(keys: str, language: str = "fr") -> str:
    """The line after typing it key by key."""
    line = ""
    for key in keys:
        found = corrected(line, key, language)
        line = line + key if found is None else (line + key)[: len(line) + 1 - found.removed] + found.text
    return line


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        ("Partenaires : qui ?", f"Partenaires{FULL}: qui{NARROW}?"),
        ("Non ; oui !", f"Non{NARROW}; oui{NARROW}!"),
        ('Il dit "oui" puis', f"Il dit «{FULL}oui{FULL}» puis"),
        ('"un "deux" trois"', f"«{FULL}un “deux” trois{FULL}»"),
        ("« mot »", f"«{FULL}mot{FULL}»"),
        ("l'enquête d'aujourd'hui", "l’enquête d’aujourd’hui"),
        ("et puis...", "et puis…"),
        ("un -- deux --- trois", "un – deux — trois"),
        ("2020--2024", "2020–2024"),
        ("- [ ] Qui ?", f"- [ ] Qui{NARROW}?"),
    ],
)
def test_french_is_set_as_it_is_typed(keys: str, line: str) -> None:
    assert typed(keys) == line


@pytest.mark.parametrize(
    "line",
    [
        "à 9:30",
        "- [ ] à faire",
        "- ?",
        "## ?",
        "| --- | :--- | ---: |",
        "---",
        "a::b",
        "un :smile: et :)",
        "`l'un : l'autre ?` et",
        "https://exemple.org/l'a?b=c'd",
        "[mot](l'autre.md)",
        "[[L'axe : un]]",
        "voir ![[plan.png]]",
        "<a href='x'>",
        "../../un",
        "a != b",
        "<!-- un -- deux",
    ],
)
def test_markdown_code_addresses_and_times_stay(line: str) -> None:
    assert typed(line) == line


def test_english_has_its_own_quotes_and_no_spaces_before_marks() -> None:
    assert typed("He said \"it's 'fine'\" : yes ?", "en") == "He said “it’s ‘fine’” : yes ?"
