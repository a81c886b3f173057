"""Inclusive writing: `référent·e·s` stands for référent, référente, référents and référentes."""

import re
from collections.abc import Callable

_DOTS = "·•‧⋅∙・"
_FEMININE = "e|ne|le|te|sse|esse|[eè]re|i[eè]re|rice|trice|euse|teuse|se|ve|fe|que"
_AFTER_A_SLASH = "e|es|ne|nes|[eè]res?|i[eè]res?|t?rices?|euses?|ves?"
_AFTER_A_HYPHEN = "e|ne|[eè]re|i[eè]re|rice|trice|euse|ve"
_BASE = r"[^\W\d_]{2,40}"
_ENDING = r"[^\W\d_]{1,8}"

INCLUSIVE = (
    rf"{_BASE}(?:"
    rf"[{_DOTS}]{_ENDING}(?:[{_DOTS}]{_ENDING})?"
    rf"|\.(?:{_FEMININE})(?:\.?s)?"
    rf"|-(?:{_AFTER_A_HYPHEN})(?:-?s)?"
    rf"|/(?:{_AFTER_A_SLASH})(?:/s)?"
    rf"|\((?:{_FEMININE})(?:\)s|s?\)))"
)

_CUT = re.compile(rf"[{_DOTS}.\-/()]+")
_REPLACED = (
    ("ière", ("ier",)),
    ("iere", ("ier",)),
    ("ère", ("er",)),
    ("ere", ("er",)),
    ("trice", ("teur",)),
    ("teuse", ("teur",)),
    ("rice", ("eur",)),
    ("euse", ("eur",)),
    ("esse", ("e",)),
    ("que", ("c",)),
    ("ve", ("f",)),
    ("se", ("x", "r")),
)


def inclusive_forms(written: str, form_of: Callable[[str], str]) -> tuple[str, ...]:
    """The forms that an inclusive word stands for, each once, the written base first; `form_of` folds a word."""
    base, *endings = [piece for piece in _CUT.split(written) if piece]
    plural = endings[-1:] == ["s"] or (bool(endings) and len(endings[-1]) > 2 and endings[-1].endswith("s"))
    plural = plural or any(ending in {"es", "nes", "les", "tes"} for ending in endings)
    ending = endings[0].removesuffix("s") if endings else ""
    if ending != (endings or ("",))[0] and len(base) > 3:
        base = base.removesuffix("s")
    feminine = _feminine(base, ending.lower()) if ending else base
    singular = [base, feminine]
    forms = [*singular, *(f"{each}s" for each in singular if plural and not each.endswith(("s", "x")))]
    return tuple(dict.fromkeys(form_of(each) for each in forms))


def _feminine(base: str, ending: str) -> str:
    for feminine, masculines in _REPLACED:
        if ending == feminine:
            for masculine in masculines:
                if base.lower().endswith(masculine):
                    return base[: -len(masculine)] + feminine
    return base + ending
