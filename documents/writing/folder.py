"""The folder that an export writes into: what stands there already, and whose it is.

Names are looked up as case-insensitive file systems compare them, so that a folder can travel between systems.
Symbolic links are never followed below the folder: they lead to what is not ours.
"""

import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path

from documents.errors import FileTrouble, UnsuitableFolder
from documents.writing.names import name_key
from documents.writing.plain_lines import plain_line, plain_lines
from storage.model import RecordId
from wiki.front_matter import read_front_matter

_LARGEST = 64 * 1024 * 1024
_MARKS = (b"---", b"\xef\xbb\xbf---")


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose a file is by its own front matter: a record's, or the index page of a workspace's export."""

    record: RecordId | None = None
    index_of: str = ""


class ExportFolder:
    """What stands below `root`, read when it is asked for."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._entries: dict[str, dict[str, str]] = {}

    def actual_name(self, folder: str, name: str) -> str | None:
        """The name, as it is written there, of the entry that stands where `name` would."""
        if folder not in self._entries:
            self._entries[folder] = self._listed(folder)
        return self._entries[folder].get(name_key(name))

    def is_folder(self, name: str) -> bool:
        """Whether `name` below the root is a real folder."""
        try:
            return stat.S_ISDIR((self.root / name).lstat().st_mode)
        except OSError:
            return False

    def data(self, place: str) -> bytes | None:
        """The bytes of the regular file at a path below the root; None for anything else."""
        return read_regular(self.root / place)

    def owner(self, folder: str, name: str) -> Owner | None:
        """Whose file stands there; None for a file that is nobody's of ours."""
        found = self.data(f"{folder}/{name}" if folder else name)
        return owner_of(found) if found is not None else None

    def _listed(self, folder: str) -> dict[str, str]:
        path = self.root / folder if folder else self.root
        try:
            return {name_key(entry.name): entry.name for entry in os.scandir(path)}
        except (FileNotFoundError, NotADirectoryError):
            return {}
        except OSError as error:
            raise FileTrouble(str(path), error.strerror or str(error)) from error


def checked_root(to: Path, workspace: Path) -> Path:
    """The resolved folder to export to, which need not exist yet.

    Raises UnsuitableFolder for a file and for the workspace's own folder or one inside it.
    """
    try:
        root = Path(os.path.realpath(to))
        if root.exists() and not root.is_dir():
            raise UnsuitableFolder(str(to), "not_a_folder")
        inside = Path(os.path.realpath(workspace))
        if any(_is_same(each, inside) for each in (root, *root.parents)):
            raise UnsuitableFolder(str(to), "inside_workspace")
    except ValueError:
        raise UnsuitableFolder(str(to), "not_a_folder") from None
    except OSError as error:
        raise FileTrouble(str(to), error.strerror or str(error)) from error
    return root


def read_regular(path: Path) -> bytes | None:
    """The bytes of a regular file of bearable size; None for a link, a folder, or what cannot be read."""
    try:
        facts = path.lstat()
        if not stat.S_ISREG(facts.st_mode) or facts.st_size > _LARGEST:
            return None
        return path.read_bytes()
    except OSError:
        return None


def owner_of(data: bytes) -> Owner | None:
    """Whose a file is: only its own front matter counts, not what stands further down."""
    if not data.startswith(_MARKS) or b"fabrique-" not in data:
        return None
    text = data.decode(errors="replace")
    front = read_front_matter(text)
    if front is None:
        return None
    values = front.values
    if front.problem is not None:
        line = plain_line(plain_lines(text[front.start : front.end]), "fabrique-id".__eq__)
        return Owner(RecordId(line.value)) if line is not None else None
    record, workspace = values.get("fabrique-id"), values.get("fabrique-workspace")
    if values.get("type") == "index" and isinstance(workspace, str):
        return Owner(index_of=workspace)
    return Owner(RecordId(record)) if isinstance(record, str) else None


def digest(data: bytes) -> str:
    """SHA-256 as the ledger of exchanges writes it."""
    return hashlib.sha256(data).hexdigest()


def digest_of_file(path: Path) -> str | None:
    """SHA-256 of a regular file, however large; None for anything else."""
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            return None
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one == other or one.samefile(other)
    except OSError:
        return False
