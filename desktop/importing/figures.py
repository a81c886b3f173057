"""A proposal counted: what the sentence above the review says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from documents.reading import Action, DraftKind, Proposal


@dataclass(frozen=True, slots=True)
class Figures:
    """What the sentence above the review counts."""

    created: Mapping[DraftKind, int]
    updated: Mapping[DraftKind, int]
    skipped: int
    people: int
    new_people: int
    organisations: int
    new_organisations: int
    sources: int
    unread: int


def figures_of(proposal: Proposal) -> Figures:
    """The proposal counted; what only completes a sheet of the same import is no update of anything."""

    def by_kind(action: Action) -> dict[DraftKind, int]:
        items = (item for item in proposal.items if item.action is action)
        drafts = [item.draft.kind for item in items if action is not Action.UPDATE or item.target is not None]
        return {kind: drafts.count(kind) for kind in DraftKind if kind in drafts}

    return Figures(
        by_kind(Action.CREATE),
        by_kind(Action.UPDATE),
        sum(item.action is Action.SKIP for item in proposal.items),
        sum(not name.organisation for name in proposal.names),
        sum(not name.organisation and name.action is Action.CREATE for name in proposal.names),
        sum(name.organisation for name in proposal.names),
        sum(name.organisation and name.action is Action.CREATE for name in proposal.names),
        len(proposal.readings.sources),
        len(proposal.readings.problems),
    )
