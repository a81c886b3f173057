"""The way to the window, decided before anything of the command line is loaded: a window must be drawn at once."""

import os
import sys
from collections.abc import Mapping, Sequence

COMMAND = "window"
SCHEME = "fabrique:"
_OPTION = "--workspace"
_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY")


def asked_for(words: Sequence[str], environment: Mapping[str, str] | None = None) -> bool:
    """Whether a line opens the window: its command, an address, or nothing at all where there is a screen."""
    rest = _without_workspace(words)
    if rest[:1] == [COMMAND]:
        return not any(word.startswith("-") for word in rest[1:])
    if len(rest) == 1 and rest[0].startswith(SCHEME):
        return True
    return not rest and has_screen(environment)


def has_screen(environment: Mapping[str, str] | None = None) -> bool:
    """Whether a window could be seen; on Windows and macOS always."""
    if sys.platform in ("win32", "darwin"):
        return True
    known = os.environ if environment is None else environment
    return any(known.get(name) for name in _SCREENS)


def open_window(words: Sequence[str]) -> int:
    """Open it on a workspace's folder, or at an address; the exit code when it is closed."""
    from desktop.app import run

    rest = _without_workspace(words)
    folder = words[1] if words[:1] == [_OPTION] else ""
    named = rest[1:] if rest[:1] == [COMMAND] else rest
    address = named[0] if named and named[0].startswith(SCHEME) else ""
    return run(folder=named[0] if named and not address else folder, address=address)


def _without_workspace(words: Sequence[str]) -> list[str]:
    return list(words[2:] if words[:1] == [_OPTION] else words)
