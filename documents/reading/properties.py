"""Front matter as a sheet's own fields: the properties that mean one of ours, in French or English."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from documents.keys import ROLES, meaning_of
from documents.reading.decoding import writable
from documents.reading.drafts import AxisDraft, DateDraft, DraftKind, QuestionDraft, Value
from documents.reading.statuses import status_named
from storage.model import Role
from wiki.dates import read_date
from wiki.doubt import judge
from wiki.front_matter import FrontValue
from wiki.labels import Field, field_of
from wiki.names import first_name_first, is_organisation, split_names
from wiki.numbers import read_axis_heading

Lines = tuple[int, ...]

LONGEST_JOINED = 20_000

_LINK = re.compile(r"\[\[([^\[\]|#]+)(?:[|#][^\[\]]*)?\]\]")
_NUMBERED = re.compile(
    r"([0-9]+(?:[.\-][0-9]+){0,4}|[IVXLC]+(?=\s?[.:)–—-]\s)|[A-Z](?=\s?[.:)–—-]\s))\s?[.:)–—-]?\s(\S.*)", re.DOTALL
)
_NUMBER = re.compile(r"[0-9]+(?:[.\-][0-9]+){0,4}")
_PEOPLE = (Role.BOARD_REFERENT, Role.TEAM_REFERENT, Role.CONTRIBUTOR)
_KINDS = {"note": DraftKind.NOTE, "page": DraftKind.PAGE}


@dataclass(slots=True)
class Properties:
    """What a front matter says in Fabrique's words; `index` marks the index page of an export."""

    title: str = ""
    known_id: str = ""
    kind: DraftKind = DraftKind.SHEET
    index: bool = False
    number: str = ""
    axis: AxisDraft | None = None
    status: str | None = None
    people: dict[str, tuple[Value, ...]] = field(default_factory=dict)
    fields: dict[str, str] = field(default_factory=dict)
    tags: tuple[Value, ...] = ()
    aliases: tuple[Value, ...] = ()
    dates: tuple[DateDraft, ...] = ()
    open_questions: tuple[QuestionDraft, ...] = ()


def read_properties(values: Mapping[str, FrontValue], lines_of: Callable[[str], Lines]) -> Properties:
    """The properties that `values` hold; `lines_of` gives the source lines of a key. Unknown keys are passed over."""
    found = Properties()
    own = [(key, meaning_of(key), value) for key, value in values.items()]
    own.sort(key=lambda each: each[0] != each[1])
    for key, meaning, value in own:
        lines = lines_of(key)
        if meaning is None:
            _further(found, key, value, lines)
        elif meaning in ROLES:
            _role(found, meaning, value, lines)
        elif meaning in _LISTS:
            _LISTS[meaning](found, key, value, lines)
        else:
            _single(found, meaning, key, _one(value), lines)
    if _one(values.get("fabrique-index")) == "true":
        found.index = True
    return found


def read_axis(words: str, lines: Lines = ()) -> AxisDraft | None:
    """An axis written on one line: `Axe 4 : Titre`, `4 – Titre`, `4`, or its title alone."""
    words = _unlinked(words)
    if not words:
        return None
    heading = read_axis_heading(words)
    if heading is not None:
        return AxisDraft(heading.number, heading.title, lines)
    if _NUMBER.fullmatch(words):
        return AxisDraft(words, "", lines)
    numbered = _NUMBERED.fullmatch(words)
    if numbered is not None:
        return AxisDraft(numbered[1], numbered[2], lines)
    return AxisDraft("", words, lines)


def _single(found: Properties, meaning: str, key: str, words: str, lines: Lines) -> None:
    if not words:
        return
    if meaning == "type":
        found.kind = _KINDS.get(words.casefold(), found.kind)
        found.index = words.casefold() == "index"
    elif meaning == "fabrique-id":
        found.known_id = words
    elif meaning == "title":
        found.title = found.title or " ".join(words.split())
    elif meaning == "number":
        found.number = found.number or words
    else:
        _status(found, key, words, lines)


def _status(found: Properties, key: str, words: str, lines: Lines) -> None:
    if found.status is not None:
        return
    found.status = status_named(words)  # first, since `À faire` and `À discuter` are statuses before they are doubts
    if found.status is None and not judge(words).empty:
        found.fields[writable(key)] = words
        found.open_questions += (QuestionDraft("status", words, lines),)


def _role(found: Properties, role: str, value: FrontValue, lines: Lines) -> None:
    if isinstance(value, list):
        written = list(dict.fromkeys(words for each in value for words in _elements(_named(each))))
        asked = [words for words in written if judge(words).question]
        values = [_name(role, words, lines) for words in written]
    else:
        values, asked = _in_words(role, _one(_named(value)), lines)
    questions = (QuestionDraft(role, words, lines) for words in asked)
    found.open_questions = tuple(dict.fromkeys((*found.open_questions, *questions)))
    named = tuple(each for each in values if each.words)
    if named:
        found.people[role] = found.people.get(role, ()) + named


def _named(value: FrontValue) -> FrontValue:
    """What names somebody: of a mapping its name."""
    if not isinstance(value, dict):
        return value
    return next((value[key] for key in ("name", "nom", "title") if value.get(key)), value)


def _in_words(role: str, words: str, lines: Lines) -> tuple[list[Value], list[str]]:
    """The names in one string of text, and what in it asks: all of it, or single entries."""
    if judge(words).question:
        return [], [words]
    names = split_names(words)
    values = [Value(_shown(role, name.name), name.raw, lines, name.uncertain) for name in names.names]
    return values, [words[start:end] for start, end in names.questions]


def _name(role: str, raw: str, lines: Lines) -> Value:
    """An element of a list, which is one name as it stands: so does an export write it."""
    judged = judge(_unlinked(raw))
    if judged.empty or not any(character.isalpha() for character in judged.value):
        return Value("", raw, lines)
    return Value(_shown(role, judged.value), raw, lines, judged.uncertain)


def _shown(role: str, name: str) -> str:
    return first_name_first(name) if role in _PEOPLE and not is_organisation(name) else name


def _axis(found: Properties, _key: str, value: FrontValue, lines: Lines) -> None:
    if found.axis is not None:
        return
    if isinstance(value, dict):
        number, title = _one(value.get("number")), _one(value.get("title"))
        found.axis = AxisDraft(number, title, lines) if number or title else None
    else:
        found.axis = read_axis(_one(value), lines)


def _tags(found: Properties, _key: str, value: FrontValue, lines: Lines) -> None:
    written = _elements(value) if isinstance(value, list) else re.split(r"[,\s]+", _one(value))
    found.tags += tuple(Value(tag.lstrip("#"), tag, lines) for tag in written if tag.lstrip("#"))


def _aliases(found: Properties, _key: str, value: FrontValue, lines: Lines) -> None:
    found.aliases += tuple(Value(words, words, lines) for words in _elements(value))


def _dates(found: Properties, key: str, value: FrontValue, lines: Lines) -> None:
    named = "date" if key.casefold() == "date" else "dates"
    found.dates += tuple(DateDraft(words, named, lines) for words in _elements(value) if not judge(words).empty)


def _questions(found: Properties, _key: str, value: FrontValue, lines: Lines) -> None:
    found.open_questions += tuple(QuestionDraft("", words, lines) for words in _elements(value))


def _further(found: Properties, key: str, value: FrontValue, lines: Lines) -> None:
    """A key that is none of ours: its words stay in the front matter; those of a known label are fields as well."""
    meant = field_of(key.replace("_", " "))
    words = _one(value)
    if meant is None or not words or isinstance(value, bool):
        return
    found.fields[writable(key)] = words
    if meant is Field.CALENDAR and not judge(words).empty and read_date(words) is not None:
        found.dates += (DateDraft(words, writable(key), lines),)


def _elements(value: FrontValue) -> Iterator[str]:
    """The words of a list, of a list in a list, or of one value, each once."""
    if isinstance(value, list):
        yield from dict.fromkeys(words for each in value for words in _elements(each))
    elif words := _one(value):
        yield words


def _one(value: FrontValue) -> str:
    """A value as one string; of a hostile list or mapping no more than LONGEST_JOINED characters or so."""
    if isinstance(value, str):
        return writable(value.strip())
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return _joined(_elements(value))
    if isinstance(value, dict):
        return _joined(f"{key} : {_one(each)}" for key, each in value.items())
    return ""


def _joined(words: Iterator[str]) -> str:
    taken: list[str] = []
    length = 0
    for each in words:
        taken.append(each)
        length += len(each)
        if length > LONGEST_JOINED:
            break
    return ", ".join(taken)


def _unlinked(words: str) -> str:
    return _LINK.sub(r"\1", words).strip().lstrip("@")


_LISTS: dict[str, Callable[[Properties, str, FrontValue, Lines], None]] = {
    "axis": _axis,
    "tags": _tags,
    "aliases": _aliases,
    "dates": _dates,
    "open_questions": _questions,
}
