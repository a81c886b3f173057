"""Search as you type beside five other engines, same sheets, same keystrokes: from a keystroke to 20 ranked snippets.

python -m benchmarks.search_typing [--cpu] [SHEETS…]       (300 and 1,000 by default; 10,000 takes ten minutes)

Engines are asked in turn, in processes of their own. "none" counts keystrokes without any result: finding nothing is
not fast. "found" is from the commit of one changed sheet until it is found. An engine that has spent 30 s is asked no
more, and its figures say how many keystrokes they stand on. On a machine that others use, `--cpu` counts the time of
the processors (of all threads) instead of the clock's.
"""

import shutil
import statistics
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.french_text import FrenchText
from benchmarks.search_turns import Figures, measure

KEYSTROKES = 240
_BESIDE = ("FTS5 stemmed before, our snippets", "Tantivy, our snippets")
_HEAD = f"{'':34}{'p50':>8}{'p95':>8}{'max':>8} ms{'none':>12}{'built':>9}{'found':>10}{'memory':>9}{'files':>9}"


def main(sizes: Sequence[int], clock: str) -> None:
    """Print a table for each of these numbers of sheets."""
    for count in sizes:
        folder = Path(tempfile.mkdtemp(prefix="fabrique-bench-"))
        try:
            french = FrenchText()
            figures = measure(folder, count, french.keystrokes(list(french.sheets(count)), KEYSTROKES), clock=clock)
        finally:
            shutil.rmtree(folder)
        _tell(count, figures)


def _tell(count: int, figures: dict[str, Figures]) -> None:
    print(f"\n{count:,} sheets, {KEYSTROKES} keystrokes\n{_HEAD}")
    for name, each in figures.items():
        print(f"{name:34}{_row(each)}", flush=True)
    ours = _p95(figures["Fabrique"].answers)
    for name in _BESIDE:
        print(f"p95 of Fabrique / {name}: {ours / _p95(figures[name].answers):.2f}", flush=True)


def _row(each: Figures) -> str:
    none = f"{each.found.count(0)} of {len(each.found)}"
    spread = (statistics.median(each.answers), _p95(each.answers), max(each.answers))
    return (
        "".join(f"{took * 1000:8.1f}" for took in spread)
        + f"   {none:>12}{each.built:7.1f} s{statistics.median(each.changes) * 1000:7.1f} ms"
        + f"{each.memory / 1e6:6.1f} MB{each.size / 1e6:6.1f} MB"
    )


def _p95(taken: Sequence[float]) -> float:
    return sorted(taken)[min(len(taken) - 1, int(len(taken) * 0.95))]


if __name__ == "__main__":
    given = [argument for argument in sys.argv[1:] if argument != "--cpu"]
    main([int(argument) for argument in given] or [300, 1_000], "cpu" if "--cpu" in sys.argv else "wall")
