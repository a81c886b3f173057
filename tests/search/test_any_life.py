"""Whatever happens to a workspace and its index, in any order: the answers are those of an index made from nothing."""

import os
import random
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any
from unittest import mock

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from search import SearchIndex
from storage import Workspace
from tests.conftest import FULL
from tests.search.living import Life, attachment_text, caught_up, rebuilt

OPEN = Path.open
SEEDS = st.integers(min_value=0, max_value=2**32 - 1)


class Killed(BaseException):
    """The process ends here."""


class AnyLife(RuleBasedStateMachine):
    """`index` is opened, left, killed and opened again over a workspace that changes, is forgotten in and restored."""

    def __init__(self) -> None:
        super().__init__()
        self.place = Path(tempfile.mkdtemp(prefix="fabrique-life-"))
        self.workspace = Workspace.create(self.place / "groupe", "Groupe", author="Noé Le Goff")
        self.index = self._opened(builds=False)
        self.backups: list[Path] = []
        self.turn = 0

    @initialize(seed=SEEDS)
    def begin(self, seed: int) -> None:
        self.life = Life(self.workspace, seed)

    @rule(count=st.integers(1, 6))
    def live(self, count: int) -> None:
        for _ in range(count):
            self.life.happen()

    @rule(query=st.sampled_from(("ate", "velo ", "axe:4", "annexe", "((((")))
    def search(self, query: str) -> None:
        self.index.search(query)

    @rule()
    def catch_up(self) -> None:
        self.index.catch_up()

    @rule()
    def build(self) -> None:
        assert self.index.build()

    @rule(builds=st.booleans())
    def another_process_builds(self, builds: bool) -> None:
        with self._opened(builds=builds) as other:
            assert other.build()

    @rule(builds=st.booleans())
    def open_again(self, builds: bool) -> None:
        self.index.close()
        self.index = self._opened(builds=builds)

    @rule(after=st.integers(0, 60), seed=SEEDS)
    def be_killed(self, after: int, seed: int) -> None:
        """The process that builds ends between two of its doings, and what it was writing is half there."""
        rng = random.Random(seed)
        with self._opened(builds=True) as other, killed_after(after, rng), suppress(Killed):
            other.build()

    @rule(seed=SEEDS)
    def be_harmed(self, seed: int) -> None:
        """A file is cut, changed, or gone."""
        rng = random.Random(seed)
        files = [each for each in self.index_folder.rglob("*") if each.is_file() and each.name != "lock"]
        if files:
            harm(rng.choice(sorted(files)), rng)

    @rule()
    def lose_the_folder(self) -> None:
        shutil.rmtree(self.index_folder, ignore_errors=True)

    @rule()
    def back_up(self) -> None:
        self.backups.append(self.workspace.backup(self.place / f"{len(self.backups)}.db"))

    @precondition(lambda self: self.backups)
    @rule(seed=SEEDS)
    def restore(self, seed: int) -> None:
        """The log goes back, under an index that is open."""
        Workspace.restore(random.Random(seed).choice(self.backups), self.workspace.folder)

    @rule(seed=SEEDS)
    def forget(self, seed: int) -> None:
        person = random.Random(seed).choice(self.life.people[:3])
        if not self.backups:
            self.workspace.forget(person)

    @rule()
    def discard(self) -> None:
        self.index.discard()

    @rule()
    def compare(self) -> None:
        self.turn += 1
        assert caught_up(self.index) == rebuilt(self.workspace, self.place / f"fresh {self.turn}")

    def teardown(self) -> None:
        try:
            if hasattr(self, "life"):
                self.compare()
        finally:
            self.index.close()
            self.workspace.close()
            shutil.rmtree(self.place)

    @property
    def index_folder(self) -> Path:
        """Where the index lies."""
        return self.workspace.folder / "index"

    def _opened(self, *, builds: bool) -> SearchIndex:
        return SearchIndex(self.workspace, patience=2.0, attachment_text=attachment_text, builds=builds)


def harm(file: Path, rng: random.Random) -> None:
    """Cut a file, change it, or take it away; as a disk would, in place."""
    with suppress(FileNotFoundError):
        data = bytearray(file.read_bytes())
        match rng.randrange(4):
            case 0:
                file.unlink()
            case 1:
                os.truncate(file, rng.randrange(len(data) + 1))
            case 2 if data:
                data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)
                file.write_bytes(data)
            case _:
                file.write_bytes(data + b"more")


@contextmanager
def killed_after(doings: int, rng: random.Random) -> Iterator[None]:
    """Let a process do so much with its files, then end it; the newest of them is cut short as a power cut may do."""
    left = doings
    opened: list[IO[Any]] = []

    def counted(do: Callable[..., Any]) -> Callable[..., Any]:
        def done(*args: Any, **kwargs: Any) -> Any:
            nonlocal left
            if left == 0:
                raise Killed
            left -= 1
            found = do(*args, **kwargs)
            if do is OPEN:
                opened.append(found)
            return found

        return done

    with (
        mock.patch.object(Path, "open", counted(OPEN)),
        mock.patch.object(Path, "replace", counted(Path.replace)),
        mock.patch.object(Path, "unlink", counted(Path.unlink)),
        mock.patch.object(os, "fsync", counted(os.fsync)),
    ):
        yield
    for file in opened:
        file.close()
    if left == 0 and opened:
        cut_unless_committed(Path(opened[-1].name), rng)


def cut_unless_committed(file: Path, rng: random.Random) -> None:
    """What no manifest names may be there in part."""
    manifest = file.parent / "manifest.json"
    named = manifest.read_text("utf-8") if manifest.exists() else ""
    if file.exists() and file != manifest and file.stem not in named:
        os.truncate(file, rng.randrange(file.stat().st_size + 1))


TestAnyLife = AnyLife.TestCase
TestAnyLife.settings = settings(max_examples=400 if FULL else 12, stateful_step_count=40 if FULL else 20, deadline=None)
