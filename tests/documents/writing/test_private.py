"""What a front matter that a file brought says in private stays here too, and everything else of it leaves as it is."""

import pytest

from documents.writing import export
from tests.documents.writing.groups import Group, tree

BROUGHT = (
    "---\r\n# à garder\r\ntitre: Ouverte  # tel quel\r\nheure: 9:30\r\ncommentaires: Jean est pénible\r\n"
    "accès: 06 12 34 56 78\r\nnotes internes:\r\n  - chut\r\nbudget: 4 €\r\n---\r\n"
)


def exported(group: Group, *, with_private: bool = False) -> str:
    export(group.workspace, group.folder, with_private=with_private)
    return tree(group.folder)["Sans axe/Ouverte.md"].decode()


def test_private_keys_of_a_brought_front_matter_stay_here_and_are_told(group: Group) -> None:
    group.sheet("Ouverte", "Corps", {"fields/commentaires": "Jean est pénible"}, front_matter=BROUGHT)
    text = exported(group)
    assert text.startswith("---\r\n# à garder\r\ntitre: Ouverte  # tel quel\r\nheure: 9:30\r\nbudget: 4 €\r\n")
    for words in ("pénible", "06 12", "chut"):
        assert words not in text
    summary = export(group.workspace, group.folder)
    assert sorted(each.label for each in summary.withheld) == ["accès", "commentaires", "notes internes"]
    assert "Jean est pénible" in exported(group, with_private=True)


@pytest.mark.parametrize("mark", ["privé: oui", "private: true", "interne: oui"])
def test_a_mark_in_a_front_matter_that_is_no_yaml_counts_as_well(group: Group, mark: str) -> None:
    group.sheet("Axe: le secret", "Chut.", front_matter=f"---\ntitle: Axe: le secret\n{mark}\n---\n")
    summary = export(group.workspace, group.folder)
    assert summary.left_out == 1
    assert all(b"Chut" not in content for content in tree(group.folder).values())


def test_private_lines_of_a_front_matter_that_is_no_yaml_stay_here(group: Group) -> None:
    group.sheet("Ouverte", "Corps", front_matter="---\ntitle: Ouverte: bien\ncommentaires: pénible\n---\n")
    assert "pénible" not in exported(group)
