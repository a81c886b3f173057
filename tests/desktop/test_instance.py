"""One window a workspace."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.instance import Instance, hand_over, socket_name


@pytest.fixture
def name(tmp_path: Path) -> str:
    return socket_name(tmp_path, str(tmp_path / "Groupe.fabrique"))


def second_start(name: str, address: str) -> subprocess.Popen[str]:
    """What another process does when it is started."""
    line = (
        "import sys; from PySide6.QtCore import QCoreApplication; from desktop.instance import hand_over;"
        "app = QCoreApplication([]); sys.exit(0 if hand_over(*sys.argv[1:]) else 7)"
    )
    return subprocess.Popen([sys.executable, "-c", line, name, address], text=True, env={**os.environ})


def test_a_second_start_is_heard_and_ends_well(qtbot: QtBot, qapp: QApplication, name: str) -> None:
    first = Instance()
    assert first.listen(name)
    with qtbot.waitSignal(first.asked, timeout=10_000) as asked:
        second = second_start(name, "fabrique://groupe/abc#Contexte")
    assert asked.args == ["fabrique://groupe/abc#Contexte"]
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=10_000)
    assert second.returncode == 0
    first.close()


def test_where_nobody_listens_one_is_the_first(qapp: QApplication, name: str) -> None:
    assert not hand_over(name)


def test_what_a_killed_window_left_is_taken_over(qapp: QApplication, name: str) -> None:
    line = (
        "import os, sys; from PySide6.QtCore import QCoreApplication; from desktop.instance import Instance;"
        "app = QCoreApplication([]); first = Instance(); first.listen(sys.argv[1]); os.kill(os.getpid(), 9)"
    )
    subprocess.run([sys.executable, "-c", line, name], check=False, env={**os.environ})
    assert not hand_over(name)
    first = Instance()
    assert first.listen(name)
    first.close()


def test_each_workspace_and_each_home_has_a_name_of_its_own(tmp_path: Path) -> None:
    names = {socket_name(tmp_path / home, folder) for home in ("one", "two") for folder in ("", "a", "b")}
    assert len(names) == 6


def test_two_ways_to_one_folder_are_one_name(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    assert socket_name(tmp_path, str(tmp_path / "real")) == socket_name(tmp_path, str(tmp_path / "link"))
