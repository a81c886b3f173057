"""Folding: the form in which two strings are compared, so that `Référent·e` and `REFERENT·E` are the same words."""

import re
import unicodedata

_BLANK = re.compile(r"[\s\-\u2010-\u2015\u2212\ufe58\ufe63\uff0d]+")
_SPELLED = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc\u02b9\u2032\u00b4`\uff07", "'"),
        "œ": "oe",
        "æ": "ae",
        "ø": "o",
        "đ": "d",
        "ł": "l",
        "\u0149": "'n",
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", ""),
    }
)


def _folded_character(code: int) -> str:
    plain = chr(code).translate(_SPELLED)
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", plain).casefold())
    return "".join(part for part in plain if not unicodedata.combining(part)).translate(_SPELLED)


class _Folding(dict[int, str]):
    """Each character's folded form, worked out when it is first met.

    Character by character, because normalising a whole text sorts its combining marks, which is quadratic on a long
    run of them; with all marks dropped their order does not matter.
    """

    def __missing__(self, code: int) -> str:
        folded = self[code] = _folded_character(code)
        return folded


_FOLDING = _Folding()


def folded_letter(letter: str) -> str:
    """What one character becomes in a folded text: none, one or several; blanks and dashes stay."""
    return _FOLDING[ord(letter)]


def fold(text: str) -> str:
    """The key by which texts are compared.

    Lower case, no accents, ligatures spelled out, one kind of apostrophe; dashes and blanks are one space, none at
    the ends. Folding twice changes nothing more.
    """
    folded = text.lower().replace("`", "'") if text.isascii() else text.translate(_FOLDING)
    return _BLANK.sub(" ", folded).strip(" ")
