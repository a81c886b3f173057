"""The object of a dry run: plain words in its lists, everything else under further keys, and every word in it."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from documents.reading import Readings, decode, proposal_as_json, propose, read_paths, read_source, readings_as_json
from documents.reading.proposals import ReadSource
from tests.documents.reading.workspaces import Group

SHEET = """AXE 4 : SIGNAUX ÉMERGENTS

Fiche-action n°8 Les nouvelles formes d'emplois

Référent CA : ZUBER Catherine.

Partenaires : sur R & D ?

Statut : En retard

Actions :

- Webinaire. 18 juin?
"""
KEYS = {
    "axis", "number", "title", "board_referents", "team_referents", "contributors", "partners", "fields", "status",
    "dates", "open_questions", "body",
}  # fmt: skip
_WORD = re.compile(r"[^\W_]+")


def readings(text: str, name: str) -> Readings:
    source = decode(text.encode(), name, f"/{name}")
    return Readings((ReadSource(source, read_source(source)),))


def through_json(plain: object) -> Any:
    """The object as whoever reads the output gets it."""
    return json.loads(json.dumps(plain))


def strings(plain: Any) -> Iterator[str]:
    if isinstance(plain, str):
        yield plain
    for each in plain if isinstance(plain, list | dict) else ():
        yield from strings(each)
        if isinstance(plain, dict):
            yield from strings(plain[each])


def test_a_sheet_is_told_in_plain_words() -> None:
    plain = through_json(readings_as_json(readings(SHEET, "fiche.txt")))
    (sheet,) = plain["sheets"]
    assert set(sheet) >= KEYS
    assert sheet["axis"] == {"number": "4", "title": "Signaux émergents"}
    assert (sheet["number"], sheet["status"], sheet["partners"]) == ("8", None, [])
    assert sheet["board_referents"] == ["Catherine Zuber"]
    assert sheet["open_questions"] == ["sur R & D ?", "En retard"]
    assert sheet["fields"]["Référent CA"] == "ZUBER Catherine."
    (date,) = sheet["dates"]
    assert [date[key] for key in ("raw", "day", "month", "year", "uncertain")] == ["18 juin?", 18, 6, None, True]
    assert [each["field"] for each in sheet["details"]["open_questions"]] == ["partners", "status"]
    assert (plain["notes"], plain["unfiled"], plain["problems"]) == ([], [], [])


def test_a_sheet_of_ours_shows_its_front_matter_and_its_body_untouched() -> None:
    text = "---\ntitle: Vélo\ncouleur: 0x1F # ?\n---\n\n\tcorps  \r\n"
    (sheet,) = through_json(readings_as_json(readings(text, "a.md")))["sheets"]
    assert (sheet["body"], sheet["details"]["front_matter"]) == ("\tcorps  \r\n", text[: text.index("\n\n") + 1])


def test_a_note_and_what_could_not_be_read_have_their_places(tmp_path: Path) -> None:
    (tmp_path / "note.md").write_text("---\ntype: note\ntitle: Bureau\ndate: 2027-01-12\n---\nle 15 février\n")
    plain = through_json(readings_as_json(read_paths([tmp_path / "note.md", tmp_path / "absent.md"])))
    (note,) = plain["notes"]
    assert [(date["raw"], date["year"]) for date in note["dates"]] == [("2027-01-12", 2027), ("15 février", 2027)]
    assert [problem["reason"] for problem in plain["problems"]] == ["missing"]


def test_without_a_workspace_everything_is_new() -> None:
    plain = through_json(proposal_as_json(propose(None, readings(SHEET, "fiche.txt"))))
    assert plain["sheets"][0]["details"]["proposal"]["action"] == "create"
    assert plain["counts"]["found"] == plain["counts"]["placed"] == 7


def test_a_proposal_says_what_would_become_of_each(our: Group) -> None:
    path = our.file("fiche.txt", SHEET)
    our.take(path)
    plain = through_json(proposal_as_json(our.propose(path)))
    assert plain["sheets"][0]["details"]["proposal"]["why"] == "unchanged"


@st.composite
def files(draw: st.DrawFn) -> tuple[str, str]:
    """A mangled sheet under one of the names that readers know."""
    pieces = [
        *SHEET.splitlines(),
        "---",
        "title: Vélo",
        "tags: [a, b]",
        'a;b;"c',
        "Titre\tStatut",
        "# Titre",
        "\u2028x",
    ]
    lines = draw(st.lists(st.sampled_from(pieces), max_size=14))
    ending = draw(st.sampled_from(["\n", "\r\n", "\r"]))
    return ending.join(lines), draw(st.sampled_from(["a.txt", "a.md", "a.csv", "a.tsv", "-"]))


@given(files())
@settings(max_examples=150, deadline=None)
def test_every_word_of_any_source_is_in_the_result(given_file: tuple[str, str]) -> None:
    text, name = given_file
    plain = through_json(readings_as_json(readings(text, name)))
    kept = {word for key in plain if key != "sources" for each in strings(plain[key]) for word in _WORD.findall(each)}
    assert set(_WORD.findall(text)) <= kept
    counts = plain["counts"]
    assert counts["found"] == sum(counts[key] for key in ("placed", "to_file", "unfiled", "left_out"))
