"""Corrections of single letters count: what a partner respells or no longer doubts comes in, and stays in the file."""

from pathlib import Path

import pytest

from documents.content import Content, differences
from documents.writing import export
from tests.documents.reading.workspaces import Group

PLAN = """AXE 2 : MOBILITES

Fiche-action n°1 Vélo

Référent CA : Ines Garnier (à confirmer)
Partenaires : ADEME ?
Statut : En cours
"""


@pytest.fixture
def path(our: Group) -> Path:
    our.take(our.file("plan.txt", PLAN))
    words = {"tags": "velo", "aliases": "Energie", "dates": "debut mai"}
    first = our.file(
        "étiquettes.md", "---\ntitle: Deux\n" + "".join(f"{k}: [{v}]\n" for k, v in words.items()) + "---\n"
    )
    our.take(first)
    export(our.workspace, our.folder.parent / "sortie")
    return our.folder.parent / "sortie"


CORRECTIONS = {
    "Vélo.md": [("Ines Garnier ?", "Inès Garnier"), ("ADEME ?", "ADEME"), ("Mobilites", "Mobilités")],
    "Deux.md": [("velo", "vélo"), ("Energie", "Énergie"), ("debut mai", "début mai")],
}


def correct(folder: Path) -> dict[Path, bytes]:
    corrected = {}
    for place in folder.rglob("*.md"):
        text = place.read_text(encoding="utf-8")
        for old, new in CORRECTIONS.get(place.name, ()):
            assert old in text
            text = text.replace(old, new)
        place.write_text(text, encoding="utf-8", newline="")
        corrected[place] = place.read_bytes()
    return corrected


def test_a_correction_that_nobody_has_read_is_not_written_over(our: Group, path: Path) -> None:
    corrected = correct(path)
    summary = export(our.workspace, path)
    assert sorted(Path(kept.place).name for kept in summary.kept) == ["Deux.md", "Vélo.md"]
    assert {place: place.read_bytes() for place in corrected} == corrected


def test_corrected_words_names_and_doubts_come_in_and_stay(our: Group, path: Path) -> None:
    corrected = correct(path)
    proposal, _changes = our.take(path)
    fields = {change.field for item in proposal.items for change in item.changes}
    assert {"axis", "board_referents", "partners", "tags", "aliases", "dates"} <= fields
    sheets = {sheet.title: sheet for sheet in our.sheets()}
    assert [value["name"] for value in sheets["Deux"].elements("tags").values()] == ["vélo"]
    assert [value["name"] for value in sheets["Deux"].elements("aliases").values()] == ["Énergie"]
    assert [value["raw"] for value in sheets["Deux"].elements("dates").values()] == ["début mai"]
    assert not any(value["uncertain"] for value in sheets["Vélo"].elements("partners").values())
    assert (our.people(), our.organisations()) == (["Inès Garnier"], ["ADEME"])
    assert our.propose(path).does_nothing
    export(our.workspace, path)
    written = {place.name: place.read_text(encoding="utf-8") for place in path.rglob("*.md")}
    for name, words in CORRECTIONS.items():
        assert all(new in written[name] and old not in written[name] for old, new in words)
    assert {place.name for place in corrected} == set(written)


def test_a_correction_is_undone_with_its_import(our: Group, path: Path) -> None:
    correct(path)
    our.take(path)
    our.workspace.undo()
    assert our.people() == ["Ines Garnier"]
    assert not our.propose(path).does_nothing


def test_a_respelled_element_is_one_change_and_neither_added_nor_removed() -> None:
    (tags, people) = differences(
        Content("T", tags=("velo", "b"), people={"partners": ("ADEME ?",)}),
        Content("T", tags=("b", "vélo"), people={"partners": ("ADEME",)}),
    )
    assert (tags.added, tags.removed, tags.respelled) == ((), (), (("velo", "vélo"),))
    assert people.respelled == (("ADEME ?", "ADEME"),)
    assert tags.is_respelling is False
