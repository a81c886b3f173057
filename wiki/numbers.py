"""Numbers of sheets and axes: the order they stand in, the headings that carry them, the words that refer to them."""

import re
from dataclasses import dataclass

from wiki.folding import fold
from wiki.word_lists import words_in

_PART = re.compile(r"([0-9]+)|([^\W\d_]+)|([^\W_]+)")
_ROMAN = re.compile(r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}

_LEVELS = r"[0-9]{1,4}(?:[.\-–—][0-9]{1,3}){0,5}[a-z]?(?![\w%€])(?:[ ]?(?:bis|ter)\b)?"
_NUMBER = rf"(?:[A-Z]{{1,6}}[\-–.]?{_LEVELS}|{_LEVELS}|(?-i:[IVX]{{1,6}}|[A-Z])(?![\w'’]))"
_SIGN = r"(?:n[°ºo]s?\.?|№|num(?:éro|ero)?\.?|no\.|nr\.|#)"
_SHEET_WORD = r"fiches?[\s\-–]?(?:actions?|projets?|mesures?|op[ée]rations?)?|action sheet|project sheet"
_OTHER_WORD = r"sous[\s\-]?action|action|mesure|op[ée]ration|projet|engagement|chantier|measure|commitment|project"
_SEPARATOR = r"[\s\u00a0]{0,3}(?:[:：–—|]|-(?=\s)|\.(?=[\s\u00a0]|$)|\)(?=[\s\u00a0]))[\s\u00a0]{0,3}"
_SHEET = re.compile(
    rf"(?P<word>{_SHEET_WORD}|{_OTHER_WORD})[\s\u00a0]{{0,3}}(?P<sign>{_SIGN})?[\s\u00a0]{{0,3}}[:]?[\s\u00a0]?(?P<number>{_NUMBER})"
    rf"(?:(?P<separator>{_SEPARATOR})|[\s\u00a0]+|$)",
    re.IGNORECASE,
)
_UNNUMBERED = re.compile(
    r"(?P<word>fiches?[\s\-–]?(?:actions?|projets?|mesures?)|action sheet)[\s\u00a0]{0,3}[:：–—][\s\u00a0]{0,3}(?=\S)",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"(?P<number>[A-Z]{1,5}[\-–.]?[0-9]{1,4}(?:[.\-–][0-9]{1,3}){0,4}|[0-9]{1,3}(?:[.\-–][0-9]{1,3}){1,5})[\s\u00a0]{0,3}[:：][\s\u00a0]{1,3}"
)
_NO_CODE = re.compile(r"(?:[TQ][1-4]|[SH][12]|CO2|COVID-?19|[NDM][0-9]{1,4}|A[34]|RN[0-9]+|RD[0-9]+|COP[0-9]+)")
_AXIS_WORD = (
    r"axes?(?: strat[ée]giques?)?|sous[\s\-]?axe|orientation(?: strat[ée]gique)?|volet|pilier|levier|d[ée]fi"
    r"|enjeu|ambition|th[ée]matique|th[èe]me|objectif"
    r"(?: (?:strat[ée]gique|op[ée]rationnel|g[ée]n[ée]ral|sp[ée]cifique))?|axis|pillar"
    r"|strand|theme|priority area|partie|chapitre"
)
_AXIS = re.compile(
    rf"(?P<word>{_AXIS_WORD})[\s\u00a0]{{1,3}}(?P<sign>{_SIGN})?[\s\u00a0]{{0,3}}(?P<number>{_NUMBER})"
    rf"(?:(?P<separator>{_SEPARATOR})|[\s\u00a0]+|$)",
    re.IGNORECASE,
)
_ROMAN_AXIS = re.compile(r"(?P<number>[IVX]{1,6})[\s\u00a0]{0,2}[.)\-–—:][\s\u00a0]{1,3}")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}(?:[.\-–—](?:19|20)?[0-9]{2})?")
_MARKUP = re.compile(r"[ ]{0,3}(?:#{1,6}[ \t]+)?(?:\*\*|__)?[ \t\u00a0]*")
_CLOSING = re.compile(r"[ \t\u00a0]*(?:\*\*|__)?[ \t\u00a0]*(?:[ \t]#{1,6})?[ \t\u00a0]*$")
LONGEST_HEADING = 300

_ACRONYMS = words_in(
    """
    ADEME AMAP ANAH ANCT API APD AURA BTP CA CAE CAF CAPEB CAUE CCAS CCI CDC CDI CDD CESER CGT CIAS CMA CNFPT
    CNRS COPIL CPIE CPTS CRESS CTE DDT DDTM DGS DLA DREAL EHPAD EPCI EPF ESAT ESS ESUS ETI ETP FFB FSE GES HLM
    IAE INSEE LEADER MOB MSA OPAH PAT PCAET PDU PETR PLH PLU PLUI PME PMI PNR PTCE PTRTE QPV RGPD RH RSA RSE
    RTES R&D SARL SCIC SCOP SCOT SIAE SIG SNCF SRADDET TEPOS TIC TPE TZCLD UE USA VAE ZAC ZFE ZRR
    """
)
_VOWEL = re.compile(r"[AEIOUYÀÂÄÉÈÊËÎÏÔÖÙÛÜŸŒÆ]")
_WORD = re.compile(r"[^\W_]+(?:&[^\W_]+)*")


@dataclass(frozen=True, slots=True)
class SheetHeading:
    """The heading of a sheet: its number and title as written, and the word it opens with, folded (may be empty)."""

    number: str
    title: str
    kind: str


@dataclass(frozen=True, slots=True)
class AxisHeading:
    """The heading of an axis or another grouping; `word` is folded, empty for a bare Roman number."""

    number: str
    title: str
    word: str


def _roman_value(number: str) -> int:
    values = [_ROMAN_VALUES[letter] for letter in number]
    return sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))


def natural_key(number: str) -> tuple[tuple[int, int, str], ...]:
    """The order of numbers as people count: `2` before `10`, `1.2` before `1.10`, figures before letters.

    Any two keys can be compared. Roman numbers up to XXXIX that stand alone count as figures; separators do not count.
    """
    bare = number.strip()
    if len(bare) <= 8 and _ROMAN.fullmatch(bare):
        bare = str(_roman_value(bare))
    return tuple(
        (0, len(digits.lstrip("0")), digits.lstrip("0")) if digits else (1, 0, fold(letters or other))
        for digits, letters, other in _PART.findall(bare)
    )


def _bare_line(line: str) -> str:
    """The words of a heading without Markdown's marks; empty when it is too long to be one, or opens with no word."""
    content = line.strip("\r\n")
    if len(content) > LONGEST_HEADING + 40:
        return ""
    marks = _MARKUP.match(content)
    content = content[marks.end() if marks else 0 :]
    if not content[:1].isalnum():
        return ""
    closing = _CLOSING.search(content)
    return content[: closing.start()] if closing else content


def _written_title(title: str) -> str:
    return title.strip(" \t\u00a0\u202f*_")


def _opens_a_title(title: str) -> bool:
    first = title.lstrip("«\"“(' \u00a0")[:1]
    return first.isupper() or first.isdigit() or (first != "" and not first.isalpha())


def _is_prose(found: re.Match[str], title: str, needs_mark: bool) -> bool:
    """Whether what follows a number without a separator goes on a sentence rather than opening a title."""
    if found["separator"] is not None or title == "":
        return False
    if found["sign"]:
        return False
    return needs_mark or not _opens_a_title(title)


def _is_number_of_a_heading(found: re.Match[str]) -> bool:
    number = found["number"]
    if found["sign"]:
        return True
    if number[0].islower() and not any(character.isdigit() for character in number):
        return False
    if len(number) == 1 and number.isalpha() and number not in "IVX" and found["separator"] is None:
        return False
    return not _YEAR.fullmatch(number)


def read_sheet_heading(line: str) -> SheetHeading | None:
    """The number and title of a line that opens a sheet, or None.

    Read are a word for sheet with its number (`Fiche-action n°8 Titre`, `FICHE ACTION 1.2.4 : …`, `Action 2.3.1 – …`),
    that word and a title without number (`Fiche action : …`), and a code before a colon (`A1: …`, `4–1 : …`). List
    items, years and quantities are none.
    """
    words = _bare_line(line)
    if not words:
        return None
    if found := _SHEET.match(words):
        kind = fold(found["word"])
        title = _written_title(words[found.end() :])
        if _is_number_of_a_heading(found) and not _is_prose(
            found, title, not kind.startswith(("fiche", "action sheet"))
        ):
            return SheetHeading(found["number"], title, kind)
        return None
    if found := _UNNUMBERED.match(words):
        return SheetHeading("", _written_title(words[found.end() :]), fold(found["word"]))
    if (
        (found := _BARE.match(words))
        and not _NO_CODE.fullmatch(found["number"])
        and not _YEAR.fullmatch(found["number"])
    ):
        return SheetHeading(found["number"], _written_title(words[found.end() :]), "")
    return None


def read_axis_heading(line: str) -> AxisHeading | None:
    """The number and title, as written, of a line that opens an axis or another grouping of sheets, or None.

    `AXE 4 : SIGNAUX ÉMERGENTS`, `Axe 2 – …`, `Objectif 1.2 …`, and a Roman number before capitals (`I. MOBILITÉS`).
    """
    words = _bare_line(line)
    if not words:
        return None
    if found := _AXIS.match(words):
        title = _written_title(words[found.end() :])
        if not _is_number_of_a_heading(found) or _is_prose(found, title, False) or _refers_on(title):
            return None
        return AxisHeading(found["number"], title, fold(found["word"]))
    if (found := _ROMAN_AXIS.match(words)) and _ROMAN.fullmatch(found["number"]):
        title = _written_title(words[found.end() :])
        if title.isupper() and len(title) > 2:
            return AxisHeading(found["number"], title, "")
    return None


_SIGN_FIRST = re.compile(rf"{_SIGN}[\s\u00a0]?[0-9]|fiche\b", re.IGNORECASE)


def _refers_on(title: str) -> bool:
    """`Axe 4 n°8` names a sheet; it opens no axis."""
    return _SIGN_FIRST.match(title) is not None


def sentence_case(text: str) -> str:
    """`SIGNAUX ÉMERGENTS` as `Signaux émergents`; known acronyms stay. A text that has small letters is unchanged."""
    if not text.isupper():
        return text
    lowered = _WORD.sub(lambda found: found.group() if _is_acronym(found.group()) else found.group().lower(), text)
    first = next((at for at, character in enumerate(lowered) if character.isalpha()), len(lowered))
    return lowered[:first] + lowered[first : first + 1].upper() + lowered[first + 1 :]


def _is_acronym(word: str) -> bool:
    return word in _ACRONYMS or (2 < len(word) <= 6 and word.isalpha() and not _VOWEL.search(word))


_REFERENCE = re.compile(
    rf"(?:(?:{_AXIS_WORD})[\s\u00a0]+(?P<named>{_NUMBER})[\s\u00a0,;:/]+[–—-]?[\s\u00a0]*"
    rf"|(?:{_AXIS_WORD})?[\s\u00a0]*(?P<axis>{_NUMBER})[\s\u00a0]*[,;:/–—-]?[\s\u00a0]*(?=n|№|#|fiche|action|mesure))?"
    rf"(?:(?:{_SHEET_WORD}|{_OTHER_WORD})[\s\u00a0]*)?(?:{_SIGN}|n)?[\s\u00a0]*(?P<number>{_NUMBER})",
    re.IGNORECASE,
)


def reference_key(words: str) -> tuple[str | None, str] | None:
    """The axis (when named) and the number in words that refer to a sheet: `Axe 4 n°8`, `n°8`, `fiche 8`, `4 n8`.

    After the word for an axis no sign is needed (`Axe 3 MOB-03`), and a bare number does too (`MOB-03`). None for other
    words, and for a lone year. Letters come back as written; compare with `natural_key`.
    """
    bare = words.strip()
    if len(bare) > 80:
        return None
    found = _REFERENCE.fullmatch(bare)
    if found is None or not any(character.isdigit() for character in found["number"]):
        return None
    if found["number"] == bare and _YEAR.fullmatch(bare):
        return None
    return found["named"] or found["axis"], found["number"]
