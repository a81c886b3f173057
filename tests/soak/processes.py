"""Processes that edit one workspace, started and listened to by a campaign."""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from storage import Kind, Workspace, lists, records
from storage.editing import sheets
from tests.soak.editing_process import SHARED

Told = tuple[str, str]
ROOT = Path(__file__).resolve().parents[2]


def founded(folder: Path) -> Path:
    """A workspace with the one sheet that everybody writes on."""
    with Workspace.create(folder, "Groupe", author="0") as workspace:
        _, plan = sheets.create(Kind.SHEET, SHARED)
        workspace.perform(plan)
    return folder


@contextmanager
def editing(folder: Path, name: str, count: int | None = None) -> Iterator["subprocess.Popen[str]"]:
    """A process that edits as long as the block runs, or `count` times."""
    sources = folder.parent / "sources"
    sources.mkdir(exist_ok=True)
    words = [str(folder), name, str(sources)] + ([str(count)] if count is not None else [])
    with _running("tests.soak.editing_process", words) as process:
        yield process


@contextmanager
def restoring(folder: Path, backups: Sequence[Path]) -> Iterator["subprocess.Popen[str]"]:
    """A process that restores one backup after the other as long as the block runs."""
    with _running("tests.soak.restoring_process", [str(folder), *map(str, backups)]) as process:
        yield process


@contextmanager
def typing(folder: Path, home: Path) -> Iterator["subprocess.Popen[str]"]:
    """A process that types into the sheet that everybody writes on, as long as the block runs."""
    with _running("tests.soak.typing_process", [str(folder), str(home)]) as process:
        yield process


@contextmanager
def _running(module: str, words: Sequence[str]) -> Iterator["subprocess.Popen[str]"]:
    line = [sys.executable, "-m", module, *words]
    with subprocess.Popen(line, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


def acknowledged(lines: str) -> list[Told]:
    """What a process said that it did; a line cut short was not said."""
    return [(what, words) for what, words in map(json.loads, lines.split("\n")[:-1])]


def missing(folder: Path, said: list[Told]) -> list[Told]:
    """What was said to be done and is not there."""
    with Workspace.open(folder) as workspace, workspace.reader() as reader:
        titles = {sheet.title: sheet.id for sheet in lists.sheets(reader)}
        common = records.get(reader, titles[SHARED])
        here = {("sheet", title) for title in titles}
        here |= {("line", line) for line in common.body.split("\n") if common.text(f"fields/{line}") == line}
    return [each for each in said if each not in here]
