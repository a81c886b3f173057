"""How a query goes on: operators where a word may open one, and values behind their colon."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from search.language.moments import OFFERED
from search.language.operators import LATE, OPERATORS, PERSON_FIELDS, STATES, VALUES, Asks, Names, Operator
from search.language.query import DateField, FieldName
from search.language.syntax import Named, Quoted, Text, marks_of
from search.language.wording import narrowing, said
from wiki.folding import fold

MOST = 8
_MOST_ASKED = 16
_SHORTEST = 2
_LONGEST_TEXT = 4_000
_CHUNK = re.compile(r"(?:^|(?<=[\s(\[{|]))-?(?P<word>[^\W\d_][^\s:(\[{|]*)?\Z")

_HINTS: dict[Operator, Names] = {
    FieldName.TYPE: Names("fiche, action, note, page, personne, organisme", "sheet, action, note, page, person"),
    FieldName.AXIS: Names("un numéro ou un titre", "a number or a title"),
    FieldName.STATUS: Names("où en est la fiche", "how far the sheet is"),
    FieldName.BOARD: Names("référent du CA", "referent of the board"),
    FieldName.TEAM: Names("référent de l’équipe", "referent of the team"),
    FieldName.CONTRIBUTOR: Names("qui contribue", "who contributes"),
    FieldName.PARTNER: Names("un organisme de la fiche", "an organisation of the sheet"),
    FieldName.TAG: Names("une étiquette", "a tag"),
    FieldName.ASSIGNED: Names("qu’une action nomme", "whom an action names"),
    Asks.PERSON: Names("quel que soit le rôle", "in any role"),
    Asks.STATE: Names("une date est passée", "a date has passed"),
    Asks.WITH: Names("question, action, échéance…", "question, action, due…"),
    Asks.WITHOUT: Names("référent, échéance, action…", "board, due, action…"),
    DateField.CHANGED: Names("hier, ce mois, 2026-09, >2026", "yesterday, this month, 2026-09, >2026"),
    DateField.DUE: Names("ce mois, juin, avant le 12 mai", "this month, june, before 12 may"),
}
"""What is said beside an operator that is offered."""

Values = Callable[[FieldName, str], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Completion:
    """What may stand in place of text[start:end]: `insert`, shown as `words` with a `detail`."""

    start: int
    end: int
    insert: str
    words: str
    detail: str


def complete(text: str, cursor: int, language: str, values: Values, *, asked: bool = False) -> tuple[Completion, ...]:
    """What may stand at the cursor: operators once two letters open one, values behind a colon, none in a phrase.

    `values(field, beginning)` gives the values of a field that begin so, as they are shown. With `asked` operators are
    offered also where no word has begun.
    """
    before = text[max(0, cursor - _LONGEST_TEXT) : cursor]
    marks = marks_of(before)
    offset = cursor - len(before)
    last = next((place for place in reversed(range(len(marks))) if isinstance(marks[place], Named)), None)
    if last is not None and (found := _values(before, marks[last:], language, values)) is not None:
        start, offers = found
        end = cursor + (text[cursor : cursor + 1] in ('"', "»") and before[start : start + 1] in ('"', "«"))
    elif marks and isinstance(marks[-1], Quoted) and not marks[-1].closed:
        return ()
    else:
        start, offers = _operators(before, language, asked=asked)
        end = cursor
    most = _MOST_ASKED if asked else MOST
    return tuple(Completion(start + offset, end, *each) for each in islice(offers, most))


Offers = Iterator[tuple[str, str, str]]
"""What is inserted, the words and the detail that show it."""


def _values(before: str, marks: Sequence[object], language: str, values: Values) -> tuple[int, Offers] | None:
    """Where the value at the end of a text begins, and what it may be; None when the last operator has its value."""
    named, *behind = marks
    if not isinstance(named, Named) or not all(isinstance(each, Text | Quoted) for each in behind):
        return None
    start = named.end + len(before[named.end :]) - len(before[named.end :].lstrip())
    beginning = before[start:]
    quoted = behind[-1] if behind and isinstance(behind[-1], Quoted) else None
    if quoted is not None:
        if quoted.closed or quoted.start != start:
            return None
        beginning = before[quoted.first :]
    elif named.operator is FieldName.AXIS and any(map(str.isspace, beginning)):
        return None
    offers = tuple(_values_of(named.operator, beginning, language, values))
    if not offers and any(map(str.isspace, beginning)):
        return None
    return start, iter(offers)


def _values_of(operator: Operator, beginning: str, language: str, values: Values) -> Offers:
    key = fold(beginning)
    if operator in VALUES:
        for names in VALUES[operator].values():
            if any(fold(name).startswith(key) for name in names):
                yield _behind_colon(said(operator, names.said(language), language)), names.said(language), ""
    elif isinstance(operator, DateField):
        for pair in OFFERED[operator]:
            words = Names(*pair).said(language)
            if any(fold(each).startswith(key) for each in pair):
                yield _behind_colon(said(operator, words, language)), words, ""
    else:
        fields = PERSON_FIELDS if operator is Asks.PERSON else tuple(each for each in FieldName if each is operator)
        met = dict.fromkeys(value for field in fields for value in values(field, beginning))
        for value in met:
            yield _behind_colon(narrowing(fields[0], value, language)), value, ""


def _operators(before: str, language: str, *, asked: bool) -> tuple[int, Offers]:
    """Where the word at the end of a text begins, and the operators that it may become."""
    chunk = _CHUNK.search(before)
    word = chunk["word"] or "" if chunk else ""
    if chunk is None or (len(word) < _SHORTEST and not (asked and not word)):
        return len(before), iter(())
    return len(before) - len(word), _opened_by(fold(word), language)


def _opened_by(key: str, language: str) -> Offers:
    """The operators with a name that begins so, those first whose own name does."""
    own = [operator for operator, names in OPERATORS.items() if fold(names.said(language)).startswith(key)]
    others = [
        operator
        for operator, names in OPERATORS.items()
        if operator not in own and any(fold(name).startswith(key) for name in names)
    ]
    late = STATES[LATE]
    for operator in (*own, *others):
        name = OPERATORS[operator].said(language)
        if operator is Asks.STATE:
            yield f"{name}:{late.said(language)} ", f"{name}:{late.said(language)}", _HINTS[operator].said(language)
        else:
            yield f"{name}:", f"{name}:", _HINTS[operator].said(language)
    if key and Asks.STATE not in own + others and any(fold(name).startswith(key) for name in late):
        name = f"{OPERATORS[Asks.STATE].said(language)}:{late.said(language)}"
        yield f"{name} ", name, _HINTS[Asks.STATE].said(language)


def _behind_colon(whole: str) -> str:
    """The value of an operator that was said, with the blank that ends it."""
    return f"{whole.partition(':')[2]} "
