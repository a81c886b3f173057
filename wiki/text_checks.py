"""What is worth a look in a sheet's text: actions nobody has, partners nobody listed, sections and blanks to fill."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property

from wiki.actions import Action, ActionState, find_actions, walk
from wiki.check_model import Check, CheckKind, Facts, Fix, FixKind
from wiki.date_model import WrittenDate
from wiki.doubt import DoubtKind, judge
from wiki.folding import fold
from wiki.prose import Prose
from wiki.sections import find_sections
from wiki.word_lists import phrases_in

_OVER = frozenset({ActionState.DONE, ActionState.DROPPED})
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_MARKER = re.compile(r"[ \t>]*(?:(?:[-*+•–▪◦]|\d{1,9}[.)])(?:[ \t]+|$))?(?:\[[ xX/\-?]?\](?:[ \t]+|$))?")
_LABEL = re.compile(r"[^\W\d_][^:\n]{0,60}:[ \t\u00a0]+")
_IN_BRACKETS = re.compile(r"(?<![\[!\]\\])\[([^\[\]\n]{2,80})\](?![\[(\]:])")
_WORDS = re.compile(r"[^\W_]+")
_SHORTEST = 3
_LONGEST_LINE = 200
_ANSWERS = frozenset(
    fold(phrase)
    for phrase in phrases_in("aucun|aucune|rien|néant|sans objet|so|s.o.|personne|none|nothing|nil|na|n/a|non connu|x")
)
"""What stands for an empty value in a field is an answer in a text: nobody left it there by mistake."""


class Actions:
    """The actions of a sheet, read once for all the checks that look at them."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts

    @cached_property
    def roots(self) -> tuple[Action, ...]:
        """The actions that lie in no other."""
        return find_actions(self._facts.body, (), self._facts.near)

    @cached_property
    def all(self) -> tuple[Action, ...]:
        """All of them, each before its children."""
        return tuple(walk(self.roots))

    def dates(self) -> Iterator[WrittenDate]:
        """The dates that actions name."""
        return (found for action in self.all for found in action.dates)

    def any_done(self) -> bool:
        """Whether something was done."""
        return any(action.state is ActionState.DONE for action in self.all)

    def without_assignee(self) -> Iterator[Check]:
        """One line for the open actions that are nobody's: neither their own words name somebody, nor those around."""
        free = list(self._free())
        if free:
            fix = Fix(FixKind.TEXT, start=free[0].text_start)
            words = tuple(action.text for action in free)
            yield Check(CheckKind.ACTION_WITHOUT_ASSIGNEE, fix, words=words, count=len(free))

    def _free(self) -> Iterator[Action]:
        """An action that somebody has covers what lies in it; where parts are given out, part by part is looked at."""
        given = [action.start for action in self.all if action.assignees]
        waiting = list(reversed(self.roots))
        while waiting:
            action = waiting.pop()
            if action.state in _OVER or action.assignees:
                continue
            if bisect_left(given, action.end) > bisect_left(given, action.start):
                waiting += reversed(action.children)
            elif action.text:
                yield action


def unlisted_partners(facts: Facts, actions: Actions) -> Iterator[Check]:
    """One line for the organisations that actions name and the sheet does not list."""
    text = "\n".join(action.text for action in actions.all)
    folded = _spaced(text)
    for name in sorted(facts.on_sheet, key=len, reverse=True):
        listed = _spaced(name)
        folded = folded.replace(listed, " | ") if listed.strip() else folded
    present = frozenset(folded.split())
    found = [names[0] for names in facts.organisations if any(_is_named(name, text, folded, present) for name in names)]
    if found:
        fix = Fix(FixKind.ADD, "partners", found[0])
        yield Check(CheckKind.PARTNER_IN_ACTIONS, fix, words=tuple(dict.fromkeys(found)))


def _is_named(name: str, text: str, folded: str, present: frozenset[str]) -> bool:
    """Whether a text names somebody; a name of one word must be written as it is, or `avise` would be Avise."""
    key = _spaced(name)
    words = key.split()
    if not words or words[0] not in present or key not in folded:
        return False
    if len(words) > 1:
        return True
    return len(name.strip()) >= _SHORTEST and re.search(rf"(?<!\w){re.escape(name.strip())}(?!\w)", text) is not None


def _spaced(text: str) -> str:
    return f" {' '.join(_WORDS.findall(fold(text)))} "


def empty_sections(facts: Facts) -> Iterator[Check]:
    """One line for the headings under which nothing stands."""
    empty = [
        section
        for section in find_sections(facts.body)
        if section.title.strip() and not _COMMENT.sub("", facts.body[section.start : section.end]).strip()
    ]
    if empty:
        fix = Fix(FixKind.TEXT, words=empty[0].title, start=empty[0].heading_end)
        yield Check(CheckKind.EMPTY_SECTION, fix, words=tuple(section.title for section in empty))


def placeholders(facts: Facts) -> Iterator[Check]:
    """One line for the words that stand where something is still to be written."""
    found = [
        *_placeholder_lines(facts.body),
        *((raw, None) for _, raw in facts.dates if judge(raw).empty and not judge(raw).question),
    ]
    if found:
        words = tuple(dict.fromkeys(each for each, _ in found))
        start = found[0][1]
        fix = Fix(FixKind.FIELD, "dates") if start is None else Fix(FixKind.TEXT, start=start)
        yield Check(CheckKind.PLACEHOLDER, fix, words=words)


def _placeholder_lines(body: str) -> Iterator[tuple[str, int]]:
    for line in Prose(body).lines:
        if not line.is_prose or not line.content.strip() or line.content.lstrip().startswith("#"):
            continue
        marker = _MARKER.match(line.content)
        start = marker.end() if marker else 0
        words = line.content[start:]
        label = _LABEL.match(words)
        if label is not None and _is_left_in(words[label.end() :]):
            yield words[label.end() :].strip(), line.start + start + label.end()
        elif _is_left_in(words):
            yield words.strip(), line.start + start
        else:
            yield from _bracketed(line.content, line.start)


def _bracketed(content: str, start: int) -> Iterator[tuple[str, int]]:
    for found in _IN_BRACKETS.finditer(content):
        if _is_left_in(found[1]):
            yield found[0], start + found.start()


def _is_left_in(words: str) -> bool:
    bare = words.strip()
    if not any(character.isalpha() for character in bare) or len(bare) > _LONGEST_LINE:
        return False
    judged = judge(bare)
    is_placeholder = any(doubt.kind is DoubtKind.PLACEHOLDER for doubt in judged.doubts)
    return judged.empty and is_placeholder and fold(bare).strip(" .:!?…*_[]()") not in _ANSWERS
