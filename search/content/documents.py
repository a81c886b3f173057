"""What of each record can be found: records as search documents. Contact data (email, telephone) is left out."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from search.content.document import SearchDocument
from search.content.parts import PARTS
from search.language.parsing import reference_term
from search.results import AxisShown
from storage import lists, records
from storage.errors import RecordNotFound
from storage.model import JsonValue, Kind, Record, RecordId, Role
from storage.reader import Reader
from storage.summaries import ActionRow, RoleRow
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
_PEOPLE = frozenset({Role.BOARD_REFERENT, Role.TEAM_REFERENT, Role.CONTRIBUTOR})
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
_FEW = 8


def documents_of(reader: Reader, wanted: Iterable[RecordId]) -> Iterator[SearchDocument]:
    """The documents of these records, each record's together; none of those that are deleted or are never found."""
    ids = list(wanted)
    roles, actions = _roles(reader, ids), _actions(reader, ids)
    for each in ids:
        try:
            record = records.get(reader, each)
        except RecordNotFound:
            continue
        kind = _KINDS.get(Kind(record.kind)) if record.kind in _KINDS else None
        if kind is None or record.deleted is not None:
            continue
        main = _document(reader, record, kind, roles.get(each, ()))
        yield main
        yield from _action_documents(main, actions.get(each, ()))


def _document(reader: Reader, record: Record, kind: str, roles: Iterable[RoleRow]) -> SearchDocument:
    number = record.text("number")
    axis = _axis(reader, record) if kind == "sheet" else None
    texts = {
        "number": number,
        "title": record.title,
        "acronym": record.text("acronym"),
        "category": record.text("category"),
        "organisation": _title_of(reader, record.text("organisation")),
        "axis": f"{axis.number} {axis.title}".strip() if axis else "",
        "body": record.body,
        "fields": " · ".join(_values(record.fields)),
        "properties": " · ".join(_properties(record.text("front_matter"))),
        **_role_texts(roles),
        **{part: _list_text(record, part) for part in _WORDS_OF_LISTS},
    }
    if date := record.text("date"):
        texts["dates"] = " · ".join(filter(None, (date, texts["dates"])))
    parts = tuple((name, texts[name]) for name in PARTS if texts.get(name))
    terms = (reference_term(number), reference_term(number, axis.number) if axis and axis.number else "")
    references = tuple(filter(None, terms)) if kind == "sheet" else ()
    return SearchDocument(record.id, kind, record.title, number, axis, None, parts, references)


def _action_documents(main: SearchDocument, actions: Iterable[ActionRow]) -> Iterator[SearchDocument]:
    for action in actions:
        yield SearchDocument(
            main.record, "action", main.title, main.number, main.axis, action.number, (("action", action.text),)
        )


def _role_texts(roles: Iterable[RoleRow]) -> dict[str, str]:
    names: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for row in roles:
        names["people" if row.role in _PEOPLE else "partners"][row.name] = None
    return {part: ", ".join(found) for part, found in names.items()}


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


def _axis(reader: Reader, record: Record) -> AxisShown | None:
    try:
        axis = records.get(reader, RecordId(record.text("axis")))
    except RecordNotFound:
        return None
    return AxisShown(axis.text("number"), axis.title)


def _title_of(reader: Reader, identity: str) -> str:
    """The title of the record of that id, or the words themselves when there is none."""
    if not identity:
        return ""
    try:
        return records.get(reader, RecordId(identity)).title
    except RecordNotFound:
        return identity


def _roles(reader: Reader, ids: list[RecordId]) -> Mapping[RecordId, Iterable[RoleRow]]:
    if len(ids) <= _FEW:
        return {each: lists.roles(reader, sheet=each) for each in ids}
    found: defaultdict[RecordId, list[RoleRow]] = defaultdict(list)
    for row in lists.roles(reader):
        found[row.sheet].append(row)
    return found


def _actions(reader: Reader, ids: list[RecordId]) -> Mapping[RecordId, Iterable[ActionRow]]:
    if len(ids) <= _FEW:
        return {each: lists.actions(reader, each) for each in ids}
    found: defaultdict[RecordId, list[ActionRow]] = defaultdict(list)
    for row in lists.actions(reader):
        found[row.sheet].append(row)
    return found
