"""Engines side by side, each in processes of its own, asked in turn so that a noisy machine disturbs all alike.

One process builds and ends; another opens what it has left and answers. So the private memory of the second is what
answering takes, beyond what its imports took.
"""

import multiprocessing
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path

from benchmarks.french_text import FrenchText, SheetText
from benchmarks.search_engines.engine import Engine
from benchmarks.search_engines.fabrique import Fabrique
from benchmarks.search_engines.full_text import FullText, StemmedFullText
from benchmarks.search_engines.plain_whoosh import PlainWhoosh
from benchmarks.search_engines.rust import Tantivy

ENGINES: Mapping[str, Callable[[Path], Engine]] = {
    "Fabrique": Fabrique,
    "Whoosh as everyone writes it": PlainWhoosh,
    "FTS5 unicode61, prefix='1 2 3'": FullText,
    "FTS5 stemmed before, our snippets": StemmedFullText,
    "Tantivy, our snippets": partial(Tantivy, our_snippets=True),
    "Tantivy, its snippets": partial(Tantivy, our_snippets=False),
}
_BUDGET = 30.0
_CHANGES = 15
_PROCESSES = multiprocessing.get_context("spawn")


@dataclass(slots=True)
class Figures:
    """What was measured of one engine: seconds of each answer and change, bytes of private memory and of files."""

    built: float = 0.0
    answers: list[float] = field(default_factory=list)
    found: list[int] = field(default_factory=list)
    changes: list[float] = field(default_factory=list)
    memory: int = 0
    size: int = 0


CLOCKS: Mapping[str, Callable[[], float]] = {"wall": time.perf_counter, "cpu": time.process_time}


def measure(folder: Path, count: int, typed: Sequence[str], *, clock: str = "wall") -> dict[str, Figures]:
    """All engines over so many sheets; answers are timed by that clock. Who has spent its budget is asked no more."""
    figures = {name: Figures(built=_built(name, folder, count)) for name in ENGINES}
    asked = {name: _Asked(name, folder, clock) for name in ENGINES}
    try:
        for state in ("", *typed):
            for name, engine in asked.items():
                if sum(figures[name].answers) < _BUDGET:
                    took, found = engine.ask(state)
                    if state:
                        figures[name].answers.append(took)
                        figures[name].found.append(found)
        for name, engine in asked.items():
            figures[name].memory = engine.memory()
        for number in range(_CHANGES):
            for name, engine in asked.items():
                figures[name].changes.append(engine.change(number))
        for name, engine in asked.items():
            figures[name].size = engine.size()
    finally:
        for engine in asked.values():
            engine.end()
    return figures


def _built(name: str, folder: Path, count: int) -> float:
    ours, theirs = _PROCESSES.Pipe()
    process = _PROCESSES.Process(target=_build, args=(name, folder, count, theirs))
    process.start()
    theirs.close()
    took = float(ours.recv())
    process.join()
    return took


def _build(name: str, folder: Path, count: int, pipe: Connection) -> None:
    pipe.send(ENGINES[name](folder).build(list(FrenchText().sheets(count))))


class _Asked:
    """An engine that answers in a process of its own."""

    def __init__(self, name: str, folder: Path, clock: str) -> None:
        self._pipe, theirs = _PROCESSES.Pipe()
        self._process = _PROCESSES.Process(target=_answer, args=(name, folder, clock, theirs))
        self._process.start()
        theirs.close()

    def ask(self, state: str) -> tuple[float, int]:
        self._pipe.send(("ask", state))
        took, found = self._pipe.recv()
        return took, found

    def change(self, number: int) -> float:
        self._pipe.send(("change", number))
        return float(self._pipe.recv())

    def memory(self) -> int:
        self._pipe.send(("memory", None))
        return int(self._pipe.recv())

    def size(self) -> int:
        self._pipe.send(("size", None))
        return int(self._pipe.recv())

    def end(self) -> None:
        self._pipe.close()
        self._process.join()


def _answer(name: str, folder: Path, clock: str, pipe: Connection) -> None:
    engine, imports = ENGINES[name](folder), private_memory()
    engine.open()
    answers: Mapping[str, Callable[[object], object]] = {
        "ask": lambda state: _timed(engine, str(state), CLOCKS[clock]),
        "change": lambda number: _changed(engine, int(str(number)), CLOCKS[clock]),
        "memory": lambda _: private_memory() - imports,
        "size": lambda _: engine.size(),
    }
    while True:
        try:
            what, value = pipe.recv()
        except EOFError:
            return
        pipe.send(answers[what](value))


def _timed(engine: Engine, state: str, clock: Callable[[], float]) -> tuple[float, int]:
    begin = clock()
    found = engine.ask(state)
    return clock() - begin, len(found)


def _changed(engine: Engine, number: int, clock: Callable[[], float]) -> float:
    """Until a word that no other sheet has finds this one."""
    word = f"zyxwv{chr(97 + number)}q"
    took = engine.change(number, SheetText(f"Changée {word}", "Un texte court.\n"))
    asked, found = _timed(engine, word, clock)
    if found != 1:
        raise AssertionError(f"{word} finds {found}")
    return took + asked


def private_memory() -> int:
    """The bytes of this process's memory that it shares with nobody and that are no file's."""
    lines = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("Private_Dirty:")) * 1024
