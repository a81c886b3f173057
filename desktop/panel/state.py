"""What is worth keeping of a panel between two windows of one session."""

from dataclasses import dataclass, replace
from enum import StrEnum


class Section(StrEnum):
    """The panel's sections, in their order."""

    ACTIONS = "actions"
    QUESTIONS = "questions"
    LINKED = "linked"
    ATTACHMENTS = "attachments"
    NOTES = "notes"
    HISTORY = "history"


class ActionFilter(StrEnum):
    """Which actions are shown."""

    ALL = "all"
    OPEN = "open"
    MINE = "mine"


@dataclass(frozen=True, slots=True)
class PanelState:
    """Which sections are folded, and which actions are shown."""

    folded: frozenset[Section] = frozenset()
    shown: ActionFilter = ActionFilter.ALL

    def with_folded(self, section: Section, *, folded: bool) -> "PanelState":
        """The same with one section folded or not."""
        return replace(self, folded=self.folded | {section} if folded else self.folded - {section})
