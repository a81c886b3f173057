"""Organisations that a body's sentences seem to name: suggested beside the sheet, never decided.

Suggested are names known in the whole country, acronyms and names of institutions that stand in brackets or behind
words like `avec` and `partenaires`, and the other names in brackets where one of these stands.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from documents.reading.drafts import Value
from documents.reading.understanding.bodies import Block
from documents.reading.understanding.known_organisations import GENERIC_ACRONYMS, NAMES
from documents.reading.understanding.rows import Shape
from wiki.folding import fold
from wiki.names import is_organisation, looks_like_person

_WORD = re.compile(r"[^\W_]+(?:[&.·-][^\W_]+)*")
_CAPITAL = r"[A-ZÀ-ÖØ-ÞŒ][\w&.·-]{0,40}"
_LINK = r"(?:(?:de la|de l['’]|des|du|de|d['’]|et|à|la|le|les|of|the|for|and)(?:[ \u00a0]|(?<=['’])))"
_NAME = re.compile(rf"{_CAPITAL}(?:[ \u00a0]{_LINK}?{_CAPITAL}){{0,6}}")
_OBJECT = re.compile(r"[ \u00a0](?:de la |de l['’]|des |du |d['’])[^\W\d_]{3,30}")
_CUE = re.compile(
    r"\b(?:avec|par|via|chez|aupr[èe]s d[eu]|partenaires?|partenariat|convention|with|by|partners?)[ \u00a0:(«]{1,3}"
    r"(?:(?:la|le|les|du|des|the)[ \u00a0]|l['’])?$",
    re.IGNORECASE,
)
_PARTNERS = re.compile(r"\b(?:partenaires?|partners?|acteurs|structures|organismes)[ \u00a0]{0,2}$", re.IGNORECASE)
_BRACKETS = re.compile(r"\(([^()]{2,400})\)")
_ASIDE = re.compile(r"(?:cf|voir|ex|exemple|par exemple|e\.g|see|dont)\b", re.IGNORECASE)
_ARTICLES = ("la ", "le ", "les ", "l'")
_LONGEST = 90


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    words: str


@lru_cache(maxsize=8192)
def _key(words: str) -> str:
    """Folded, without article and plural marks."""
    key = fold(words)
    for article in _ARTICLES:
        key = key.removeprefix(article)
    return " ".join(word[:-1] if len(word) > 3 and word[-1] in "sx" else word for word in re.findall(r"[^\W_]+", key))


_KNOWN = {_key(name): name for name in NAMES}
_OPENINGS = frozenset(key.split()[0] for key in _KNOWN)
_MOST_WORDS = max(len(key.split()) for key in _KNOWN)


def _known_names(text: str) -> Iterator[_Found]:
    """Names known everywhere; one that is a single word only where it begins with a capital."""
    words = [(found.start(), found.end()) for found in re.finditer(r"[^\W_]+", text)]
    keys = [_key(text[start:end]) for start, end in words]
    at = 0
    while at < len(words):
        length = _known_length(keys, at) if keys[at] in _OPENINGS else 0
        start = words[at][0]
        if length > 1 or (length == 1 and text[start].isupper() and len(keys[at]) > 3):
            end = words[at + length - 1][1]
            yield _Found(start, end, _KNOWN[" ".join(keys[at : at + length])])
            at += length
        else:
            at += 1


def _known_length(keys: Sequence[str], at: int) -> int:
    for length in range(min(_MOST_WORDS, len(keys) - at), 0, -1):
        if " ".join(keys[at : at + length]) in _KNOWN:
            return length
    return 0


def _is_name_of_one(words: str) -> bool:
    """Whether these words are an organisation's own name rather than a kind of bodies or a person."""
    if words in GENERIC_ACRONYMS or len(words) > _LONGEST or len(words) < 3:
        return False
    return is_organisation(words) and not looks_like_person(words)


def _named(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[_Found]:
    """Acronyms and institutions behind a word like `avec`, or in brackets."""
    span = 0
    for found in _NAME.finditer(text):
        start, end = found.span()
        while span < len(spans) and spans[span][1] <= start:
            span += 1
        inside = span < len(spans) and spans[span][0] <= start
        if not inside and _CUE.search(text[max(0, start - 40) : start]) is None:
            continue
        if " " not in found.group() and not found.group().isupper() and (kind := _OBJECT.match(text, end)):
            end = kind.end()
        words = text[start:end].rstrip(".·-")
        if _is_name_of_one(words):
            yield _Found(start, start + len(words), words)


def _beside(text: str, spans: Sequence[tuple[int, int]], found: Sequence[_Found]) -> Iterator[_Found]:
    """The other capitalised names of a bracket behind `partenaires`, or of one that holds an organisation already."""
    starts = [known.start for known in found]
    for start, end in spans:
        inside = found[bisect_left(starts, start) : bisect_left(starts, end)]
        if not inside and _PARTNERS.search(text[max(0, start - 40) : start - 1]) is None:
            continue
        at = start
        for piece in re.split(r"([,;])", text[start:end]):
            words = piece.strip(" \u00a0.…")
            place = at + len(piece) - len(piece.lstrip())
            at += len(piece)
            taken = any(known.start < at and place < known.end for known in inside)
            if not taken and _could_be_one(words):
                yield _Found(place, place + len(words), words)


def _could_be_one(words: str) -> bool:
    if not words[:1].isupper() or len(words) > _LONGEST or words in GENERIC_ACRONYMS:
        return False
    return " " not in words or is_organisation(words) or not looks_like_person(words)


def _in_text(text: str) -> list[_Found]:
    spans = [found.span(1) for found in _BRACKETS.finditer(text) if not _ASIDE.match(found[1])]
    known = list(_known_names(text))
    found = sorted([*known, *_apart(_named(text, spans), known)], key=lambda each: each.start)
    return sorted([*found, *_beside(text, spans, found)], key=lambda each: each.start)


def _apart(named: Iterator[_Found], known: Sequence[_Found]) -> Iterator[_Found]:
    """Those that share no letter with a known name; both come in order, neither overlaps its own kind."""
    ends = [other.end for other in known]
    for name in named:
        at = bisect_right(ends, name.start)
        if at == len(known) or known[at].start >= name.end:
            yield name


def suggested_organisations(blocks: Sequence[Block]) -> tuple[Value, ...]:
    """The organisations that blocks of a body seem to name, once each, in the order they come."""
    kept: dict[str, Value] = {}
    for block in blocks:
        if block.shape is Shape.FENCE or block.words.isupper():
            continue
        for found in _in_text(block.words):
            raw = block.words[found.start : found.end]
            kept.setdefault(fold(found.words), Value(found.words, raw, block.lines, uncertain=True))
    return tuple(kept.values())
