"""Timing side by side: what is measured and its baseline take turns, so that a noisy machine disturbs both alike."""

import resource
import statistics
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial


@dataclass(frozen=True, slots=True)
class Comparison:
    """Seconds per run of ours and of the baseline."""

    ours: tuple[float, ...]
    baseline: tuple[float, ...]

    def told(self) -> str:
        """Medians and p95 in milliseconds, and the ratio of the medians."""
        ratio = statistics.median(self.ours) / max(statistics.median(self.baseline), 1e-9)
        return f"{spread(self.ours)} | {spread(self.baseline)} | {ratio:.1f}"


def compare(
    ours: Callable[[int], object], baseline: Callable[[int], object], *, turns: int, warm: int = 2
) -> Comparison:
    """Run both in turn; each is told the number of its turn."""
    taken: list[tuple[float, float]] = []
    for turn in range(-warm, turns):
        pair = seconds(partial(ours, turn)), seconds(partial(baseline, turn))
        if turn >= 0:
            taken.append(pair)
    return Comparison(tuple(pair[0] for pair in taken), tuple(pair[1] for pair in taken))


def seconds(work: Callable[[], object]) -> float:
    """How long it takes once."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def spread(taken: Iterable[float]) -> str:
    """Median and p95 in milliseconds."""
    found = sorted(taken)
    p95 = found[min(len(found) - 1, int(len(found) * 0.95))]
    return f"{statistics.median(found) * 1000:.2f} / {p95 * 1000:.2f} ms"


def peak_memory() -> float:
    """The most memory that this process has used, in megabytes."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1_000_000 if sys.platform == "darwin" else 1_000)


def told(what: str, words: str) -> None:
    """One line of a table."""
    sys.stdout.write(f"{what:<64} {words}\n")
    sys.stdout.flush()
