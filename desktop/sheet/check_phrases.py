"""The checks' words: what is worth a look, in one line, and what its button does."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desktop.sheet.counted import Counted
from desktop.sheet.phrases import shortened
from wiki.checks import Check, CheckKind, FixKind

SHOWN = 3


def check_line(check: Check) -> str:
    """One quiet sentence."""
    return _line(check).format(words=listed(check.words), note=check.note, count=check.count)


def listed(words: Sequence[str]) -> str:
    """“A”, “B”, “C” and 4 more."""
    quoted = [QCoreApplication.translate("Checks", "“{words}”").format(words=shortened(each, 50)) for each in words]
    shown = ", ".join(quoted[:SHOWN])
    left = len(words) - SHOWN
    if left <= 0:
        return shown
    more = Counted().and_more(left)
    return QCoreApplication.translate("Checks", "{shown} {more}").format(shown=shown, more=more)


def summary(count: int) -> str:
    """The folded line."""
    return Counted().things(count)


def fix_label(check: Check) -> str:
    """What the button beside a check does."""
    fix = check.fix
    if check.kind is CheckKind.QUESTIONS_OPEN:
        return QCoreApplication.translate("Checks", "Show")
    if check.kind is CheckKind.END_PASSED:
        return QCoreApplication.translate("Checks", "Set the status")
    if check.kind is CheckKind.EMPTY_SECTION:
        return QCoreApplication.translate("Checks", "Fill it in")
    if fix.kind is FixKind.ADD:
        return QCoreApplication.translate("Checks", "Add “{words}”").format(words=shortened(fix.words, 40))
    if fix.kind is FixKind.NUMBER and fix.words:
        return QCoreApplication.translate("Checks", "Use number {number}").format(number=fix.words)
    if fix.kind is FixKind.NUMBER:
        return QCoreApplication.translate("Checks", "Change the number")
    labels = {
        FixKind.FIELD: QCoreApplication.translate("Checks", "Fill in"),
        FixKind.CORRECT: QCoreApplication.translate("Checks", "Correct"),
        FixKind.REGISTER: QCoreApplication.translate("Checks", "Add to the register"),
        FixKind.TEXT: QCoreApplication.translate("Checks", "Go there"),
    }
    return labels[fix.kind]


def _line(check: Check) -> str:
    counted = {
        CheckKind.END_PASSED: Counted().passed(check.count),
        CheckKind.QUESTIONS_OPEN: _questions(check),
        CheckKind.ACTION_WITHOUT_ASSIGNEE: Counted().actions(check.count),
    }
    return counted.get(check.kind) or _PLAIN[check.kind]()


def _questions(check: Check) -> str:
    questions, age = Counted().questions(int(check.note or 0)), Counted().oldest(check.count)
    return QCoreApplication.translate("Checks", "{questions}, {age}").format(questions=questions, age=age)


_PLAIN = {
    CheckKind.NO_BOARD_REFERENT: lambda: QCoreApplication.translate("Checks", "No board referent"),
    CheckKind.NO_TEAM_REFERENT: lambda: QCoreApplication.translate("Checks", "No team referent"),
    CheckKind.NO_DATE: lambda: QCoreApplication.translate("Checks", "No date at all"),
    CheckKind.LONG_PERIOD: lambda: QCoreApplication.translate("Checks", "Only a long period: {words}"),
    CheckKind.DATES_REVERSED: lambda: QCoreApplication.translate("Checks", "Dates in the wrong order: {words}"),
    CheckKind.YEAR_INFERRED: lambda: QCoreApplication.translate("Checks", "No year in {words}: {note} is supposed"),
    CheckKind.UNKNOWN_REFERENT: lambda: QCoreApplication.translate("Checks", "Not in the register: {words}"),
    CheckKind.PARTNER_IN_ACTIONS: lambda: QCoreApplication.translate(
        "Checks", "Named in the actions, not among the partners: {words}"
    ),
    CheckKind.NUMBER_TWICE: lambda: QCoreApplication.translate("Checks", "Number {note} is also that of {words}"),
    CheckKind.EMPTY_SECTION: lambda: QCoreApplication.translate("Checks", "Nothing yet under {words}"),
    CheckKind.PLACEHOLDER: lambda: QCoreApplication.translate("Checks", "Still to be written: {words}"),
}
