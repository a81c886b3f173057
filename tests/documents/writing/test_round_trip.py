"""Out and in again: what left comes back as it was, to its own sheet, and only what changed in the file is a change."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from documents.reading.accepting import accept, propose
from documents.reading.proposals import Action, Proposal
from documents.reading.readers import read_paths
from documents.writing import export
from storage import Kind, Record, RecordId, Workspace, records
from tests.documents.writing.groups import Group, tree

BROUGHT = (
    "---\n# à nous\ntitre: Vélos # ici\nstatut: en cours\naxe: 2\nréférents CA: [LEY Ana, Paul Roy]\nheure: 9:30\n"
    "rien: null\nhexa: 0x1F\nmodele: &m [a, b]\ncopie: *m\ntags: [vélo, '#ville']\naliases: Bicyclettes\n"
    "dates: [18 juin, null, 46174]\nbudget: 4 000 €\n---\n\n## Actions\n\n- [ ] Relancer d'ici fin novembre\n"
)
LINES = st.sampled_from(
    [
        "",
        "---",
        "## Actions",
        "- [ ] @Ana Ley 18 juin",
        "fabrique-id: x",
        "Statut : Fait",
        "\t•\tu",
        "é\u2028x",
        "[[Vélos]]",
    ]
)
BODIES = st.lists(st.tuples(LINES, st.sampled_from(["\n", "\r\n", "\r"])), max_size=8).map(
    lambda lines: "".join(map("".join, lines))
)
KEYS = st.sampled_from(
    [
        "statut: en cours",
        "status: Bloqué",
        "référent CA: LEY Ana et Paul Roy",
        "partenaires: [ADEME, 'Ville ?']",
        "partners: sur R & D ?",
        "axe: 4 Signaux",
        "n°: 8",
        "tags: vélo, ville",
        "alias: [Deux-roues]",
        "dates: [9:30, null, 0x1F, 18 juin]",
        "échéance: T2 2027",
        "priorité: haute",
        "budget: 4 €",
        "couleur: 0x1F",
        "# un mot",
        "notes: |\n  deux\n  lignes",
        "fabrique-id: d'ailleurs",
        "type: page",
    ]
)
BLOCKS = st.lists(KEYS, max_size=8, unique_by=lambda line: line.partition(":")[0]).map(
    lambda lines: "\n".join(["---", "title: Vélos", *lines, "---", ""])
)


def proposed(workspace: Workspace, folder: Path) -> Proposal:
    readings = read_paths([folder])
    with workspace.reader() as reader:
        return propose(reader, readings)


def taken_in(workspace: Workspace, folder: Path) -> Proposal:
    proposal = proposed(workspace, folder)
    workspace.perform(accept(proposal))
    return proposal


def sheet(workspace: Workspace, kind: Kind = Kind.SHEET) -> Record:
    with workspace.reader() as reader:
        (found,) = records.all_of(reader, kind)
    return found


def text_of(folder: Path) -> str:
    (path,) = (path for path in tree(folder) if not path.startswith("Index"))
    return tree(folder)[path].decode()


def filled(group: Group) -> RecordId:
    ana = group.add(Kind.PERSON, "Ana Ley")
    axis = group.add(Kind.AXIS, "Mobilités", number="2")
    return group.sheet(
        "Vélos",
        "\r\n## Actions\r\n\r\n- [ ] Relancer le 18 juin\r\n",
        {
            f"board_referents/{ana}": {"raw": "Ana Ley ?", "uncertain": True, "at": 1},
            "tags/t": {"name": "ville", "at": 1},
            "aliases/a": {"name": "Deux-roues", "at": 1},
            "open_questions/q": {"raw": "sur R & D ?", "field": "partners", "at": 1},
            "fields/Budget": "4 000 €",
        },
        number="8",
        axis=axis,
        status="En cours",
    )


def test_an_export_read_again_is_nothing_to_do(group: Group) -> None:
    filled(group)
    export(group.workspace, group.folder)
    assert proposed(group.workspace, group.folder).does_nothing


def test_only_what_changed_in_the_file_comes_back_even_after_it_was_renamed_here(group: Group) -> None:
    record = filled(group)
    export(group.workspace, group.folder)
    group.write(record, title="Bicyclettes", priority="haute")
    path = group.folder / "Axe 2 - Mobilités" / "Vélos.md"
    answered = path.read_bytes().replace(b"status: En cours", b"status: Fait").replace(b"le 18 juin", b"le 20 juin")
    path.write_bytes(answered)
    (item,) = taken_in(group.workspace, path).items
    assert (item.action, item.target) == (Action.UPDATE, record)
    assert {change.field for change in item.changes} == {"status", "body"}
    found = sheet(group.workspace)
    assert (found.title, found.text("status"), found.text("priority")) == ("Bicyclettes", "Fait", "haute")
    assert found.body == "\r\n## Actions\r\n\r\n- [ ] Relancer le 20 juin\r\n"

    summary = export(group.workspace, group.folder)
    assert summary.kept == ()
    assert list(tree(group.folder)) == ["Axe 2 - Mobilités/Bicyclettes.md", "Index.md"]


def test_a_brought_front_matter_leaves_as_it_came_with_our_identity(group: Group, tmp_path: Path) -> None:
    brought = tmp_path / "Vélos.md"
    brought.write_text(BROUGHT, encoding="utf-8")
    taken_in(group.workspace, brought)
    export(group.workspace, group.folder)
    identity = sheet(group.workspace).id
    assert text_of(group.folder) == BROUGHT.replace("\n---\n\n", f"\nfabrique-id: {identity}\n---\n\n")
    assert proposed(group.workspace, group.folder).does_nothing


@pytest.mark.parametrize(
    ("sets", "before", "after"),
    [
        ({"title": "Trains"}, "titre: Vélos # ici", "titre: Trains # ici"),
        ({"status": "Fait"}, "statut: en cours", "statut: Fait"),
        ({"number": "8"}, "fabrique-id", 'number: "8"\nfabrique-id'),
        ({"fields/budget": "5 000 €"}, "budget: 4 000 €", "budget: 5 000 €"),
    ],
)
def test_a_change_here_touches_its_line_alone(
    group: Group, tmp_path: Path, sets: dict[str, str], before: str, after: str
) -> None:
    brought = tmp_path / "Vélos.md"
    brought.write_text(BROUGHT, encoding="utf-8")
    taken_in(group.workspace, brought)
    export(group.workspace, group.folder)
    unchanged = text_of(group.folder)
    group.write(sheet(group.workspace).id, more=dict(sets))
    export(group.workspace, group.folder)
    assert text_of(group.folder) == unchanged.replace(before, after)
    assert proposed(group.workspace, group.folder).does_nothing


@settings(max_examples=12)
@given(BLOCKS, BODIES)
@example("---\ntitle: Vélos\n---\n", "\nfabrique-id: x\n")
@example("---\ntitle: Vélos : a\nbancal: [\n---\n", "\r")
def test_any_file_comes_back_with_its_body_and_every_line_of_its_front_matter(block: str, body: str) -> None:
    with TemporaryDirectory() as name:
        place = Path(name)
        source = place / "source.md"
        source.write_bytes(f"{block}\n{body}".encode())
        with Workspace.create(place / "w.fabrique", "Essai", author="Ana") as workspace:
            taken_in(workspace, source)
            summary = export(workspace, place / "sortie")
            written = text_of(place / "sortie")
            assert written.endswith(body)
            kept = [line for line in block.split("\n") if not line.startswith(("fabrique-id:", "---"))]
            assert [line for line in written.split("\n") if line in kept][: len(kept)] == kept
            assert f"\nfabrique-id: {summary.files[0].record}\n" in written
            assert proposed(workspace, place / "sortie").does_nothing
            assert export(workspace, place / "sortie").written == 0
        with Workspace.create(place / "autre.fabrique", "Autre", author="Ana") as other:
            taken_in(other, place / "sortie")
            found = sheet(other, Kind.PAGE if "type: page" in block else Kind.SHEET)
            assert (found.title, found.body) == (summary.files[0].title, body)
