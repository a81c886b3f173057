"""Sheets named by their number, as people name them: `n°8`, `axe 4 n°8`, `MOB-03`."""

import re

from search.text.words import form_of
from wiki.numbers import reference_key

_LEADING = re.compile(r"(?<![0-9])0+(?=[0-9])")


def reference_term(number: str, axis: str = "") -> str:
    """The index term of a sheet's number, alone or under its axis's; empty without a number. MOB-01 is MOB-1."""
    bare, above = (_LEADING.sub("", bare_number(each)) for each in (number, axis))
    if not bare:
        return ""
    return f"#{above}/{bare}" if above else f"#{bare}"


def reference_in(text: str) -> str:
    """The index term of the sheet that the whole text names, or empty."""
    found = reference_key(text)
    return reference_term(found[1], found[0] or "") if found else ""


def bare_number(number: str) -> str:
    """A number in the form in which it is compared: folded, without hyphens."""
    return form_of(number.replace("-", "").replace("–", ""))
