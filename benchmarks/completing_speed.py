"""Completing while one types: from what is begun at the caret to the lines that are offered, with many names.

python -m benchmarks.completing_speed [NAMES…]       (300 and 10,000 by default)

Each keystroke of a title is one turn, at the end of a text of 200 kB; the baseline looks for the folded letters in
every folded name, one by one, and ranks nothing.
"""

import sys
from functools import partial

from benchmarks.french_text import FrenchText
from benchmarks.timing import compare, told
from desktop.editor.completing_names import Named, Names, Snapshot
from desktop.editor.completing_offers import Offering
from wiki.completion import begun_at
from wiki.folding import fold

KEYSTROKES = 240
_BODY = "Une ligne de texte, assez longue pour compter.\n" * 4_300


def main(sizes: list[int]) -> None:
    """Print the table for these numbers of names."""
    told("median / p95", "ours | every name in turn | ratio of the medians")
    for count in sizes:
        _measure(count)


def _measure(count: int) -> None:
    french = FrenchText()
    sheets = list(french.sheets(count))
    names = Names(Named(sheet.title, f"n°{at}", written=sheet.title) for at, sheet in enumerate(sheets))
    offering = Offering(lambda: "fr")
    offering.snapshot = Snapshot(names, names, names)
    folded = [fold(sheet.title) for sheet in sheets]
    typed = french.keystrokes(sheets, KEYSTROKES)

    def ours(sign: str, turn: int) -> None:
        text = f"{_BODY}{sign}{typed[turn]}"
        begun = begun_at(text, len(text))
        if begun is not None:
            offering.offers(begun)

    def baseline(turn: int) -> list[int]:
        wanted = fold(typed[turn])
        return [place for place, name in enumerate(folded) if wanted in name]

    for sign in ("[[", "@"):
        found = compare(partial(ours, sign), baseline, turns=len(typed))
        told(f"{count} names, {sign}", f"{found.told()}; slowest {max(found.ours) * 1000:.1f} ms")


if __name__ == "__main__":
    main([int(argument) for argument in sys.argv[1:]] or [300, 10_000])
