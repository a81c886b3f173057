"""Names written one after the other, split where their writer separated them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from wiki.brackets import bracketed
from wiki.doubt import Judgement, judge
from wiki.folding import fold
from wiki.name_notes import name_alone, without_marks, without_notes
from wiki.name_words import is_function, is_organisation, looks_like_person


@dataclass(frozen=True, slots=True)
class WrittenName:
    """One name of a list.

    `name` is free from marks of doubt, final full stop, marks of Markdown and courtesy titles; what a person's name is
    followed by in brackets, after a dash or a colon is the `note`, and so are telephone numbers and addresses; `raw` is
    text[start:end], all of it as written.
    """

    name: str
    raw: str
    uncertain: bool
    start: int
    end: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class NameList:
    """The names in the order they are written; `open` when the list says that it goes on (`etc.`, `…`).

    `questions` are the places in the text of the entries that ask (`Région, qui d'autre ?`).
    """

    names: tuple[WrittenName, ...]
    open: bool
    questions: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch between two separators; `alternative`: `ou` stands before or behind it."""

    start: int
    end: int
    alternative: bool = False


_SEPARATOR = re.compile(
    r"[,;](?=\s|[^\W\d_]|$|[«\"“(\[…@*])|,(?![0-9])|\s+[;,](?=\s)|[\r\n\t]+|[ \u00a0\u202f]{2,}"
    r"|(?<=\s)[/&+–—-](?=\s)|(?<=[^\W\d_])/(?=[^\W\d_])"
    r"|(?<=[\s\u00a0])(?:et/ou|and/or|et|and|ou|or)(?=[\s\u00a0])"
    r"|(?<=\?)[ \u00a0](?=[^\W\d_a-zà-ÿ])|(?<=[^\s,;])[ \u00a0](?=@[^\W\d_])"
)
_ALTERNATIVES = frozenset(("ou", "or", "et/ou", "and/or"))
LONGEST_LIST = 20_000
"""No group writes a longer list of names, in characters: what stands further on is text."""

_LIST_MARK = re.compile(
    r"(?:[-–—•▪◦●·→+]|\*(?=\s)|(?:et/ou|and/or|et|and|ou|or|ainsi que|puis|avec|with)(?=[\s\u00a0]))[\s\u00a0]*",
    re.IGNORECASE,
)
_ALTERNATIVE = re.compile(r"[\s\u00a0]{0,3}(?:et/ou|and/or|ou|or)[\s\u00a0]", re.IGNORECASE)
_FINAL_INITIAL = re.compile(r"(?:^|[\s.\-‑(])[^\W\d_]\.$")
_DEPENDENT = frozenset(
    ["de", "du", "des", "d", "la", "le", "les", "l", "au", "aux", "à", "en", "pour", "sur", "par", "of", "the", "for"]
)
_ARTICLE_AND_NAME = re.compile(r"(?:[Ll](?:a|e|es) |[Ll]['’])[A-ZÀ-Þ]")
_WHOLE = frozenset(
    ("habitat et humanisme", "eaux et forets", "arts et metiers", "terre et humanisme", "sport et culture")
)


def _separators(text: str) -> Iterator[re.Match[str]]:
    protected = bracketed(text)
    at = 0
    for found in _SEPARATOR.finditer(text):
        while at < len(protected) and protected[at][1] <= found.start():
            at += 1
        if at == len(protected) or found.start() < protected[at][0]:
            yield found


def _trimmed(text: str, start: int, end: int, alternative: bool) -> _Piece:
    while start < end and (text[start].isspace() or text[start] in ",;"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;"):
        end -= 1
    return _Piece(start, end, alternative)


def _same_sort(left: str, right: str) -> bool:
    """Whether `left et right` are two names: see `split_names`."""
    if not left or not right:
        return True
    if fold(f"{left} et {right}") in _WHOLE:
        return False
    first_word = fold(re.split(r"['’\s]", right, maxsplit=1)[0])
    if first_word in _DEPENDENT and not _ARTICLE_AND_NAME.match(right):
        return False
    if is_function(left) and looks_like_person(right):
        return True
    if is_organisation(right):
        return is_organisation(left) or looks_like_person(left) or _is_category(left)
    if looks_like_person(right):
        return looks_like_person(left)
    return _is_category(left) and _is_category(right)


def _is_category(words: str) -> bool:
    first = re.split(r"[\s\u00a0]", words, maxsplit=1)[0]
    return first[:1].islower() and len(first) > 3 and first[-1] in "sx" and fold(first) not in _DEPENDENT


def _are_people(left: str, right: str) -> bool:
    """Whether both are people's full names, and not one with what that person does."""
    return all(" " in name and looks_like_person(name) and not is_function(name) for name in (left, right))


def _joins(found: re.Match[str], left: str, right: str) -> bool:
    """Whether a separator belongs to the name around it: `R & D`, `Loire et Sillon`, `Lou Blanc – élu`, `1,5`."""
    mark = found.group()
    if mark in "–—-" or (mark == "/" and not found.string[found.start() - 1].isspace()):
        return not _are_people(name_alone(left), name_alone(right))
    if mark in "&+" and right.lower() in ("al", "coll"):
        return True
    if mark in "&/+":
        return len(left.rsplit(" ", maxsplit=1)[-1]) == 1 and len(right.split(" ", maxsplit=1)[0].rstrip("?.")) == 1
    if mark[0].isalpha():
        return not _same_sort(name_alone(left), name_alone(right))
    return False


def _bare(words: str) -> str:
    return words.strip(" \t\u00a0\u202f?.,;")[:300]


def _pieces(text: str) -> list[_Piece]:
    """The stretches between separators; of a text too long to be a list, those that end within the longest one."""
    separators = list(_separators(text[:LONGEST_LIST]))
    starts = [0] + [found.end() for found in separators]
    ends = [found.start() for found in separators] + [len(text)]
    pieces: list[_Piece] = []
    start, alternative = 0, False
    for at, found in enumerate(separators):
        left = _bare(text[max(start, ends[at] - 300) : ends[at]])
        right = _bare(text[starts[at + 1] : min(ends[at + 1], starts[at + 1] + 300)])
        if not _joins(found, left, right):
            offered = found.group() in _ALTERNATIVES or _ALTERNATIVE.match(text, starts[at + 1]) is not None
            pieces.append(_trimmed(text, start, found.start(), alternative or offered))
            start, alternative = found.end(), offered
    if len(text) <= LONGEST_LIST:
        pieces.append(_trimmed(text, start, len(text), alternative))
    return [piece for piece in pieces if piece.start < piece.end]


def _without_full_stop(name: str) -> str:
    if name.endswith(".") and not name.endswith("..") and not _FINAL_INITIAL.search(name[-4:]):
        return name[:-1].rstrip()
    return name


def _read_piece(text: str, piece: _Piece) -> tuple[WrittenName | None, Judgement]:
    start = piece.start
    while (mark := _LIST_MARK.match(text, start, piece.end)) and mark.end() < piece.end:
        start = mark.end()
    raw = text[start : piece.end]
    judged = judge(_without_full_stop(raw))
    name, note = without_notes(without_marks(_without_full_stop(judged.value)))
    words = name.strip(" \t\u00a0\u202f,;")
    if judged.empty or not any(character.isalnum() for character in words):
        return None, judged
    return WrittenName(words, raw, judged.uncertain or piece.alternative, start, piece.end, note), judged


def _with_functions(names: Sequence[WrittenName], text: str) -> tuple[WrittenName, ...]:
    """The names, where one that says what the person before does is that person's note."""
    kept: list[WrittenName] = []
    for name in names:
        if kept and is_function(name.name) and looks_like_person(kept[-1].name):
            person = kept[-1]
            note = f"{person.note} {name.name}".strip()
            kept[-1] = replace(person, raw=text[person.start : name.end], end=name.end, note=note)
        else:
            kept.append(name)
    return tuple(kept)


def split_names(text: str) -> NameList:
    """The names of a list, in order, with their places in `text`.

    Commas, semicolons, line breaks, tabs, two blanks or more, ` / `, ` & ` and ` + ` separate, and so does `?` before a
    capital; never inside brackets or quotes, and not between single letters (`R & D`). ` et ` and ` and ` separate two
    names of the same sort only: two that could be people's (`Lou et Inès Garnier`), two of which the second is an
    organisation by its own words and the first a whole name too (`ADEME et Région`), two categories in the plural
    (`artisans et commerçants`). So `Communauté de communes Loire et Sillon` and `ESS et territoires` stay whole.
    ` ou ` does as ` et ` does, and leaves both names uncertain; a dash and `/` separate two people's full names.
    A list that is an open question, or a placeholder, names nobody. Names are read up to `LONGEST_LIST`.
    """
    whole = judge(text)
    if whole.empty:
        return NameList((), whole.open_list)
    pieces = _pieces(text)
    read = [_read_piece(text, piece) for piece in pieces]
    names = _with_functions([name for name, _ in read if name is not None], text)
    asked = tuple((piece.start, piece.end) for piece, (_, judged) in zip(pieces, read, strict=True) if judged.question)
    return NameList(names, whole.open_list or any(judged.open_list for _, judged in read), asked)
