"""A process that restores two backups in turn, without end, and says each that it has brought back.

`python -m tests.soak.restoring_process FOLDER BACKUP BACKUP`.
"""

import sys
from itertools import cycle
from pathlib import Path

from storage import Workspace


def main() -> None:
    folder, *backups = map(Path, sys.argv[1:])
    for backup in cycle(backups):
        Workspace.restore(backup, folder)
        sys.stdout.write(f"{backup.name}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
