"""The seed is a real sheet: reading it gives every fact that a careful reader finds in it."""

import re
from typing import Any

import pytest
import yaml

from documents.reading.drafts import Draft
from documents.reading.understanding import missing_lines
from tests.documents.understanding.reading import lines_of, names, one_sheet, read, sample, section


@pytest.fixture(scope="module")
def expected() -> dict[str, Any]:
    facts: dict[str, Any] = yaml.safe_load(sample("seed.expected.yaml"))
    return facts


@pytest.fixture(scope="module")
def seed() -> Draft:
    return one_sheet(sample("seed.txt"))


def test_axis_number_and_title_are_told_apart(seed: Draft, expected: dict[str, Any]) -> None:
    assert seed.axis is not None
    assert {"number": seed.axis.number, "title": seed.axis.title} == expected["axis"]
    assert (seed.number, seed.title) == (expected["number"], expected["title"])


@pytest.mark.parametrize("role", ["board_referents", "team_referents", "contributors", "partners"])
def test_people_are_split_in_their_roles(seed: Draft, expected: dict[str, Any], role: str) -> None:
    assert names(seed, role) == expected[role]


def test_the_question_in_place_of_partners_is_open_and_gives_no_value(seed: Draft, expected: dict[str, Any]) -> None:
    assert [(question.field, question.raw) for question in seed.open_questions] == [
        ("partners", words) for words in expected["open_questions"]
    ]
    assert seed.fields["Partenaires"] == ""


def test_sections_keep_their_bullets_and_paragraphs(seed: Draft, expected: dict[str, Any]) -> None:
    for title, facts in expected["sections"].items():
        text = section(seed, title)
        assert len(re.findall(r"(?m)^- ", text)) == facts.get("bullets", 0)
        if "children" in facts:
            children = [len(re.findall(r"(?m)^  - ", item)) for item in re.split(r"(?m)^- ", text)[1:]]
            assert children == facts["children"]
        if "paragraphs" in facts:
            assert len(text.split("\n\n")) == facts["paragraphs"]


def test_the_one_date_keeps_its_words(seed: Draft, expected: dict[str, Any]) -> None:
    assert [date.raw for date in seed.dates] == [date["raw"] for date in expected["dates"]]


def test_organisations_are_suggested(seed: Draft, expected: dict[str, Any]) -> None:
    assert [value.words for value in seed.suggested_organisations] == expected["suggested_organisations"]
    assert all(value.uncertain for value in seed.suggested_organisations)


def test_nothing_is_left_to_file_and_no_line_is_missing(seed: Draft) -> None:
    findings = read(sample("seed.txt"))
    assert findings.unfiled == ()
    assert findings.problems == ()
    assert "À classer" not in seed.body
    assert missing_lines(lines_of(sample("seed.txt")), findings) == []
