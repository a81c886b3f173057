"""Workspaces to look at: empty, the demo, and one that holds too much of everything."""

from pathlib import Path

from benchmarks.workspaces import make
from documents.reading import accept, propose, read_paths
from storage import Kind, Workspace
from storage.editing.sheets import create, set_field
from storage.records import all_of

DEMO = Path(__file__).parent.parent.parent / "resources" / "demo"
LONG_TITLE = "A : Rapprocher les habitantes, les communes et leurs services"
PARAGRAPH = "Les communes de la vallée préparent, avec les associations, une réunion ouverte à toutes et à tous. " * 6


def empty_workspace(place: Path) -> Path:
    """A workspace with nothing in it."""
    folder = place / "Vide.fabrique"
    Workspace.create(folder, "Comité de la vallée", author="Claire Moreau").close()
    return folder


def demo_workspace(place: Path) -> Path:
    """The demo."""
    folder = place / "Demo.fabrique"
    with Workspace.create(folder, "La Grande Maille", author="Claire Moreau") as workspace:
        with workspace.reader() as reader:
            proposal = propose(reader, read_paths([str(DEMO)]))
        workspace.perform(accept(proposal))
    return folder


def overfull_workspace(place: Path) -> Path:
    """300 sheets; the first of the first axis has a long name, ten contributors and twenty pages of text."""
    folder = place / "Trop.fabrique"
    with make(folder, 300) as workspace:
        with workspace.reader() as reader:
            axis = min((record for record in all_of(reader, Kind.AXIS)), key=lambda record: record.text("number"))
            people = [record.title for record in all_of(reader, Kind.PERSON)][:10]
            partners = [record.title for record in all_of(reader, Kind.ORGANISATION)][:12]
        sections = "\n\n".join(f"## Partie {number}\n\n{PARAGRAPH}\n\n- [ ] Agir\n" for number in range(1, 41))
        record, plan = create(Kind.SHEET, LONG_TITLE, body=sections, sets={"axis": axis.id, "number": "0"})
        workspace.perform(plan)
        workspace.perform(set_field(record, "contributors", people))
        workspace.perform(set_field(record, "partners", partners))
    return folder
