"""A record's rows written again with other words, so that history, authors and merging stay and the words are gone.

Each row gets the update that leads from the state before it, with the words replaced, to the state after it. A row
whose writer did not know all that came before is written on what it knew, as it was the first time.
"""

import secrets
from collections.abc import Iterable, Sequence
from dataclasses import replace

from storage import epochs
from storage.crdt import Document
from storage.landing import is_concurrent
from storage.log import NOWHERE, ChangeRow
from storage.merging import BODY, knew
from storage.scrubbing import Scrubber
from wiki.differences import word_edits

_NOTHING = b"\x00\x00"


def is_touched(rows: Sequence[ChangeRow], scrubber: Scrubber) -> bool:
    """Whether the record's bytes say a name, at any time of its history."""
    document = Document()
    for row in rows:
        if scrubber.holds_bytes(row.data) or scrubber.fields(row.record, row.sets) != row.sets:
            return True
        document.apply(row.data)
        if BODY in row.sets and scrubber.holds(document.body()):
            return True
    return False


def retold(row: ChangeRow, scrubber: Scrubber) -> ChangeRow:
    """The row with another author and other details where they name the person; its bytes are as they were."""
    act = {key: scrubber.value(value) for key, value in row.act.items()}
    return replace(row, author=scrubber.text(row.author), act=act)


def rewritten(rows: Sequence[ChangeRow], scrubber: Scrubber, number: int) -> list[ChangeRow]:
    """The record's rows for epoch `number`, one for one, and one more when merging would leave another text."""
    original, document = Document(), Document()
    known: dict[str, int] = {}
    made: list[ChangeRow] = []
    for row in rows:
        original.apply(row.data)
        if is_concurrent(row, known):
            data = _written_apart(row, rows, made, scrubber)
            document.apply(data)
        else:
            data = _led_to(document, original, row.record, scrubber)
        known[row.device] = row.counter
        made.append(_renamed(retold(row, scrubber), scrubber, data, number))
    last = _led_to(document, original, rows[0].record, scrubber)
    return made if last == _NOTHING else [*made, _correction(made, last, number)]


def _written_apart(row: ChangeRow, rows: Sequence[ChangeRow], made: Sequence[ChangeRow], scrubber: Scrubber) -> bytes:
    pairs = [(old, new) for old, new in zip(rows, made, strict=False) if knew(row, old)]
    document = Document(new.data for _, new in pairs)
    return _led_to(document, Document([*(old.data for old, _ in pairs), row.data]), row.record, scrubber)


def _led_to(document: Document, original: Document, record: str, scrubber: Scrubber) -> bytes:
    """Bring a document to what the original says, with the words replaced; gives the update that does it."""
    wanted, present = scrubber.fields(record, original.fields()), document.fields()
    sets = {name: wanted.get(name) for name in present.keys() | wanted.keys() if present.get(name) != wanted.get(name)}
    edits = word_edits(document.body(), scrubber.text(original.body()))
    return document.write(dict(sorted(sets.items())), edits) or _NOTHING if sets or edits else _NOTHING


def _renamed(row: ChangeRow, scrubber: Scrubber, data: bytes, number: int) -> ChangeRow:
    return replace(
        row,
        device=epochs.marked(row.device, number),
        knows=_marked_all(row.knows.items(), number),
        sets=scrubber.fields(row.record, row.sets),
        data=data,
    )


def _marked_all(knows: Iterable[tuple[str, int]], number: int) -> dict[str, int]:
    return {epochs.marked(device, number): counter for device, counter in knows}


def _correction(made: Sequence[ChangeRow], data: bytes, number: int) -> ChangeRow:
    last = made[-1]
    known: dict[str, int] = {}
    for row in made:
        known[row.device] = max(row.counter, known.get(row.device, 0))
    return replace(
        last,
        device=epochs.marked(secrets.token_hex(6), number),
        counter=1,
        operation=secrets.token_hex(10),
        act={"name": "forget", "details": {}},
        knows=known,
        sets={BODY: 1},
        data=data,
        seq=NOWHERE,
    )
