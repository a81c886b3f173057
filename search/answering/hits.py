"""What a result shows: the part of the record that answers best, a line of it, and why it was found."""

from search.answering.ranking import Ranked
from search.answering.snippets import Light, Place, cut, first_places
from search.columns.segments import Shown
from search.results import Hit

_Chosen = tuple[str, str, tuple[Place, ...]]


def hit_of(ranked: Ranked, light: Light) -> Hit:
    """The result for one ranked document."""
    shown = ranked.segment.shown(ranked.document)
    part, text, places = _best_part(shown, light)
    reason = part
    if ranked.referred:
        part, reason = "number", "reference"
    if part == "number" and shown.number:
        text = f"{shown.number} {shown.title}"
        places = (Place(0, len(shown.number), 0),)
    snippet, lit = cut(text, places)
    return Hit(
        id=shown.record,
        kind=shown.kind,
        title=shown.title,
        number=shown.number,
        axis=shown.axis,
        field=part,
        snippet=snippet,
        highlights=lit,
        score=ranked.score,
        reason=reason,
        action=shown.action,
    )


def _best_part(shown: Shown, light: Light) -> _Chosen:
    """The part where most of the words stand, the most telling of several; the title when none has any."""
    best: _Chosen = ("title", shown.title, ())
    most = 0
    for name, text in shown.parts:
        places = first_places(light, text)
        words = len({place.which for place in places})
        if words > most:
            best, most = (name, text, places), words
        if most == light.words:
            break
    return best
