"""One window a workspace: a second start hands its request to the first and ends.

The first listens on a local socket (a pipe on Windows) that only this user may open, named by the workspace's folder.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

ANSWER_WITHIN = 1_000
"""Milliseconds for the first to answer; one that does not is taken for dead, and replaced."""
LONGEST_REQUEST = 4_096
_RAISE = "raise"


def socket_name(home: Path, folder: str) -> str:
    """The name for one workspace of one user on this machine; `folder` is empty where none is open yet."""
    place = os.path.realpath(folder) if folder else ""
    user = os.getuid() if hasattr(os, "getuid") else os.environ.get("USERNAME", "")
    words = f"{user}\0{os.path.realpath(home)}\0{place}"
    return f"fabrique-{hashlib.sha256(words.encode(errors='surrogateescape')).hexdigest()[:20]}"


def hand_over(name: str, address: str = "") -> bool:
    """Ask the window that listens to `name` to come forward (and to go to an address); False when there is none."""
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(ANSWER_WITHIN):
        return False
    socket.write(f"{address or _RAISE}\n".encode())
    answered = socket.waitForReadyRead(ANSWER_WITHIN)
    socket.disconnectFromServer()
    return answered


class Instance(QObject):
    """The first window's ear."""

    asked = Signal(str)
    """Somebody started Fabrique again: an address, or nothing but to come forward."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)

    def listen(self, name: str) -> bool:
        """Take the name; what a killed window left of it is cleared away first."""
        self._server.close()
        if self._server.listen(name):
            return True
        QLocalServer.removeServer(name)
        return self._server.listen(name)

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    def _answer(self) -> None:
        socket = self._server.nextPendingConnection()
        while socket is not None:
            socket.readyRead.connect(self._read)
            socket.disconnected.connect(socket.deleteLater)
            if socket.bytesAvailable():
                self._take(socket)
            socket = self._server.nextPendingConnection()

    def _read(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._take(socket)

    def _take(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > LONGEST_REQUEST:
                socket.abort()
            return
        words = bytes(socket.readLine(LONGEST_REQUEST).data()).decode(errors="replace").strip()
        socket.write(b"here\n")
        socket.flush()
        self.asked.emit("" if words == _RAISE else words)
