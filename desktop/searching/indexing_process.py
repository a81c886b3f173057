"""Builds a workspace's index in a process of its own.

python -m desktop.searching.indexing_process FOLDER

A thread would take the interface's turns at every word. Each step that is committed is one line of JSON on the standard
output, {"done": 400, "total": 10000}; a last one, {"error": "…"}, says why nothing more comes. Exit codes are the
command line's: 0 done, 1 refused, 3 a circumstance, such as another program that keeps the index to itself. Whoever
started this holds the other end of the standard input: when that is closed, this ends at once, which harms nothing.
"""

from __future__ import annotations

import gc
import json
import os
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

DONE, REFUSED, NOT_UNDERSTOOD, CIRCUMSTANCE = 0, 1, 2, 3

NICE = 10
"""How much less of the processor is asked for than others get."""
PATIENCE = 30.0
"""Seconds to wait for another program that is writing the index without getting on."""
OBJECTS_BEFORE_A_COLLECTION = 100_000


def main(words: Sequence[str]) -> int:
    """Build the index of the workspace in the folder that is named; gives the exit code."""
    if len(words) != 1:
        sys.stderr.write(f"{__doc__}\n")
        return NOT_UNDERSTOOD
    threading.Thread(target=_end_with_the_input, daemon=True).start()
    _give_way()
    gc.set_threshold(OBJECTS_BEFORE_A_COLLECTION, 50, 50)
    return build(Path(words[0]))


def build(folder: Path) -> int:
    """Bring the index up to the log, and attachments' texts into it."""
    from documents.plain_text import AttachmentReader
    from search import SearchError, SearchIndex
    from storage import StorageError, Workspace
    from storage.errors import Refused

    try:
        with (
            Workspace.open(folder) as workspace,
            AttachmentReader() as reading,
            SearchIndex(workspace, patience=PATIENCE, attachment_text=reading, builds=False) as index,
        ):
            if not index.build(_tell):
                return _failed("IndexBusy", CIRCUMSTANCE)
            if index.is_apart:
                return _failed("NotWritten", CIRCUMSTANCE)
    except Refused as error:
        return _failed(type(error).__name__, REFUSED)
    except (StorageError, SearchError, OSError) as error:
        return _failed(type(error).__name__, CIRCUMSTANCE)
    return DONE


def _tell(done: int, total: int) -> None:
    _say({"done": done, "total": total})


def _failed(reason: str, code: int) -> int:
    _say({"error": reason})
    return code


def _say(words: dict[str, int | str]) -> None:
    sys.stdout.write(json.dumps(words) + "\n")
    sys.stdout.flush()


def _give_way() -> None:
    if hasattr(os, "nice"):
        os.nice(NICE)


def _end_with_the_input() -> None:
    """An index that is being written may be left at any moment."""
    while sys.stdin.buffer.read(1):
        pass
    os._exit(DONE)


if __name__ == "__main__":
    code = main(sys.argv[1:])
    sys.stdout.flush()
    os._exit(code)  # the thread that waits for the input to be closed has nothing to finish
