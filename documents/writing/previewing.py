"""What would leave, told before it does: the same gathering as an export's, and nothing is written."""

from collections.abc import Collection
from dataclasses import dataclass

from documents.writing.gathering import gather
from documents.writing.private import private_looking
from documents.writing.publication import Withheld
from documents.writing.summary import LooksPrivate
from storage.errors import RecordNotFound
from storage.model import RecordId
from storage.reader import Reader


@dataclass(frozen=True, slots=True)
class Leaving:
    """A text that would leave: "sheet", "page" or "note", its number and title, and how many files stand beside it."""

    record: RecordId
    kind: str
    number: str
    title: str
    attachments: int = 0


@dataclass(frozen=True, slots=True)
class ExportPreview:
    """What would leave, what would stay here because it is private, and what looks private in what leaves."""

    leaving: tuple[Leaving, ...] = ()
    withheld: tuple[Withheld, ...] = ()
    looks_private: tuple[LooksPrivate, ...] = ()


def preview(reader: Reader, sheets: Collection[RecordId] | None = None, *, with_private: bool = False) -> ExportPreview:
    """What `export` would send out if it were asked the same. Raises RecordNotFound for an id of no text."""
    publication = gather(reader, with_private=with_private)
    known = {claim.record for claim in publication.claims}
    for record in sheets or ():
        if record not in known:
            raise RecordNotFound(record)
    wanted = known if sheets is None else set(sheets)
    texts = [text for text in publication.texts if text.id in wanted]
    return ExportPreview(
        tuple(Leaving(text.id, text.kind, text.number, text.title, len(text.attachments)) for text in texts),
        tuple(each for each in publication.withheld if each.record in wanted),
        tuple(
            LooksPrivate(text.id, text.title, what, count)
            for text in texts
            for what, count in private_looking(text.body).items()
        ),
    )
