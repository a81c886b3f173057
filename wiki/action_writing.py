"""What is written into a list of actions: a new one, somebody to do it, a day to have it done by."""

from wiki.actions import Action, find_actions
from wiki.edits import Edit
from wiki.labels import Field, field_of
from wiki.lines import line_ending
from wiki.sections import Section, find_sections, set_section_text

_BLANKS = " \t\u00a0"


def assigned(text: str, action: Action, name: str) -> Edit:
    """The edit that ends an action's words with a mention of `name`; it changes nothing when they have it already."""
    if any(mention.name == name for mention in action.assignees):
        return Edit(action.text_end, action.text_end, "")
    return _at_end(text, action, f"@{name}")


def dated(text: str, action: Action, words: str) -> Edit:
    """The edit that gives an action a day: in place of its only date, otherwise at its end; no words take it out."""
    words = " ".join(words.split())
    if len(action.dates) != 1:
        return _at_end(text, action, words) if words else Edit(action.text_end, action.text_end, "")
    written = action.dates[0]
    start = written.start
    if not words and start > action.text_start and text[start - 1] in _BLANKS:
        start -= 1
    return Edit(start, written.end, words)


def added(text: str, words: str, title: str = "Actions") -> Edit:
    """The edit that puts a new action after the last one; a section called `title` is made where none is of actions."""
    item = f"- [ ] {' '.join(words.split())}"
    section = actions_section(text)
    if section is None:
        return set_section_text(text, title, item)
    ending = line_ending(text)
    here = [action for action in find_actions(text, names=None) if section.start <= action.start < section.end]
    if not here:
        present = text[section.start : section.end].strip("\r\n")
        return set_section_text(text, section.title, f"{present}{ending * 2}{item}" if present.strip() else item)
    end = here[-1].end
    while end > here[-1].start and text[end - 1] in "\r\n \t":
        end -= 1
    return Edit(end, end, f"{ending}{item}")


def actions_section(text: str) -> Section | None:
    """The first section whose heading announces actions."""
    return next((section for section in find_sections(text) if field_of(section.title) is Field.ACTIONS), None)


def _at_end(text: str, action: Action, words: str) -> Edit:
    blank = "" if action.text_end == action.text_start or text[action.text_end - 1] in _BLANKS else " "
    return Edit(action.text_end, action.text_end, f"{blank}{words}")
