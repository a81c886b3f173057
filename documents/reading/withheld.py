"""Properties that stayed here when a file left: they are put back into the block that comes home without them."""

import re
from itertools import pairwise

from wiki.edits import Edit, apply_edits
from wiki.front_matter import read_front_matter
from wiki.lines import split_lines

_PLAIN = re.compile(r"(?P<key>[^\s:#-][^:\r\n]{0,200}?)[ \t]*:(?=\s|\Z)")

Span = tuple[str, int, int]


def with_withheld(present: str, before: str, after: str) -> str:
    """`after` with the properties of `present` that `before`, the block as it left, did not hold.

    Each stands, byte for byte, behind the property that it followed. What `after` says itself is left as it says it.
    Where properties share a line (a block in braces) none can be put back so: `present` then stays as it is.
    """
    own = _properties(present)
    told = {key for key, _, _ in (*_properties(before), *_properties(after))}
    if not after or all(key in told for key, _, _ in own):
        return after
    standing = {key: end for key, _, end in _properties(after)}
    if _share_lines(own) or _share_lines(_properties(after)):
        return present
    at = split_lines(after)[0].stop
    kept: dict[int, list[str]] = {}
    for key, start, end in own:
        if key in told:
            at = standing.get(key, at)
        else:
            kept.setdefault(at, []).append(present[start:end])
    return apply_edits(after, [Edit(place, place, "".join(lines)) for place, lines in kept.items()])


def _share_lines(properties: list[Span]) -> bool:
    return any(after[1] < before[2] for before, after in pairwise(properties))


def _properties(block: str) -> list[Span]:
    """The keys of a block and where their lines stand; of one that is no YAML, the lines that look like properties."""
    front = read_front_matter(block)
    if front is None:
        return []
    if front.problem is None:
        return [(entry.key, entry.start, entry.end) for entry in front.entries]
    return [
        (found["key"], line.start, line.stop)
        for line in split_lines(block)
        if (found := _PLAIN.match(block, line.start, line.end))
    ]
