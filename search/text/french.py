"""French words brought together: plurals, feminines and conjugations under one stem, whether accents are typed or not.

The order matters. Accents go first, so that what is typed without them meets what is written with them; then the two
endings whose accents Snowball needs (-ée, -ière) are put back; then Snowball; then accents go again. Two pairs that
Snowball keeps apart are joined here: directrice/directeur, active/actif.
"""

import re
from functools import lru_cache

import snowballstemmer

from wiki.folding import fold

STEM_MARK = "_"

_PARTICIPLE = re.compile(r"e(?=es?$)")
_AGENT = re.compile(r"(?<=i)e(?=res?$)")
_DIRECTRICE = re.compile(r"trices?$")
_ACTIF = re.compile(r"if$")
_WRITTEN_EVERYWHERE = """
    a ai as au aux avec ce ces cet cette d dans de des du elle elles en est et eu il ils j je l la le les leur leurs lui
    m ma mais me mes moi mon n ne ni nos notre nous on ont or ou par pas pour qu que qui s sa se ses si son sont sur
    t ta te tes toi ton tu un une vos votre vous y
"""
_STOP_WORDS = frozenset(_WRITTEN_EVERYWHERE.split())


@lru_cache(maxsize=65536)
def stem_of(form: str) -> str:
    """The stem of a folded form, opened by a mark so that no form can equal it.

    A new stemmer is made for each word that is met for the first time: Snowball's keeps its word in itself, and two
    threads would share it.
    """
    if not form.isalpha():
        return STEM_MARK + form
    mended = _AGENT.sub("è", _PARTICIPLE.sub("é", _DIRECTRICE.sub("teur", form)))
    stem = fold(snowballstemmer.stemmer("french").stemWord(mended))
    return STEM_MARK + _ACTIF.sub("iv", stem)


def is_stop_word(form: str) -> bool:
    """Whether a folded form is one of the words that every French text has."""
    return form in _STOP_WORDS
