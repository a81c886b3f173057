"""Where time comes from: handed in, so that tests and replays decide what the time is."""

from collections.abc import Callable
from datetime import UTC, datetime

from storage.errors import DamagedValue

Clock = Callable[[], datetime]


def system_clock() -> datetime:
    """The machine's time, in UTC."""
    return datetime.now(UTC)


def written_time(moment: datetime) -> str:
    """A moment as storage writes it: ISO 8601 in UTC with milliseconds, which sorts as text."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds")


def read_time(words: str) -> datetime:
    """The moment that `written_time` wrote. Raises DamagedValue for other words."""
    try:
        return datetime.fromisoformat(words)
    except ValueError:
        raise DamagedValue(words) from None
