"""Words that a person has said are right: one a line, in a file of theirs, for one workspace."""

from __future__ import annotations

import contextlib
import hashlib
from pathlib import Path

FOLDER = "words"


class OwnWords:
    """Read when it is made; where the file cannot be written, words last for the session."""

    def __init__(self, home: Path, workspace: Path) -> None:
        name = hashlib.sha256(str(workspace.resolve()).encode(errors="surrogateescape")).hexdigest()[:16]
        self._file = home / FOLDER / f"{name}.txt"
        self._words: set[str] = set()
        with contextlib.suppress(OSError, ValueError):
            self._words = {word for line in self._file.read_text("utf-8").split("\n") if (word := line.strip())}

    def __contains__(self, word: str) -> bool:
        return word in self._words or word.lower() in self._words

    def add(self, word: str) -> None:
        """From now on the word is right."""
        self._words.add(word)
        unfinished = self._file.with_suffix(".new")
        with contextlib.suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            unfinished.write_text("\n".join(sorted(self._words)) + "\n", "utf-8")
            unfinished.replace(self._file)
