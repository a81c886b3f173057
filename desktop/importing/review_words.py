"""The review in words: what would come in, why, and what it comes to."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from desktop.importing.counted import Counted
from desktop.importing.figures import Figures
from desktop.importing.review_rows import Entry, EntryKind
from documents.reading import Action, DraftKind, Why
from documents.reading.counting import WordCounts


def figures_words(figures: Figures) -> str:
    """`3 sheets to create, 1 note to complete, 12 people of whom 9 new`."""
    parts = [_to_create(kind, count) for kind, count in figures.created.items()]
    parts += [_to_complete(kind, count) for kind, count in figures.updated.items()]
    if figures.people:
        people = Counted().persons(figures.people)
        new = Counted().new_people(figures.new_people)
        parts.append(f"{people} ({new})" if figures.new_people else people)
    if figures.organisations:
        bodies = Counted().organisations(figures.organisations)
        new = Counted().new_organisations(figures.new_organisations)
        parts.append(f"{bodies} ({new})" if figures.new_organisations else bodies)
    if not parts:
        return QCoreApplication.translate("Review", "Nothing to bring in: all of it is here already")
    return ", ".join(parts)


def _to_create(kind: DraftKind, count: int) -> str:
    if kind is DraftKind.SHEET:
        return Counted().sheets_to_create(count)
    if kind is DraftKind.NOTE:
        return Counted().notes_to_create(count)
    return Counted().pages_to_create(count)


def _to_complete(kind: DraftKind, count: int) -> str:
    if kind is DraftKind.SHEET:
        return Counted().sheets_to_update(count)
    if kind is DraftKind.NOTE:
        return Counted().notes_to_update(count)
    return Counted().pages_to_update(count)


def words_of_words(counts: WordCounts, sources: int, *, keeps_unfiled: bool) -> str:
    """`Nothing is lost: 214 words of 214 have their place`, or what stands elsewhere."""
    locale = QLocale()
    placed = counts.placed + counts.to_file + (counts.unfiled if keeps_unfiled else 0)
    if placed == counts.found:
        words = QCoreApplication.translate("Review", "Nothing is lost: {placed} words of {found} have their place")
    else:
        words = QCoreApplication.translate("Review", "{placed} words of {found} have their place")
    told = [words.format(placed=locale.toString(placed), found=locale.toString(counts.found))]
    if counts.to_file:
        told.append(Counted().under_a_classer_words(counts.to_file))
    if counts.unfiled and keeps_unfiled:
        told.append(Counted().in_a_note_words(counts.unfiled))
    elif counts.unfiled:
        told.append(Counted().in_no_sheet_words(counts.unfiled))
    if counts.left_out:
        told.append(Counted().left_out_words(counts.left_out))
    if sources > 1:
        told.append(Counted().files_read(sources))
    return " · ".join(told)


def accept_words(figures: Figures) -> str:
    """What the button does."""
    created, updated = sum(figures.created.values()), sum(figures.updated.values())
    if created and not updated:
        if set(figures.created) == {DraftKind.SHEET}:
            return Counted().bring_in_sheets(created)
        if set(figures.created) == {DraftKind.NOTE}:
            return Counted().bring_in_notes(created)
        return Counted().bring_in_texts(created)
    if updated and not created and set(figures.updated) == {DraftKind.SHEET}:
        return Counted().update_sheets(updated)
    if updated and not created:
        return Counted().update_texts(updated)
    return QCoreApplication.translate("Review", "Bring all of it in")


def done_words(figures: Figures) -> str:
    """What is told once it is written."""
    created, updated = figures.created, sum(figures.updated.values())
    parts = [_brought(kind, count) for kind, count in created.items()]
    if updated:
        parts.append(Counted().texts_updated(updated))
    if not parts:
        entries = figures.new_people + figures.new_organisations
        parts.append(Counted().names_in_the_register(entries))
    return ", ".join(parts)


def _brought(kind: DraftKind, count: int) -> str:
    if kind is DraftKind.SHEET:
        return Counted().sheets_brought_in(count)
    if kind is DraftKind.NOTE:
        return Counted().notes_brought_in(count)
    return Counted().pages_brought_in(count)


def entry_words(entry: Entry) -> tuple[str, str]:
    """An entry's title and the line below it."""
    if entry.kind is EntryKind.NAMES:
        title = QCoreApplication.translate("Review", "People and organisations")
        detail = Counted().names(entry.count)
        return title, f"{detail} · {choice_words(entry.doubts)}" if entry.doubts else detail
    if entry.kind is EntryKind.UNFILED:
        return (
            QCoreApplication.translate("Review", "In no sheet"),
            _unfiled_detail(entry),
        )
    if entry.kind is EntryKind.PROBLEMS:
        return (
            QCoreApplication.translate("Review", "Not read, or left out"),
            Counted().remarks(entry.count),
        )
    return entry.title or QCoreApplication.translate("Review", "Untitled"), _item_detail(entry)


def _unfiled_detail(entry: Entry) -> str:
    if entry.action is Action.CREATE:
        return Counted().passages_kept_in_a_note(entry.count)
    return Counted().passages_that_stay_in_the_file(entry.count)


def _item_detail(entry: Entry) -> str:
    parts = []
    if entry.number:
        parts.append(QCoreApplication.translate("Review", "no. {number}").format(number=entry.number))
    if entry.doubts:
        parts.append(Counted().doubts(entry.doubts))
    if entry.axis:
        parts.append(QCoreApplication.translate("Review", "Axis {axis}").format(axis=entry.axis))
    if not entry.axis and not entry.number:
        parts.insert(0, kind_words(entry.kind))
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
    return Counted().to_choose_names(count)


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
    if why is Why.NUMBER and not target:
        return QCoreApplication.translate(
            "Review", "It has the number and title of a sheet above: what that one lacks is added to it."
        )
    return words.get(why, "").format(resembled=resembled, target=target or resembled)
