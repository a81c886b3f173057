"""The process that reads attached files: `python -m documents.plain_text.worker SECONDS`.

It says {"ready": true}, then answers each line {"path", "name"} of its standard input with one line {"text"}. It may be
killed at any time, and ends by itself when a file takes longer than SECONDS, when memory runs out, or when nobody holds
the other end of its input any more.
"""

import faulthandler
import gc
import json
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TextIO

from documents.plain_text.texts import text_of

MOST_MEMORY = 1 << 30
"""Bytes of address space, where the system can limit it."""
NICE = 10


def main(words: list[str]) -> int:
    """Answer until the input ends; gives the exit code."""
    seconds = float(words[0]) if words else 60.0
    answers = _own_output()
    _limit()
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        serve(sys.stdin, answers, seconds, nowhere)
    return 0


def serve(questions: Iterable[str], answers: TextIO, seconds: float, nowhere: TextIO) -> None:
    """Answer each question; `seconds` after one was asked the process ends, whatever code holds it."""
    _say(answers, {"ready": True})
    for question in questions:
        asked = json.loads(question)
        faulthandler.dump_traceback_later(seconds, exit=True, file=nowhere)
        text = text_of(Path(asked["path"]), asked["name"])
        faulthandler.cancel_dump_traceback_later()
        _say(answers, {"text": text})
        gc.collect()


def _say(answers: TextIO, what: dict[str, object]) -> None:
    answers.write(json.dumps(what) + "\n")
    answers.flush()


def _own_output() -> TextIO:
    """The standard output for answers alone: what a library prints goes to the errors."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="ascii")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return answers


def _limit() -> None:
    """Take less of the processor than others, and no more memory than a document needs."""
    if sys.platform != "win32":
        import resource

        os.nice(NICE)
        _, most = resource.getrlimit(resource.RLIMIT_AS)
        limit = MOST_MEMORY if most == resource.RLIM_INFINITY else min(MOST_MEMORY, most)
        resource.setrlimit(resource.RLIMIT_AS, (limit, most))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
