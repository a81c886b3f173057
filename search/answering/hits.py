"""What a result shows: the part of the record that answers best, a line of it, and why it was found."""

from typing import Protocol

from search.answering.lighting import Light, Place
from search.answering.snippets import cut, first_places
from search.columns.shown import Shown
from search.results import Hit

_Chosen = tuple[str, str, tuple[Place, ...]]
_BEGINNINGS = ("body", "action")


class Shelf(Protocol):
    """Where a document is kept."""

    def shown(self, document: int, /) -> Shown: ...


class Ranked(Protocol):
    """One document that was found. `referred`: it is the sheet that the query names by its number."""

    @property
    def segment(self) -> Shelf: ...
    @property
    def document(self) -> int: ...
    @property
    def score(self) -> float: ...
    @property
    def referred(self) -> bool: ...


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
    """The part where most of the words stand, the most telling of several.

    Where none has any, the beginning of the text if fields alone were asked for, and the title otherwise.
    """
    best: _Chosen = ("title", shown.title, ())
    most = 0
    for name, text in shown.parts:
        if light.parts and name not in light.parts:
            continue
        places = first_places(light, text)
        words = len({place.which for place in places})
        if words > most:
            best, most = (name, text, places), words
        if most == light.words:
            break
    if most == 0 and (light.parts or not light.words):
        return next(((name, text, ()) for name, text in shown.parts if name in _BEGINNINGS and text.strip()), best)
    return best
