"""Gathers a publication: one reading transaction, so one state of the workspace, with what is private left out."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from documents.writing.private import is_private, is_private_field, public_front_matter
from documents.writing.publication import (
    Claim,
    Publication,
    PublishedAxis,
    PublishedFile,
    PublishedName,
    PublishedText,
    PublishedWords,
    Withheld,
)
from storage import lists, log, records
from storage.fields import text_of
from storage.founding import WORKSPACE_RECORD
from storage.model import FileHash, Kind, Record, RecordId, Seq
from storage.reader import Reader
from wiki.folding import fold

_FURTHER = "fields/"


def gather(reader: Reader, *, with_private: bool = False) -> Publication:
    """Everything that may leave; notes and what is marked private only `with_private`."""
    settings = records.get(reader, WORKSPACE_RECORD)
    around = _Around(
        axes={axis.id: PublishedAxis(axis.id, axis.number, axis.title) for axis in lists.axes(reader)},
        people=_people(reader),
        questions=_questions(reader),
        statuses=lists.statuses(reader),
        with_private=with_private,
    )
    texts: list[PublishedText] = []
    withheld: list[Withheld] = []
    found, gone = _records(reader)
    for record in found:
        if not with_private and is_private(record):
            withheld.append(Withheld(record.id, record.kind, record.title))
            continue
        texts.append(around.text(record))
        withheld += around.withheld_fields(record)
    return Publication(
        seq=log.last_seq(reader),
        workspace=_identity(reader),
        name=settings.title,
        language=text_of(settings.fields, "language"),
        axes=tuple(around.axes.values()),
        texts=tuple(texts),
        withheld=tuple(withheld),
        claims=tuple(around.claim(record) for record in sorted(found, key=_age)),
        gone=tuple(Withheld(record.id, record.kind, record.title) for record in gone),
    )


@dataclass(frozen=True, slots=True)
class _Around:
    """What a record's own fields only point at."""

    axes: Mapping[RecordId, PublishedAxis]
    people: Mapping[RecordId, Mapping[str, tuple[PublishedName, ...]]]
    questions: Mapping[RecordId, tuple[PublishedWords, ...]]
    statuses: tuple[str, ...]
    with_private: bool

    def text(self, record: Record) -> PublishedText:
        return PublishedText(
            id=record.id,
            kind=record.kind,
            title=record.title,
            body=record.body,
            number=record.text("number"),
            axis=self._axis(record),
            status=record.text("status"),
            offered=self.statuses,
            priority=record.text("priority"),
            day=record.text("date"),
            people=self.people.get(record.id, {}),
            tags=_words(record, "tags", "name"),
            aliases=_words(record, "aliases", "name"),
            dates=tuple(
                PublishedWords(text_of(value, "raw"), text_of(value, "field"))
                for value in record.elements("dates").values()
            ),
            open_questions=self.questions.get(record.id, ()),
            fields={label: words for label, words in _further(record) if self._leaves(label, words)},
            attachments=tuple(
                PublishedFile(FileHash(identity), text_of(value, "name"), text_of(value, "path"))
                for identity, value in record.elements("attachments").items()
            ),
            front_matter=self._front_matter(record)[0],
        )

    def withheld_fields(self, record: Record) -> Iterator[Withheld]:
        """The further fields and the keys of a brought front matter that stay here, each once."""
        labels = [label for label, words in _further(record) if not self._leaves(label, words)]
        for label in {fold(label): label for label in (*labels, *self._front_matter(record)[1])}.values():
            yield Withheld(record.id, record.kind, record.title, label)

    def _front_matter(self, record: Record) -> tuple[str, tuple[str, ...]]:
        brought = record.text("front_matter")
        return (brought, ()) if self.with_private else public_front_matter(brought)

    def claim(self, record: Record) -> Claim:
        return Claim(record.id, record.kind, record.title, self._axis(record))

    def _axis(self, record: Record) -> PublishedAxis | None:
        return self.axes.get(RecordId(record.text("axis")))

    def _leaves(self, label: str, words: str) -> bool:
        return self.with_private or not is_private_field(label, words)


def _records(reader: Reader) -> tuple[list[Record], list[Record]]:
    """Sheets in the order of the plan, then pages and notes; and those that are out of sight."""
    sheets = {record.id: record for record in records.all_of(reader, Kind.SHEET, deleted=True)}
    found = [sheets.pop(summary.id) for summary in lists.sheets(reader)]
    gone = [*sheets.values()]
    for kind in (Kind.PAGE, Kind.NOTE):
        for record in records.all_of(reader, kind, deleted=True):
            (found if record.deleted is None else gone).append(record)
    return found, gone


def _people(reader: Reader) -> Mapping[RecordId, Mapping[str, tuple[PublishedName, ...]]]:
    """Who stands on each sheet, by role."""
    also = {record.id: _other_names(record) for kind in _NAMED for record in records.all_of(reader, kind)}
    found: dict[RecordId, dict[str, tuple[PublishedName, ...]]] = defaultdict(dict)
    for row in lists.roles(reader):
        name = PublishedName(row.name, also.get(row.target, ()), row.uncertain)
        found[row.sheet][str(row.role)] = (*found[row.sheet].get(str(row.role), ()), name)
    return found


_NAMED = (Kind.PERSON, Kind.ORGANISATION)


def _other_names(record: Record) -> tuple[str, ...]:
    acronym = record.text("acronym")
    return (*_words(record, "aliases", "name"), *((acronym,) if acronym else ()))


def _questions(reader: Reader) -> Mapping[RecordId, tuple[PublishedWords, ...]]:
    found: dict[RecordId, tuple[PublishedWords, ...]] = {}
    for question in lists.open_questions(reader):
        found[question.record] = (*found.get(question.record, ()), PublishedWords(question.raw, question.field))
    return found


def _further(record: Record) -> Iterator[tuple[str, str]]:
    for key in sorted(record.fields):
        words = text_of(record.fields, key)
        if key.startswith(_FURTHER) and words:
            yield key.removeprefix(_FURTHER), words


def _words(record: Record, name: str, key: str) -> tuple[str, ...]:
    found = (text_of(value, key) for value in record.elements(name).values())
    return tuple(words for words in found if words)


def _identity(reader: Reader) -> str:
    """The operation that founded the workspace: the same in every copy, and in no other workspace."""
    rows = log.rows_since(reader, Seq(0))
    return next((row.operation for row in rows if row.record == WORKSPACE_RECORD), "")


def _age(record: Record) -> tuple[str, str]:
    return (record.created.at.isoformat(), record.id)
