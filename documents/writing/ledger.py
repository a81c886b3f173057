"""What the ledger of exchanges says of one record, as an export needs it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from storage import exchanges
from storage.model import RecordId
from storage.reader import Reader


@dataclass(frozen=True, slots=True)
class Known:
    """All bytes that were ever exchanged for a record, those that we wrote, and of each path the last ones.

    `written` are the paths that we wrote to. A file that was only read is nobody's to overwrite.
    """

    digests: frozenset[str] = frozenset()
    sent: frozenset[str] = frozenset()
    latest: dict[str, str] = field(default_factory=dict)
    written: tuple[str, ...] = ()

    def places(self, root: Path) -> Iterator[str]:
        """Where the record's file may lie below a root from an earlier export, with `/`.

        The root may itself have been renamed, or lie elsewhere on another machine: then the last two parts still hold.
        """
        paths: dict[str, None] = {}
        for written in map(Path, self.written):
            if written.is_relative_to(root):
                paths[written.relative_to(root).as_posix()] = None
            paths["/".join(written.parts[-2:])] = None
        yield from paths


def known_of(reader: Reader, record: RecordId) -> Known:
    """The ledger's knowledge of a record."""
    latest: dict[str, str] = {}
    written: dict[str, None] = {}
    digests: set[str] = set()
    sent: set[str] = set()
    for stored in exchanges.of_record(reader, record):
        exchange = stored.exchange
        digests.add(exchange.source)
        latest.setdefault(exchange.place, exchange.source)
        if exchange.direction == "out":
            sent.add(exchange.source)
            written[exchange.place] = None
    return Known(frozenset(digests), frozenset(sent), latest, tuple(written))
