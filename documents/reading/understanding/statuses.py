"""Statuses in the words that groups use, as one of the seven that a workspace begins with."""

import re

from storage.defaults import statuses
from wiki.folding import fold

_DISCUSS, _TO_DO, _IN_PROGRESS, _WAITING, _PAUSED, _DONE, _DROPPED = range(7)

# Folded, masculine singular.
_WORDS = {
    _DISCUSS: "a discuter|en discussion|a debattre|to discuss|under discussion",
    _TO_DO: "a faire|a lancer|a demarrer|a engager|a initier|non demarre|pas demarre|pas commence|non commence|to do"
    "|todo|not started",
    _IN_PROGRESS: "en cours|en cours de realisation|en cours de mise en oeuvre|engage|demarre|lance|commence"
    "|in progress|ongoing|doing|started|under way|underway",
    _WAITING: "en attente|waiting|pending",
    _PAUSED: "en pause|suspendu|interrompu|paused|on hold|suspended",
    _DONE: "fait|termine|realise|acheve|finalise|clos|cloture|fini|effectue|done|completed|complete|finished|closed",
    _DROPPED: "abandonne|annule|dropped|abandoned|cancelled|canceled",
}
_PLACES = {word: place for place, words in _WORDS.items() for word in words.split("|")}
_EMPHASIS = re.compile(r"^[*_`\s]+|[*_`\s.]+$")
_AFTERWARDS = re.compile(r"\s*[(\[].{0,200}[)\]]$")
LONGEST = 200


def _masculine_singular(key: str) -> str:
    for ending in ("es", "e", "s"):
        if key.endswith(ending) and key[: -len(ending)] in _PLACES:
            return key[: -len(ending)]
    return key


def read_status(words: str, language: str) -> str | None:
    """The status that these words mean, as a workspace in `language` calls it; None when they mean none of them."""
    if len(words) > LONGEST:
        return None
    bare = _EMPHASIS.sub("", words)
    for candidate in (bare, _AFTERWARDS.sub("", bare)):
        key = fold(candidate).replace("·", "")
        place = _PLACES.get(key, _PLACES.get(_masculine_singular(key)))
        if place is not None:
            return statuses(language)[place]
    return None
