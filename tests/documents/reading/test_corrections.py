"""A label that a person has named is one from then on, for every line that begins alike."""

import pytest

from documents.reading import accept, propose, read_paths
from documents.reading.labels_kept import labels_of_group
from documents.reading.proposals import Proposal
from documents.reading.understanding.corrections import label_words
from tests.documents.reading.workspaces import Group
from wiki.labels import Field

SHEET = "Fiche-action n°1 Vélo\n\nRéférent CA : Lou Martin\n\nActions :\n\n- agir\n\n"


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Embarqués : Inès", "embarques"),
        ("**Embarqués :** Inès", "embarques"),
        ("Embarqués", "embarques"),
        ("## Ce qui nous anime", "ce qui nous anime"),
        (": rien", "rien"),
    ],
)
def test_a_line_is_known_again_by_its_label(line: str, words: str) -> None:
    assert label_words(line).strip(": ") == words


def test_names_after_a_corrected_label_are_people(our: Group) -> None:
    path = our.file("a.txt", SHEET + "Embarqués : Inès Garnier, Hugo Petit\n")
    readings = read_paths([path], labels={"embarques": Field.CONTRIBUTORS})
    (draft,) = readings.sources[0].findings.drafts
    assert [value.words for value in draft.people["contributors"]] == ["Inès Garnier", "Hugo Petit"]


def test_a_line_without_a_colon_may_head_a_part(our: Group) -> None:
    path = our.file("a.txt", SHEET + "Ce qui nous anime\n\nDes rues calmes.\n")
    readings = read_paths([path], labels={"ce qui nous anime": Field.CONTEXT})
    (draft,) = readings.sources[0].findings.drafts
    assert "## Ce qui nous anime\n\nDes rues calmes." in draft.body


def test_a_line_without_a_colon_may_be_a_value_itself(our: Group) -> None:
    path = our.file("a.txt", SHEET + "Mot libre : rien à voir.\n\nInès Garnier et Hugo Petit\n")
    readings = read_paths([path], labels={"ines garnier et hugo petit": Field.CONTRIBUTORS})
    (draft,) = readings.sources[0].findings.drafts
    assert [value.words for value in draft.people["contributors"]] == ["Inès Garnier", "Hugo Petit"]


def test_an_accepted_correction_is_the_groups_own(our: Group) -> None:
    readings = read_paths([our.file("a.txt", SHEET)])
    with our.workspace.reader() as reader:
        decided = Proposal(readings, labels={"embarques": Field.CONTRIBUTORS})
        proposal = propose(reader, readings, decided)
    our.workspace.perform(accept(proposal))
    with our.workspace.reader() as reader:
        assert labels_of_group(reader) == {"embarques": Field.CONTRIBUTORS}
    our.workspace.undo()
    with our.workspace.reader() as reader:
        assert labels_of_group(reader) == {}
