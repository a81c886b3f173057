"""The program: one line in, an answer and an exit code out, never a traceback.

Exit codes: 0 done, 1 refused with a sentence, 2 not understood, 3 a circumstance such as a full disk, 130 interrupted.
"""

import gc
import logging
import os
import sys
from typing import NoReturn

from commands import window

OBJECTS_BEFORE_A_COLLECTION = 100_000
"""A run is short and makes few cycles: with the usual 700, collections take a fifth of the time of a large import."""


def main() -> None:
    """Run the line that this process was started with, and leave with its exit code."""
    try:
        if window.asked_for(sys.argv[1:]):
            _window()
        code = _run()
    except (KeyboardInterrupt, RuntimeError) as error:
        from commands.interruption import leave, was_behind

        if not was_behind(error):
            raise
        leave()
    sys.exit(code)


def _window() -> NoReturn:
    """Run the window, and end with it: what a thread still indexes may be cut off anywhere, and is found again."""
    code = window.open_window(sys.argv[1:])
    logging.shutdown()
    _let_go_of_streams()
    os._exit(code)


def _run() -> int:
    from commands import interruption

    interruption.watch()
    gc.set_threshold(OBJECTS_BEFORE_A_COLLECTION, 50, 50)
    try:
        from commands.console import Console
        from commands.running import run

        code = run(sys.argv[1:], Console.of_process())
    except BrokenPipeError:  # whoever read the answer has read enough
        code = 0
    finally:
        _let_go_of_streams()
    if code == interruption.INTERRUPTED:
        raise KeyboardInterrupt
    interruption.ignore()
    return code


def _let_go_of_streams() -> None:
    """Empty the streams now, so that Python, which would complain, finds nothing left to write at the very end."""
    for stream in filter(None, (sys.__stdout__, sys.__stderr__)):
        try:
            stream.flush()
        except (OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


if __name__ == "__main__":
    main()
