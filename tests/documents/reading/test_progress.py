"""Reading tells how far it is, and whoever is told may stop it."""

import pytest

from documents.reading import read_paths
from tests.documents.reading.workspaces import Group


class Enough(Exception):
    """Somebody has left."""


def test_every_file_is_told_of(our: Group) -> None:
    for name in "abc":
        our.file(f"{name}.txt", "Fiche n°1 Vélo\n\nActions :\n\n- agir\n")
    told: list[tuple[int, int]] = []
    read_paths([our.folder], progress=lambda done, total: told.append((done, total)))
    assert told == [(1, 0), (2, 0), (3, 0), (0, 3), (1, 3), (2, 3)]


def test_whoever_is_told_may_stop_it(our: Group) -> None:
    def stop(done: int, _total: int) -> None:
        raise Enough(done)

    our.file("a.txt", "Fiche n°1 Vélo\n")
    with pytest.raises(Enough):
        read_paths([our.folder], progress=stop)
