"""Where a workspace may live: never inside a folder that a program syncs, never on a network drive.

Two machines that write to one SQLite file through a sync program or a network file system damage it. The marks by
which sync folders are recognised were read in the programs' own documentation and on disks.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from storage.errors import UnsafePlace

_MARKS = {
    "Dropbox": (".dropbox.cache",),
    "Nextcloud": (".nextcloudsync.log", ".sync_*.db", "._sync_*.db"),
    "ownCloud": (".owncloudsync.log",),
    "OneDrive": (".849C9593-D756-4E56-8D6E-42412F2A707B",),
    "Google Drive": (".tmp.drivedownload", ".tmp.driveupload"),
    "Syncthing": (".stfolder",),
    "Resilio Sync": (".sync/ID",),
    "MEGA": (".megaignore",),
    "Seafile": (".seafile-data",),
}
_NAMES = {
    "cloudstorage": "CloudStorage",
    "dropbox": "Dropbox",
    "onedrive": "OneDrive",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "mon drive": "Google Drive",
    "my drive": "Google Drive",
    "icloud drive": "iCloud",
    "iclouddrive": "iCloud",
    "mobile documents": "iCloud",
    "com~apple~clouddocs": "iCloud",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "kdrive": "kDrive",
    "pcloud drive": "pCloud",
    "pclouddrive": "pCloud",
}
_NETWORK = frozenset(
    ("afpfs", "afs", "ceph", "cifs", "davfs", "ftp", "glusterfs", "lustre", "ncpfs", "nfs", "nfs3")
) | {
    *("nfs4", "smb2", "smb3", "smbfs", "webdav"),
    *("gcsfuse", "google-drive-ocamlfuse", "gvfsd-fuse", "onedriver", "rclone", "s3fs", "sshfs"),
}
_FUSE = "fuse."
_MAC_LINE = re.compile(r".* on (/.*) \(([^,() ]+)[,)]")
MOUNTS = Path("/proc/self/mountinfo")


def refuse_unsafe(folder: Path, *, mounts: Path = MOUNTS) -> None:
    """Raises UnsafePlace when the folder (which need not exist yet) lies where two machines could write to it."""
    real = Path(os.path.realpath(folder))
    for place in (real, *real.parents):
        service = _synced_by(place)
        if service is not None:
            raise UnsafePlace(folder, "synced", service)
    file_system = _network_file_system(real, mounts)
    if file_system is not None:
        raise UnsafePlace(folder, "network", file_system)


def _synced_by(place: Path) -> str | None:
    """The program that syncs this very folder, as its name or a mark in it tells."""
    name = place.name.casefold()
    named = _NAMES.get(name) or ("OneDrive" if name.startswith("onedrive - ") else None)
    if named is not None:
        return named
    if _is_file(place / ".dropbox"):  # a folder of that name holds Dropbox's settings, in the person's home
        return "Dropbox"
    for service, marks in _MARKS.items():
        if any(_holds(place, mark) for mark in marks):
            return service
    return None


def _holds(place: Path, mark: str) -> bool:
    try:
        return next(place.glob(mark), None) is not None if "*" in mark else (place / mark).exists()
    except OSError:
        return False


def _is_file(place: Path) -> bool:
    try:
        return place.is_file()
    except OSError:
        return False


def _network_file_system(folder: Path, mounts: Path) -> str | None:
    if sys.platform == "win32":
        return _windows_share(folder)
    best = ("", "")
    for mounted, kind in mounted_on_a_mac(_mac_mounts()) if sys.platform == "darwin" else _mounted(mounts):
        below = str(folder) == mounted or str(folder).startswith(mounted.rstrip("/") + "/")
        if below and len(mounted) >= len(best[0]):
            best = (mounted, kind)
    return best[1] if best[1].removeprefix(_FUSE) in _NETWORK else None


def _mounted(mounts: Path) -> Iterator[tuple[str, str]]:
    """The mount points with their file systems (https://man7.org/linux/man-pages/man5/proc_pid_mountinfo.5.html)."""
    try:
        lines = mounts.read_text("utf-8", "surrogateescape").split("\n")
    except OSError:
        return
    for line in lines:
        before, _, after = line.partition(" - ")
        left, right = before.split(" "), after.split(" ")
        if len(left) > 4 and right[0]:
            yield _unescaped(left[4]), right[0]


def mounted_on_a_mac(told: str) -> Iterator[tuple[str, str]]:
    """The mount points with their file systems, from the lines of macOS's `mount`."""
    for line in told.split("\n"):
        found = _MAC_LINE.match(line)
        if found:
            yield found[1], found[2]


def _mac_mounts() -> str:
    try:
        done = subprocess.run(["/sbin/mount"], capture_output=True, timeout=5, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.decode("utf-8", "replace")


def _unescaped(words: str) -> str:
    for code, character in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        words = words.replace(code, character)
    return words


def is_windows_share(place: str) -> bool:
    """Whether a path names another machine, and not a disk of this one written at length."""
    return place.startswith("\\\\") and (not place.startswith("\\\\?\\") or place[4:8].upper() == "UNC\\")


def _windows_share(folder: Path) -> str | None:
    if is_windows_share(str(folder)):
        return "SMB"
    if sys.platform == "win32":
        import ctypes

        remote = 4
        if ctypes.windll.kernel32.GetDriveTypeW(folder.anchor) == remote:
            return "SMB"
    return None
