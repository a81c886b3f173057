"""What breaks inside is logged without anybody's words, and told once."""

import sys
from pathlib import Path

import pytest

from desktop.crash import CrashWatch, without_words


def broken(words: str) -> BaseException:
    """An error that quotes somebody's text, as errors do."""
    try:
        raise ValueError(words)
    except ValueError as error:
        return error


def test_a_report_says_where_and_never_what() -> None:
    error = broken("Marie est malade")
    report = without_words(type(error), error.__traceback__)
    assert "ValueError" in report
    assert "desktop/test_crash.py" in report
    assert "Marie" not in report


def test_the_same_fault_is_told_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[Path] = []
    watch = CrashWatch(tmp_path, told.append)
    error = broken("x")
    for _ in range(3):
        watch.caught(type(error), error, error.__traceback__)
    assert told == [tmp_path / "window.log"]


def test_an_interrupt_is_no_fault(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told: list[Path] = []
    CrashWatch(tmp_path, told.append).caught(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert told == []
    assert sys.excepthook is not None
