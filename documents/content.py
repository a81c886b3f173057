"""What a sheet, note or page said when it met the outside: a snapshot that a file can be compared with later.

The ledger of exchanges keeps it as JSON, for files that were read and for files that were written, so that a file
that comes back is compared with what the group and the outside last agreed on, not with what stands here now.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields

from documents.keys import ROLES
from wiki.folding import fold


@dataclass(frozen=True, slots=True)
class Content:
    """One record as a file shows it.

    `people` maps the role names of storage.Role to names, first name first, with DOUBT behind one that is in doubt;
    `fields` further labels to words; `body` and `front_matter` are exact text, the latter with both of its marks.
    """

    title: str
    body: str = ""
    kind: str = "sheet"
    number: str = ""
    axis_number: str = ""
    axis_title: str = ""
    status: str = ""
    people: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    tags: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    open_questions: tuple[str, ...] = ()
    fields: Mapping[str, str] = field(default_factory=dict)
    front_matter: str = ""

    def to_json(self) -> str:
        """The snapshot as one line of JSON, equal for equal contents."""
        plain = {part.name: getattr(self, part.name) for part in fields(self)}
        plain["people"] = {role: list(names) for role, names in self.people.items() if names}
        plain["fields"] = dict(self.fields)
        return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


@dataclass(frozen=True, slots=True)
class Difference:
    """One field that two contents say differently.

    `field` is an attribute's name, "axis", a role's name or "fields/<label>". Both sides are tuples: nothing or one
    element for a single value, (number, title) for an axis, all elements for a list.
    """

    field: str
    before: tuple[str, ...]
    after: tuple[str, ...]

    @property
    def added(self) -> tuple[str, ...]:
        """The elements of `after` that `before` did not hold, however they are spelled."""
        known = {_same_element(self.field, value) for value in self.before}
        return tuple(value for value in self.after if _same_element(self.field, value) not in known)

    @property
    def removed(self) -> tuple[str, ...]:
        """The elements of `before` that `after` no longer holds, however they are spelled."""
        known = {_same_element(self.field, value) for value in self.after}
        return tuple(value for value in self.before if _same_element(self.field, value) not in known)

    @property
    def respelled(self) -> tuple[tuple[str, str], ...]:
        """Old and new words of the elements that both sides hold and spell differently, or doubt differently."""
        known: dict[str, list[str]] = {}
        for value in self.before:
            known.setdefault(_same_element(self.field, value), []).append(value)
        paired = ((known.get(_same_element(self.field, value), [value]), value) for value in self.after)
        return tuple((old[0], new) for old, new in paired if new not in old)

    @property
    def is_respelling(self) -> bool:
        """Whether both sides say the same but for case, accents and signs."""
        return _bare(self.before) == _bare(self.after)


LISTS = ("tags", "aliases", "dates", "open_questions")
SCALARS = ("title", "number", "status")
DOUBT = " ?"
"""What stands behind a name that is in doubt."""


def read_content(text: str) -> Content | None:
    """The content that `to_json` wrote; None for anything else, unknown keys being passed over."""
    try:
        plain = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(plain, dict) or not isinstance(plain.get("title"), str):
        return None
    return Content(
        title=_words(plain.get("title")),
        body=_words(plain.get("body")),
        kind=_words(plain.get("kind")) or "sheet",
        number=_words(plain.get("number")),
        axis_number=_words(plain.get("axis_number")),
        axis_title=_words(plain.get("axis_title")),
        status=_words(plain.get("status")),
        tags=_list(plain.get("tags")),
        aliases=_list(plain.get("aliases")),
        dates=_list(plain.get("dates")),
        open_questions=_list(plain.get("open_questions")),
        front_matter=_words(plain.get("front_matter")),
        people={role: _list(names) for role, names in _mapping(plain.get("people")).items()},
        fields={label: _words(value) for label, value in _mapping(plain.get("fields")).items()},
    )


def differences(before: Content, after: Content) -> tuple[Difference, ...]:
    """What `after` says differently, field by field; lists are compared as sets of exact words."""
    found = [_single(name, getattr(before, name), getattr(after, name)) for name in (*SCALARS, "body", "front_matter")]
    found.append(_axis(before, after))
    found.extend(_listed(name, getattr(before, name), getattr(after, name)) for name in LISTS)
    roles, labels = dict.fromkeys((*before.people, *after.people)), dict.fromkeys((*before.fields, *after.fields))
    found.extend(_listed(role, before.people.get(role, ()), after.people.get(role, ())) for role in roles)
    found.extend(_single(f"fields/{each}", before.fields.get(each, ""), after.fields.get(each, "")) for each in labels)
    return tuple(difference for difference in found if difference is not None)


_SIGNS = re.compile(r"[^\w\s]+")


def _single(name: str, before: str, after: str) -> Difference | None:
    if before == after:
        return None
    return Difference(name, (before,) if before else (), (after,) if after else ())


def _axis(before: Content, after: Content) -> Difference | None:
    old, new = (before.axis_number, before.axis_title), (after.axis_number, after.axis_title)
    return Difference("axis", old if any(old) else (), new if any(new) else ()) if old != new else None


def _listed(name: str, before: Sequence[str], after: Sequence[str]) -> Difference | None:
    found = Difference(name, tuple(before), tuple(after))
    return found if found.added or found.removed or found.respelled else None


def _same_element(name: str, words: str) -> str:
    """What two spellings of one element share; a name is the same person with and without doubt."""
    return fold(words.removesuffix(DOUBT) if name in ROLES else words)


def _bare(values: Sequence[str]) -> list[str]:
    return _SIGNS.sub(" ", fold(" ".join(values))).split()


def _words(value: object) -> str:
    return value if isinstance(value, str) else ""


def _list(value: object) -> tuple[str, ...]:
    return tuple(item for item in value if isinstance(item, str)) if isinstance(value, list) else ()


def _mapping(value: object) -> dict[str, object]:
    return value if isinstance(value, dict) else {}
