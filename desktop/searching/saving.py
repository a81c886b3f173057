"""Saving a search under a name: what is proposed, and whether it is a new one or takes the place of another."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication

from desktop.searching.offered import Offered
from desktop.work.undoing import Undoing
from wiki.folding import fold

if TYPE_CHECKING:
    from desktop.work.notices import Notices
    from desktop.work.store import Store
    from storage import Changes, RecordId
    from storage.model import Plan

LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Kept(Offered):
    """A saved search, with the id of its record."""

    record: str = ""


class SavingView(Protocol):
    """Where a name is asked for."""

    def ask_name(self, query: str, proposed: str) -> None:
        """Ask under which name to save."""

    def put_away(self) -> None:
        """It is saved."""


class Saving:
    """Between the search field, the panel that asks for a name, and the store."""

    def __init__(self, store: Store, notices: Notices, view: SavingView, kept: Callable[[], Sequence[Kept]]) -> None:
        self._store = store
        self._notices = notices
        self._view = view
        self._kept = kept
        self._query = ""
        self._undoing = Undoing(store, notices)

    def begin(self, query: str) -> None:
        """Save what stands in the search field."""
        self._query = " ".join(query.split())
        translate = QCoreApplication.translate
        if not self._query:
            self._notices.tell(translate("Saving", "First write in the search field what to look for."))
            return
        same = next((each for each in self._kept() if each.query == self._query), None)
        if same is not None:
            words = translate("Saving", "This search is saved already: “{name}”.")
            self._notices.tell(words.format(name=_cut(same.words)))
            return
        self._view.ask_name(self._query, proposed_name(self._query))

    def would_replace(self, name: str) -> bool:
        """Whether a saved search has this name already."""
        return self._named(name) is not None

    def save(self, name: str) -> None:
        """Save under a name; the one that has it asks this query from now on."""
        from storage.editing import searches

        name = " ".join(name.split())[: searches.LONGEST_TITLE]
        if not name or not self._query:
            return
        before = self._named(name)
        plan: Plan
        if before is not None:
            plan = searches.change_query(_id(before), self._query[: searches.LONGEST_QUERY])
        else:
            _, plan = searches.save(name, self._query[: searches.LONGEST_QUERY])
        self._store.perform(plan, lambda changes: self._saved(name, changes))

    def _saved(self, name: str, changes: Changes) -> None:
        self._view.put_away()
        words = QCoreApplication.translate("Saving", "“{name}” is among the searches of the group.")
        self._notices.tell(words.format(name=_cut(name)), self._undoing.offer(changes))

    def _named(self, name: str) -> Kept | None:
        wanted = fold(name)
        return next((each for each in self._kept() if wanted and fold(each.words) == wanted), None)


def proposed_name(query: str) -> str:
    """The query itself as a name, until somebody finds better words."""
    words = query.replace('"', "").strip()
    is_field = ":" in words.partition(" ")[0]
    return _cut(words if is_field else words[:1].upper() + words[1:])


def _cut(words: str) -> str:
    return words if len(words) <= LONGEST_NAME else f"{words[: LONGEST_NAME - 1].rstrip()}…"


def _id(kept: Kept) -> RecordId:
    from storage import RecordId

    return RecordId(kept.record)
