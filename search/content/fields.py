"""The terms and facets of a record's fields: what operators ask for, and what results are counted by."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from search.content.gathered import Facts
from search.content.questions import asks
from search.content.schema import field_terms
from search.content.terms import (
    ACTION,
    ATTACHMENT,
    LINK,
    OWN_DATE,
    QUESTION,
    has_term,
    number_term,
    other_names,
    value_term,
)
from search.language.query import FieldName
from search.language.references import bare_number
from storage.many import ActionFacts
from storage.model import Kind, RecordId, Role
from wiki.folding import fold

Facets = tuple[tuple[str, str], ...]
FIELDS_OF_ROLES = {
    Role.BOARD_REFERENT: FieldName.BOARD,
    Role.TEAM_REFERENT: FieldName.TEAM,
    Role.CONTRIBUTOR: FieldName.CONTRIBUTOR,
    Role.PARTNER: FieldName.PARTNER,
    Role.LEAD_ORGANISATION: FieldName.PARTNER,
    Role.FUNDER: FieldName.PARTNER,
}
PEOPLE = frozenset({FieldName.BOARD, FieldName.TEAM, FieldName.CONTRIBUTOR})
_NOTE, _PERSON = "note", "person"
_MOST_TURNS = 4


def place_terms(facts: Facts) -> frozenset[str]:
    """The terms that say where a record belongs, which its actions have too: axis, status, people, partners, tags."""
    found: set[str] = set()
    for axis in facts.axes:
        found |= field_terms(FieldName.AXIS, axis.title)
        if axis.number:
            found.add(value_term(FieldName.AXIS, f"{axis.number} {axis.title}"))
            found |= {
                number_term(FieldName.AXIS, each) for each in (fold(axis.number), bare_number(axis.number)) if each
            }
    found |= field_terms(FieldName.STATUS, facts.record.text("status"))
    for row in facts.roles:
        found.update(_named(FIELDS_OF_ROLES[row.role], facts.names_of(row.target) or (row.name,)))
    for tag in facts.tags:
        found |= field_terms(FieldName.TAG, tag)
    return frozenset(found)


def own_terms(facts: Facts, kind: str) -> Iterator[str]:
    """The terms of a record alone: its kind, and what it has."""
    yield value_term(FieldName.TYPE, kind)
    if facts.record.kind == Kind.KIT:
        yield value_term(FieldName.TYPE, Kind.KIT)
    having: dict[str, object] = {
        FieldName.AXIS: facts.axes,
        FieldName.STATUS: facts.record.text("status").strip(),
        **{FIELDS_OF_ROLES[row.role]: True for row in facts.roles},
        FieldName.TAG: facts.tags,
        FieldName.ASSIGNED: any(action.assignees for action in facts.actions),
        OWN_DATE: facts.record.elements("dates"),
        ACTION: facts.actions,
        QUESTION: _has_question(facts),
        ATTACHMENT: facts.record.elements("attachments"),
        LINK: facts.has_links,
        _NOTE: facts.has_notes,
    }
    yield from (has_term(str(what)) for what, there in having.items() if there)


def action_terms(facts: Facts, action: ActionFacts) -> Iterator[str]:
    """The terms of an action alone: its kind, and whom it mentions by any of their names."""
    yield value_term(FieldName.TYPE, "action")
    for each in action.assignees:
        names = facts.names_of(each.person) if each.person is not None else (each.name,)
        yield from _named(FieldName.ASSIGNED, names)


def place_facets(facts: Facts) -> Facets:
    """What a record and its actions are counted by: axis, status, people and partners by their present names, tags.

    What else these are called stands beside, in facets that nothing is counted by.
    """
    found: list[tuple[str, str]] = []
    for place, axis in enumerate(facts.axes):
        found.append((other_names(FieldName.AXIS) if place else FieldName.AXIS, f"{axis.number} {axis.title}".strip()))
    if status := facts.record.text("status").strip():
        found.append((FieldName.STATUS, status))
    for row in facts.roles:
        field = FIELDS_OF_ROLES[row.role]
        found.append((field, row.name))
        if field in PEOPLE:
            found.append((_PERSON, row.name))
        found += ((other_names(field), name) for name in facts.names_of(row.target)[1:])
    found += [(FieldName.TAG, tag) for tag in facts.tags]
    return facets(found)


def action_facets(facts: Facts, action: ActionFacts) -> Facets:
    """What an action is counted by beside: whom it mentions."""
    found: list[tuple[str, str]] = []
    for each in action.assignees:
        found += ((FieldName.ASSIGNED, each.name), (_PERSON, each.name))
        if each.person is not None:
            found += ((other_names(FieldName.ASSIGNED), name) for name in facts.names_of(each.person)[1:])
    return facets(found)


def facets(pairs: Iterable[tuple[str, str]]) -> Facets:
    """Each pair once, without empty values."""
    return tuple(dict.fromkeys((str(name), value) for name, value in pairs if value.strip()))


def _named(field: FieldName, names: Iterable[str]) -> Iterator[str]:
    for name in names:
        yield from _name_terms(field, name)


@lru_cache(maxsize=16384)
def _name_terms(field: FieldName, name: str) -> frozenset[str]:
    """The terms of a name: the whole of it, beginning with any of its words, and each of its words."""
    words = fold(name).split()
    turns = range(1, len(words)) if len(words) <= _MOST_TURNS else ()
    return field_terms(field, name).union(value_term(field, " ".join(words[at:] + words[:at])) for at in turns)


def _has_question(facts: Facts) -> bool:
    asked = facts.record.elements("open_questions").values()
    return any(not question.get("settled") for question in asked) or asks(facts.record.body)


def organisation_shown(facts: Facts, target: RecordId, name: str) -> str:
    """An organisation with its acronym, where the name does not say it already."""
    known = facts.named.get(target)
    acronym = known.acronym if known is not None else ""
    return f"{name} ({acronym})" if acronym and fold(acronym) not in fold(name).split() else name
