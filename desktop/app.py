"""The window's process: one window a workspace, drawn before anything else is loaded."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop.desk import Desk
from desktop.endings import Endings
from desktop.instance import hand_over, socket_name
from desktop.work import preferences

SWITCH_INTERVAL = 0.001
"""Seconds after which a busy thread lets the interface's go on; Python's own five times as long is felt in typing."""


def run(*, folder: str = "", address: str = "") -> int:
    """Open the window on a workspace (the last one used when none is named); the exit code when it is closed.

    Where a window is open on that workspace already, it comes forward, goes to the address, and this ends with 0.
    """
    home = preferences.home()
    settings = preferences.load(home).settings
    wanted = str(Path(folder).absolute()) if folder else settings.last_workspace
    sys.setswitchinterval(SWITCH_INTERVAL)
    application = made_application()
    if hand_over(socket_name(home, wanted), address):
        return 0
    desk = Desk(application, home, settings, wanted, address)
    endings = Endings(application)
    endings.asked.connect(desk.end)
    desk.start()
    code = application.exec()
    leave_what_was_copied()
    return code


def leave_what_was_copied() -> None:
    """What was copied becomes Qt's own: data made in Python would be let go of after Python has ended."""
    clipboard = QGuiApplication.clipboard()
    if clipboard.ownsClipboard() or QGuiApplication.platformName() == "offscreen":  # which does not know
        clipboard.setText(clipboard.text())


def made_application() -> QApplication:
    """Qt's application object, under our name."""
    QGuiApplication.setDesktopFileName("fabrique")
    application = QApplication(sys.argv[:1])
    application.setApplicationName("fabrique")
    application.setApplicationDisplayName("Fabrique")
    return application
