"""What is folded away stays so: the window's state remembers it on this machine."""

from __future__ import annotations

from typing import Protocol


class Folds(Protocol):
    """What remembers on this machine which parts are unfolded; the window's state does."""

    def flag(self, name: str, *, otherwise: bool) -> bool: ...
    def keep_flag(self, name: str, *, value: bool) -> None: ...


class OwnFolds:
    """Remembers for one window."""

    def __init__(self) -> None:
        self._flags: dict[str, bool] = {}

    def flag(self, name: str, *, otherwise: bool) -> bool:
        return self._flags.get(name, otherwise)

    def keep_flag(self, name: str, *, value: bool) -> None:
        self._flags[name] = value
