"""What is for the group alone, and so leaves only when the sender says so.

A record leaves whole or not at all, because its body leaves byte for byte; beside it, single further fields stay here.
What looks private inside a body that leaves is counted, so that the sender knows before sending it on.
"""

import re
from collections import Counter
from collections.abc import Mapping

from storage.model import JsonValue, Kind, Record
from wiki.folding import fold
from wiki.front_matter import read_front_matter
from wiki.labels import Field, field_of, is_internal

_NO = frozenset(("", "0", "false", "no", "non", "null", "faux"))
_PHONE = re.compile(
    r"(?<![\w+])(?:\+[0-9]{1,3}[ .\u00a0\u202f-]?(?:\(0\))?|0)[1-9](?:[ .\u00a0\u202f-]?[0-9]{2}){4}(?![0-9])"
)
_REMARK = re.compile(r"%%(?:[^%]|%(?!%))*%%")
_CALLOUT = re.compile(r"^[ \t>]*>[ \t]*\[!([^\]\r\n]{1,40})\]", re.MULTILINE)


def is_private(record: Record) -> bool:
    """Whether a record as a whole stays here: a note, or one that is marked, here or in its own front matter."""
    return record.kind == Kind.NOTE or _says_yes(record.fields.get("private")) or _marked(record.text("front_matter"))


def is_private_field(label: str, words: str) -> bool:
    """Whether a further field stays here: notes and comments, what its label calls internal, a phone number."""
    return field_of(label) is Field.NOTES or is_internal(label) or _PHONE.search(words) is not None


def private_looking(body: str) -> Mapping[str, int]:
    """How often a body holds a "phone" number, an Obsidian "comment", a callout that is called "internal"."""
    found = Counter(phone=len(_PHONE.findall(body)), comment=len(_REMARK.findall(body)))
    found["internal"] = sum(is_internal(each) for each in _CALLOUT.findall(body))
    return {what: count for what, count in found.items() if count}


def _marked(front_matter: str) -> bool:
    block = read_front_matter(front_matter) if front_matter else None
    return block is not None and any(is_internal(key) and _says_yes(value) for key, value in block.values.items())


def _says_yes(value: JsonValue | object) -> bool:
    if isinstance(value, str):
        return fold(value) not in _NO
    return bool(value)
