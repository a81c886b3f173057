"""All that the panel shows of one record, read in one question, as values without Qt."""

from __future__ import annotations

from dataclasses import dataclass

from storage import attached, body_lists, lists, records, stories
from storage.attached import AttachmentRow
from storage.errors import RecordNotFound
from storage.model import Kind, Record, RecordId
from storage.reader import Reader
from storage.stories import Story
from storage.summaries import ActionRow, LinkRow, QuestionRow
from storage.unlinked import UnlinkedMention
from wiki.snippets import Lit, snippet

NEWEST_VERSIONS = 6
MOST_SOURCES = 60


@dataclass(frozen=True, slots=True)
class LinkOut:
    """A link of the record's own text; `target` is None where nothing is called so yet."""

    target: RecordId | None
    title: str
    kind: str
    words: str
    section: str


@dataclass(frozen=True, slots=True)
class LinkIn:
    """A text that links here: the first such link with the words around it, and how many there are."""

    source: RecordId
    title: str
    kind: str
    around: str
    lit: Lit
    start: int
    count: int


@dataclass(frozen=True, slots=True)
class NoteAbout:
    """A note that is attached to the record; `date` is its own day as written, else empty."""

    note: RecordId
    title: str
    date: str


@dataclass(frozen=True, slots=True)
class PanelContents:
    """One record's panel."""

    record: RecordId
    kind: str
    title: str
    actions: tuple[ActionRow, ...]
    questions: tuple[QuestionRow, ...]
    links_out: tuple[LinkOut, ...]
    links_in: tuple[LinkIn, ...]
    attachments: tuple[AttachmentRow, ...]
    notes: tuple[NoteAbout, ...]


def read_contents(reader: Reader, record: RecordId) -> PanelContents:
    """Read the panel of a record. Raises RecordNotFound."""
    found = records.get(reader, record)
    return PanelContents(
        record=record,
        kind=found.kind,
        title=found.title,
        actions=body_lists.actions(reader, record),
        questions=lists.open_questions(reader, record),
        links_out=_links_out(reader, record),
        links_in=_links_in(reader, record),
        attachments=attached.attachments(reader, record),
        notes=_notes(reader, record),
    )


def read_stories(reader: Reader, record: RecordId) -> tuple[Story, ...]:
    """What the newest versions did: read apart, since it costs more and is looked at less."""
    return stories.stories(reader, record, newest=NEWEST_VERSIONS)


def read_people(reader: Reader) -> tuple[str, ...]:
    """The names of the people in the register."""
    return tuple(person.name for person in lists.people(reader))


def _links_out(reader: Reader, record: RecordId) -> tuple[LinkOut, ...]:
    found: dict[tuple[str, str], LinkOut] = {}
    for link in body_lists.links_from(reader, record):
        if link.target is None:
            if link.words:
                found.setdefault(("", link.words), LinkOut(None, link.words, "", link.words, link.section))
        elif link.target != record:
            target = _known(reader, link.target)
            if target is not None:
                out = LinkOut(target.id, target.title, target.kind, link.words, link.section)
                found.setdefault((target.id, ""), out)
    return tuple(found.values())


def _links_in(reader: Reader, record: RecordId) -> tuple[LinkIn, ...]:
    by_source: dict[RecordId, list[LinkRow]] = {}
    for link in body_lists.links_to(reader, record):
        if link.source != record:
            by_source.setdefault(link.source, []).append(link)
    read = (_link_in(reader, source, links) for source, links in list(by_source.items())[:MOST_SOURCES])
    return tuple(sorted((link for link in read if link is not None), key=lambda link: link.title.casefold()))


def _link_in(reader: Reader, source: RecordId, links: list[LinkRow]) -> LinkIn | None:
    found = _known(reader, source)
    if found is None:
        return None
    first = links[0]
    around, lit = snippet(found.body, first.start, first.end)
    return LinkIn(source, found.title, found.kind, around, lit, first.start, len(links))


def _notes(reader: Reader, record: RecordId) -> tuple[NoteAbout, ...]:
    read = (records.get(reader, note) for note in body_lists.notes_about(reader, record))
    notes = [NoteAbout(note.id, note.title, note.text("date")) for note in read if note.kind == Kind.NOTE]
    return tuple(sorted(notes, key=lambda note: (note.date, note.title), reverse=True))


def _known(reader: Reader, record: RecordId) -> Record | None:
    try:
        return records.get(reader, record)
    except RecordNotFound:
        return None


def without_linked(mentions: tuple[UnlinkedMention, ...], key: str) -> tuple[UnlinkedMention, ...]:
    """The mentions but the one of that key."""
    return tuple(mention for mention in mentions if mention_key(mention) != key)


def mention_key(mention: UnlinkedMention) -> str:
    """What a mention is known by while it is shown."""
    return f"u{mention.source}@{mention.start}"
