"""What all tests share: how large a campaign is, and hypothesis' two ways of working."""

import os
import signal
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, settings

FULL = os.environ.get("SOAK") == "full"

# A process whose files cannot grow would leave half of a compiled module behind, for all that come after it.
os.environ["PYTHONDONTWRITEBYTECODE"] = "1"

# Where tests are run in the background Ctrl+C is ignored, and so it would be in every process that they interrupt.
signal.signal(signal.SIGINT, signal.default_int_handler)

settings.register_profile(
    "check", deadline=None, derandomize=True, database=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("soak", deadline=None, max_examples=2_000, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("soak" if FULL else "check")


@dataclass(frozen=True, slots=True)
class Campaign:
    """How often a long test repeats: a little in `./dev check`, all of it in `./dev soak`."""

    full: bool
    report: Callable[[str], None]
    """Keeps one line of figures, printed when a full campaign ends."""

    def count(self, *, check: int, soak: int) -> int:
        """The number that fits the occasion."""
        return soak if self.full else check


@pytest.fixture
def campaign(record_property: Callable[[str, object], None]) -> Campaign:
    return Campaign(full=FULL, report=lambda line: record_property("figures", line))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what `./dev soak` runs: every test that takes part in a campaign, wherever it stands."""
    for item in items:
        if "campaign" in getattr(item, "fixturenames", ()):
            item.add_marker("campaign")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the figures of a full campaign before pytest's last line."""
    if not FULL:
        return
    for reports in terminalreporter.stats.values():
        for report in reports:
            for name, value in getattr(report, "user_properties", ()):
                if name == "figures" and report.when == "call":
                    terminalreporter.write_line(f"{report.nodeid}: {value}")
