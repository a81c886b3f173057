"""Import of thirty sheets in one file, and export of them, beside reading the same bytes and inserting them bare.

Run it with `python -m benchmarks.importing`.
"""

import random
import shutil
import sqlite3
import tempfile
from contextlib import closing
from functools import partial
from pathlib import Path

from benchmarks.timing import compare, seconds, told
from benchmarks.workspaces import body, title
from documents.reading import accept, propose, read_paths
from documents.writing import export
from storage import Workspace

SHEETS = 30


def main() -> None:
    """Print the table."""
    folder = Path(tempfile.mkdtemp(prefix="fabrique-bench-"))
    try:
        plan = folder / "plan.md"
        plan.write_text(_plan_of(SHEETS), encoding="utf-8")
        told("median / p95", "ours | read and bare inserts | ratio")
        ours, baseline = partial(_import, folder, plan), partial(_bare, folder, plan)
        compared = compare(ours, baseline, turns=5, warm=1)
        told(f"{SHEETS} sheets of 3 kB in one file: read, proposed, written", compared.told())
        with Workspace.open(folder / "w0") as workspace:
            told(f"{SHEETS} sheets exported", f"{seconds(lambda: export(workspace, folder / 'out')):.2f} s")
    finally:
        shutil.rmtree(folder)


def _plan_of(sheets: int) -> str:
    rng = random.Random(3)
    parts = ["AXE 2 – MOBILITÉS SOLIDAIRES\n"]
    for number in range(1, sheets + 1):
        parts.append(f"\nFiche action 2.{number} : {title(number)}\n\nRéférent CA : Inès Garnier\n\n")
        parts.append(body(rng, ["Inès Garnier", "Noé Le Goff"], sheets))
    return "".join(parts)


def _import(folder: Path, plan: Path, turn: int) -> None:
    readings = read_paths([str(plan)])
    with Workspace.create(folder / f"w{turn}", "Banc", author="Banc d'essai") as workspace:
        with workspace.reader() as reader:
            proposal = propose(reader, readings)
        workspace.perform(accept(proposal))


def _bare(folder: Path, plan: Path, turn: int) -> None:
    with closing(sqlite3.connect(folder / f"bare{turn}.db")) as bare:
        bare.execute("CREATE TABLE sheet(title, body)")
        parts = plan.read_text(encoding="utf-8").split("\nFiche action")
        bare.executemany("INSERT INTO sheet VALUES (?, ?)", [tuple(part.split("\n", 1)) for part in parts])
        bare.commit()


if __name__ == "__main__":
    main()
