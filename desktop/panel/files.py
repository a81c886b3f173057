"""Attached files handed out of the workspace: under their own name, and only what cannot run is opened by itself."""

from __future__ import annotations

import re
import shutil
import tempfile
from pathlib import Path

from storage.attached import AttachmentRow
from storage.attachments import FileStore

_NOT_IN_NAMES = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')
_RUNS = re.compile(
    r"appimage|bat|bin|cmd|com|command|cpl|deb|desktop|dll|dmg|exe|gadget|hta|jar|js|jse|lnk|msi|msp|pif|pkg|ps1|py|reg"
    r"|rpm|run|scr|sh|url|vb|vbe|vbs|workflow|ws|wsf|wsh"
)
LONGEST_NAME = 120


def safe_name(name: str) -> str:
    """A name that any system can hold; folders in it are left out."""
    clean = _NOT_IN_NAMES.sub("_", name.replace("\\", "/").rpartition("/")[2]).strip(" .")
    stem, dot, ending = clean.rpartition(".")
    short = f"{stem[: LONGEST_NAME - len(ending)]}{dot}{ending}" if stem and len(ending) < 12 else clean[:LONGEST_NAME]
    return short or "file"


def may_open(name: str) -> bool:
    """Whether opening a file of that name shows something, rather than running it."""
    return not _RUNS.fullmatch(safe_name(name).rpartition(".")[2].lower())


def copy_to_open(files: FileStore, file: AttachmentRow) -> Path | None:
    """A copy under the file's own name, only to be read, since what is written into it would be lost.

    None when the file is missing. Raises OSError.
    """
    folder = Path(tempfile.mkdtemp(prefix="fabrique-"))
    copy = copy_to(files, file, folder / safe_name(file.name))
    if copy is not None:
        copy.chmod(0o444)
    return copy


def copy_to(files: FileStore, file: AttachmentRow, target: Path) -> Path | None:
    """Copy a file out; None when it is missing or damaged. Raises OSError."""
    if not files.is_whole(file.file):
        return None
    shutil.copyfile(files.path(file.file), target)
    return target
