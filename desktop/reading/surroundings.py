"""Asks the workspace what a text's words mean: who is known, which links lead somewhere, which pictures are here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from desktop.rendering import Around, Attached
from storage import Reader, RecordId, lists, records
from storage.model import FileHash, text_of
from wiki.folding import fold
from wiki.links import KnownNames, find_links


@dataclass(frozen=True, slots=True)
class Found:
    """Plain answers, in which a change can be seen."""

    names: tuple[str, ...] = ()
    leading: Mapping[str, bool] = field(default_factory=dict)
    pictures: Mapping[str, Attached] = field(default_factory=dict)

    def around(self) -> Around:
        """The same, ready for rendering."""
        return Around(KnownNames(self.names), self.leading, self.pictures)


def link_targets(text: str) -> frozenset[str]:
    """What the links of a text name, folded."""
    if "[" not in text:
        return frozenset()
    return frozenset(fold(link.target) for link in find_links(text) if link.target)


def look_around(reader: Reader, record: str, targets: Iterable[str]) -> Found:
    """The surroundings of a record whose text links to these folded words."""
    leading = {target: bool(records.find(reader, target)) for target in targets}
    pictures: dict[str, Attached] = {}
    if records.exists(reader, RecordId(record)):
        for identity, value in records.get(reader, RecordId(record)).elements("attachments").items():
            name = text_of(value, "name")
            pictures[fold(name)] = Attached(FileHash(identity), name)
    return Found(lists.person_names(reader), leading, pictures)
