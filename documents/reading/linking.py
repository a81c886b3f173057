"""Links between files that are read together: what points to a file by its name also finds it under its title.

Obsidian links name files. A sheet that comes in under a title of its own gets the written target as an alias, unless
its file brought aliases, which stay as they are.
"""

from collections.abc import Mapping
from pathlib import PurePath

from documents.reading.proposals import Readings
from wiki.folding import fold
from wiki.links import find_links

Place = tuple[str, int]


def linked_names(readings: Readings) -> Mapping[Place, tuple[str, ...]]:
    """For a source's place and a draft's index, the names under which other files link to it and it is not known."""
    targets = _targets(readings)
    if not targets:
        return {}
    titles = {fold(draft.title) for read in readings.sources for draft in read.findings.drafts}
    files = _only_files(readings)
    found: dict[Place, list[str]] = {}
    for key, words in targets.items():
        file = files.get(fold(words.rsplit("/", 1)[-1]))
        if file is not None and key not in titles:
            found.setdefault(file, []).append(words)
    return {place: tuple(names) for place, names in found.items()}


def _targets(readings: Readings) -> dict[str, str]:
    """What links name, by folded words, as it was first written."""
    found: dict[str, str] = {}
    for read in readings.sources:
        for draft in read.findings.drafts:
            if "](" in draft.body or "[[" in draft.body:
                for link in find_links(draft.body):
                    found.setdefault(fold(link.target), link.target)
    found.pop("", None)
    return found


def _only_files(readings: Readings) -> dict[str, Place]:
    """The files that are one draft without aliases, by folded name; two of one name are neither."""
    found: dict[str, Place | None] = {}
    for read in readings.sources:
        drafts = read.findings.drafts
        if read.source.place == "-" or len(drafts) != 1:
            continue
        key = fold(PurePath(read.source.name).stem)
        place = (read.source.place, drafts[0].index)
        found[key] = None if key in found or drafts[0].aliases else place
    return {key: place for key, place in found.items() if place is not None}
