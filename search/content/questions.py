"""Open questions that are written in a text: bullets that ask, below a heading such as `Points d'attention`."""

import re

from wiki.actions import ActionState, find_actions, walk
from wiki.doubt import judge
from wiki.labels import Field, field_of
from wiki.prose import Prose
from wiki.sections import find_sections

_MAY_ASK = re.compile(r"^[ \t>]*(?:[-*+•–▪◦]|[0-9]{1,9}[.)])[ \t].*\?", re.MULTILINE)
_OVER = frozenset({ActionState.DONE, ActionState.DROPPED})
_CLOSING = ' \t\u00a0\u202f*_~»”")]'
_EMPHASIS = " \t*_"
_STRUCK = re.compile(r"~~.*~~\W*", re.DOTALL)


def asks(body: str) -> bool:
    """Whether a bullet of the body is an open question.

    It ends in a question mark, or its box has one, and nobody has ticked it, dropped it or struck it through. What a
    template asks (`(quels risques ?)`) is no question.
    """
    if "?" not in body or not _MAY_ASK.search(body):
        return False
    prose = Prose(body)
    titles = {section.title for section in find_sections(prose) if field_of(section.title) is Field.ATTENTION}
    if not titles:
        return False
    found = walk(find_actions(prose, names=None, headings=titles))
    return any(each.state not in _OVER and _is_asked(each.text, each.state) for each in found)


def _is_asked(words: str, state: ActionState) -> bool:
    if _STRUCK.fullmatch(words.strip()):
        return False
    if state is ActionState.DISCUSS:
        return True
    judged = judge(words.strip(_EMPHASIS))
    return words.rstrip(_CLOSING).endswith("?") and (judged.question or not judged.empty)
