"""What reading a file gives, before anything is compared with the workspace: drafts that point at their lines."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One line of a source, numbered from 1; `cells` is set for a line of a table."""

    number: int
    text: str
    cells: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """One file, or one paste, decoded.

    `place` is its resolved path, "-" for standard input; `digest` the SHA-256 of its bytes; `format` is "text",
    "markdown" or "table"; `text` keeps every line end as it came. `root` is the resolved folder that was named, in
    which the file was found; empty for a file that was named itself.
    """

    name: str
    place: str
    digest: str
    format: str
    encoding: str
    text: str
    lines: tuple[SourceLine, ...]
    root: str = ""


@dataclass(frozen=True, slots=True)
class Attached:
    """A picture or file that a draft (by its index) shows: its own name, its path below the root, its place."""

    draft: int
    name: str
    path: str
    place: str
    size: int


@dataclass(frozen=True, slots=True)
class Value:
    """A proposed value: what it means, the source's own words, the lines they stand on, and whether it is in doubt."""

    words: str
    raw: str = ""
    lines: tuple[int, ...] = ()
    uncertain: bool = False


@dataclass(frozen=True, slots=True)
class AxisDraft:
    """The axis a sheet stands under; either part may be empty, not both."""

    number: str
    title: str
    lines: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class QuestionDraft:
    """A doubt written down: the field it belongs to ("partners", "status", …), the source's words."""

    field: str
    raw: str
    lines: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class DateDraft:
    """A date in the source's words, from a field or from the body (`field` is "body" there)."""

    raw: str
    field: str
    lines: tuple[int, ...] = ()


class DraftKind(StrEnum):
    """What a draft would become."""

    SHEET = "sheet"
    NOTE = "note"
    PAGE = "page"


@dataclass(frozen=True, slots=True)
class Draft:
    """One sheet, note or page as its source says it.

    `people` maps the six role names of storage.Role to values; `fields` keeps further labels, and the source's words of
    every normalised value, by label; `front_matter` is the file's own block, marks included, when it brought one;
    `known_id` is its fabrique-id; `exact` says that the body is the file's, byte for byte. `index` counts the drafts of
    one source from 0.
    """

    kind: DraftKind
    title: str
    body: str
    axis: AxisDraft | None = None
    number: str = ""
    status: str | None = None
    people: Mapping[str, tuple[Value, ...]] = field(default_factory=dict)
    fields: Mapping[str, str] = field(default_factory=dict)
    tags: tuple[Value, ...] = ()
    aliases: tuple[Value, ...] = ()
    dates: tuple[DateDraft, ...] = ()
    open_questions: tuple[QuestionDraft, ...] = ()
    unfiled: tuple[Value, ...] = ()
    suggested_organisations: tuple[Value, ...] = ()
    front_matter: str = ""
    known_id: str = ""
    exact: bool = False
    lines: tuple[int, ...] = ()
    index: int = 0


@dataclass(frozen=True, slots=True)
class PersonDraft:
    """A person or an organisation that a register (a table of people or of organisations) describes.

    `fields` uses storage's field names (organisation, network_role, email, phone, acronym, category).
    """

    name: str
    organisation: bool
    aliases: tuple[str, ...] = ()
    fields: Mapping[str, str] = field(default_factory=dict)
    lines: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """Something left out, or that could not be read, with its text and why ("page_number", "contents", "total"…)."""

    reason: str
    text: str
    lines: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything one source holds. Each of its lines is in a draft, in `unfiled` or in `problems`."""

    drafts: tuple[Draft, ...] = ()
    register: tuple[PersonDraft, ...] = ()
    unfiled: tuple[Value, ...] = ()
    problems: tuple[Problem, ...] = ()
