"""Where each sheet's file lies in the export: its axis' folder, and a name that nobody else has there.

Names are given to every record in the order in which records were made, whether it leaves or not, so that they do not
depend on which sheets were asked for. What stands in the folder and is not ours keeps its name.
"""

from collections.abc import Callable
from dataclasses import dataclass

from documents.writing.folder import ExportFolder
from documents.writing.names import GivenNames
from documents.writing.publication import Claim, Publication, PublishedAxis
from documents.writing.words import ExportWords
from storage.model import Kind

SUFFIX = ".md"


@dataclass(frozen=True, slots=True)
class Place:
    """A file's folder and name below the root; `evades` says that its own name stands for a file that is not ours."""

    folder: str
    name: str
    evades: bool = False

    @property
    def path(self) -> str:
        """The path below the root, with `/`."""
        return f"{self.folder}/{self.name}" if self.folder else self.name


class Places:
    """Gives out the places of one export."""

    def __init__(self, publication: Publication, folder: ExportFolder, words: ExportWords) -> None:
        self._folder = folder
        self._words = words
        self._roots = GivenNames((words.index + SUFFIX,))
        self._names: dict[str, GivenNames] = {}
        self._folders: dict[str, str] = {}
        for reserved in (words.without_axis, words.pages, words.notes, words.files):
            self._folders[reserved] = self._root_name(reserved)
        for axis in publication.axes:
            self._folders[axis.id] = self._root_name(axis_title(axis, words))

    def give(self, claim: Claim, is_own: Callable[[str, str], bool]) -> Place:
        """The place of a record; `is_own(folder, name)` tells whether a file that stands there is the record's."""
        return self.give_in(self.folder_of(claim), claim.title, is_own)

    def give_in(self, folder: str, title: str, is_own: Callable[[str, str], bool], *, suffix: str = SUFFIX) -> Place:
        """A place in a folder for a file of that title."""
        evaded = False

        def is_free(name: str) -> bool:
            nonlocal evaded
            actual = self._folder.actual_name(folder, name)
            free = actual is None or is_own(folder, actual)
            evaded = evaded or not free
            return free

        given = self._names.setdefault(folder, GivenNames())
        name = given.give(title, suffix, self._words.untitled, is_free)
        return Place(folder, name, evaded)

    def folder_of(self, claim: Claim) -> str:
        """The folder of a record, below the root."""
        if claim.kind == Kind.NOTE:
            return self._folders[self._words.notes]
        if claim.kind == Kind.PAGE:
            return self._folders[self._words.pages]
        return self._folders[claim.axis.id if claim.axis is not None else self._words.without_axis]

    @property
    def files_folder(self) -> str:
        """The folder of attachments."""
        return self._folders[self._words.files]

    def _root_name(self, title: str) -> str:
        """A folder's name: as it stands there when it does, another one when something else has it."""

        def is_free(name: str) -> bool:
            actual = self._folder.actual_name("", name)
            return actual is None or self._folder.is_folder(actual)

        name = self._roots.give(title, "", self._words.untitled, is_free)
        return self._folder.actual_name("", name) or name


def axis_title(axis: PublishedAxis, words: ExportWords) -> str:
    """An axis as its folder and its heading in the index say it: `Axe 4 - Signaux émergents`."""
    parts = (f"{words.axis} {axis.number}" if axis.number else "", axis.title)
    return " - ".join(part for part in parts if part)
