"""Attached files handed out of the workspace: under their own name, and only what cannot run is opened by itself."""

from __future__ import annotations

import atexit
import re
import shutil
import tempfile
from pathlib import Path

from storage.attached import AttachmentRow
from storage.attachments import FileStore
from wiki.word_lists import words_in

_NOT_IN_NAMES = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')
_RUNS = words_in(
    """
    action ade adp ahk air apk app appimage applescript application appref-ms appx bas bash bat bin chm cmd com command
    cpl crx csh deb desktop diagcab dll dmg elf exe fileloc fish flatpak flatpakref gadget hlp hta img inetloc inf ins
    iso isp jar jnlp js jse ksh library-ms lnk mde mjs msc msi msix msp mst php pif pkg pl prg ps1 ps1xml psc1 psm1 py
    pyc pyw pyz rb reg rpm run scf scpt scr sct search-ms settingcontent-ms sh shb shs snap terminal theme tool url vb
    vbe vbs vbscript vhd vhdx webloc website workflow ws wsc wsf wsh xll xpi zsh
    """
)
"""Endings of what a system runs, installs, mounts or follows when it is opened."""
LONGEST_NAME = 120


def safe_name(name: str) -> str:
    """A name that any system can hold; folders in it are left out."""
    clean = _NOT_IN_NAMES.sub("_", name.replace("\\", "/").rpartition("/")[2]).strip(" .")
    stem, dot, ending = clean.rpartition(".")
    short = f"{stem[: LONGEST_NAME - len(ending)]}{dot}{ending}" if stem and len(ending) < 12 else clean[:LONGEST_NAME]
    return short or "file"


def may_open(name: str) -> bool:
    """Whether opening a file of that name shows something, rather than running it."""
    return safe_name(name).rpartition(".")[2].lower() not in _RUNS


def copy_to_open(files: FileStore, file: AttachmentRow) -> Path | None:
    """A copy under the file's own name, only to be read, since what is written into it would be lost.

    It goes when the program ends: what is the group's does not stay lying about. None when the file is missing.
    Raises OSError.
    """
    folder = Path(tempfile.mkdtemp(prefix="fabrique-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
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
