"""A polite end from outside (SIGTERM, SIGINT, SIGHUP) closes the window as its button does, so that nothing is lost."""

from __future__ import annotations

import signal
import socket
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal

_SIGNALS = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGINT", "SIGHUP") if hasattr(signal, name))


class Endings(QObject):
    """Tells of a wish to end on the interface's thread. Qt's loop alone would never let Python hear of one."""

    asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hearing, self._telling = socket.socketpair()
        for end in (self._hearing, self._telling):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._hearing.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._heard)
        signal.set_wakeup_fd(self._telling.fileno(), warn_on_full_buffer=False)
        for each in _SIGNALS:
            signal.signal(each, _noted)

    def _heard(self) -> None:
        self._hearing.recv(64)
        self.asked.emit()


def _noted(_number: int, _frame: FrameType | None) -> None:
    """Python hands the signal's number to the socket by itself."""
