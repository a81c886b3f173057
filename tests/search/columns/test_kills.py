"""A program that is killed while it commits leaves an index that is one of its whole states."""

import random
import subprocess
import sys
from pathlib import Path

from search.columns.store import Store
from tests.conftest import Campaign

_COMMITTING = """
import sys
from pathlib import Path
from search.columns.building import built
from search.columns.manifest import Followed
from search.columns.store import Store
from search.content.document import SearchDocument
store = Store(Path(sys.argv[1]))
with store.exclusive(10):
    if sys.argv[2] == "first":
        store.reset()
    seq = getattr(store.snapshot().followed, "seq", 0)
    print("begun", flush=True)
    while True:
        seq += 1
        title = f"Atelier {seq}"
        document = SearchDocument(f"r{seq}", "note", title, parts=(("title", title),))
        store.commit(built([document], [document.record], "new"), Followed(seq, str(seq)))
"""


def test_kills_at_any_moment(tmp_path: Path, campaign: Campaign) -> None:
    before, kills = 0, campaign.count(check=2, soak=100)
    for turn in range(kills):
        _commit_until_killed(tmp_path, "first" if turn == 0 else "again", random.Random(turn).uniform(0.05, 0.5))
        snapshot = Store(tmp_path).snapshot()
        snapshot.verify()
        reached = snapshot.followed.seq if snapshot.followed else 0
        assert snapshot.documents == reached >= before
        before = reached
    assert before > 0
    campaign.report(f"{kills} kills while committing, {before} records, none missing")


def _commit_until_killed(folder: Path, turn: str, seconds: float) -> None:
    committing = subprocess.Popen(
        [sys.executable, "-c", _COMMITTING, str(folder), turn], stdout=subprocess.PIPE, cwd=Path.cwd()
    )
    assert committing.stdout is not None
    with committing.stdout as said:
        assert said.readline() == b"begun\n"
        try:
            committing.wait(seconds)
        except subprocess.TimeoutExpired:
            committing.kill()
        assert committing.wait() == -9
