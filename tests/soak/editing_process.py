"""A process that edits and imports without end, and says each thing that it has done once it is done.

`python -m tests.soak.editing_process FOLDER NAME SOURCES [COUNT]`: a line of JSON on standard output for each.
"""

import json
import sys
from itertools import count, islice
from pathlib import Path

from documents.reading import accept, propose, read_paths
from storage import Kind, RecordId, Workspace, Write, records
from storage.editing import sheets
from storage.model import Operation, Plan
from storage.reader import Reader

SHARED = "Commune"


def main() -> None:
    folder, name, sources = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
    rounds = islice(count(), int(sys.argv[4]) if len(sys.argv) > 4 else None)
    with Workspace.open(folder, author=name, busy_seconds=60) as workspace:
        with workspace.reader() as reader:
            sheet = records.one_named(reader, SHARED)
        for turn in rounds:
            words = f"{name}-{turn}"
            if turn % 7 == 3:
                imported(workspace, sources, words)
                told("sheet", words)
            elif turn % 7 == 5:
                _, plan = sheets.create(Kind.SHEET, words)
                workspace.perform(plan)
                told("sheet", words)
            else:
                workspace.perform(line_added(sheet, words))
                told("line", words)


def told(what: str, words: str) -> None:
    """Acknowledge: nobody may lose this from here on."""
    sys.stdout.write(json.dumps([what, words]) + "\n")
    sys.stdout.flush()


def line_added(sheet: RecordId, words: str) -> Plan:
    """A plan that adds a line to a sheet and sets one of its fields."""

    def plan(reader: Reader) -> Operation:
        body = records.get(reader, sheet).body
        return Operation("write", (Write(sheet, sets={f"fields/{words}": words}, body=f"{body}{words}\n"),))

    return plan


def imported(workspace: Workspace, sources: Path, words: str) -> None:
    """Read a file with one sheet of that title, and accept it."""
    file = sources / f"{words}.md"
    file.write_text(f"---\ntitle: {words}\n---\n## Actions\n- [ ] Écrire à la ville\n", encoding="utf-8")
    readings = read_paths([file])
    with workspace.reader() as reader:
        proposal = propose(reader, readings)
    workspace.perform(accept(proposal))


if __name__ == "__main__":
    main()
