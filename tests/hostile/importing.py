"""A process that imports hostile files one after the other, each in a fork of its own under limits.

    python -m tests.hostile.importing FOLDER SECONDS

For every file of the folder `import --dry-run --json` is run with at most that much time of a processor and 4 GB of
addresses. What it printed is left beside the file, as `….out` and `….err`; a line of JSON says how it ended.
"""

import importlib
import json
import os
import resource
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from commands.app import main as fabrique

ROOT = Path(__file__).parents[2]
ADDRESSES = 4 << 30
LOADED_BEFORE = ("commands.grammar", "commands.importing", "commands.phrases", "commands.running")
"""What an import needs, loaded before the first fork, so that each is about its file alone."""


@dataclass(frozen=True, slots=True)
class Ending:
    """How one import ended: exit code (negative when a signal stopped it), processor time, memory, what it printed."""

    name: str
    code: int
    seconds: float
    megabytes: float
    out: Path
    err: Path


def import_each(folder: Path, *, seconds: int, patience: float) -> list[Ending]:
    """Import every file of the folder in a new process; `seconds` bound each, `patience` (real time) all of them."""
    words = [sys.executable, "-m", "tests.hostile.importing", str(folder), str(seconds)]
    home = {"FABRIQUE_HOME": str(folder.parent / "home"), "LANG": "C.UTF-8", "PATH": os.environ["PATH"]}
    done = subprocess.run(words, cwd=ROOT, env=home, capture_output=True, text=True, timeout=patience, check=True)
    told = [json.loads(line) for line in done.stdout.splitlines()]
    return [
        Ending(each["name"], each["code"], each["seconds"], each["megabytes"], *_printed(folder / each["name"]))
        for each in told
    ]


def _printed(file: Path) -> tuple[Path, Path]:
    return file.parent.parent / f"{file.name}.out", file.parent.parent / f"{file.name}.err"


def main(folder: Path, seconds: int) -> None:
    """Import the files of the folder, one fork each, and say how each ended."""
    for name in LOADED_BEFORE:
        importlib.import_module(name)
    for file in sorted(folder.iterdir()):
        child = os.fork()
        if child == 0:
            _import(file, seconds)
        _, status, used = os.wait4(child, 0)
        told = {
            "name": file.name,
            "code": os.waitstatus_to_exitcode(status),
            "seconds": used.ru_utime + used.ru_stime,
            "megabytes": used.ru_maxrss / 1000,
        }
        sys.stdout.write(json.dumps(told) + "\n")
        sys.stdout.flush()


def _import(file: Path, seconds: int) -> NoReturn:
    """What the fork does: it becomes the program, and never comes back."""
    code = 70
    try:
        resource.setrlimit(resource.RLIMIT_AS, (ADDRESSES, ADDRESSES))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
        signal.signal(signal.SIGXCPU, signal.SIG_DFL)
        for stream, place in zip((1, 2), _printed(file), strict=True):
            os.dup2(os.open(place, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), stream)
        sys.argv = ["fabrique", "import", "--dry-run", "--json", str(file)]
        fabrique()
    except SystemExit as leaving:
        code = leaving.code if isinstance(leaving.code, int) else 1
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
