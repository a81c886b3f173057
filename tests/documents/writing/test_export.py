"""Whole exports into real folders: what leaves, where it lies, what the figures say."""

import re

import pytest

from documents.reading.bases import is_unchanged
from documents.reading.contents import content_of_draft
from documents.reading.markdown import read_markdown
from documents.reading.sources import decode
from documents.writing import LinkTrouble, Outcome, export
from storage import Kind, exchanges
from storage.errors import RecordNotFound
from storage.model import FileHash, JsonValue, RecordId
from tests.documents.writing.groups import Group, tree


def filled(group: Group) -> Group:
    """Two sheets under an axis, one without, a page, a note, a person and an organisation."""
    axis = group.add(Kind.AXIS, "Signaux émergents", number="4")
    ana = group.add(Kind.PERSON, "Ana Ley", phone="06 12 34 56 78", email="ana@exemple.fr")
    city = group.add(Kind.ORGANISATION, "Ville de Niort", acronym="VDN")
    people: dict[str, JsonValue] = {
        f"team_referents/{ana}": {"raw": "Ley Ana", "at": 1},
        f"partners/{city}": {"raw": "VDN", "at": 1},
    }
    group.sheet("Emplois : formes ?", "## Actions\r\n\r\n- [ ] Relancer\r\n", people, number="8", axis=axis)
    group.sheet("Vélos", "Voir [[Emplois : formes ?]] et [[Axe 4 n°8]].\n", number="10", axis=axis)
    group.sheet("Sans famille", "")
    group.add(Kind.PAGE, "Accueil", "[[Vélos]]\n")
    group.add(Kind.NOTE, "Réunion du CA", "Rien.\n", date="3 mars 2026")
    return group


def test_one_file_a_sheet_lies_in_its_axis_folder_with_an_index_page(group: Group) -> None:
    summary = export(filled(group).workspace, group.folder)
    files = tree(group.folder)
    assert list(files) == [
        "Axe 4 - Signaux émergents/Emplois - formes.md",
        "Axe 4 - Signaux émergents/Vélos.md",
        "Index.md",
        "Pages/Accueil.md",
        "Sans axe/Sans famille.md",
    ]
    index = files["Index.md"].decode()
    assert "type: index" in index
    assert "## Axe 4 - Signaux émergents\n\n- 8 · [[Emplois - formes|Emplois : formes ?]]\n- 10 · [[Vélos]]\n" in index
    assert (summary.found, summary.written, summary.unchanged, summary.left_out) == (5, 4, 0, 1)
    assert b"\r\n\r\n## Actions\r\n\r\n- [ ] Relancer\r\n" in files["Axe 4 - Signaux émergents/Emplois - formes.md"]
    assert b"axis: 4 Signaux \xc3\xa9mergents" in files["Axe 4 - Signaux émergents/Vélos.md"]
    assert b"team_referents:\r\n  - Ana Ley\r\n" in files["Axe 4 - Signaux émergents/Emplois - formes.md"]


def test_private_things_stay_out_unless_asked_for_and_are_told(group: Group) -> None:
    filled(group)
    hidden = group.sheet("Secrète", "Chut.", private=True)
    told = group.sheet("Ouverte", "Corps", {"fields/Notes internes": "entre nous", "fields/Budget": "4 €"})
    phone = group.sheet("Contact", "Appeler le 06 12 34 56 78 %%vite%%\n", {"fields/Accès": "05 49 12 34 56"})
    summary = export(group.workspace, group.folder)
    everything = b"\n".join(tree(group.folder).values())
    for words in (b"Chut", b"entre nous", b"ana@", b"05 49", "Réunion du CA".encode(), "Secrète".encode()):
        assert words not in everything
    assert {(each.record, each.label) for each in summary.withheld if each.kind == Kind.SHEET} == {
        (hidden, ""),
        (told, "Notes internes"),
        (phone, "Accès"),
    }
    assert (summary.left_out, summary.fields_left_out) == (2, 2)
    assert {(each.record, each.what, each.count) for each in summary.looks_private} == {
        (phone, "phone", 1),
        (phone, "comment", 1),
    }
    assert summary.found == summary.written + summary.left_out

    asked = export(group.workspace, group.folder, with_private=True)
    assert "Notes/Réunion du CA.md" in tree(group.folder)
    assert b"Notes internes: entre nous" in tree(group.folder)["Sans axe/Ouverte.md"]
    assert asked.left_out == asked.fields_left_out == 0


def test_a_second_export_writes_nothing(group: Group) -> None:
    export(filled(group).workspace, group.folder)
    before = {path: (group.folder / path).stat().st_mtime_ns for path in tree(group.folder)}
    with group.workspace.reader() as reader:
        known = exchanges.of_record(reader, RecordId("r0004"))
    summary = export(group.workspace, group.folder)
    assert (summary.written, summary.unchanged) == (0, 4)
    assert {path: (group.folder / path).stat().st_mtime_ns for path in tree(group.folder)} == before
    with group.workspace.reader() as reader:
        assert exchanges.of_record(reader, RecordId("r0004")) == known


def test_some_sheets_alone_can_leave_and_the_index_still_lists_all_that_stand(group: Group) -> None:
    filled(group)
    export(group.workspace, group.folder, [RecordId("r0005")])
    assert list(tree(group.folder)) == ["Axe 4 - Signaux émergents/Vélos.md", "Index.md"]
    export(group.workspace, group.folder, [RecordId("r0006")])
    index = tree(group.folder)["Index.md"].decode()
    assert re.findall(r"\[\[(.*)\]\]", index) == ["Vélos", "Sans famille"]
    with pytest.raises(RecordNotFound):
        export(group.workspace, group.folder, [RecordId("r0002")])


def test_what_left_is_in_the_ledger_as_the_importer_reads_it(group: Group) -> None:
    filled(group)
    export(group.workspace, group.folder)
    path = group.folder / "Axe 4 - Signaux émergents" / "Emplois - formes.md"
    source = decode(path.read_bytes(), path.name, str(path))
    draft = read_markdown(source, language="fr").drafts[0]
    with group.workspace.reader() as reader:
        known = exchanges.of_record(reader, RecordId("r0004"))
    assert is_unchanged(source, 0, content_of_draft(draft), known)
    assert known[0].exchange.content == content_of_draft(draft).to_json()
    assert known[0].exchange.source == FileHash(source.digest)


def test_equal_titles_get_names_that_do_not_depend_on_what_leaves(group: Group) -> None:
    first, second = group.sheet("Vélos", "1"), group.sheet("VÉLOS", "2")
    export(group.workspace, group.folder, [second])
    assert list(tree(group.folder)) == ["Index.md", "Sans axe/VÉLOS (2).md"]
    export(group.workspace, group.folder)
    names = {file.record: file.place for file in export(group.workspace, group.folder).files}
    assert names == {first: "Sans axe/Vélos.md", second: "Sans axe/VÉLOS (2).md"}


def test_links_that_obsidian_cannot_follow_are_counted_with_their_reason(group: Group) -> None:
    body = (
        "[[Axe 4 n°8]] [[Vélos : tous]] [[Bicyclettes]] [[Secrète]] [[Nulle part]] [[Double]] [[Ici#Actions]]"
        " [[Ici#Rien]] [[Ici#^a1]] [[#Contexte]] [x](Ici.md) [y](<../Pages/Accueil.md>) ![[plan.pdf]] [[Ici|mot]]"
        " `[[code]]` https://exemple.fr [z](https://exemple.fr)\n"
    )
    axis = group.add(Kind.AXIS, "A", number="1")
    group.sheet("Vélos : tous", "", {"aliases/x": {"name": "Bicyclettes"}})
    group.sheet("Secrète", private=True)
    group.sheet("Ici", "## Actions\n\n- x ^b2\n")
    group.sheet("Double")
    group.sheet("Double", axis=axis)
    group.add(Kind.PAGE, "Accueil")
    digest = group.workspace.files.add(b"%PDF")
    group.sheet("Liens", body, {f"attachments/{digest}": {"name": "plan.pdf", "media": "application/pdf", "size": 4}})
    summary = export(group.workspace, group.folder)
    assert [(each.words, each.trouble) for each in summary.links] == [
        ("[[Axe 4 n°8]]", LinkTrouble.NUMBER),
        ("[[Vélos : tous]]", LinkTrouble.FILE_NAME),
        ("[[Bicyclettes]]", LinkTrouble.ALIAS),
        ("[[Secrète]]", LinkTrouble.LEFT_OUT),
        ("[[Nulle part]]", LinkTrouble.MISSING),
        ("[[Double]]", LinkTrouble.AMBIGUOUS),
        ("[[Ici#Rien]]", LinkTrouble.SECTION),
        ("[[Ici#^a1]]", LinkTrouble.BLOCK),
        ("[[#Contexte]]", LinkTrouble.SECTION),
    ]
    assert tree(group.folder)["Sans axe/Liens.md"].endswith(body.encode())
    assert tree(group.folder)["fichiers/plan.pdf"] == b"%PDF"


def test_attachments_lie_beside_once_each_and_evade_other_files(group: Group) -> None:
    one, two = group.workspace.files.add(b"un"), group.workspace.files.add(b"deux")
    lost = "0" * 64
    group.sheet("A", "", {f"attachments/{one}": {"name": "plan.pdf"}, f"attachments/{lost}": {"name": "perdu.txt"}})
    group.sheet("B", "", {f"attachments/{one}": {"name": "plan.pdf"}, f"attachments/{two}": {"name": "../PLAN.pdf"}})
    (group.folder / "fichiers").mkdir(parents=True)
    (group.folder / "fichiers" / "plan.pdf").write_bytes(b"autre")
    for _ in range(2):
        summary = export(group.workspace, group.folder)
        assert (summary.attachments, summary.lost_attachments) == (2, ("perdu.txt",))
        files = {path: data for path, data in tree(group.folder).items() if path.startswith("fichiers/")}
        assert files == {
            "fichiers/plan.pdf": b"autre",
            "fichiers/plan (2).pdf": b"un",
            "fichiers/PLAN (3).pdf": b"deux",
        }


def test_an_empty_workspace_exports_an_index_alone(group: Group) -> None:
    summary = export(group.workspace, group.folder)
    assert (summary.found, summary.files, list(tree(group.folder))) == (0, (), ["Index.md"])


def test_outcomes_tell_what_became_of_each_file(group: Group) -> None:
    changed, same = group.sheet("Change", "a"), group.sheet("Reste", "b")
    assert {file.outcome for file in export(group.workspace, group.folder).files} == {Outcome.NEW}
    group.write(changed, status="Fait")
    outcomes = {file.record: file.outcome for file in export(group.workspace, group.folder).files}
    assert outcomes == {changed: Outcome.CHANGED, same: Outcome.UNCHANGED}
