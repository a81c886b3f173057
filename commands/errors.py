"""What the command line itself refuses.

    CommandRefused                the person can mend it: exit code 1
    ├── NoWorkspace               none was named and none was used before
    ├── FolderIsNoText            a folder whose name is bytes that are no text
    ├── NotAccepted               an import, or the like, that nobody said yes to
    ├── NothingRead               none of the paths could be read
    ├── ActionNotFound            a sheet has no such action
    ├── ActionAmbiguous           words that fit several actions
    ├── UnknownState              no action has such a state
    ├── OtherKind                 a person where a sheet is meant, or the like
    ├── FileExists                a file that a backup would write over
    ├── NoMarkdown                a record that is no text
    └── UnknownFormat             an export format that is not written yet

What other packages raise passes through; `phrases` says all of them in sentences.
"""

from dataclasses import dataclass
from pathlib import Path


class CommandRefused(Exception):
    """The person can mend this; nothing was done."""


@dataclass
class NoWorkspace(CommandRefused):
    """No `--workspace`, and none was used before."""


@dataclass
class FolderIsNoText(CommandRefused):
    """The name of `folder` is bytes that are no text, which a workspace cannot remember."""

    folder: Path


@dataclass
class NotAccepted(CommandRefused):
    """Nobody was there to say yes; `answered` when somebody was and said no."""

    answered: bool = False


@dataclass
class NothingRead(CommandRefused):
    """`paths` of the paths that were named could not be read."""

    paths: int


@dataclass
class ActionNotFound(CommandRefused):
    """The sheet `title` has no action that is called `words`."""

    title: str
    words: str


@dataclass
class ActionAmbiguous(CommandRefused):
    """`words` fit several actions of a sheet: their numbers and texts."""

    words: str
    found: tuple[tuple[int, str], ...]


@dataclass
class UnknownState(CommandRefused):
    """`words` name no state of an action; `known` are the words that do."""

    words: str
    known: tuple[str, ...]


@dataclass
class OtherKind(CommandRefused):
    """`title` is a `kind`, while the command is about one of `wanted`."""

    title: str
    kind: str
    wanted: tuple[str, ...]


@dataclass
class FileExists(CommandRefused):
    """Something already stands at `file`, where a new file was to be written."""

    file: Path


@dataclass
class NoMarkdown(CommandRefused):
    """The record called `title` is no text, so it has no Markdown."""

    title: str


@dataclass
class UnknownFormat(CommandRefused):
    """An export was asked for in the format `words`; `known` are those that are written."""

    words: str
    known: tuple[str, ...]
