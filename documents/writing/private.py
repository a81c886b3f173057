"""What is for the group alone, and so leaves only when the sender says so.

A record leaves whole or not at all, because its body leaves byte for byte; beside it, single further fields stay here.
What looks private inside a body that leaves is counted, so that the sender knows before sending it on.
"""

import re
from collections import Counter
from collections.abc import Mapping

from documents.writing.plain_lines import plain_lines
from storage.model import JsonValue, Kind, Record
from wiki.edits import Edit, apply_edits
from wiki.folding import fold
from wiki.front_matter import read_front_matter, set_front_matter
from wiki.labels import is_internal

_NO = frozenset(("", "0", "false", "no", "non", "null", "faux"))
_COMMENTS = frozenset(("comment", "comments", "commentaire", "commentaires"))
_PHONE = re.compile(
    r"(?<![\w+])(?:\+[0-9]{1,3}[ .\u00a0\u202f-]?(?:\(0\))?|0)[1-9](?:[ .\u00a0\u202f-]?[0-9]{2}){4}(?![0-9])"
)
_REMARK = re.compile(r"%%(?:[^%]|%(?!%))*%%")
_CALLOUT = re.compile(r"^[ \t>]*>[ \t]*\[!([^\]\r\n]{1,40})\]", re.MULTILINE)


def is_private(record: Record) -> bool:
    """Whether a record as a whole stays here: a note, or one that is marked, here or in its own front matter."""
    return record.kind == Kind.NOTE or _says_yes(record.fields.get("private")) or _marked(record.text("front_matter"))


def is_private_field(label: str, words: str) -> bool:
    """Whether a further field stays here: comments, what its label calls internal, a phone number."""
    return fold(label) in _COMMENTS or is_internal(label) or _PHONE.search(words) is not None


def private_looking(body: str) -> Mapping[str, int]:
    """How often a body holds a "phone" number, an Obsidian "comment", a callout that is called "internal"."""
    found = Counter(phone=len(_PHONE.findall(body)), comment=len(_REMARK.findall(body)))
    found["internal"] = sum(is_internal(each) for each in _CALLOUT.findall(body))
    return {what: count for what, count in found.items() if count}


def public_front_matter(front_matter: str) -> tuple[str, tuple[str, ...]]:
    """A front matter that a file brought, without its private keys, and these keys; all else stays byte for byte."""
    private = [key for key, words in _said(front_matter) if is_private_field(key, words)]
    block = read_front_matter(front_matter)
    if block is not None and block.problem is None:
        for key in private:
            front_matter = apply_edits(front_matter, set_front_matter(front_matter, key, None))
    elif private:
        lines = [line for line in plain_lines(front_matter) if line.key in private]
        front_matter = apply_edits(front_matter, [Edit(line.start, line.end, "") for line in lines])
    return front_matter, tuple(private)


def _marked(front_matter: str) -> bool:
    """Whether it marks its whole record: `privé: oui` does; `notes internes: …` is only one key of it."""
    return any(
        is_internal(key) and len(fold(key).split()) == 1 and _says_yes(words) for key, words in _said(front_matter)
    )


def _said(front_matter: str) -> list[tuple[str, str]]:
    """The keys of a front matter with their values as words; of one that is no YAML, what plain lines say."""
    block = read_front_matter(front_matter) if front_matter else None
    if block is None:
        return []
    if block.problem is not None:
        return [(line.key, line.value) for line in plain_lines(front_matter)]
    return [(key, "" if value is None else str(value)) for key, value in block.values.items()]


def _says_yes(value: JsonValue) -> bool:
    return fold(value) not in _NO if isinstance(value, str) else bool(value)
