"""Which line of a text is a label of a sheet, and what the label announces.

Two writings of a label are compared by `label_key`: without case, accents, gender marks, plural or final punctuation.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from wiki.folding import fold
from wiki.label_table import ENDINGS, FEMININES, LABELS, QUALIFIERS, Field

__all__ = ["ACTION_HEADINGS", "Field", "Label", "field_of", "is_internal", "label_key", "labels_of", "read_label"]

LONGEST_LABEL = 90

_GENDER = r"(?:e|s|es|x|ne|nes|le|les|rice|rices|ice|ices|trice|trices|euse|euses|se|ses|ve|ves)"
_BRACKETED_ENDING = re.compile(rf"(?<=[^\W\d_])\({_GENDER}\)")
_DOTTED_ENDING = re.compile(rf"(?<=[^\W\d_])[·•‧∙・.]{_GENDER}(?![^\W_])")
_LOOSE_ENDING = re.compile(r"(?<=[^\W\d_]) (?:rices?|trices?|es?|s)(?=[\s:.]|$)")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_END_MARKS = " \t\u00a0\u202f:：.?*_"
_JOINTS = re.compile(r"\s*[/,;&+]\s*| et | ou | and | or ")
_BULLET = re.compile(
    r"[ \t\u00a0]*(?:[-+*•‣▪▫■□●○◦∙·–—→►➢➤✓✔☐☑☒❑❖§](?=[ \t\u00a0]|[•▪◦])|[•▪◦●○➢➤→►☐☑☒❑]|o\t"
    r"|\(?[0-9]{1,4}[.)°](?=[ \t\u00a0])|[a-zA-Z]\))"
)
_HEADING = re.compile(r"[ ]{0,3}#{1,6}[ \t]+")
_HEADING_NUMBER = re.compile(r"(?:[0-9]{1,3}(?:\.[0-9]{1,3}){0,3}|[IVX]{1,5}|[A-Z])[.)][ \t\u00a0]+")
_CLOSING_HASHES = re.compile(r"[ \t]#+$")
_INTERNAL = re.compile(r"\b(?:internes?|confidentiel(?:le)?s?|privee?s?|internal|private|confidential)\b")


@dataclass(frozen=True, slots=True)
class Label:
    """A label found on a line.

    `words` are as written, without marks; `value` is what follows the colon, `start_of_value` its place in the line
    (the end of the line's content when there is none).
    """

    field: Field
    words: str
    value: str
    start_of_value: int


def _singular(word: str) -> str:
    if len(word) > 3 and word[-1] in "sx":
        word = word[:-1]
    return FEMININES.get(word, word)


@lru_cache(maxsize=4096)
def label_key(words: str) -> str:
    """The form in which two writings of one label are equal; empty for words that hold no letter."""
    key = fold(words).strip(_END_MARKS)
    key = _BRACKETED_ENDING.sub("", _BRACKETED_ENDING.sub("", key))
    key = _DOTTED_ENDING.sub("", key)
    key = _LOOSE_ENDING.sub("", _LOOSE_ENDING.sub("", key))
    return " ".join(_singular(word) for word in key.strip(_END_MARKS).split())


def _read_table() -> dict[str, Field]:
    fields: dict[str, Field] = {}
    for field, written in LABELS.items():
        for label in written.split("|"):
            fields.setdefault(label_key(label), field)
    return fields


_FIELDS = _read_table()
_QUALIFIERS = frozenset(label_key(word) for word in QUALIFIERS)
_ENDINGS = tuple(" " + label_key(ending) for ending in ENDINGS)

ACTION_HEADINGS = frozenset(key for key, field in _FIELDS.items() if field is Field.ACTIONS)
"""The keys (see `label_key`) of every heading under which actions are listed."""


def labels_of(field: Field) -> tuple[str, ...]:
    """The labels of `field` as the table writes them."""
    return tuple(" ".join(label.split()) for label in LABELS[field].split("|"))


def _without_ending(key: str) -> str:
    for ending in _ENDINGS:
        if key.endswith(ending):
            return key[: -len(ending)]
    before, _, last = key.rpartition(" ")
    return before if last in _QUALIFIERS else ""


def _field_of_key(key: str) -> Field | None:
    """The field of a key or of the key without its qualifiers, the longest label first."""
    while key:
        if key in _FIELDS:
            return _FIELDS[key]
        key = _without_ending(key)
    return None


def _field_of_joined(key: str) -> Field | None:
    """`contexte et enjeux`: every part is a label, the first one decides."""
    parts = _JOINTS.split(key)
    fields = [_field_of_key(part.strip()) for part in parts]
    return fields[0] if len(parts) > 1 and None not in fields else None


def field_of(label: str) -> Field | None:
    """What a label announces, or None when these words are no label.

    The whole label is looked for first, then the label without words in brackets, qualifiers (`Budget prévisionnel`)
    and endings (`Objectifs de l'action`), then labels that are joined (`Contexte / enjeux`).
    """
    if len(label) > LONGEST_LABEL:
        return None
    return _known_field(label)


@lru_cache(maxsize=4096)
def _known_field(label: str) -> Field | None:
    for words in (label, _BRACKETS.sub(" ", label)):
        key = label_key(words)
        field = _field_of_key(key) or _field_of_joined(key)
        if field is not None:
            return field
    return None


def is_internal(label: str) -> bool:
    """Whether the label says that its value is for the group alone (`Observations internes`)."""
    return _INTERNAL.search(fold(label[:LONGEST_LABEL])) is not None


def read_label(line: str) -> Label | None:
    """The label of a line: alone on it, as a heading, in bold, or before a colon. Never a list item."""
    content = line.rstrip("\r\n")
    start, end = 0, len(content)
    if heading := _HEADING.match(content):
        start = heading.end()
        if closing := _CLOSING_HASHES.search(content, max(start - 1, end - LONGEST_LABEL)):
            end = closing.start()
        if number := _HEADING_NUMBER.match(content, start):
            start = number.end()
    elif _BULLET.match(content):
        return None
    return _label_between(content, start, end)


def _label_between(content: str, start: int, end: int) -> Label | None:
    colon = min((at for at in (content.find(":", start, end), content.find("：", start, end)) if at >= 0), default=-1)
    stop = colon if colon >= 0 else end
    if stop - start > LONGEST_LABEL:
        return None
    words = content[start:stop].strip(" \t\u00a0\u202f*_")
    field = field_of(words)
    if field is None:
        return None
    if colon < 0:
        return Label(field, words.rstrip(_END_MARKS), "", end)
    return _label_with_value(field, words, content, colon + 1, end)


def _label_with_value(field: Field, words: str, content: str, start: int, end: int) -> Label:
    rest = content[start:end]
    if rest.startswith(("**", "__")):
        start, rest = start + 2, rest[2:]
    value = rest.strip()
    if not value:
        return Label(field, words, "", end)
    at = start + len(rest) - len(rest.lstrip())
    if content[:start].count("**") % 2 and value.endswith("**"):
        value = value[:-2].rstrip()
    return Label(field, words, value, at)
