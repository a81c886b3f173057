"""One record as one CRDT document: a map of `fields` and a text `body` (pycrdt, which is Yjs).

Field values are kept as JSON text, since the map's own numbers come back as floats. Positions handed in are code
points; pycrdt counts UTF-8 bytes, and this is the only module that converts.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from pycrdt import Doc, Map, Text, TransactionEvent, UndoManager, merge_updates

from storage.errors import DamagedValue
from storage.model import JsonValue
from wiki.edits import Edit
from wiki.errors import EditRefused


class Document:
    """The fields and the body of one record, open for reading and writing."""

    __slots__ = ("_doc",)

    def __init__(self, updates: Iterable[bytes] = (), *, keep_deleted: bool = False) -> None:
        self._doc: Doc[Any] = Doc(skip_gc=keep_deleted)
        self._doc["fields"] = Map()
        self._doc["body"] = Text()
        for update in updates:
            self.apply(update)

    def apply(self, update: bytes, *, origin: str = "elsewhere") -> None:
        """Take in a transaction's bytes; none say nothing. Raises DamagedValue when they are not ours."""
        if not update:
            return
        try:
            with self._doc.transaction(origin=origin):
                self._doc.apply_update(update)
        except BaseException as error:
            # pycrdt's panics derive from BaseException; nothing else than a panic is named so.
            if not isinstance(error, ValueError) and type(error).__name__ != "PanicException":
                raise
            raise DamagedValue("the bytes of a change") from None

    def fields(self) -> dict[str, JsonValue]:
        """Every field that has a value."""
        found: dict[str, JsonValue] = {}
        for name, words in self._doc["fields"].to_py().items():
            value = _read_value(words)
            if value is not None:
                found[name] = value
        return found

    def body(self) -> str:
        """The whole text."""
        return str(self._doc["body"])

    def snapshot(self) -> bytes:
        """The whole document as one update."""
        return self._doc.get_update()

    def write(self, sets: Mapping[str, JsonValue], edits: Iterable[Edit]) -> bytes:
        """Set fields and edit the body in one transaction; gives exactly its bytes, b"" for no change."""
        return self._captured(lambda: self._write(sets, edits))

    def undo(self, is_undone: Iterable[bool], updates: Iterable[bytes]) -> bytes:
        """Replay `updates` in this new document and take back, in the body, those marked; gives the inverse's bytes."""
        manager = UndoManager(scopes=[self._doc["body"]], capture_timeout_millis=2**40)
        manager.include_origin("undone")
        for undone, update in zip(is_undone, updates, strict=True):
            self.apply(update, origin="undone" if undone else "kept")
        return self._captured(manager.undo)

    def _captured(self, change: Callable[[], object]) -> bytes:
        seen: list[bytes] = []

        def remember(event: TransactionEvent) -> None:
            seen.append(event.update)

        subscription = self._doc.observe(remember)
        try:
            change()
        finally:
            self._doc.unobserve(subscription)
        return merged(seen)

    def _write(self, sets: Mapping[str, JsonValue], edits: Iterable[Edit]) -> None:
        with self._doc.transaction(origin="here"):
            fields = self._doc["fields"]
            for name, value in sets.items():
                fields[name] = json.dumps(value, ensure_ascii=False, sort_keys=True)
            self._edit(sorted(edits, key=lambda edit: (edit.start, edit.end)))

    def _edit(self, edits: list[Edit]) -> None:
        """Apply edits of the present body, given in order, from its end: so each leaves the others' places alone."""
        if not edits:
            return
        body, text = self._doc["body"], self.body()
        for edit, (start, stop) in reversed(list(zip(edits, _byte_spans(text, edits), strict=True))):
            if stop > start:
                del body[start:stop]
            if edit.text:
                body.insert(start, edit.text)


def merged(updates: Iterable[bytes]) -> bytes:
    """Several transactions' bytes as one's; none are b""."""
    found = list(updates)
    return merge_updates(*found) if found else b""


def _byte_spans(text: str, edits: list[Edit]) -> list[tuple[int, int]]:
    """The places of edits in UTF-8 bytes. Raises EditRefused when an edit overlaps another or leaves the text."""
    spans: list[tuple[int, int]] = []
    done = at = 0
    for edit in edits:
        if not done <= edit.start <= edit.end <= len(text):
            raise EditRefused(edit.start, edit.end, "outside" if edit.end > len(text) else "overlap")
        start = at + len(text[done : edit.start].encode())
        at = start + len(text[edit.start : edit.end].encode())
        done = edit.end
        spans.append((start, at))
    return spans


def _read_value(words: object) -> JsonValue:
    """A field's value; words that are not JSON (another program's) stand as they are."""
    if not isinstance(words, str):
        return str(words)
    try:
        value: JsonValue = json.loads(words)
    except ValueError:
        return words
    return value
