"""What a search says beside its results: what was not understood, how many there are, what to try instead."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from wiki.folding import fold

if TYPE_CHECKING:
    from search.language.query import Misread
    from search.results import Results

_LONGEST = 60
_MOST_MISREAD = 2
_MARKS = str.maketrans("", "", '"*“”«»')


class Counted(QObject):
    """Plurals, which only a QObject's own `tr` finds. Made where it is needed, and thrown away."""

    def results(self, number: int) -> str:
        """How many there are."""
        return self.tr("%n result(s)", "", number)


def told_count(shown: int, total: int) -> str:
    """How many are shown, of how many."""
    if shown >= total:
        return Counted().results(total)
    told = QCoreApplication.translate("Finding", "The first {shown} of {total}")
    return told.format(shown=shown, total=total)


def told_misread(misread: Sequence[Misread]) -> str:
    """What of the query was not understood, in a line."""
    told = [_misread(each) for each in misread[:_MOST_MISREAD]]
    return " ".join(dict.fromkeys(each for each in told if each))


def _misread(misread: Misread) -> str:
    translate = QCoreApplication.translate
    sentences = {
        "unknown operator": translate("Finding", "“{words}”: no such field, these are looked for as words."),
        "unknown value": translate("Finding", "“{words}”: no such value, these are looked for as words."),
        "not a date": translate("Finding", "“{words}” is not read as a date."),
        "no value": _lacking(),
        "open quote": translate("Finding", "The quotation mark is not closed: “{words}” is looked for as words."),
        "nothing beside": translate("Finding", "“{words}” has nothing beside it, and is left out."),
        "too long": translate("Finding", "The end of this long query is left out."),
    }
    return sentences.get(str(misread.why), "").format(words=shortened(misread.words))


def _lacking() -> str:
    return QCoreApplication.translate("Finding", "“{words}” still needs a value.")


def told_lacking(words: str) -> str:
    """That an operator has no value yet."""
    return _lacking().format(words=shortened(words))


def told_understood(results: Results) -> str:
    """How a query with fields was read, where that is not how it was written."""
    understood = results.understood
    if ":" not in understood or results.suggestion or _bare(understood) == _bare(results.query):
        return ""
    return QCoreApplication.translate("Finding", "Understood as: {words}").format(words=shortened(understood))


def _bare(query: str) -> str:
    """A query without the marks that stand open while one types."""
    return fold(query.translate(_MARKS))


def told_nothing(words: str, *, is_limited: bool) -> str:
    """That nothing was found, and what to try."""
    translate = QCoreApplication.translate
    lines = [translate("Finding", "Nothing here answers “{words}”.").format(words=shortened(words))]
    if is_limited:
        lines.append(translate("Finding", "Take a limit away at the right, or try fewer words."))
    elif len(words.split()) > 1:
        lines.append(translate("Finding", "All words must be found: try one of them, or OR between them."))
    else:
        lines.append(translate("Finding", "Try another word, or only its beginning: accents and endings don’t matter."))
    return "\n".join(lines)


def told_indexing(percent: int | None) -> str:
    """That the index is behind."""
    if percent is None:
        return QCoreApplication.translate("Finding", "Indexing")
    return QCoreApplication.translate("Finding", "Indexing, {percent} %").format(percent=percent)


def told_instead(results: Results) -> tuple[str, str]:
    """A question whether other words were meant, and what the results below are then."""
    translate = QCoreApplication.translate
    question = translate("Finding", "Did you mean “{words}”?").format(words=shortened(results.suggestion))
    told = translate("Finding", "Nothing says “{words}”; these results are for “{instead}”.")
    return question, told.format(words=shortened(results.query), instead=shortened(results.suggestion))


def shortened(words: str) -> str:
    """The words in one short line."""
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
