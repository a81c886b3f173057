"""Words that belong to no sheet, kept in a note when a person wants them kept: one note for each file."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from documents.reading.proposals import Readings, ReadSource
from documents.reading.sources import STANDARD_INPUT
from documents.reading.understanding.vocabulary import vocabulary
from storage import exchanges, records
from storage.errors import RecordNotFound
from storage.founding import WORKSPACE_RECORD
from storage.model import Exchange, FileHash, Kind, Record, RecordId, StoredExchange, Write
from storage.reader import Reader

PART = -1
"""The part of a file that is no draft of it: what is left when all its drafts are taken out."""

MOST_CHARACTERS = 500_000


@dataclass(slots=True)
class Kept:
    """The notes to make or to bring up to date, and what to remember of them."""

    writes: list[Write] = field(default_factory=list)
    exchanges: list[Exchange] = field(default_factory=list)


def keep_unfiled(reader: Reader, readings: Readings) -> Kept:
    """A note for each file with words in no sheet; a file that was kept so before has its note brought up to date."""
    kept = Kept()
    language = records.get(reader, WORKSPACE_RECORD).text("language")
    for read in readings.sources:
        words = "\n\n".join(value.raw or value.words for value in read.findings.unfiled).strip()
        if words and len(words) <= MOST_CHARACTERS:
            _keep(kept, reader, read, words + "\n", vocabulary(language).to_file)
    return kept


def _keep(kept: Kept, reader: Reader, read: ReadSource, words: str, heading: str) -> None:
    known = _kept_before(reader, read)
    here = _present(reader, known[0].exchange.record) if known else None
    if known and (here is None or here.deleted or known[0].exchange.content == words):
        return
    record = here.id if here is not None else records.new_id()
    if here is not None:
        kept.writes.append(Write(record, body=words))
    else:
        sets = {"title": f"{heading} ({read.source.name})"}
        kept.writes.append(Write(record, kind=Kind.NOTE, sets=dict(sets), body=words))
    source = read.source
    kept.exchanges.append(Exchange(record, "in", source.place, FileHash(source.digest), PART, words))


def _kept_before(reader: Reader, read: ReadSource) -> Sequence[StoredExchange]:
    place, digest = read.source.place, FileHash(read.source.digest)
    known = exchanges.of_place(reader, place) if place != STANDARD_INPUT else ()
    return [each for each in (*known, *exchanges.of_source(reader, digest)) if each.exchange.part == PART]


def _present(reader: Reader, record: RecordId) -> Record | None:
    try:
        return records.get(reader, record)
    except RecordNotFound:
        return None
