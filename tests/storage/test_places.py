"""A workspace never lies where two machines could write to its file."""

from pathlib import Path

import pytest

from storage import Workspace
from storage.errors import UnsafePlace
from storage.places import is_windows_share, mounted_on_a_mac, refuse_unsafe

MARKS = [
    ("Dropbox", ".dropbox", "file"),
    ("Dropbox", ".dropbox.cache", "folder"),
    ("Nextcloud", ".nextcloudsync.log", "file"),
    ("Nextcloud", ".sync_1a2b3c.db", "file"),
    ("Nextcloud", "._sync_1a2b3c.db", "file"),
    ("ownCloud", ".owncloudsync.log", "file"),
    ("OneDrive", ".849C9593-D756-4E56-8D6E-42412F2A707B", "file"),
    ("Google Drive", ".tmp.drivedownload", "folder"),
    ("Google Drive", ".tmp.driveupload", "folder"),
    ("Syncthing", ".stfolder", "folder"),
    ("Resilio Sync", ".sync/ID", "file"),
    ("MEGA", ".megaignore", "file"),
    ("Seafile", ".seafile-data", "folder"),
]
NAMES = [
    ("Dropbox", "Dropbox"),
    ("OneDrive", "OneDrive"),
    ("OneDrive - Ville de Lyon", "OneDrive"),
    ("Google Drive", "Google Drive"),
    ("Mon Drive", "Google Drive"),
    ("Mobile Documents", "iCloud"),
    ("iCloudDrive", "iCloud"),
    ("CloudStorage", "CloudStorage"),
    ("Nextcloud", "Nextcloud"),
    ("ownCloud", "ownCloud"),
    ("kDrive", "kDrive"),
    ("pCloud Drive", "pCloud"),
]
MOUNTED = """\
22 27 0:20 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
40 22 0:35 / /mnt/serveur rw,relatime shared:20 - nfs4 serveur:/export rw,vers=4.2
41 22 0:36 / /mnt/partage\\040du\\040groupe rw,relatime - cifs //serveur/partage rw
42 22 0:37 / /mnt/ailleurs rw,relatime master:3 propagate_from:2 - fuse.sshfs lou@ailleurs:/ rw
43 40 0:38 / /mnt/serveur/disque rw,relatime - ext4 /dev/sdb1 rw
a broken line
"""


@pytest.fixture
def mounts(tmp_path: Path) -> Path:
    file = tmp_path / "mountinfo"
    file.write_text(MOUNTED)
    return file


@pytest.mark.parametrize(("service", "mark", "what"), MARKS)
def test_each_program_that_syncs_is_known_by_its_mark(tmp_path: Path, service: str, mark: str, what: str) -> None:
    root = tmp_path / "à moi"
    (root / mark).parent.mkdir(parents=True)
    if what == "file":
        (root / mark).write_text("")
    else:
        (root / mark).mkdir()
    with pytest.raises(UnsafePlace) as refused:
        refuse_unsafe(root / "projets" / "Groupe.fabrique")
    assert (refused.value.kind, refused.value.service) == ("synced", service)


@pytest.mark.parametrize(("name", "service"), NAMES)
def test_each_program_that_syncs_is_known_by_its_folder(tmp_path: Path, name: str, service: str) -> None:
    with pytest.raises(UnsafePlace) as refused:
        refuse_unsafe(tmp_path / name / "Groupe.fabrique")
    assert refused.value.service == service


def test_the_settings_of_dropbox_in_the_home_folder_make_nothing_unsafe(tmp_path: Path) -> None:
    (tmp_path / ".dropbox").mkdir()
    refuse_unsafe(tmp_path / "Groupe.fabrique")


def test_a_link_into_a_synced_folder_is_followed(tmp_path: Path) -> None:
    synced = tmp_path / "Nextcloud"
    synced.mkdir()
    (tmp_path / "raccourci").symlink_to(synced)
    with pytest.raises(UnsafePlace):
        refuse_unsafe(tmp_path / "raccourci" / "Groupe.fabrique")


def test_a_new_workspace_in_a_synced_folder_is_refused_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / ".stfolder").mkdir()
    with pytest.raises(UnsafePlace):
        Workspace.create(tmp_path / "a" / "Groupe.fabrique", "Groupe")
    assert not (tmp_path / "a").exists()


def test_a_workspace_that_was_moved_into_a_synced_folder_is_refused(workspace: Workspace, tmp_path: Path) -> None:
    workspace.close()
    moved = tmp_path / "OneDrive" / "Groupe.fabrique"
    moved.parent.mkdir()
    workspace.folder.rename(moved)
    with pytest.raises(UnsafePlace):
        Workspace.open(moved)


@pytest.mark.parametrize(
    ("place", "file_system"),
    [
        ("/mnt/serveur/Groupe", "nfs4"),
        ("/mnt/partage du groupe/a/b", "cifs"),
        ("/mnt/ailleurs", "fuse.sshfs"),
    ],
)
def test_a_network_drive_is_refused(mounts: Path, place: str, file_system: str) -> None:
    with pytest.raises(UnsafePlace) as refused:
        refuse_unsafe(Path(place), mounts=mounts)
    assert (refused.value.kind, refused.value.service) == ("network", file_system)


@pytest.mark.parametrize("place", ["/mnt/serveur2/Groupe", "/mnt/serveur/disque/Groupe", "/home/lou/Groupe"])
def test_an_ordinary_disk_is_fine_even_below_or_beside_a_network_drive(mounts: Path, place: str) -> None:
    refuse_unsafe(Path(place), mounts=mounts)


def test_without_a_list_of_mounts_nothing_is_refused(tmp_path: Path) -> None:
    refuse_unsafe(tmp_path / "Groupe", mounts=tmp_path / "nothing")


def test_the_mounts_of_a_mac_are_read() -> None:
    told = (
        "/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)\n"
        "//lou@serveur._smb._tcp.local/Partage on /Volumes/Partage (1) (smbfs, nodev, nosuid, mounted by lou)\n"
        "nonsense\n"
    )
    assert list(mounted_on_a_mac(told)) == [("/", "apfs"), ("/Volumes/Partage (1)", "smbfs")]


@pytest.mark.parametrize(
    ("place", "shared"),
    [
        (r"\\serveur\partage", True),
        (r"\\?\UNC\serveur\partage", True),
        (r"\\?\C:\Groupe", False),
        (r"C:\Groupe", False),
    ],
)
def test_a_share_of_windows_is_told_from_a_disk(place: str, shared: bool) -> None:
    assert is_windows_share(place) is shared
