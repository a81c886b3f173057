"""What of each record can be found: records as search documents. Contact data (email, telephone) is left out."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from search.content import times
from search.content.document import SearchDocument
from search.content.fields import (
    FIELDS_OF_ROLES,
    PEOPLE,
    action_facets,
    action_terms,
    facets,
    organisation_shown,
    own_terms,
    place_facets,
    place_terms,
)
from search.content.gathered import Facts, Texts, gather, no_text
from search.content.parts import PARTS
from search.content.terms import file_term
from search.language.query import FieldName
from search.language.references import reference_term
from storage.model import FileHash, JsonValue, Kind, Record, RecordId
from storage.reader import Reader
from wiki.folding import fold
from wiki.front_matter import read_front_matter

_KINDS = {
    Kind.SHEET: "sheet",
    Kind.NOTE: "note",
    Kind.PAGE: "page",
    Kind.KIT: "page",
    Kind.PERSON: "person",
    Kind.ORGANISATION: "organisation",
}
_WORDS_OF_LISTS = {"tags": "name", "alias": "name", "dates": "raw", "questions": "raw", "attachments": "name"}
_LISTS = {"alias": "aliases", "questions": "open_questions"}
_OUR_PROPERTIES = frozenset(
    fold(key)
    for key in (
        *("fabrique-id", "type", "title", "titre", "number", "numéro", "axis", "axe", "status", "statut"),
        *("board_referents", "team_referents", "contributors", "lead_organisations", "partners", "partenaires"),
        *("funders", "tags", "aliases", "dates", "open_questions"),
    )
)
_MOST_VALUES = 1_000
_ATTACHMENT_TEXT = "attachment_text"


def documents_of(reader: Reader, wanted: Iterable[RecordId], texts: Texts = no_text) -> Iterator[SearchDocument]:
    """The documents of these records, each record's together; none of those that are deleted or are never found.

    `texts` gives the text of each attached file. A document says which files were read for it, those without text too.
    """
    for facts in gather(reader, list(wanted)).values():
        record = facts.record
        kind = _KINDS.get(Kind(record.kind)) if record.kind in _KINDS else None
        if kind is not None and record.deleted is None:
            yield from _documents(facts, kind, texts)


def _documents(facts: Facts, kind: str, texts: Texts) -> Iterator[SearchDocument]:
    record = facts.record
    number, axis = record.text("number"), facts.axis if kind == "sheet" else None
    read = {each: text for each in record.elements("attachments") if (text := texts(FileHash(each))) is not None}
    attached = tuple((_ATTACHMENT_TEXT, text) for text in read.values() if text)
    terms, counted, when = place_terms(facts), place_facets(facts), times.of_record(facts)
    changed = int(record.changed.at.timestamp())
    yield SearchDocument(
        record=record.id,
        kind=kind,
        title=record.title,
        number=number,
        axis=axis,
        parts=(*_parts(facts, kind), *attached),
        references=_references(number, axis.number if axis else "") if kind == "sheet" else (),
        terms=terms.union(own_terms(facts, kind), map(file_term, read)),
        facets=(*facets(((FieldName.TYPE, kind),)), *counted, *_years(when)),
        due=when.due,
        late_after=when.late_after,
        changed=changed,
    )
    for action in facts.actions:
        when = times.of_action(facts, action)
        yield SearchDocument(
            record=record.id,
            kind="action",
            title=record.title,
            number=number,
            axis=axis,
            action=action.number,
            parts=(("action", action.text),),
            terms=terms.union(action_terms(facts, action)),
            facets=facets(((FieldName.TYPE, "action"), *counted, *action_facets(facts, action), *_years(when))),
            due=when.due,
            late_after=when.late_after,
            changed=changed,
        )


def _years(when: times.Times) -> Iterator[tuple[str, str]]:
    yield from (("year", year) for year in when.years)


def _references(number: str, axis: str) -> tuple[str, ...]:
    terms = (reference_term(number), reference_term(number, axis) if axis else "")
    return tuple(filter(None, terms))


def _parts(facts: Facts, kind: str) -> Iterator[tuple[str, str]]:
    """The parts that have words, the most telling first."""
    record, axis = facts.record, facts.axis if kind == "sheet" else None
    texts = {
        "number": record.text("number"),
        "title": record.title,
        "acronym": record.text("acronym"),
        "category": record.text("category"),
        "organisation": _organisation(facts),
        "axis": f"{axis.number} {axis.title}".strip() if axis else "",
        "body": record.body,
        "fields": " · ".join(_values(record.fields)),
        "properties": " · ".join(_properties(record.text("front_matter"))),
        **_role_texts(facts),
        **{part: _list_text(record, part) for part in _WORDS_OF_LISTS},
    }
    if date := record.text("date"):
        texts["dates"] = " · ".join(filter(None, (date, texts["dates"])))
    yield from ((name, text) for name in PARTS if (text := texts.get(name)))


def _organisation(facts: Facts) -> str:
    """The title of the organisation that a record belongs to, or the words themselves when there is none."""
    words = facts.record.text("organisation")
    known = facts.named.get(RecordId(words))
    return organisation_shown(facts, RecordId(words), known.title) if known is not None else words


def _role_texts(facts: Facts) -> dict[str, str]:
    people: dict[str, None] = {}
    partners: dict[str, None] = {}
    for row in facts.roles:
        if FIELDS_OF_ROLES[row.role] in PEOPLE:
            people[row.name] = None
        else:
            partners[organisation_shown(facts, row.target, row.name)] = None
    return {"people": ", ".join(people), "partners": ", ".join(partners)}


def _list_text(record: Record, part: str) -> str:
    words = (value.get(_WORDS_OF_LISTS[part]) for value in record.elements(_LISTS.get(part, part)).values())
    return " · ".join(each for each in words if isinstance(each, str))


def _values(fields: Mapping[str, JsonValue]) -> Iterator[str]:
    """The words of the fields that a sheet brought under labels of its own."""
    for name, value in fields.items():
        if name.startswith("fields/"):
            yield from _strings(value)


def _properties(front_matter: str) -> Iterator[str]:
    """The values of the properties of their own that a file brought; ours are fields and found as such."""
    found = read_front_matter(front_matter) if front_matter else None
    for key, value in found.values.items() if found else ():
        if fold(key) not in _OUR_PROPERTIES:
            yield from islice(_strings(value), _MOST_VALUES)


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each)
    elif isinstance(value, dict):
        for each in value.values():
            yield from _strings(each)
