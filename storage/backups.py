"""Backups: made with SQLite's backup API from a live workspace, opened and checked afterwards, pruned with care."""

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from storage.database import Database


def dated_copy(database: Database, folder: Path, at: datetime, why: str) -> Path:
    """A checked copy of the database in `folder`, named by time and reason."""
    raise NotImplementedError


__all__ = ["closing", "sqlite3"]
