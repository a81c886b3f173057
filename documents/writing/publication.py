"""What leaves: the records that an export sends out, in plain values, and what stays here."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from storage.model import FileHash, RecordId, Seq


@dataclass(frozen=True, slots=True)
class PublishedAxis:
    """The axis that a sheet stands under."""

    id: RecordId
    number: str
    title: str


@dataclass(frozen=True, slots=True)
class PublishedName:
    """A person or organisation on a sheet: the register's present name, and every other name that means the same."""

    name: str
    also: tuple[str, ...] = ()
    uncertain: bool = False


@dataclass(frozen=True, slots=True)
class PublishedWords:
    """A date or an open question in the words it was written in, and the field it belongs to."""

    raw: str
    field: str = ""


@dataclass(frozen=True, slots=True)
class PublishedFile:
    """An attachment; `path` is where it lay in the folder that it came from, which its links name."""

    hash: FileHash
    name: str
    path: str = ""


@dataclass(frozen=True, slots=True)
class PublishedText:
    """A sheet, page or note as it leaves. `front_matter` is the block that its file once brought, marks included.

    `offered` are the statuses of the group's list: only they are statuses when a front matter is read.
    """

    id: RecordId
    kind: str
    title: str
    body: str = ""
    number: str = ""
    axis: PublishedAxis | None = None
    status: str = ""
    offered: tuple[str, ...] = ()
    priority: str = ""
    day: str = ""
    people: Mapping[str, tuple[PublishedName, ...]] = field(default_factory=dict)
    tags: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    dates: tuple[PublishedWords, ...] = ()
    open_questions: tuple[PublishedWords, ...] = ()
    fields: Mapping[str, str] = field(default_factory=dict)
    attachments: tuple[PublishedFile, ...] = ()
    front_matter: str = ""


@dataclass(frozen=True, slots=True)
class Withheld:
    """Something private that stayed here: a whole record, or its further field `label`."""

    record: RecordId
    kind: str
    title: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """A record's right to a file name, which it keeps also while it stays here."""

    record: RecordId
    kind: str
    title: str
    axis: PublishedAxis | None


@dataclass(frozen=True, slots=True)
class Publication:
    """Everything that may leave from one state of the workspace: sheets in order, then pages, then notes.

    `workspace` identifies the workspace in every copy of it; `claims` are in the order in which records were made, so
    that a later record never takes a name away from an earlier one. `gone` are those that are in the bin.
    """

    seq: Seq
    workspace: str
    name: str
    language: str
    axes: tuple[PublishedAxis, ...] = ()
    texts: tuple[PublishedText, ...] = ()
    withheld: tuple[Withheld, ...] = ()
    claims: tuple[Claim, ...] = ()
    gone: tuple[Withheld, ...] = ()
