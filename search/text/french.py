"""French words brought together: plurals, feminines and conjugations under one stem, whether accents are typed or not.

The order matters. Accents go first, so that what is typed without them meets what is written with them; then the
endings whose accents Snowball needs (-ée, -ière) are put back, and what it keeps apart is joined; then Snowball; then
accents go again, and the plurals that it leaves standing (vélos, élus, jeux).
"""

import re
from functools import lru_cache

import snowballstemmer

from search.text.irregular import ALONE, APART, CHANGING, NOUNS_IN_ENT, NOUNS_IN_ONS, ORDINALS, TOGETHER, WITH_E
from wiki.folding import fold
from wiki.word_lists import words_in

STEM_MARK = "_"

_MER = (
    "anim|abim|flamm|estim|[mp]rim|legitim|maxim|minim|assum|[er]sum|consum|allum|^fum|parfum|form|firm|^arm|[es]arm|alarm"
    "|charm|omm|gramm|clam|entam|blam|^sem|parsem|chom|tram|^aim|film|calm|ferm|dorm|rythm"
)
_THEY = re.compile(rf"([^\W\d_]{{2}}[^m]e|(?:{_MER})e)nt$")
_WE = re.compile(r"(u|v|[ai]ss|[^a]is|onn|enn|mm|ent|nd|oy|ay|ppel|nc|it|(?:[an]g(?=e)))e?ons$")
_PLURAL = re.compile(r"(?<=[^\W\d_]{3}[^aiousv\W\d_])s$|(?<=[^\W\d_]{2}[^e]v)s$")
_PARTICIPLE = re.compile(r"e(?=e$)|(?<=ass)e$")
_AGENT = re.compile(r"(?<=i)e(?=re$)")
_BOULANGERE = re.compile(r"(ch|[ae]ill|[ou]y|(?:[^x]a|[aeo]n|[eo]r|o)g)ere$")
_EUSE = re.compile(r"(?<=[^\W\d_]{3})eu(?:se|x)$")
_ACTIF = re.compile(r"(?<=[^\W\d_]{2}i)f$")
_STANDING = re.compile(r"(?<=[^\W\d_]{2}[aiou])s$|(?<=[^\W\d_][eo]u)x$|(?<=[^\W\d_]{3}eu)r$")
_ORDERS = ("er", "re", "ere", "e", "eme", "ers", "res", "eres", "es", "emes")
_ORDINAL = re.compile(rf"([0-9]{{1,3}})(?:{'|'.join(_ORDERS)}|nde?)")
_SIMPLIFI = re.compile(r"(?<=[^\W\d_]{3}[^aeiouy\W\d_])i$")
_SHORT = 4
_WRITTEN_EVERYWHERE = """
    a ai as au aux avec ce ces cet cette d dans de des du elle elles en est et eu il ils j je l la le les leur leurs lui
    m ma mais me mes moi mon n ne ni nos notre nous on ont or ou par pas pour qu que qui s sa se ses si son sont sur
    t ta te tes toi ton tu un une vos votre vous y
"""
_STOP_WORDS = words_in(_WRITTEN_EVERYWHERE)


@lru_cache(maxsize=65536)
def stem_of(form: str) -> str:
    """The stem of a folded form, opened by a mark so that no form can equal it.

    A new stemmer is made for each word that is met for the first time: Snowball's keeps its word in itself, and two
    threads would share it.
    """
    if number := ORDINALS.get(form) or _ordinal(form):
        return f"{STEM_MARK}{number}e"
    if not form.isalpha():
        return STEM_MARK + form
    if form in ALONE or form in APART:
        return f"{STEM_MARK}{APART.get(form, form)}."
    form = TOGETHER.get(form, form)
    if len(one := form.removesuffix("s")) < _SHORT:
        return STEM_MARK + one
    mended = _mended(form)
    stem = fold(snowballstemmer.stemmer("french").stemWord(mended))
    stem = stem[:-1] + "i" if stem.endswith("y") else stem
    if len(stem) == _SHORT and stem != mended:
        return STEM_MARK + stem
    bare = _STANDING.sub("", stem)
    return STEM_MARK + (bare if bare != stem else _SIMPLIFI.sub("", stem))


def is_stop_word(form: str) -> bool:
    """Whether a folded form is one of the words that every French text has."""
    return form in _STOP_WORDS


def kin_of(form: str) -> tuple[str, ...]:
    """The forms with the stem of this one that may open with other letters: `travaux`, `mise`, `2e`."""
    if number := ORDINALS.get(form) or _ordinal(form):
        return (*(word for word, figures in ORDINALS.items() if figures == number), *(number + end for end in _ORDERS))
    for families in (TOGETHER, APART):
        if first := families.get(form):
            return tuple(member for member, its in families.items() if its == first)
    for pattern, _, endings in CHANGING:
        if found := pattern.fullmatch(form):
            return tuple(found[1] + each + plural for each in endings for plural in ("", "s")[: 1 + (each[-1] != "s")])
    return ()


def _ordinal(form: str) -> str:
    """The figures of `1er`, `2e`, `3eme`; empty for other forms."""
    found = _ORDINAL.fullmatch(form) if form[:1].isdecimal() else None
    return found[1] if found else ""


def _mended(form: str) -> str:
    """A form as Snowball must see it to bring it to its family."""
    for pattern, ending, _ in CHANGING:
        if found := pattern.fullmatch(form):
            return found[1] + ending
    if form in WITH_E or form.removesuffix("s") in WITH_E:
        return (form if form in WITH_E else form.removesuffix("s")) + "e"
    if form.endswith("ent") and form not in NOUNS_IN_ENT:
        form = _THEY.sub(r"\1", form)
    elif form.endswith("ons"):
        form = form[:-1] if form in NOUNS_IN_ONS or form.endswith("ssions") else _WE.sub(r"\1e", form)
    elif form.endswith("s"):
        form = _PLURAL.sub("", form)
    form = _EUSE.sub("eur", form.removesuffix("trice") + "teur" if form.endswith("trice") else form)
    form = _ACTIF.sub("ve", _BOULANGERE.sub(r"\1er", form))
    return _AGENT.sub("è", _PARTICIPLE.sub("é", form))
