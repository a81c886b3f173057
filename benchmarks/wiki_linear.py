"""Reading and changing text costs time in proportion to its length, hostile text included.

Every function of `wiki` is timed on a text and on one ten times as long; the ratio may be thirteen at most.
Run with `python -m benchmarks.wiki_linear [BYTES]`; exits 1 when a ratio is exceeded.
"""

import gc
import sys
from collections.abc import Callable, Iterator
from time import process_time

from wiki.actions import find_actions
from wiki.dates import find_dates, read_date
from wiki.differences import word_edits
from wiki.doubt import judge
from wiki.folding import fold
from wiki.front_matter import read_front_matter, set_front_matter
from wiki.labels import read_label
from wiki.lines import fenced, split_lines
from wiki.links import KnownNames, find_links, find_mentions, find_tags
from wiki.names import split_names
from wiki.sections import find_sections, set_section_text

GROWTH = 10
MOST = 13.0
LARGEST = 1_000_000
# Below this, in seconds for the longer text, a ratio says more about the clock than about the code.
NOISE = 0.2
NAMES = KnownNames(["Noé Le Goff", "Anaïs Thébault", "Jean-Luc d’Arc"])

HOSTILE = {
    "prose": "## Actions\n\n- [ ] Réunir les élus le 18 juin, @Noé Le Goff et [[Fiche 8|elle]] #mobilité\n\nTexte.\n\n",
    "brackets": "[",
    "double brackets": "[[a",
    "links": "[a](b",
    "at signs": "@",
    "mentions": "@Noé Le ",
    "hashes": "#",
    "headings": "# a\n",
    "tags": "#a#",
    "fences": "```\n",
    "backticks": "` `` ",
    "comments": "<!-- ",
    "bullets": "- ",
    "items": "- [ ] a\n",
    "continuations": "- a\n b\n",
    "quotes": "> ",
    "pipes": "| a ",
    "one line": "un mot ",
    "one word": "a",
    "breaks": "\r\n",
    "blanks": " ",
    "digits": "1",
    "marks": "e\u0301\u0323",
    "rules": "---\n",
    "underlines": "a\n---\n",
    "numbers": "1. 1) ",
    "yaml": "a: [",
    "choices": "9 ou ",
    "months": "mai ",
    "names": "Jean Martin, ",
    "questions": "? A",
    "doubts": "à confirmer ",
}


def grown(part: str, length: int) -> str:
    """A text of this many characters made of one part."""
    return (part * (length // len(part) + 1))[:length]


def nested(length: int) -> str:
    """List items each deeper than the one before."""
    depth = max(1, int((2 * length) ** 0.5))
    return "## Actions\n" + "".join(" " * at + "- a\n" for at in range(depth - 4))


def hostile_texts(length: int) -> Iterator[tuple[str, str]]:
    """Texts of about this many characters, each with what it is called."""
    for name, part in HOSTILE.items():
        yield name, grown(part, length)
        if name in ("brackets", "bullets", "items", "quotes", "digits"):
            yield f"{name} under actions", "## Actions\n- " + grown(part, length)
    yield "nested items", nested(length)
    yield "front matter", "---\n" + grown("- a: b\n", length) + "---\n"
    yield "front matter keys", "---\n" + "".join(f"k{at}: v\n" for at in range(length // 10)) + "---\n"
    yield "yaml brackets", "---\na: " + grown("[", length) + "\n---\n"


FUNCTIONS: dict[str, Callable[[str], object]] = {
    "split_lines": split_lines,
    "fenced": lambda text: fenced(text, split_lines(text)),
    "fold": fold,
    "find_sections": find_sections,
    "find_actions": lambda text: find_actions(text, NAMES),
    "find_links": find_links,
    "find_mentions": lambda text: find_mentions(text, NAMES),
    "find_tags": find_tags,
    "find_dates": find_dates,
    "read_date": read_date,
    "split_names": split_names,
    "judge": judge,
    "read_label": read_label,
    "read_front_matter": read_front_matter,
    "set_front_matter": lambda text: set_front_matter(text, "k1", "autre"),
    "set_section_text": lambda text: set_section_text(text, "Neuf", "texte"),
    "word_edits": lambda text: word_edits(text, text[: len(text) // 3] + "un autre mot\n" + text[len(text) // 2 :]),
}


def seconds(function: Callable[[str], object], text: str, times: int) -> float:
    """The least processor time of several calls.

    The collector rests meanwhile, as in `timeit`: its passes over objects that all stay alive are a cost of their own.
    """
    least = float("inf")
    for _ in range(times):
        gc.collect()
        gc.disable()
        start = process_time()
        function(text)
        least = min(least, process_time() - start)
        gc.enable()
    return least


def ratio(function: Callable[[str], object], small: str, large: str) -> tuple[float, float]:
    """How many times longer the larger text takes, per ten times its length, and its seconds."""
    after = seconds(function, large, 1)
    if after < NOISE:
        return 0.0, after
    before = seconds(function, small, 3)
    found = after / max(before, 1e-6) * GROWTH * len(small) / max(1, len(large))
    if found > MOST:
        after = seconds(function, large, 3)
        found = after / max(before, 1e-6) * GROWTH * len(small) / max(1, len(large))
    return found, after


def main(largest: int = LARGEST) -> int:
    """Print each function's worst ratio and slowest text; the exit code."""
    smaller = dict(hostile_texts(largest // GROWTH))
    worst: dict[str, tuple[float, str]] = {}
    slowest: dict[str, tuple[float, str]] = {}
    for name, large in hostile_texts(largest):
        for label, function in FUNCTIONS.items():
            found, after = ratio(function, smaller[name], large)
            worst[label] = max(worst.get(label, (0.0, "")), (found, name))
            slowest[label] = max(slowest.get(label, (0.0, "")), (after, name))
            if found > MOST:
                print(f"TOO STEEP {label} on {name}: {found:.1f} times in {after:.2f} s", flush=True)
    print(f"{'function':20} {'worst ratio':>11}  on{'':20} {'slowest':>8}  on   ({largest} characters)")
    for label in FUNCTIONS:
        (found, on), (after, slow) = worst[label], slowest[label]
        print(f"{label:20} {found:11.1f}  {on:22} {after:6.2f} s  {slow}")
    return int(any(found > MOST for found, _ in worst.values()))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else LARGEST))
