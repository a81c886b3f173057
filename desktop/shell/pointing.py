"""What an address shall point at for the place of a caret: the action on its line, or the section around it."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

from desktop.work.places import Place

if TYPE_CHECKING:
    from wiki.edits import Edit


@dataclass(frozen=True, slots=True)
class Pointed:
    """A place by names that last, and the edit that gives an action its name where it has none yet."""

    place: Place
    edit: Edit | None = None


def pointed(place: Place, text: str, random: Random) -> Pointed:
    """Name what stands at `place.start`. Imports the text's rules when it is first asked."""
    from wiki.actions import add_block_id, find_actions, new_block_id, walk
    from wiki.sections import find_sections

    at = place.start if place.start is not None else 0
    around = [section for section in find_sections(text) if section.heading_start <= at <= section.end]
    section = around[-1].title if around else ""
    actions = [action for action in walk(find_actions(text, names=None)) if action.start <= at <= action.text_end]
    if not actions:
        return Pointed(Place(place.record, section=section))
    action = actions[-1]
    if action.block_id is not None:
        return Pointed(Place(place.record, section=section, action=action.block_id))
    name = new_block_id(text, random)
    return Pointed(Place(place.record, section=section, action=name), add_block_id(text, action, name))
