"""Runs a function of a test module in a process of its own, which may give up rights that the test keeps.

`python -m tests.storage.child MODULE FUNCTION FOLDER` is the process.
"""

import importlib
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

UNPRIVILEGED = 65_534
ROOT = Path(__file__).resolve().parents[2]


def in_a_child(work: Callable[[Path], None], folder: Path) -> str:
    """Call `work(folder)` in another process; gives what it printed. What it raises fails the test here."""
    line = [sys.executable, "-m", "tests.storage.child", work.__module__, work.__name__, str(folder)]
    done = subprocess.run(line, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def with_files_up_to(size: int) -> None:
    """From here on no file of this process can grow beyond `size` bytes: writing more is refused, as on a full disk."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def without_root() -> None:
    """Give up root for the rest of this process, where it has it."""
    if os.geteuid() == 0:
        os.setgid(UNPRIVILEGED)
        os.setuid(UNPRIVILEGED)


if __name__ == "__main__":
    getattr(importlib.import_module(sys.argv[1]), sys.argv[2])(Path(sys.argv[3]))
