"""The values of fields that results have at present: what operators can be completed with, and what there is not."""

from collections.abc import Collection, Iterator, Mapping
from itertools import product

import numpy as np

from search.columns.snapshot import Snapshot
from search.content.terms import other_names
from search.language.query import FieldName
from wiki.folding import fold

_FIELDS = tuple(field for field in FieldName if field is not FieldName.HAS)


class Values(Mapping[FieldName, Collection[str]]):
    """By field, as they are shown; those of a field are looked for when somebody asks for them."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._found: dict[FieldName, Collection[str]] = {}

    def __getitem__(self, field: FieldName) -> Collection[str]:
        if field not in _FIELDS:
            raise KeyError(field)
        found = self._found.get(field)
        if found is None:
            found = self._found[field] = sorted(self._of(field))
        return found

    def __iter__(self) -> Iterator[FieldName]:
        return iter(_FIELDS)

    def __len__(self) -> int:
        return len(_FIELDS)

    def __contains__(self, field: object) -> bool:
        return field in _FIELDS

    def beginning(self, field: FieldName, begun: str) -> list[str]:
        """The values that begin so, then those in which a word does; whatever accents and case."""
        wanted = fold(begun)
        folded = [(fold(value), value) for value in self.get(field, ())]
        first = [value for each, value in folded if each.startswith(wanted)]
        inside = f" {wanted}"
        return first + [value for each, value in folded if inside in each and not each.startswith(wanted)]

    def _of(self, field: FieldName) -> set[str]:
        """The values that a living document has, by all of their names."""
        found: set[str] = set()
        parts = zip(self._snapshot.segments, self._snapshot.alive, strict=True)
        for (segment, alive), name in product(parts, (field, other_names(field))):
            column = segment.facet(name)
            if alive.all():
                found.update(column.values)
                continue
            used = column.codes[np.repeat(alive, np.diff(column.ends))]
            found.update(column.values[code] for code in np.flatnonzero(np.bincount(used)).tolist())
        return found
