"""The review in words: what would come in, why, and what it comes to."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from desktop.importing.review_rows import Entry, EntryKind, Figures
from documents.reading import Action, DraftKind, Why
from documents.reading.counting import WordCounts


def figures_words(figures: Figures) -> str:
    """`3 sheets to create, 1 note to complete, 12 people of whom 9 new`."""
    parts = [_to_create(kind, count) for kind, count in figures.created.items()]
    parts += [_to_complete(kind, count) for kind, count in figures.updated.items()]
    if figures.people:
        people = QCoreApplication.translate("Review", "%n person(s)", "", figures.people)
        new = QCoreApplication.translate("Review", "%n new", "people", figures.new_people)
        parts.append(f"{people} ({new})" if figures.new_people else people)
    if figures.organisations:
        bodies = QCoreApplication.translate("Review", "%n organisation(s)", "", figures.organisations)
        new = QCoreApplication.translate("Review", "%n new", "organisations", figures.new_organisations)
        parts.append(f"{bodies} ({new})" if figures.new_organisations else bodies)
    if not parts:
        return QCoreApplication.translate("Review", "Nothing to bring in: all of it is here already")
    return ", ".join(parts)


def _to_create(kind: DraftKind, count: int) -> str:
    if kind is DraftKind.SHEET:
        return QCoreApplication.translate("Review", "%n sheet(s) to create", "", count)
    if kind is DraftKind.NOTE:
        return QCoreApplication.translate("Review", "%n note(s) to create", "", count)
    return QCoreApplication.translate("Review", "%n page(s) to create", "", count)


def _to_complete(kind: DraftKind, count: int) -> str:
    if kind is DraftKind.SHEET:
        return QCoreApplication.translate("Review", "%n sheet(s) to update", "", count)
    if kind is DraftKind.NOTE:
        return QCoreApplication.translate("Review", "%n note(s) to update", "", count)
    return QCoreApplication.translate("Review", "%n page(s) to update", "", count)


def words_of_words(counts: WordCounts, sources: int) -> str:
    """`Nothing is lost: 214 words of 214 have their place`, or what stands elsewhere."""
    locale = QLocale()
    found, placed = locale.toString(counts.found), locale.toString(counts.placed)
    if counts.placed == counts.found:
        words = QCoreApplication.translate("Review", "Nothing is lost: {placed} words of {found} have their place")
        told = [words.format(placed=placed, found=found)]
    else:
        words = QCoreApplication.translate("Review", "{placed} words of {found} have their place")
        told = [words.format(placed=placed, found=found)]
    if counts.to_file:
        words = QCoreApplication.translate("Review", "%n word(s) under “À classer”", "", counts.to_file)
        told.append(words)
    if counts.unfiled:
        told.append(QCoreApplication.translate("Review", "%n word(s) in no sheet", "", counts.unfiled))
    if counts.left_out:
        told.append(QCoreApplication.translate("Review", "%n word(s) left out", "", counts.left_out))
    if sources > 1:
        told.append(QCoreApplication.translate("Review", "%n file(s) read", "", sources))
    return " · ".join(told)


def accept_words(figures: Figures) -> str:
    """What the button does."""
    created, updated = sum(figures.created.values()), sum(figures.updated.values())
    if created and not updated:
        if set(figures.created) == {DraftKind.SHEET}:
            return QCoreApplication.translate("Review", "Bring in %n sheet(s)", "", created)
        return QCoreApplication.translate("Review", "Bring in %n text(s)", "", created)
    if updated and not created:
        return QCoreApplication.translate("Review", "Update %n text(s)", "", updated)
    return QCoreApplication.translate("Review", "Bring all of it in")


def done_words(figures: Figures) -> str:
    """What is told once it is written."""
    created, updated = figures.created, sum(figures.updated.values())
    parts = [_brought(kind, count) for kind, count in created.items()]
    if updated:
        parts.append(QCoreApplication.translate("Review", "%n text(s) updated", "", updated))
    if not parts:
        entries = figures.new_people + figures.new_organisations
        parts.append(QCoreApplication.translate("Review", "%n name(s) in the register", "", entries))
    return ", ".join(parts)


def _brought(kind: DraftKind, count: int) -> str:
    if kind is DraftKind.SHEET:
        return QCoreApplication.translate("Review", "%n sheet(s) brought in", "", count)
    if kind is DraftKind.NOTE:
        return QCoreApplication.translate("Review", "%n note(s) brought in", "", count)
    return QCoreApplication.translate("Review", "%n page(s) brought in", "", count)


def entry_words(entry: Entry) -> tuple[str, str]:
    """An entry's title and the line below it."""
    if entry.kind is EntryKind.NAMES:
        title = QCoreApplication.translate("Review", "People and organisations")
        detail = QCoreApplication.translate("Review", "%n name(s)", "", entry.count)
        return title, f"{detail} · {choice_words(entry.doubts)}" if entry.doubts else detail
    if entry.kind is EntryKind.UNFILED:
        return (
            QCoreApplication.translate("Review", "In no sheet"),
            QCoreApplication.translate("Review", "%n passage(s) that stay in the file", "", entry.count),
        )
    if entry.kind is EntryKind.PROBLEMS:
        return (
            QCoreApplication.translate("Review", "Not read, or left out"),
            QCoreApplication.translate("Review", "%n remark(s)", "", entry.count),
        )
    return entry.title or QCoreApplication.translate("Review", "Untitled"), _item_detail(entry)


def _item_detail(entry: Entry) -> str:
    parts = [kind_words(entry.kind)]
    if entry.axis:
        parts[0] = QCoreApplication.translate("Review", "Axis {axis}").format(axis=entry.axis)
    if entry.number:
        parts.append(QCoreApplication.translate("Review", "no. {number}").format(number=entry.number))
    if entry.doubts:
        parts.append(QCoreApplication.translate("Review", "%n doubt(s)", "", entry.doubts))
    return " · ".join(parts)


def kind_words(kind: EntryKind) -> str:
    """What an entry would become."""
    return {
        EntryKind.SHEET: QCoreApplication.translate("Review", "Sheet"),
        EntryKind.NOTE: QCoreApplication.translate("Review", "Note"),
        EntryKind.PAGE: QCoreApplication.translate("Review", "Page"),
    }.get(kind, "")


def choice_words(count: int) -> str:
    """How many names wait for a choice."""
    return QCoreApplication.translate("Review", "%n to choose", "names", count)


def action_words(action: Action) -> str:
    """The state of an entry, on its chip."""
    return {
        Action.CREATE: QCoreApplication.translate("Review", "new"),
        Action.UPDATE: QCoreApplication.translate("Review", "update"),
        Action.SKIP: QCoreApplication.translate("Review", "left out"),
    }[action]


def why_words(why: Why, resembled: str, target: str) -> str:
    """The reason for what is proposed, in a sentence; empty when there is nothing to explain."""
    words = {
        Why.LIKE: QCoreApplication.translate(
            "Review", "It resembles “{resembled}”, but not enough to be it: a new one is made."
        ),
        Why.UNKNOWN_ID: QCoreApplication.translate("Review", "It comes from another workspace: a new one is made."),
        Why.SAME_ID: QCoreApplication.translate("Review", "Another file has the same identity: a new one is made."),
        Why.DELETED: QCoreApplication.translate(
            "Review", "Its own is in the bin, but the file has changed since: a new one is made."
        ),
        Why.ID: QCoreApplication.translate("Review", "It is “{target}”: only what changed in the file is written."),
        Why.READ: QCoreApplication.translate(
            "Review", "This file was here before, as “{target}”: only what changed in it is written."
        ),
        Why.NUMBER: QCoreApplication.translate(
            "Review", "It has the number and title of “{target}”: what that one lacks is added, nothing is taken away."
        ),
        Why.UNCHANGED: QCoreApplication.translate("Review", "“{target}” says all of it already: nothing to do."),
        Why.BIN: QCoreApplication.translate("Review", "Its own, “{target}”, is in the bin: it is left there."),
        Why.TWICE: QCoreApplication.translate("Review", "The same text comes twice: it is taken once."),
    }
    return words.get(why, "").format(resembled=resembled, target=target or resembled)
