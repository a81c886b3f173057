"""Drafts and differences as writes: what a new record begins with, and what an accepted update sets."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from documents.content import DOUBT, Content, Difference
from documents.keys import ROLES
from documents.reading.axes import Axes
from documents.reading.bases import Base
from documents.reading.changing import with_added_lines
from documents.reading.contents import marked_name
from documents.reading.drafts import Draft, QuestionDraft, Source, Value
from documents.reading.naming import Names, alias_elements
from storage import history
from storage.clock import written_time
from storage.errors import RecordNotFound
from storage.fields import element, element_id, next_place
from storage.model import JsonValue, Kind, Record, RecordId, Role, Write
from storage.reader import Reader
from wiki.folding import fold
from wiki.labels import Field, field_of

_WORDS = {"tags": "name", "aliases": "name", "dates": "raw", "open_questions": "raw"}
Sets = dict[str, JsonValue]


@dataclass(slots=True)
class Writer:
    """Turns one import's drafts into writes; names and axes that are new are collected in `names` and `axes`.

    `linked` gives, by source and draft, the names under which other files of the import link to a draft.
    """

    reader: Reader
    names: Names
    axes: Axes
    now: datetime
    linked: Mapping[tuple[str, int], tuple[str, ...]]

    def creating(self, record: RecordId, source: Source, draft: Draft, content: Content) -> Write:
        """The write that makes a record of a draft."""
        sets: Sets = {"title": content.title}
        for name in ("number", "status", "front_matter"):
            if getattr(content, name):
                sets[name] = getattr(content, name)
        if draft.axis is not None:
            sets["axis"] = self.axes.target(draft.axis)
        for role in ROLES:
            sets |= self._roles(Role(role), draft.people.get(role, ()), draft, 1.0)
        for name in _WORDS:
            sets |= self._words(name, getattr(content, name), draft, 1.0)
        sets |= alias_elements(self.linked.get((source.place, draft.index), ()), next_place(sets, "aliases"))
        for label, words in content.fields.items():
            sets |= _labelled(label, words)
        if draft.kind is not draft.kind.SHEET:
            own_day = next((each.raw for each in draft.dates if each.field == "date"), None)
            sets |= {"date": own_day} if own_day is not None else {}
        return Write(record, kind=Kind(str(draft.kind)), sets=sets, body=content.body)

    def joining(self, record: RecordId, found: Sequence[Difference], draft: Draft, before: Content) -> Write:
        """The write that adds to a record which the same operation makes."""
        standing: Sets = {
            element(role, str(place)): {"at": place}
            for role in ROLES
            for place, _ in enumerate(before.people.get(role, ()))
        }
        sets = self._sets(found, draft, standing, {})
        body = next((each.after[0] for each in found if each.field == "body" and each.after), None)
        return Write(record, sets=sets, body=body)

    def updating(self, record: Record, found: Sequence[Difference], draft: Draft, base: Base | None) -> list[Write]:
        """The writes that bring differences into a record.

        What is here now as it was when the file was made is simply set, also when it went to and fro in between (a
        change that was undone); anything else is written on that earlier version, so that both sides are seen.
        """
        earlier = self._earlier(record, base)
        sets = self._sets(found, draft, record.fields, earlier.fields if earlier else record.fields)
        body = next((each for each in found if each.field == "body"), None)
        text = None if body is None else body.after[0] if body.after else ""
        if base is None or earlier is None:
            merged = text if text is None or base is None else with_added_lines(record.body, text)
            return _written([Write(record.id, sets=sets, body=merged)])
        same = {name: value for name, value in sets.items() if _value(record, name) == _value(earlier, name)}
        moved = {name: value for name, value in sets.items() if name not in same}
        if text is None or earlier.body == base.content.body:
            here = text if record.body == earlier.body else None
            there = text if record.body != earlier.body else None
        else:
            here, there = with_added_lines(record.body, text), None
        return _written(
            [Write(record.id, sets=same, body=here), Write(record.id, sets=moved, body=there, based_on=base.seq)]
        )

    def _earlier(self, record: Record, base: Base | None) -> Record | None:
        try:
            return history.at(self.reader, record.id, base.seq) if base is not None else None
        except RecordNotFound:
            return None

    def _sets(
        self,
        found: Iterable[Difference],
        draft: Draft,
        present: Mapping[str, JsonValue],
        earlier: Mapping[str, JsonValue],
    ) -> Sets:
        sets: Sets = {}
        for each in found:
            if each.field == "axis" and draft.axis is not None and each.is_respelling:
                self.axes.respell(draft.axis, each.before[1])
            elif each.field == "axis":
                sets["axis"] = self.axes.target(draft.axis) if draft.axis is not None and each.after else None
            elif each.field in ROLES:
                sets |= self._role_change(Role(each.field), each, draft, present, earlier)
            elif each.field in _WORDS:
                sets |= dict.fromkeys(element(each.field, element_id(words)) for words in each.removed)
                sets |= _respelled(each, {**earlier, **present})
                sets |= self._words(each.field, each.added, draft, next_place(present, each.field))
            elif each.field.startswith("fields/"):
                sets |= _labelled(each.field.removeprefix("fields/"), each.after[0] if each.after else None)
            elif each.field != "body":
                sets[each.field] = each.after[0] if each.after else None
        return sets

    def _role_change(
        self,
        role: Role,
        each: Difference,
        draft: Draft,
        present: Mapping[str, JsonValue],
        earlier: Mapping[str, JsonValue],
    ) -> Sets:
        written = {marked_name(value): value for value in draft.people.get(role, ())}
        values = [written[name] for name in each.added if name in written]
        sets = self._roles(role, values, draft, next_place(present, role))
        standing = {**present, **earlier}
        for name in each.removed:
            for key in self._elements(role, name.removesuffix(DOUBT), standing):
                sets.setdefault(key, None)
        for old, new in each.respelled:
            former, value = old.removesuffix(DOUBT), written[new]
            for key in self._elements(role, former, standing):
                here = present.get(key, standing[key])
                raw: dict[str, JsonValue] = {"raw": value.raw or value.words, "uncertain": value.uncertain}
                sets[key] = {**(here if isinstance(here, dict) else {}), **raw}
                self.names.respell(RecordId(key.partition("/")[2]), former, value.words)
        return sets

    def _elements(self, role: Role, name: str, standing: Mapping[str, JsonValue]) -> list[str]:
        """The elements of a role that a name means."""
        known = {*self.names.known(Kind.PERSON, name), *self.names.known(Kind.ORGANISATION, name)}
        found: list[str] = []
        for key, value in standing.items():
            list_name, _, target = key.partition("/")
            raw = value.get("raw") if isinstance(value, dict) else None
            if list_name == role and (target in known or (isinstance(raw, str) and fold(raw) == fold(name))):
                found.append(key)
        return found

    def _roles(self, role: Role, values: Iterable[Value], draft: Draft, first: float) -> Sets:
        """The elements that put names on a sheet; a name that may be two people is a question of this role."""
        sets: Sets = {}
        for place, value in enumerate(values):
            target = self.names.target(value.words, role)
            raw = value.raw or value.words
            if target is None:
                sets |= self._question(QuestionDraft(str(role), raw), place)
            else:
                element_of = element(role, target)
                sets.setdefault(element_of, {"raw": raw, "uncertain": value.uncertain, "at": first + place})
        return sets

    def _words(self, name: str, words: Iterable[str], draft: Draft, first: float) -> Sets:
        sets: Sets = {}
        asked = {question.raw: question for question in draft.open_questions}
        dated = {date.raw: date.field for date in draft.dates if date.field != "body"}
        for place, each in enumerate(words):
            if name == "open_questions":
                sets |= self._question(asked.get(each, QuestionDraft("", each)), first + place)
            else:
                value: dict[str, JsonValue] = {_WORDS[name]: each, "at": first + place}
                if name == "dates":
                    value["field"] = dated.get(each, "")
                sets.setdefault(element(name, element_id(each)), value)
        return sets

    def _question(self, question: QuestionDraft, place: float) -> Sets:
        value: JsonValue = {
            "raw": question.raw,
            "field": question.field,
            "asked": written_time(self.now),
            "at": place,
        }
        return {element("open_questions", element_id(question.raw)): value}


def _respelled(each: Difference, standing: Mapping[str, JsonValue]) -> Sets:
    """The elements of a list of words whose words are written differently, all else about them as it was."""
    sets: Sets = {}
    for _old, new in each.respelled:
        key = element(each.field, element_id(new))
        here = standing.get(key)
        if isinstance(here, dict):
            sets[key] = {**here, _WORDS[each.field]: new}
    return sets


def _value(record: Record, name: str) -> JsonValue:
    return record.title if name == "title" else record.fields.get(name)


def _written(writes: Sequence[Write]) -> list[Write]:
    return [write for write in writes if write.sets or write.body is not None]


def _labelled(label: str, words: str | None) -> Sets:
    """A further label's words; a priority is also a field of the sheet in its own right."""
    sets: Sets = {f"fields/{label}": words}
    if field_of(label) is Field.PRIORITY:
        sets["priority"] = words
    return sets
