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
_CORRECTED = "forget"


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


def taken_over(rows: Sequence[ChangeRow], elsewhere: Sequence[ChangeRow], scrubber: Scrubber) -> list[ChangeRow] | None:
    """The record's rows as they were rewritten `elsewhere`; None when some are not there, or still say a name.

    Two states of one workspace that forget the same person go on understanding each other.
    """
    by_key = {(epochs.unmarked(row.device), row.counter): row for row in elsewhere}
    pairs = [(row, by_key.get((epochs.unmarked(row.device), row.counter))) for row in rows]
    made = [replace(new, seq=old.seq) for old, new in pairs if new is not None]
    if len(made) < len(rows) or is_touched(made, scrubber):
        return None
    here = {(row.device, row.counter) for row in made}
    later = [row for row in elsewhere if row.act.get("name") == _CORRECTED and here.issuperset(row.knows.items())]
    return [*made, *(replace(row, seq=NOWHERE) for row in later if (row.device, row.counter) not in here)]


def rewritten(rows: Sequence[ChangeRow], scrubber: Scrubber, mark: str) -> list[ChangeRow]:
    """The record's rows under a new mark, one for one, and one more when merging would leave another text."""
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
        made.append(_renamed(retold(row, scrubber), scrubber, data, mark))
    last = _led_to(document, original, rows[0].record, scrubber)
    return made if last == _NOTHING else [*made, _correction(made, last, mark)]


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


def _renamed(row: ChangeRow, scrubber: Scrubber, data: bytes, mark: str) -> ChangeRow:
    return replace(
        row,
        device=epochs.marked(row.device, mark),
        knows=_marked_all(row.knows.items(), mark),
        sets=scrubber.fields(row.record, row.sets),
        data=data,
    )


def _marked_all(knows: Iterable[tuple[str, int]], mark: str) -> dict[str, int]:
    return {epochs.marked(device, mark): counter for device, counter in knows}


def _correction(made: Sequence[ChangeRow], data: bytes, mark: str) -> ChangeRow:
    last = made[-1]
    known: dict[str, int] = {}
    for row in made:
        known[row.device] = max(row.counter, known.get(row.device, 0))
    return replace(
        last,
        device=epochs.marked(secrets.token_hex(6), mark),
        counter=1,
        operation=secrets.token_hex(10),
        act={"name": _CORRECTED, "details": {}},
        knows=known,
        sets={BODY: 1},
        data=data,
        seq=NOWHERE,
    )
