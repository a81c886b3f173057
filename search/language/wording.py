"""A query said again: operators by the name that the person's language gives them, values quoted where they must be."""

import re

from search.language.operators import KINDS, OPERATORS, Asks, Operator
from search.language.query import DateField, FieldName

_SIMPLE = re.compile(r"(?:[<>]=?|\.\.)?[^\W_](?:[\w.'’\-]*\w)?(?:\.\.)?")
_NUMBERED = re.compile(r"([0-9]{1,4}(?:\.[0-9]{1,3}){0,5})(?:[.\s:–-]+\S.*)?", re.DOTALL)
_QUOTES = re.compile('["“”«»„*]')


def bare_value(value: str) -> str:
    """A value without quotes and stars, with single blanks."""
    return " ".join(_QUOTES.sub(" ", value).split())


def said(operator: Operator, value: str, language: str, *, quoted: bool = False, typing: bool = False) -> str:
    """An operator and its value. A value in quotes that may go on has a star before the closing one."""
    bare = bare_value(value)
    if quoted or not _SIMPLE.fullmatch(bare):
        bare = f'"{bare}{"*" if typing else ""}"'
    return f"{OPERATORS[operator].said(language)}:{bare}"


def narrowing(field: FieldName | DateField, value: str, language: str) -> str:
    """The words that narrow a query to one value of a field, as it is shown; of a kind, its name in the code."""
    if field is FieldName.TYPE and value in KINDS:
        return said(field, KINDS[value].said(language), language)
    if field is FieldName.AXIS and (numbered := _NUMBERED.fullmatch(value)):
        return said(field, numbered[1], language)
    return said(field, value, language)


def narrowing_person(name: str, language: str) -> str:
    """The words that narrow a query to what has to do with a person."""
    return said(Asks.PERSON, name, language, quoted=True)
