"""Items with all that lies in them, and paragraphs: indented, outdented, moved up and down."""

from collections.abc import Callable

from wiki.differences import word_edits
from wiki.list_trees import ListTree, read_lists, renumbered, with_contents
from wiki.rewriting import Rewrite
from wiki.sections import find_sections
from wiki.typed_lines import TypedLine

_LEAST_STEP = 2


def indent(text: str, start: int, end: int) -> Rewrite | None:
    """The selected items one level deeper, with all that lies in them; None when no item is selected.

    An item lies in the one above it, so the first of a list stays where it is.
    """
    return _shifted(text, start, end, _deeper)


def outdent(text: str, start: int, end: int) -> Rewrite | None:
    """The selected items one level out, with all that lies in them; None when no item is selected."""
    return _shifted(text, start, end, _further_out)


def _shifted(
    text: str, start: int, end: int, place_of: Callable[[ListTree, int, list[int]], str | None]
) -> Rewrite | None:
    tree = read_lists(text)
    items = _topmost(tree, start, end)
    if not items:
        return None
    contents = [tree.content(line) for line in tree.lines]
    for item in items:
        wanted = place_of(tree, item, items)
        if wanted is not None:
            _shift(tree, item, wanted, contents)
    shifted = with_contents(tree, contents)
    if shifted == text:
        return Rewrite((), start, end)
    counted = renumbered(tree, shifted, items[0])
    columns = [_kept(tree.line_of(place), place) for place in (start, end)]
    after = read_lists(counted)
    anchor, place = (
        min(max(after.lines[number].end - from_end, after.lines[number].start), after.lines[number].end)
        for number, from_end in columns
    )
    return Rewrite(word_edits(text, counted), anchor, place)


def _kept(line: TypedLine, place: int) -> tuple[int, int]:
    return line.number, line.end - min(place, line.end)


def _topmost(tree: ListTree, start: int, end: int) -> list[int]:
    """The selected items that lie in no other selected one."""
    first, last = tree.line_of(min(start, end)), tree.line_of(max(start, end))
    if last.number > first.number and max(start, end) == last.start:
        last = tree.lines[last.number - 1]
    items = [number for number in range(first.number, last.number + 1) if number in tree.parents]
    chosen = set(items)
    return [number for number in items if not _has_ancestor(tree, number, chosen)]


def _has_ancestor(tree: ListTree, number: int, chosen: set[int]) -> bool:
    above = tree.parents[number]
    while above is not None:
        if above in chosen:
            return True
        above = tree.parents[above]
    return False


def _above(tree: ListTree, item: int, chosen: list[int]) -> int | None:
    """The sibling above an item that does not go with it."""
    siblings = tree.siblings(item)
    before = [one for one in siblings[: siblings.index(item)] if one not in chosen]
    return before[-1] if before else None


def _deeper(tree: ListTree, item: int, chosen: list[int]) -> str | None:
    """The blanks that stand before an item once it lies in the one above it; None when none is above."""
    above = _above(tree, item, chosen)
    if above is None:
        return None
    children = [number for number, parent in tree.parents.items() if parent == above]
    if children:
        return tree.lines[children[-1]].indent
    line = tree.lines[above]
    lead = line.indent
    if "\t" in lead or any("\t" in tree.lines[number].indent for number in tree.parents):
        return lead + "\t"
    words = len(line.mark) + max(len(line.gap), 1) if line.ordinal is not None else _LEAST_STEP
    return lead + " " * max(tree.step() or _LEAST_STEP, words)


def _further_out(tree: ListTree, item: int, _chosen: list[int]) -> str | None:
    parent = tree.parents[item]
    if parent is None:
        return None
    return tree.lines[parent].indent


def _shift(tree: ListTree, item: int, wanted: str, contents: list[str]) -> None:
    """Give an item's lines other blanks, all by the same number of columns."""
    line = tree.lines[item]
    old = line.indent
    by = len(wanted.expandtabs(4)) - len(old.expandtabs(4))
    first_child = by > 0 and tree.siblings(item)[0] != item
    for number in range(item, tree.ends[item]):
        part = tree.lines[number]
        if tree.is_blank(part):
            continue
        quote, rest = part.quote, contents[number][len(part.quote) :]
        indents_more = rest.startswith(old) and old != rest[: len(rest) - len(rest.lstrip(" \t"))]
        if number == item or indents_more:
            contents[number] = quote + wanted + rest[len(old) :]
        elif by > 0 and part.width > line.width:
            contents[number] = quote + " " * by + rest
    if first_child and line.ordinal is not None and not _joins_children(tree, item):
        mark = contents[item].index(line.mark)
        contents[item] = contents[item][:mark] + "1" + contents[item][mark + len(line.mark) - 1 :]


def _joins_children(tree: ListTree, item: int) -> bool:
    siblings = tree.siblings(item)
    above = siblings[siblings.index(item) - 1]
    return any(parent == above for parent in tree.parents.values())


def move(text: str, start: int, end: int, down: bool) -> Rewrite | None:
    """The selected item, or else paragraph, past its neighbour above or below; the caret goes along.

    An item stays among its siblings. None where there is nothing to move, an empty rewrite where nothing is beyond.
    """
    tree = read_lists(text)
    line = tree.line_of(min(start, end))
    if line.number in tree.parents:
        return _move_item(tree, start, end, down)
    if tree.is_blank(line):
        return None
    return _swap_blocks(tree, _blocks(tree), start, end, down)


def _move_item(tree: ListTree, start: int, end: int, down: bool) -> Rewrite:
    items = _topmost(tree, start, end)
    siblings = tree.siblings(items[0])
    chosen = [number for number in items if number in siblings]
    first, last = siblings.index(chosen[0]), siblings.index(chosen[-1])
    beside = last + 1 if down else first - 1
    if not 0 <= beside < len(siblings):
        return Rewrite((), start, end)
    moving = (chosen[0], tree.ends[chosen[-1]])
    other = (siblings[beside], tree.ends[siblings[beside]])
    return _swapped(tree, moving, other, start, end)


def _blocks(tree: ListTree) -> list[tuple[int, int]]:
    """The lines of each heading, each fence and each run of lines between blank ones."""
    headings = {tree.line_of(section.heading_start).number for section in find_sections(tree.text)}
    blocks: list[tuple[int, int]] = []
    for line in tree.lines:
        if line.prose and tree.is_blank(line):
            continue
        joined = blocks and blocks[-1][1] == line.number and line.number not in headings
        if joined and blocks[-1][1] - 1 not in headings:
            blocks[-1] = (blocks[-1][0], line.number + 1)
        else:
            blocks.append((line.number, line.number + 1))
    return blocks


def _swap_blocks(tree: ListTree, blocks: list[tuple[int, int]], start: int, end: int, down: bool) -> Rewrite | None:
    number = tree.line_of(min(start, end)).number
    at = next((index for index, block in enumerate(blocks) if block[0] <= number < block[1]), None)
    if at is None:
        return None
    beside = at + 1 if down else at - 1
    if not 0 <= beside < len(blocks):
        return Rewrite((), start, end)
    return _swapped(tree, blocks[at], blocks[beside], start, end)


def _swapped(tree: ListTree, moving: tuple[int, int], other: tuple[int, int], start: int, end: int) -> Rewrite:
    """Two stretches of lines in each other's place, what lies between them where it was."""
    (a, b), (c, d) = sorted((moving, other))
    contents = [tree.content(line) for line in tree.lines]
    order = [*range(c, d), *range(b, c), *range(a, b)]
    changed = [*contents[:a], *(contents[number] for number in order), *contents[d:]]
    swapped = with_contents(tree, changed)
    counted = renumbered(tree, swapped, moving[0])
    positions = {number: a + at for at, number in enumerate(order)}
    after = read_lists(counted)
    places = []
    for place in (start, end):
        number, from_end = _kept(tree.line_of(place), place)
        line = after.lines[positions.get(number, number)]
        places.append(max(line.end - from_end, line.start))
    return Rewrite(word_edits(tree.text, counted), *places)
