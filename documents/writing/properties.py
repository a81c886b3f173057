"""What a sheet says now, property by property, and whether a front matter that a file brought still says the same.

"Changed here" means: reading the brought key again would give something else than what stands in the workspace. The
reading is the importer's own, so that writing and reading can never disagree about what a key means.
"""

import re
from collections.abc import Callable, Iterable, Mapping

from documents.keys import KEYS, ROLES, meaning_of
from documents.reading.drafts import Draft, DraftKind, Value
from documents.reading.properties import Properties, read_axis, read_properties
from documents.reading.statuses import with_status_of
from documents.writing.publication import PublishedAxis, PublishedName, PublishedText, PublishedWords
from storage.model import Kind
from wiki.dates import find_dates, read_date
from wiki.folding import fold
from wiki.front_matter import FrontValue
from wiki.labels import Field, field_of
from wiki.names import name_key

_ALWAYS = {
    Kind.SHEET: frozenset(KEYS) - {"type", "lead_organisations", "funders"},
    Kind.PAGE: frozenset(("fabrique-id", "type", "title", "tags", "aliases")),
    Kind.NOTE: frozenset(("fabrique-id", "type", "title", "date", "tags", "aliases")),
}
_RESERVED = frozenset(("date", "fabrique id", "fabrique index", "fabrique workspace"))
_DATE_FIELDS = ("dates", "date")
_SIGNS = re.compile(r"[^\w\s]+")


def all_properties(text: PublishedText) -> dict[str, FrontValue]:
    """Every property of a sheet without a front matter of its own, in order.

    The usual ones of its kind are there also when they are empty, so that who receives the file sees what can be
    filled in; the others only with a value.
    """
    always = _ALWAYS.get(Kind(text.kind), frozenset[str]())
    present = present_properties(text)
    present["dates"] = _unique([*_raws(text.dates), *(found.raw for found in find_dates(text.body))])
    return {key: value for key, value in present.items() if value or key in always}


def present_properties(text: PublishedText) -> dict[str, FrontValue]:
    """What the workspace says under every key, empty ones included; dates are those of fields, not of the body."""
    values: dict[str, FrontValue] = {
        "fabrique-id": text.id,
        "type": "" if text.kind == Kind.SHEET else str(text.kind),
        "title": text.title,
        "date": text.day,
        "number": text.number,
        "axis": written_axis(text.axis),
        "status": text.status,
    }
    after_roles: dict[str, FrontValue] = {
        "priority": text.priority,
        **{label: words for label, words in text.fields.items() if _has_own_key(label, text)},
        "tags": list(text.tags),
        "aliases": list(text.aliases),
        "dates": _unique(_raws(text.dates)),
        "open_questions": _unique(_raws(text.open_questions)),
    }
    roles: dict[str, FrontValue] = {role: list(map(written_name, text.people.get(role, ()))) for role in _ROLE_ORDER}
    return values | roles | after_roles


def same_key(key: str, theirs: str) -> bool:
    """Whether a key of a brought front matter stands for one of `present_properties`' keys."""
    if key in KEYS:
        return meaning_of(theirs) == key
    if key == "priority":
        return field_of(theirs) is Field.PRIORITY
    return fold(theirs) == fold(key)


def written_axis(axis: PublishedAxis | None) -> FrontValue:
    """An axis on one line, `4 Signaux émergents`, in the first writing that reads as just that axis."""
    if axis is None or not (axis.number or axis.title):
        return ""
    number, title = axis.number, axis.title
    joined = f"{number} {title}".strip()
    for words in (joined, f"{number} - {title}", f"Axe {number} - {title}"):
        read = read_axis(words)
        if read is not None and (read.number, read.title) == (number, title):
            return words
    return {"number": number, "title": title} if number and title else joined


def written_name(name: PublishedName) -> str:
    """A name with the mark of its doubt."""
    return f"{name.name} ?" if name.uncertain else name.name


def read_values(values: Mapping[str, FrontValue]) -> Properties:
    """What the importer would read of a front matter's values."""
    return read_properties(values, lambda _key: ())


def still_said(read: Properties, text: PublishedText, key: str, value: FrontValue) -> bool:
    """Whether what was read of a front matter is `value`, which the workspace says under that key.

    A further field that is not there says nothing against the front matter: it may be private, or never was a field.
    """
    compare = _COMPARED.get(key)
    if compare is not None:
        return compare(read, text)
    if key in ROLES:
        return _same_people(read.people.get(key, ()), text.people.get(key, ()))
    return not value or value == _further_words(read.fields, key)


def names_still_there(read: Iterable[Value], present: Iterable[PublishedName]) -> list[str]:
    """Of the names read under one key, those that still stand on the sheet, as they were read."""
    known = {key for name in present for key in _name_keys(name)}
    return [value.words for value in read if name_key(value.words) in known]


def without_names(present: Iterable[PublishedName], said: Iterable[str]) -> list[str]:
    """The names of a role that other keys do not say already."""
    keys = {name_key(name) for name in said}
    return [written_name(name) for name in present if keys.isdisjoint(_name_keys(name))]


def said_once(read: Properties, text: PublishedText, key: str) -> object:
    """What was read of a front matter under a key of one value, in a form that can be compared; empty for none."""
    if key == "axis":
        return (read.axis.number, read.axis.title) if read.axis is not None else ""
    if key == "status":
        return _status_of(read, text)
    if key == "date":
        return tuple(date.raw for date in read.dates)
    single = {"title": read.title, "number": read.number, "type": str(read.kind), "fabrique-id": read.known_id}
    return single[key] if key in single else _further_words(read.fields, key)


def words_said(read: Properties, key: str) -> list[str]:
    """The elements that were read under the keys of one of LISTS alone."""
    if key == "dates":
        return [date.raw for date in read.dates if date.field in _DATE_FIELDS]
    if key == "open_questions":
        return [question.raw for question in read.open_questions if not question.field]
    return [value.words for value in (read.tags if key == "tags" else read.aliases)]


def words_said_elsewhere(read: Properties, key: str) -> list[str]:
    """The dates and questions that keys of another meaning hold, such as a deadline or a partner in doubt."""
    if key == "dates":
        return [date.raw for date in read.dates if date.field not in _DATE_FIELDS]
    return [question.raw for question in read.open_questions if question.field] if key == "open_questions" else []


def words_standing(said: Iterable[str], text: PublishedText, key: str) -> list[str]:
    """Of elements that were read, those that stand on the sheet, as it spells them; words that are no date stay."""
    present = _words_of(text, key)
    spelled = {fold(words): words for words in present}
    return [
        words if words in present else spelled.get(fold(words), words)
        for words in said
        if fold(words) in spelled or (key == "dates" and not _is_understood(words))
    ]


def all_words(own: list[str], text: PublishedText, key: str, said: Iterable[str]) -> list[FrontValue]:
    """A key's own elements, then those of the sheet that nothing else says."""
    elsewhere = {fold(words) for words in said}
    listed = [words for words in _words_of(text, key) if words != text.day or key != "dates"]
    return _unique([*own, *(words for words in listed if fold(words) not in elsewhere)])


def _words_of(text: PublishedText, key: str) -> list[str]:
    """What stands on a sheet, note or page under one of LISTS; a note's own day is one of its dates."""
    if key == "dates":
        return [*_raws(text.dates), *((text.day,) if text.day else ())]
    return {"tags": [*text.tags], "aliases": [*text.aliases]}.get(key) or (
        _raws(text.open_questions) if key == "open_questions" else []
    )


_ROLE_ORDER = (
    "board_referents",
    "team_referents",
    "contributors",
    "partners",
    "lead_organisations",
    "funders",
)


def _has_own_key(label: str, text: PublishedText) -> bool:
    """Not a label that means one of our keys: it holds a source's words for a value that stands there already."""
    if meaning_of(label) is not None or fold(label) in _RESERVED:
        return False
    return not (text.priority and field_of(label) is Field.PRIORITY)


def _same_people(read: tuple[Value, ...], present: tuple[PublishedName, ...]) -> bool:
    said = {name_key(value.words): value.uncertain for value in read}
    standing = {key: name.uncertain for name in present for key in _name_keys(name)}
    if any(key not in standing or standing[key] != uncertain for key, uncertain in said.items()):
        return False
    return all(any(key in said for key in _name_keys(name)) for name in present)


def _name_keys(name: PublishedName) -> set[str]:
    return {name_key(each) for each in (name.name, *name.also)}


def _same_axis(read: Properties, text: PublishedText) -> bool:
    if read.axis is None or text.axis is None:
        return read.axis is None and (text.axis is None or not (text.axis.number or text.axis.title))
    if fold(read.axis.number) != fold(text.axis.number):
        return not read.axis.number and _plain(read.axis.title) == _plain(text.axis.title)
    return not read.axis.title or _plain(read.axis.title) == _plain(text.axis.title)


def _status_of(read: Properties, text: PublishedText) -> str:
    draft = Draft(DraftKind.SHEET, "", "", status=read.status, fields=read.fields, open_questions=read.open_questions)
    return with_status_of(draft, text.offered).status or ""


def _same_words(read: Iterable[str], present: Iterable[str]) -> bool:
    """Whether the same elements stand on both sides; one that was respelled here is not the same any more."""
    said, here = set(read), set(present)
    return here <= said and {fold(words) for words in said} == {fold(words) for words in here}


def _same_day(read: Properties, text: PublishedText) -> bool:
    return not text.day or any(fold(date.raw) == fold(text.day) for date in read.dates)


def _same_dates(read: Properties, text: PublishedText) -> bool:
    """Words under `dates` that are no date never were in the workspace, so that their absence there says nothing."""
    said = {fold(date.raw): date.raw for date in read.dates}
    here = set(_words_of(text, "dates"))
    present = {fold(raw) for raw in here}
    missing = (raw for key, raw in said.items() if key not in present)
    return here <= {date.raw for date in read.dates} and not any(_is_understood(raw) for raw in missing)


def _is_understood(raw: str) -> bool:
    return read_date(raw) is not None


def _further_words(fields: Mapping[str, str], key: str) -> str:
    return next((words for label, words in fields.items() if same_key(key, label)), "")


def _plain(words: str) -> str:
    return " ".join(_SIGNS.sub(" ", fold(words)).split())


def _raws(words: Iterable[PublishedWords]) -> list[str]:
    return [each.raw for each in words]


def _unique(words: Iterable[str]) -> list[FrontValue]:
    first: dict[str, FrontValue] = {}
    for each in words:
        first.setdefault(fold(each), each)
    return [*first.values()]


_COMPARED: dict[str, Callable[[Properties, PublishedText], bool]] = {
    "fabrique-id": lambda read, text: read.known_id == text.id,
    "type": lambda read, text: text.kind == Kind.SHEET or str(read.kind) == str(text.kind),
    "title": lambda read, text: read.title == text.title.strip(),
    "date": _same_day,
    "number": lambda read, text: read.number == text.number.strip(),
    "axis": _same_axis,
    "status": lambda read, text: fold(_status_of(read, text)) == fold(text.status),
    "tags": lambda read, text: _same_words((tag.words for tag in read.tags), text.tags),
    "aliases": lambda read, text: _same_words((alias.words for alias in read.aliases), text.aliases),
    "dates": _same_dates,
    "open_questions": lambda read, text: _same_words(
        (question.raw for question in read.open_questions), _raws(text.open_questions)
    ),
}
