"""Records that a person names: the one that is meant, or why it is none that the command is about."""

from collections.abc import Collection

from commands.errors import OtherKind
from storage import Kind, RecordId
from storage.errors import RecordNotFound
from storage.reader import Reader
from storage.records import find, get, one_named

TEXTS = (Kind.SHEET, Kind.PAGE, Kind.NOTE, Kind.KIT)


def text_named(reader: Reader, words: str) -> RecordId:
    """The sheet, page, note or kit of that name. Raises OtherKind, RecordNotFound or RecordAmbiguous."""
    return _named(reader, words, TEXTS)


def person_named(reader: Reader, words: str) -> RecordId:
    """The person of that name. Raises OtherKind, RecordNotFound or RecordAmbiguous."""
    return _named(reader, words, (Kind.PERSON,))


def _named(reader: Reader, words: str, kinds: Collection[Kind]) -> RecordId:
    try:
        return one_named(reader, words, kinds)
    except RecordNotFound:
        others = find(reader, words)
        if not others:
            raise
        other = get(reader, others[0])
        raise OtherKind(other.title, other.kind, tuple(kinds)) from None
