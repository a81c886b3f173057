"""The streams of one run: answers to stdout, everything else to stderr, questions to a person who is there."""

import io
import json
import re
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from gettext import gettext as _
from typing import BinaryIO, TextIO

from commands.progress import Progress

_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")

_HALVES = re.compile(r"[\ud800-\udc7f\udd00-\udfff]")


def printable(text: str) -> str:
    """Text without what would steer a terminal or turn the writing around; line ends and tabs stay."""
    return _UNPRINTABLE.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))


def one_line(text: str) -> str:
    """Printable text on one line, blanks collapsed."""
    return " ".join(printable(text).split())


def valid_text(argument: str) -> str:
    """A word of the command line as text that can be kept: what was no UTF-8, or half a character, becomes a sign."""
    return _HALVES.sub("\ufffd", argument).encode("utf-8", "surrogateescape").decode("utf-8", "replace")


class Console:
    """Where one run writes and asks. A stream that cannot show a character shows a sign in its place."""

    def __init__(self, output: TextIO | None, errors: TextIO | None, typed: TextIO | None) -> None:
        self._output = _forgiving(output)
        self._errors = _forgiving(errors)
        self._typed = typed

    @classmethod
    def of_process(cls) -> "Console":
        """The console on the process's own streams, any of which may be closed."""
        return cls(sys.stdout, sys.stderr, sys.stdin)

    @property
    def can_ask(self) -> bool:
        """Whether somebody sits at both ends: typing in, reading what is not the answer."""
        return _is_terminal(self._typed) and _is_terminal(self._errors)

    @property
    def width(self) -> int | None:
        """How many columns an answer may have; None when it does not go to a terminal."""
        return shutil.get_terminal_size().columns if _is_terminal(self._output) else None

    def answer(self, text: str = "") -> None:
        """One or more lines of what was asked for."""
        self._output.write(printable(text) + "\n")

    def answer_exactly(self, text: str) -> None:
        """What was asked for, every line end as it is, in UTF-8 whatever the terminal."""
        self._output.flush()
        data = text.encode("utf-8", "surrogatepass")
        binary = getattr(self._output, "buffer", None)
        if binary is None:
            self._output.write(text)
        else:
            binary.write(data)
            binary.flush()

    def answer_json(self, value: object) -> None:
        """What was asked for, for a program."""
        plain = (self._output.encoding or "").lower().replace("-", "") != "utf8"
        text = json.dumps(value, ensure_ascii=plain, indent=2)
        self._output.write(re.sub("[\ud800-\udfff]", lambda found: f"\\u{ord(found[0]):04x}", text) + "\n")

    def tell(self, text: str) -> None:
        """A sentence beside the answer. A stream that takes no more is told of by `finish`, or by nobody."""
        with suppress(OSError):
            self._output.flush()
        with suppress(OSError):
            self._errors.write(printable(text) + "\n")
            self._errors.flush()

    @property
    def typed_bytes(self) -> BinaryIO | None:
        """Standard input as it is; None when it is closed."""
        return getattr(self._typed, "buffer", None)

    def choose(self, question: str, choices: str, *, usual: str = "") -> str:
        """One letter of `choices`; for no answer the usual one, otherwise the last. Only where `can_ask`."""
        prompt = f"{question} [{'/'.join(choices)}] "
        while True:
            self._errors.write(printable(prompt))
            self._errors.flush()
            line = self._typed.readline() if self._typed else ""
            word = line.strip()[:1].lower()
            if not word:
                return usual or choices[-1]
            if word in choices:
                return word
            self.tell(_("Please answer with one of these letters."))

    @contextmanager
    def progress(self, label: str, total: int) -> Iterator[Progress]:
        """A bar while the block runs, on a terminal; nothing elsewhere."""
        bar = Progress(self._errors if _is_terminal(self._errors) else None, label, total)
        try:
            yield bar
        finally:
            bar.close()

    def finish(self) -> None:
        """Write what is still held back. Raises OSError when an answer cannot be written."""
        self._output.flush()


def _is_terminal(stream: TextIO | None) -> bool:
    try:
        return stream is not None and stream.isatty()
    except ValueError:
        return False


def _forgiving(stream: TextIO | None) -> TextIO:
    if stream is None:
        return io.StringIO()
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="replace")
    return stream
