"""What a text's words may mean where it stands: who is known, which links lead somewhere, which pictures are here."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from wiki.folding import fold
from wiki.links import KnownNames


@dataclass(frozen=True, slots=True)
class Attached:
    """A picture of the workspace: the hash it is kept under."""

    hash: str
    name: str


@dataclass(frozen=True, slots=True, eq=False)
class Around:
    """Compared by identity, since what is rendered is kept for as long as its surroundings are the same.

    `leading` says of folded link words whether something of that name exists; of others nobody knows yet, and they are
    shown as if it did. `pictures` are by folded name.
    """

    names: KnownNames = field(default_factory=lambda: KnownNames(()))
    leading: Mapping[str, bool] = field(default_factory=dict)
    pictures: Mapping[str, Attached] = field(default_factory=dict)

    def leads(self, target: str) -> bool:
        """Whether a link to these words leads somewhere, as far as is known."""
        return self.leading.get(fold(target), True)

    def picture(self, name: str) -> Attached | None:
        """The picture that a text calls by its name or by a path."""
        return self.pictures.get(fold(name)) or self.pictures.get(fold(name.replace("\\", "/").rpartition("/")[2]))


NOTHING_AROUND = Around()
