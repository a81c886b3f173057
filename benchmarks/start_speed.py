"""From the command to a drawn window, and to rest: ours beside Zim and CherryTree, with the same 300 pages, in one run.

Zim and CherryTree are Debian's packages of those names; without them only ours is measured. Each program starts warm,
in turn, on a virtual screen of its own.
"""

import shutil
import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from benchmarks.screens import Screen, Start, screen
from benchmarks.timing import told
from benchmarks.workspaces import make
from storage import Kind, Record, Workspace
from storage.records import all_of

TURNS, WARM = 9, 2


def _ours(workspace: Workspace, _place: Path) -> list[str]:
    return [sys.executable, "-m", "commands.app", "window", str(workspace.folder)]


def _zim(workspace: Workspace, place: Path) -> list[str]:
    notebook = place / "zim"
    notebook.mkdir()
    (notebook / "notebook.zim").write_text("[Notebook]\nversion=0.4\nname=Pages\nhome=Page 0\n", "utf-8")
    for number, sheet in enumerate(_sheets(workspace)):
        head = "Content-Type: text/x-zim-wiki\nWiki-Format: zim 0.6\n\n"
        (notebook / f"Page_{number}.txt").write_text(f"{head}====== {sheet.title} ======\n{sheet.body}", "utf-8")
    return ["zim", "--standalone", str(notebook)]


def _cherrytree(workspace: Workspace, place: Path) -> list[str]:
    file = place / "pages.ctd"
    nodes = "".join(
        f'<node name={quoteattr(sheet.title)} unique_id="{number}" prog_lang="custom-colors" tags="" readonly="0">'
        f"<rich_text>{escape(sheet.body)}</rich_text></node>"
        for number, sheet in enumerate(_sheets(workspace), 1)
    )
    file.write_text(f'<?xml version="1.0" encoding="UTF-8"?>\n<cherrytree>{nodes}</cherrytree>', "utf-8")
    return ["cherrytree", str(file)]


Program = Callable[[Workspace, Path], list[str]]
PROGRAMS: dict[str, Program] = {"fabrique": _ours, "zim": _zim, "cherrytree": _cherrytree}


def _sheets(workspace: Workspace) -> list[Record]:
    with workspace.reader() as reader:
        return list(all_of(reader, Kind.SHEET))


def _told(name: str, starts: list[Start], baseline: list[Start]) -> None:
    drawn, rest, memory = (
        statistics.median(getattr(start, part) for start in starts) for part in ("drawn", "rest", "memory")
    )
    ratio = drawn / statistics.median(start.drawn for start in baseline) if baseline else 0.0
    calm = rest / statistics.median(start.rest for start in baseline) if baseline else 0.0
    told(
        f"{name}: drawn, at rest, memory",
        f"{drawn * 1000:.0f} ms, {rest * 1000:.0f} ms, {memory:.0f} MB | of Zim's {ratio:.2f}, {calm:.2f}",
    )


def measured(sheets: int, shown: Screen, programs: dict[str, Program]) -> dict[str, list[Start]]:
    """Start every program in turn, `TURNS` times after `WARM` unmeasured ones."""
    found: dict[str, list[Start]] = {name: [] for name in programs}
    with tempfile.TemporaryDirectory(prefix="fabrique-start-") as name:
        place = Path(name)
        with make(place / "Pages.fabrique", sheets) as workspace:
            lines = {program: made(workspace, place) for program, made in programs.items()}
        home = {"FABRIQUE_HOME": str(place / "home"), "HOME": str(place), "XDG_RUNTIME_DIR": str(place)}
        for turn in range(-WARM, TURNS):
            for program, line in lines.items():
                start = shown.start(line, {**shown.environment, **home})
                if turn >= 0:
                    found[program].append(start)
    return found


def main() -> None:
    """Print the table."""
    there = {name: made for name, made in PROGRAMS.items() if name == "fabrique" or shutil.which(name)}
    with screen() as shown:
        found = measured(300, shown, there)
        for name, starts in found.items():
            _told(f"300 pages, {name}", starts, found.get("zim", []))
        _told("10,000 sheets, fabrique", measured(10_000, shown, {"fabrique": _ours})["fabrique"], found.get("zim", []))


if __name__ == "__main__":
    main()
