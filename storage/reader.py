"""One state of a workspace, to read from: what every reading function takes first, and a plan before it writes."""

from dataclasses import dataclass

from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class Reader:
    """A transaction's view of the workspace. Other packages pass it on; `connection` is storage's own affair."""

    connection: Connection
