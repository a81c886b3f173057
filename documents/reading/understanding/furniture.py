"""What a printed document adds to its text: page numbers and heads, a table of contents, totals. It is left out."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from documents.reading.drafts import Problem
from documents.reading.understanding.rows import Row, Shape
from wiki.folding import fold
from wiki.numbers import read_axis_heading, read_sheet_heading

_PAGE_NUMBER = re.compile(
    r"[\W_]{0,12}(?:(?:page|p\.|pg\.?)[ \u00a0]{0,3}[0-9]{1,4}"
    r"(?:[ \u00a0]{0,3}(?:/|sur|of|de)[ \u00a0]{0,3}[0-9]{1,4})?"
    r"|[-–—][ \u00a0]{0,3}[0-9]{1,4}[ \u00a0]{0,3}[-–—])[\W_]{0,12}",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"[0-9]{1,4}[ \u00a0]?/[ \u00a0]?(?P<all>[0-9]{1,4})")
_BARE_NUMBER = re.compile(r"[0-9]{1,3}")
_CONTENTS = frozenset(fold(words) for words in ("sommaire", "table des matières", "contents", "table of contents"))
_LEADER = re.compile(
    r"[^\s.…·_][^\n]{0,300}?(?:[.…·_][ .…·_]{2,}|\t[\s.]*|[ \u00a0]{3,})(?P<page>[0-9]{1,4})[ \u00a0]*"
)
_ENDS_IN_PAGE = re.compile(r"[ \t\u00a0.…](?P<page>[0-9]{1,4})[ \u00a0]*$")
_LINKED = re.compile(r"\[[^\]]{1,300}\]\(#[^)]{0,300}\)")
_TOTAL = re.compile(
    r"[*_| ]*(?:nombre )?(?:sous[- ])?tota(?:l|ux)\b(?: g[ée]n[ée]ral)?[^0-9]{0,40}[0-9][0-9 \u00a0]*"
    r"(?:fiches?|actions?|mesures?|axes?|projets?|lignes?|sheets?|measures?|rows?|pages?)[^.]{0,60}\.?",
    re.IGNORECASE,
)
_ENTRY_ENDS = frozenset("0123456789)")
_FEWEST_HEADS = 3
_FEWEST_CONTENTS = 3
_LONGEST_ENTRY = 400
_LONGEST_CONTENTS = 40


def _page_numbers(rows: Sequence[Row]) -> dict[int, str]:
    """Lines that are nothing but a page's number. Bare figures count when they go up through the whole document."""
    found = {
        at: "page_number" for at, row in enumerate(rows) if len(row.text) <= 60 and _PAGE_NUMBER.fullmatch(row.text)
    }
    counted = {
        at: match["all"]
        for at, row in enumerate(rows)
        if len(row.bare) <= 20 and (match := _COUNTED.fullmatch(row.bare))
    }
    often = Counter(counted.values())
    found |= {at: "page_number" for at, total in counted.items() if often[total] > 1}
    bare = [
        at
        for at, row in enumerate(rows)
        if row.shape is Shape.TEXT and len(row.bare) <= 3 and _BARE_NUMBER.fullmatch(row.bare)
    ]
    bare = [at for at in bare if not _is_value(rows, at)]
    figures = [int(rows[at].bare) for at in bare]
    if len(figures) >= _FEWEST_HEADS and all(0 < after - before <= 3 for before, after in pairwise(figures)):
        found |= dict.fromkeys(bare, "page_number")
    return found


def _is_value(rows: Sequence[Row], at: int) -> bool:
    """Whether the line stands under a label that has no other value."""
    above = at - 1
    while above >= 0 and rows[above].blank:
        above -= 1
    label = rows[above].label if above >= 0 else None
    return label is not None and label.value == ""


def _contents(rows: Sequence[Row], taken: dict[int, str]) -> dict[int, str]:
    """A table of contents: under its heading, or several lines in a row that lead to a page."""
    found: dict[int, str] = {}
    run: list[int] = []
    heading = -1
    repeated: frozenset[str] = frozenset()
    announced: set[str] = set()
    for at, row in enumerate(rows):
        if row.blank or at in taken:
            continue
        if _heads_contents(row):
            repeated = repeated or _repeated_headings(rows)
            heading, run, announced = at, [], set()
        elif _leads_to_page(row, heading >= 0) or (heading >= 0 and _announces(row, repeated, announced)):
            run.append(at)
            announced.add(fold(row.bare[:_LONGEST_ENTRY]))
        else:
            found |= _run_of_contents(run, heading)
            heading, run = -1, []
    return found | _run_of_contents(run, heading)


def _heads_contents(row: Row) -> bool:
    if row.shape is Shape.ITEM or len(row.bare) > _LONGEST_CONTENTS or row.bare.lstrip("*_ ")[:1] not in "sStTcC":
        return False
    return fold(row.bare).strip(" :*_") in _CONTENTS


def _announces(row: Row, repeated: frozenset[str], announced: set[str]) -> bool:
    words = fold(row.bare) if len(row.bare) < _LONGEST_ENTRY else ""
    return words in repeated and words not in announced


def _repeated_headings(rows: Sequence[Row]) -> frozenset[str]:
    """The folded headings of sheets and axes that come more than once: a table of contents announces them."""
    often = Counter(fold(row.bare) for row in rows if len(row.bare) < _LONGEST_ENTRY and _is_boundary(row))
    return frozenset(words for words, times in often.items() if times > 1)


def _run_of_contents(run: list[int], heading: int) -> dict[int, str]:
    if heading < 0 and len(run) < _FEWEST_CONTENTS:
        return {}
    if heading >= 0 and not run:
        return {}
    return dict.fromkeys([heading, *run] if heading >= 0 else run, "contents")


def _leads_to_page(row: Row, under_heading: bool) -> bool:
    if row.bare[-1:] not in _ENTRY_ENDS or row.shape in {Shape.FENCE, Shape.TABLE, Shape.QUOTE}:
        return False
    if len(row.bare) <= 700 and _LINKED.fullmatch(row.bare):
        return True
    if row.label is not None and row.label.value:
        return False
    words = row.text.strip()
    if len(words) > _LONGEST_ENTRY:
        return False
    return _LEADER.fullmatch(words) is not None or (under_heading and _ENDS_IN_PAGE.search(words) is not None)


def _is_boundary(row: Row) -> bool:
    return read_sheet_heading(row.bare) is not None or read_axis_heading(row.bare) is not None


def _page_heads(rows: Sequence[Row], taken: dict[int, str]) -> dict[int, str]:
    """The same line again and again where pages meet; twice is enough where each stands beside a page's number."""
    often = Counter(row.bare for row in rows if not row.blank and row.shape in {Shape.TEXT, Shape.HEADING, Shape.BOLD})
    heads = {words for words, times in often.items() if times > 1 and len(words) >= 8}
    if not heads:
        return {}
    numbers = {at for at, reason in taken.items() if reason == "page_number"}
    standing = [at for at, row in enumerate(rows) if not row.blank]
    at_edges: Counter[str] = Counter()
    found: dict[str, list[int]] = {}
    for place, at in enumerate(standing):
        row = rows[at]
        if row.bare not in heads or row.item is not None or at in taken:
            continue
        found.setdefault(row.bare, []).append(at)
        if row.label is not None or _is_value(rows, at):
            continue
        around = [rows[other] for other in standing[max(0, place - 1) : place + 2] if other != at]
        beside = standing[max(0, place - 1) : place + 2]
        is_rare = often[row.bare] < _FEWEST_HEADS
        near_page = any(other in (numbers if is_rare else taken) for other in beside)
        is_edge = near_page or (not is_rare and any(map(_is_boundary, around)))
        if is_edge:
            at_edges[row.bare] += 1
    return {
        at: "page_head"
        for words, places in found.items()
        for at in places
        if at_edges[words] >= max(2, len(places) - 1) and not _is_boundary(rows[at])
    }


def _totals(rows: Sequence[Row]) -> dict[int, str]:
    return {at: "total" for at, row in enumerate(rows) if len(row.bare) < 200 and _TOTAL.fullmatch(row.bare)}


def without_furniture(rows: Sequence[Row]) -> tuple[tuple[Row, ...], tuple[Problem, ...]]:
    """The rows that are text, and what was left out with its reason."""
    taken = _page_numbers(rows)
    taken = _contents(rows, taken) | taken
    taken = _page_heads(rows, taken) | taken
    taken = _totals(rows) | taken
    problems = tuple(Problem(reason, rows[at].text.strip(), (rows[at].number,)) for at, reason in sorted(taken.items()))
    return tuple(row for at, row in enumerate(rows) if at not in taken), problems
