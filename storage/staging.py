"""A place beside the workspace's file where a database is made ready before it takes another's place."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

from storage.database import translate


@contextmanager
def staging(folder: Path) -> Iterator[Path]:
    """A folder of its own inside `folder`, gone at the end."""
    try:
        place = Path(mkdtemp(prefix=".unfinished-", dir=folder))
    except OSError as error:
        raise translate(error, folder) from error
    try:
        yield place
    finally:
        shutil.rmtree(place, ignore_errors=True)
