"""What an export did, in figures that can be checked against the workspace and the folder."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from documents.writing.links import LinkProblem
from documents.writing.publication import Withheld
from storage.model import RecordId


class Outcome(StrEnum):
    """What became of a file; MOVED when its former one was taken away, the title or the axis having changed."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class ExportedFile:
    """A text that left. Paths are below the export's folder, with `/`.

    `moved_from` is where it lay before; `evades` says that its own name belongs to a file that is not ours; `set_aside`
    is where a file of this record that was not of our writing has gone.
    """

    record: RecordId
    kind: str
    title: str
    place: str
    outcome: Outcome
    moved_from: str = ""
    evades: bool = False
    set_aside: str = ""


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file that somebody changed since it left and that was not read back yet: it stays, and nothing was written."""

    record: RecordId
    title: str
    place: str


@dataclass(frozen=True, slots=True)
class Lingering:
    """A file that an earlier export wrote and that still lies there, although its record stayed here or is gone."""

    record: RecordId
    title: str
    place: str


@dataclass(frozen=True, slots=True)
class LooksPrivate:
    """Something in a body that leaves: `what` is "phone", "comment" or "internal"."""

    record: RecordId
    title: str
    what: str
    count: int


@dataclass(frozen=True, slots=True)
class ExportSummary:
    """`found` = `written` + `unchanged` + `left_out` + the length of `kept`: every sheet, page and note, once.

    `attachments` counts the files that stand beside, `lost_attachments` names those that the workspace lacks.
    """

    folder: Path
    index: str
    found: int
    files: tuple[ExportedFile, ...] = ()
    withheld: tuple[Withheld, ...] = ()
    kept: tuple[KeptFile, ...] = ()
    lingering: tuple[Lingering, ...] = ()
    links: tuple[LinkProblem, ...] = ()
    looks_private: tuple[LooksPrivate, ...] = ()
    attachments: int = 0
    lost_attachments: tuple[str, ...] = ()

    def with_left(self, places: Collection[str]) -> "ExportSummary":
        """The summary after some places were left as they are, because somebody saved there during the export."""
        left = [file for file in self.files if file.place in places]
        stays = [file for file in self.files if file.moved_from in places]
        return replace(
            self,
            files=tuple(file for file in self.files if file.place not in places),
            kept=self.kept + tuple(KeptFile(file.record, file.title, file.place) for file in left),
            lingering=self.lingering + tuple(Lingering(file.record, file.title, file.moved_from) for file in stays),
        )

    @property
    def written(self) -> int:
        """How many texts were written, new or anew."""
        return len(self.files) - self.unchanged

    @property
    def unchanged(self) -> int:
        """How many stood there already, byte for byte."""
        return sum(file.outcome is Outcome.UNCHANGED for file in self.files)

    @property
    def left_out(self) -> int:
        """How many stayed here whole because they are private."""
        return sum(not each.label for each in self.withheld)

    @property
    def fields_left_out(self) -> int:
        """How many further fields of texts that left stayed here."""
        return len(self.withheld) - self.left_out

    @property
    def renamed(self) -> tuple[ExportedFile, ...]:
        """The files that could not have their own name because somebody else's file has it."""
        return tuple(file for file in self.files if file.evades)

    @property
    def moved(self) -> tuple[ExportedFile, ...]:
        """The files whose former place was another one."""
        return tuple(file for file in self.files if file.moved_from)
