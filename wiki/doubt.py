"""What a written value leaves open: doubt about it, a question in its place, nothing at all, or a list without end."""

import re
from dataclasses import dataclass
from enum import StrEnum

from wiki.choices import ticked_choice
from wiki.folding import fold
from wiki.word_lists import phrases_in, words_in

__all__ = ["Doubt", "DoubtKind", "Judgement", "judge", "ticked_choice"]


class DoubtKind(StrEnum):
    """Why a value is not certain, or not there."""

    QUESTION_MARK = "question_mark"
    TO_CONFIRM = "to_confirm"
    PERHAPS = "perhaps"
    QUESTION = "question"
    PLACEHOLDER = "placeholder"
    OPEN_LIST = "open_list"


@dataclass(frozen=True, slots=True)
class Doubt:
    """One mark of doubt, in the words that express it."""

    kind: DoubtKind
    words: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """A value freed from its marks, and what they say.

    `question`: the whole is an open question (`value` is empty); `empty`: there is no value; `open_list`: more was
    meant than is written.
    """

    value: str
    uncertain: bool
    question: bool
    empty: bool
    open_list: bool
    doubts: tuple[Doubt, ...] = ()


_TO_CONFIRM = (
    r"(?:reste )?(?:à|a) (?:re)?(?:confirmer|définir|definir|préciser|preciser|voir|valider|vérifier|verifier"
    r"|déterminer|determiner|discuter|arbitrer)"
    r"(?: (?:ensemble|plus tard|encore|en (?:ca|équipe|equipe|réunion|reunion)))?"
    r"|non confirmée?s?|non validée?s?|sous réserve|sous reserve|t\.?b\.?[cd]\.?"
    r"|to be (?:confirmed|defined|decided|determined|agreed)|to confirm|unconfirmed"
)
_PERHAPS = (
    r"peut[- \u2010\u2011]?(?:e|ê)tre|éventuel(?:le)?s?|éventuellement|eventuellement|potentiel(?:le)?s?"
    r"|potentiellement|pressentie?s?|possiblement|probable(?:ment)?|perhaps|maybe|possibly|potential(?:ly)?"
)
_BLANK = r"[\s\u00a0\u202f]"
_MARKS = rf"(?:(?P<confirm>{_TO_CONFIRM})|(?P<perhaps>{_PERHAPS}))"
_BRACKETED = re.compile(
    rf"[(\[{{]{_BLANK}?(?:{_MARKS}|(?P<asked>\?{{1,3}})){_BLANK}?\??{_BLANK}?[)\]}}]", re.IGNORECASE
)
_BRACKET_WITH_MARK = re.compile(rf"[(\[][^()\[\]]{{0,80}}\b{_MARKS}{_BLANK}?\??[)\]]", re.IGNORECASE)
_AT_END = re.compile(rf"(?:(?<=\W)|^)(?<!['’]){_MARKS}{_BLANK}?[.!]?$", re.IGNORECASE)
_AT_START = re.compile(rf"{_MARKS}(?:{_BLANK}?[:,–—-]|(?={_BLANK}))", re.IGNORECASE)
_DETERMINED = re.compile(r"(?:^|\s)(?:l[ea]s?|du|des|de|d['’]|un|une|son|leur|ce|cet|notre|fort|sans|the|its|of)\s*$")
_LIST_END = re.compile(
    r"(?:(?:^|(?<=[\s,;(]))(?:etc\b\.{0,3}|(?:et|&) (?:al|coll)\b\.?|et alii|et consorts)"
    r"|…+|\.{3,10}|(?:^|(?<=[\s,;]))(?:et (?:d['’])?autres|and (?:others|so on)))"
    r"[)\]]?\.?$",
    re.IGNORECASE,
)
_PLACEHOLDERS = frozenset(
    fold(phrase)
    for phrase in phrases_in(
        """
        pas renseigné|pas renseignée|non renseigné|non renseignée|non renseignés|à renseigner|à remplir
        |à compléter|à recruter|à définir|à préciser|à confirmer|à déterminer|à voir|à venir ici|à identifier
        |à désigner|à nommer|à trouver|à rédiger|à faire|non défini|non définie|pas défini|pas encore défini
        |pas encore définie|non précisé|non précisée|non connu|inconnu|néant|aucun|aucune|rien|sans objet|s.o.
        |so|nc|n.c.|nr|n.r.|n/a|na|x|xx|xxx|xxxx|null|none|vide|personne|lorem ipsum|votre texte ici|texte ici
        |nom prénom|prénom nom|jj/mm/aaaa|reste à définir|to be completed|to be filled in|to fill|fill in|tbc
        |tbd|t.b.c.|t.b.d.|not known|unknown|to be confirmed|to be defined|to be decided|to be recruited
        |to recruit|not applicable|nothing|nil|your text here|dd/mm/yyyy
        """
    )
)
_UNCERTAIN_PLACEHOLDER = re.compile(rf"(?:{_TO_CONFIRM})", re.IGNORECASE)
_NO_WORDS = re.compile(r"[\W_]*")
_WRAPPED = re.compile(r"[\s\u00a0]*[(\[{<«\"“*_]+(.*?)[)\]}>»\"”*_]+[\s\u00a0]*", re.DOTALL)
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|[\r\n]+")
_ASKING = words_in(
    """
    qui que quoi quel quelle quels quelles lequel laquelle lesquels lesquelles duquel auquel
    desquels auxquels quid comment pourquoi combien où quand est-ce faut-il
    peut-on doit-on qu'est-ce a-t-on y-a-t-il existe-t-il sur avec pour chez dans par à de d'où vers selon
    auprès lien liens si who what which whose where when why how is are should could can do does will would
    with about for to whom on
    """
)
_ASKING_LAST = words_in(
    """
    qui quoi quel quelle quels quelles lequel laquelle lesquels lesquelles comment pourquoi combien où quand
    who what which whom when where why how
    """
)
_WEAK_ASKING = words_in(
    """
    sur avec pour chez dans par à de vers selon auprès lien liens si with about for to on
    """
)
_HELP = frozenset(
    fold(phrase)
    for phrase in phrases_in(
        """
        qui|quoi|quand|comment|où|pourquoi|combien|qui fait quoi|qui pilote|qui porte|avec qui|pour qui
        |par qui|de quoi|à quel coût|pour quoi faire|qui est concerné|who|what|when|how|where|why|how much
        |with whom|for whom|who leads
        """
    )
)
_NAMES_SOMETHING = re.compile(r"[0-9A-ZÀ-ÖØ-ÞŒ]")
_INVERSION = re.compile(r"[a-zé](?:-t)?-(?:il|elle|on|ils|elles|nous|vous|ce)\b", re.IGNORECASE)
LONGEST_SHORT_VALUE = 6


def _is_question(value: str) -> bool:
    """Whether every sentence ends in a question mark and one asks in words that no name, date or figure would have."""
    if not value.endswith("?"):
        return False
    sentences = [sentence.strip() for sentence in _SENTENCE_END.split(value) if sentence.strip() not in ("", "?")]
    return all(sentence.endswith("?") for sentence in sentences) and any(_asks(sentence) for sentence in sentences)


def _asks(sentence: str) -> bool:
    words = sentence.rstrip("? \u00a0\u202f").lower().replace("’", "'").split()
    if not words or not words[0].strip('(«"“¿'):
        return False
    first = words[0].strip('(«"“¿,:')
    if words[-1] in _ASKING_LAST and not _NAMES_SOMETHING.search(sentence, 1):
        return True
    if first in _WEAK_ASKING:
        return not (first == "à" and len(words) == 2)
    if first in _ASKING or first.startswith(("qu'", "est-ce", "d'où")):
        return True
    if _INVERSION.search(sentence) or len(words) > LONGEST_SHORT_VALUE:
        return not _looks_like_a_list(sentence)
    return False


def _looks_like_a_list(sentence: str) -> bool:
    """`Marie Paul, Hugo Blanc, Inès Garnier et Lou Martin ?`: nothing but capitalised words."""
    words = re.findall(r"[^\W\d_][\w'’.-]*", sentence[:2000])
    small = sum(1 for word in words if word[0].islower() and word not in ("et", "de", "du", "des", "la", "le", "and"))
    return "," in sentence and small * 3 <= len(words)


def _placeholder(value: str) -> Judgement | None:
    bare = value.strip()
    wrapped = _WRAPPED.fullmatch(bare) if len(bare) <= 400 else None
    inner = wrapped.group(1).strip() if wrapped else bare
    words = fold(inner).strip(" .:!?…*_").strip()
    if not _NO_WORDS.fullmatch(bare) and words not in _PLACEHOLDERS:
        help_in_brackets = wrapped is not None and inner.endswith("?") and (words in _HELP or _asks(inner))
        if not help_in_brackets:
            return None
    kinds = [Doubt(DoubtKind.PLACEHOLDER, bare)] if bare else []
    open_list = bare in ("…", "...") or words == "etc"
    uncertain = "?" in bare or _UNCERTAIN_PLACEHOLDER.search(inner) is not None
    return Judgement("", uncertain, False, True, open_list, tuple(kinds))


def _kind(found: re.Match[str]) -> DoubtKind:
    return DoubtKind.TO_CONFIRM if found.group("confirm") else DoubtKind.PERHAPS


def _take_marks(value: str, doubts: list[Doubt]) -> str:
    """The value without the marks at its ends; marks in brackets are taken wherever they stand."""

    def noted(found: re.Match[str]) -> str:
        kind = DoubtKind.QUESTION_MARK if found.group("asked") else _kind(found)
        doubts.append(Doubt(kind, found.group()))
        return " "

    value = _BRACKETED.sub(noted, value).strip() if any(mark in value for mark in "([{") else value
    for _ in range(4):
        shorter = _take_last_mark(value, doubts)
        if shorter == value:
            break
        value = shorter
    if (found := _AT_START.match(value)) and len(value) > found.end():
        doubts.append(Doubt(_kind(found), found.group().rstrip(" :,–—-")))
        value = value[found.end() :].strip()
    return value


def _take_last_mark(value: str, doubts: list[Doubt]) -> str:
    bare = value.rstrip("? \t\r\n\u00a0\u202f")
    if value.rstrip().endswith("?") and bare:
        doubts.append(Doubt(DoubtKind.QUESTION_MARK, "?"))
        return bare
    tail = max(0, len(value) - 60)
    if found := _LIST_END.search(value, tail):
        doubts.append(Doubt(DoubtKind.OPEN_LIST, found.group()))
        return value[: found.start()].rstrip(" ,;\t\u00a0")
    if (found := _AT_END.search(value, tail)) and not _DETERMINED.search(
        value[max(0, found.start() - 12) : found.start()]
    ):
        doubts.append(Doubt(_kind(found), found.group().strip()))
        return value[: found.start()].rstrip(" ,;:–—-\t\u00a0")
    return value


def judge(value: str) -> Judgement:
    """What the written value of a field says, and how surely.

    A question in the place of a value and a placeholder both give an empty `value`; of a value with a mark of doubt
    the mark is taken off. Any text may be given.
    """
    bare = value.strip()
    if placeholder := _placeholder(bare):
        return placeholder
    if _is_question(bare):
        return Judgement("", False, True, True, False, (Doubt(DoubtKind.QUESTION, bare),))
    doubts: list[Doubt] = []
    rest = _take_marks(bare, doubts)
    if "(" in rest or "[" in rest:
        doubts.extend(Doubt(_kind(found), found.group()) for found in _BRACKET_WITH_MARK.finditer(rest))
    open_list = any(doubt.kind is DoubtKind.OPEN_LIST for doubt in doubts)
    uncertain = any(doubt.kind is not DoubtKind.OPEN_LIST for doubt in doubts)
    return Judgement(rest, uncertain, False, not rest, open_list, tuple(doubts))
