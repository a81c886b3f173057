"""Typography as one types: what a key sets right in the line before the caret, French by default.

A colon takes a no-break space before it (U+00A0), `; ! ?` a narrow one (U+202F), as French typographic rules have it;
inside « » stand U+00A0. A typed blank is replaced, none is put where none was typed. What is Markdown, code or an
address is never touched.
"""

import re
from dataclasses import dataclass

FULL, NARROW = "\u00a0", "\u202f"
_HIGH = ";!?"
_HEAD = re.compile(r"[ \t]*(?:>[ \t]?|[-*+•–—][ \t]+|\d{1,9}[.)][ \t]+|\[[ xX/?\-]?\][ \t]+|#{1,6}[ \t]+)*")
_ADDRESS = re.compile(r"(?:[a-z][a-z0-9+.\-]*://|mailto:|www\.)[^\s<>]*$", re.IGNORECASE)
_TARGET = re.compile(r"\]\([^()\n]*$|\[\[[^\]\n]*$|<[A-Za-z/!][^<>]*$|&#?\w+$|\]:[ \t]*\S*$")
_TICKS = re.compile(r"`+")
_OPENS_AFTER = " \t([{-–—/*_=~|«“‘’'" + FULL + NARROW
_DASHES = {" --": " –", " ---": " —"}


@dataclass(frozen=True, slots=True)
class Correction:
    """The last `removed` characters, the typed one included, become `text`."""

    removed: int
    text: str


def corrected(before: str, key: str, language: str = "fr") -> Correction | None:
    """What the typed `key` sets right after `before`, the line up to the caret; None when it is right as typed.

    Whether the line is prose at all is for the caller to know: `wiki.typed_lines.is_prose_at`.
    """
    head = _HEAD.match(before)
    words = before[head.end() if head else 0 :].rpartition("|")[2]
    if len(key) != 1 or _is_code_or_address(before):
        return None
    if key == "'":
        return _apostrophe(words, language)
    if key == '"':
        return _quote(words, language)
    if key == ".":
        return Correction(3, "…") if re.search(r"(?:^|[^./])\.\.$", words) else None
    if key.isdigit():
        return Correction(3, "–" + key) if re.search(r"(?:^|[^-])\d--$", words) else None
    if key == " ":
        return _blank(words, language)
    return _french(words, key) if language == "fr" else None


def _is_code_or_address(before: str) -> bool:
    if _ADDRESS.search(before) or _TARGET.search(before):
        return True
    opened = ""
    for run in _TICKS.findall(before) if "`" in before else ():
        opened = "" if run == opened else opened or run
    return bool(opened)


def _apostrophe(words: str, language: str) -> Correction | None:
    if words[-1:].isalpha():
        return Correction(1, "’")
    if language == "en":
        return Correction(1, "‘" if not words or words[-1] in _OPENS_AFTER else "’")
    return None


def _quote(words: str, language: str) -> Correction:
    opening = not words or words[-1] in _OPENS_AFTER.replace("’", "" if language == "en" else "’")
    if language == "en":
        return Correction(1, "“" if opening else "”")
    inside = words.count("«") > words.count("»")
    if inside and words.count("“") > words.count("”") and not opening:
        return Correction(1, "”")
    if inside:
        return Correction(1, "“") if opening else Correction(1, FULL + "»")
    return Correction(1, "«" + FULL)


def _blank(words: str, language: str) -> Correction | None:
    for typed, dash in _DASHES.items():
        if words.endswith(typed) and words[: -len(typed)].strip():
            return Correction(len(typed) + 1, dash + " ")
    if language == "fr" and words.endswith("«" + FULL):
        return Correction(1, "")
    return None


def _french(words: str, key: str) -> Correction | None:
    if re.search(rf"[{FULL}{NARROW}][:;!]$", words) and (key in "()[/=:-" or (key.isalpha() and words[-1] == ":")):
        return Correction(3, " " + words[-1] + key)
    if key == "«":
        return Correction(1, "«" + FULL)
    spaced = len(words) > 1 and words[-1] == " " and not words[-2].isspace() and words[-2] not in ":|"
    if key == "»":
        return Correction(2, FULL + "»") if spaced else (Correction(1, FULL + "»") if words[-1:].strip() else None)
    if spaced and (key in _HIGH or key == ":"):
        return Correction(2, (FULL if key == ":" else NARROW) + key)
    return None
