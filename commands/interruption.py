"""Ctrl+C, from the first moment to the last: one sentence, exit code 130, and nothing that Python says by itself."""

import _thread
import os
import signal
import sys
import threading
from typing import NoReturn

INTERRUPTED = 130
_SOON = 0.02
"""Seconds after which an interrupt that was swallowed comes again."""


def watch() -> None:
    """Let no interrupt be swallowed: one that meets a callback, where Python would only print it, comes again soon."""
    sys.unraisablehook = _again


def was_behind(error: BaseException | None) -> bool:
    """Whether an error is what became of an interrupt on its way: Python 3.11 wraps what a class's making raises."""
    while error is not None:
        if isinstance(error, KeyboardInterrupt):
            return True
        error = error.__cause__ or error.__context__
    return False


def ignore() -> None:
    """From now on the work is done: Ctrl+C changes nothing any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def leave() -> NoReturn:
    """Say that the run was interrupted, in the language of the person, and end the process."""
    ignore()
    try:
        _tell()
    finally:
        # WORKAROUND https://github.com/python/cpython/pull/11862: an interrupt that met `exec`, which dataclasses
        # use, makes Python end itself by the signal even when it was dealt with.
        os._exit(INTERRUPTED)


def _tell() -> None:
    """Modules are loaded here since the interrupt may have come before any was."""
    from gettext import gettext as _

    from commands import language
    from commands.console import Console
    from desktop.work import preferences as settings

    language.speak(language.spoken(os.environ, settings.load(settings.home()).settings.language))
    Console.of_process().tell(_("Interrupted. Nothing is half written."))


def _again(swallowed: "sys.UnraisableHookArgs") -> None:
    if issubclass(swallowed.exc_type, KeyboardInterrupt):
        threading.Timer(_SOON, _thread.interrupt_main).start()
    else:
        sys.__unraisablehook__(swallowed)
