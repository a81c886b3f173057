"""What people write around a name: brackets, a dash and a function, a telephone number, marks of Markdown, a title."""

import re

from wiki.brackets import bracketed
from wiki.name_words import COURTESY_TITLES, PARTICLES, looks_like_person

_AFTER_MARK = re.compile(r"[\s\u00a0](?:[–—-]|:)[\s\u00a0]|(?<=\w):[\s\u00a0]|[\s\u00a0]?:$")
_CONTACT = re.compile(
    r"(?:(?<!\w)(?:t[ée]l[ée]?(?:phone)?|portable|port|mobile|mob|courriel|mail|e-?mail|phone)\b[ \u00a0.:]{0,3})?"
    r"(?:(?:mailto:)?(?<![\w.+%-])[\w.+%-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,5}"
    r"|(?<![\w+])(?:\+[0-9]{1,3}[ .\u00a0\u202f-]?(?:\(0\)[ \u00a0]?)?[0-9]|0[0-9])"
    r"(?:[ ./\u00a0\u202f-]?[0-9]{2}){4}(?!\w))",
    re.IGNORECASE,
)
_WIKI_LINK = re.compile(r"!?\[\[(?P<target>[^\[\]|]{1,300})(?:\|(?P<shown>[^\[\]|]{1,300}))?\]\]")
_LINK = re.compile(r"!?\[(?P<shown>[^\[\]]{1,300})\]\([^()\s]{1,500}\)")
_MENTION = re.compile(r"(?<![^\s(\[])@(?=[^\W\d_])")
_EMPHASIS = re.compile(r"\*{1,3}|(?<!\w)_{1,3}|_{1,3}(?!\w)|`{1,2}")
_AROUND = " \t\u00a0\u202f,;:<>–—|"


def _linked_name(found: re.Match[str]) -> str:
    """What a link shows, else the name of the file it leads to."""
    shown = found["shown"] or found["target"].partition("#")[0].rpartition("/")[2].removesuffix(".md")
    return shown.strip() or found["target"]


def without_marks(words: str) -> str:
    """Words without the marks of Markdown: `[[Inès Garnier|Inès]]` as `Inès`, `@Lou` as `Lou`, `**Lou**` as `Lou`."""
    if "[" in words:
        words = _LINK.sub(lambda found: found["shown"], _WIKI_LINK.sub(_linked_name, words))
    if "@" in words:
        words = _MENTION.sub("", words)
    return _EMPHASIS.sub("", words) if any(mark in words for mark in "*_`") else words


def without_contact(words: str) -> tuple[str, str]:
    """Words without telephone numbers and addresses, and those that were taken off."""
    if not any(character.isdigit() or character == "@" for character in words):
        return words, ""
    found = [match.group().strip() for match in _CONTACT.finditer(words)]
    if not found:
        return words, ""
    rest = _CONTACT.sub(" ", words).replace("()", "").replace("( )", "")
    return rest.strip(_AROUND).removesuffix(" -"), " ".join(found)


def _is_full_name(words: str) -> bool:
    return " " in words and looks_like_person(words)


def _without_title(name: str) -> str:
    """A name without `Mme` or `Dr`; a family name alone keeps it."""
    title, _, rest = name.partition(" ")
    if not rest or title.rstrip(".").lower() not in COURTESY_TITLES:
        return name
    words = [word for word in rest.split() if word.lower() not in PARTICLES]
    return rest.strip() if len(words) > 1 and looks_like_person(rest) else name


def without_notes(name: str) -> tuple[str, str]:
    """A person's name and what is written around it, as `Inès Garnier` and `service mobilités`.

    Brackets, what stands after a dash or a colon, contact details and titles are taken off a full name; telephone
    numbers and addresses off any.
    """
    bare, contact = without_contact(name)
    before, note = _before_bracket(bare)
    if not note and (mark := _AFTER_MARK.search(bare)) and _is_full_name(bare[: mark.start()].rstrip()):
        before, note = bare[: mark.start()].rstrip(), bare[mark.end() :].strip()
    return _without_title(before), " ".join(part for part in (note, contact) if part)


def _before_bracket(name: str) -> tuple[str, str]:
    if not name.endswith((")", "]")):
        return name, ""
    stretches = bracketed(name)
    before = name[: stretches[0][0]].rstrip() if stretches else ""
    if not _is_full_name(before):
        return name, ""
    inside = name[stretches[0][0] :].strip()
    return before, inside[1:-1].strip() if len(stretches) == 1 else inside


def name_alone(words: str) -> str:
    """The words of a name that tell what sort of name it is: without marks, contact details and a bracket behind it."""
    bare, _ = without_notes(without_marks(words))
    stretches = bracketed(bare) if bare.endswith((")", "]")) else []
    return bare[: stretches[0][0]].rstrip() if stretches and stretches[0][0] > 0 else bare
