"""The workspace on disk: a log of changes that never loses one, and the tables that lists read.

Reading goes through the modules `lists`, `records`, `history`, `activity`, `contradictions`, `exchanges` and `log`,
whose functions take a Reader first; writing through `Workspace.perform` with a plan, many of which `editing` makes.
"""

from storage.errors import Circumstance, Refused, StorageError
from storage.model import Changes, Kind, Operation, Record, RecordId, Role, Write
from storage.reader import Reader
from storage.workspace import Workspace

__all__ = [
    "Changes",
    "Circumstance",
    "Kind",
    "Operation",
    "Reader",
    "Record",
    "RecordId",
    "Refused",
    "Role",
    "StorageError",
    "Workspace",
    "Write",
]
