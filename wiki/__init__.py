"""What text means: pure functions on strings, with positions counted in characters.

The modules are the surface in full; what most callers need is named here.
"""

from wiki.actions import Action, ActionState, find_actions, set_action_state
from wiki.dates import find_dates
from wiki.differences import word_differences, word_edits
from wiki.edits import Edit, apply_edits
from wiki.errors import EditRefused, WikiError
from wiki.folding import fold
from wiki.front_matter import read_front_matter, set_front_matter
from wiki.links import KnownNames, find_links, find_mentions, find_tags
from wiki.sections import find_sections, set_section_text

__all__ = [
    "Action",
    "ActionState",
    "Edit",
    "EditRefused",
    "KnownNames",
    "WikiError",
    "apply_edits",
    "find_actions",
    "find_dates",
    "find_links",
    "find_mentions",
    "find_sections",
    "find_tags",
    "fold",
    "read_front_matter",
    "set_action_state",
    "set_front_matter",
    "set_section_text",
    "word_differences",
    "word_edits",
]
