"""Lists, quotes and actions while they are written: what Enter, Backspace and the key of an action's state do."""

import re
from collections.abc import Sequence

from wiki.differences import word_edits
from wiki.edits import Edit, apply_edits
from wiki.lines import line_ending
from wiki.list_moving import outdent
from wiki.list_trees import ListTree, read_lists, renumbered
from wiki.rewriting import Rewrite, at_place, carried, moved, smallest
from wiki.typed_lines import TypedLine, is_prose_at, line_at

_BLOCK_ID = re.compile(r"[ \t]+\^[A-Za-z0-9-]{1,120}[ \t]*$")
_TODO = "[ ] "
_NEXT_STATE = {" ": "/", "": "/", "/": "x", "x": "?", "X": "?", "?": "-", "-": " "}
_LAST_QUOTE = re.compile(r"[ \t]*>[ \t]?$")


def new_line(text: str, start: int, end: int) -> Rewrite | None:
    """What Enter does to the selection `start..end`: the item, quote or indentation goes on, or an empty one is left.

    None where Enter is only a line break.
    """
    line = line_at(text, start)
    if not is_prose_at(text, start):
        return _indented(text, line, start, end)
    if line.is_item and start >= line.head_end:
        return _leave_item(text, line) if _is_empty(text, line, end) else _next_item(text, line, start, end)
    if line.quote and not line.is_item and start >= line.mark_start:
        return _leave_quote(text, line) if _is_empty(text, line, end) else _go_on(text, line, start, end)
    return None if line.is_item else _indented(text, line, start, end)


def new_line_inside(text: str, start: int, end: int) -> Rewrite | None:
    """What Shift+Enter does: the item or quote goes on below, aligned with its words, without a mark of its own."""
    line = line_at(text, start)
    if not is_prose_at(text, start) or start < line.head_end or not (line.is_item or line.quote):
        return None
    lead = line.quote + line.indent + " " * (len(line.mark) + len(line.gap) or 0)
    return _broken(text, start, end, lead)


def backspace(text: str, place: int) -> Rewrite | None:
    """What Backspace does at the beginning of an item's or a quote's words; None elsewhere.

    A nested item comes out one level, another one loses its mark; a quote loses its innermost one.
    """
    line = line_at(text, place)
    if place != line.head_end or place == line.start or not is_prose_at(text, place):
        return None
    if line.is_item:
        nested = read_lists(text)
        if nested.parents.get(nested.line_of(place).number) is not None:
            return outdent(text, place, place)
        return _settled(text, [Edit(line.mark_start, line.head_end, "")], line.mark_start, line)
    if line.quote and not line.indent:
        return carried([Edit(*_last_quote(line), "")], place, place)
    return None


def next_state(text: str, start: int, end: int) -> Rewrite | None:
    """The actions on the selected lines in their next state, all in that of the first one.

    To do, in progress, done, to discuss, dropped, and to do again; a line without a box begins to do.
    """
    tree = read_lists(text)
    lines = [line for line in selected_lines(tree, start, end) if line.prose and not tree.is_blank(line)]
    if not lines:
        return None
    first = lines[0]
    mark = _NEXT_STATE[first.box.strip()[1:-1]] if first.box else " "
    edits = smallest(text, (_in_state(line, mark) for line in lines))
    return carried(edits, start, end)


def selected_lines(tree: ListTree, start: int, end: int) -> Sequence[TypedLine]:
    """The lines that a selection touches; one at whose very beginning it ends is not touched."""
    first, last = tree.line_of(min(start, end)), tree.line_of(max(start, end))
    if last.number > first.number and max(start, end) == last.start:
        last = tree.lines[last.number - 1]
    return tree.lines[first.number : last.number + 1]


def _in_state(line: TypedLine, mark: str) -> Edit:
    if line.box:
        return Edit(line.mark_end + 1, line.mark_end + line.box.index("]"), mark)
    if line.is_item:
        return Edit(line.mark_end, line.mark_end, ("" if line.gap else " ") + f"[{mark}] ")
    return Edit(line.mark_start, line.mark_start, f"- [{mark}] ")


def _is_empty(text: str, line: TypedLine, end: int) -> bool:
    return end <= line.end and not text[line.head_end : line.end].strip(" \t")


def _next_item(text: str, line: TypedLine, start: int, end: int) -> Rewrite:
    tree = read_lists(text)
    number = tree.line_of(start).number
    mark = _following_mark(tree, number) if number in tree.parents else line.mark
    head = line.quote + line.indent + mark + (line.gap or " ") + (_TODO if line.box else "")
    kept = _BLOCK_ID.search(text[line.start : line.end]) if end <= line.end else None
    kept_start = line.start + kept.start() if kept and line.start + kept.start() >= line.head_end else line.end + 1
    if start >= kept_start:
        start = end = line.end
        return _settled(text, [Edit(start, end, line_ending(text) + head)], None, line)
    first, last = _without_blanks(text, start, end, line.head_end)
    edits = [Edit(first, last, line_ending(text) + head)]
    if kept is not None and end <= kept_start <= line.end:
        edits = [Edit(first, last, kept.group().rstrip(" \t") + edits[0].text), Edit(kept_start, line.end, "")]
    return _settled(text, edits, None, line)


def _settled(text: str, edits: list[Edit], place: int | None, line: TypedLine) -> Rewrite:
    """The edits with the list around counted anew; the caret after the first one's words, or at `place`."""
    after = apply_edits(text, edits)
    wanted = edits[0].start + len(edits[0].text) if place is None else place
    before = read_lists(text)
    counted = renumbered(before, after, before.line_of(line.start).number)
    if counted == after:
        return at_place(smallest(text, edits), wanted)
    return at_place(word_edits(text, counted), moved(wanted, word_edits(after, counted)))


def _following_mark(tree: ListTree, number: int) -> str:
    line = tree.lines[number]
    if line.ordinal is None:
        return line.mark
    siblings = tree.siblings(number)
    at = siblings.index(number)
    beside = [tree.lines[one].ordinal for one in siblings[max(at - 1, 0) : at + 2] if one != number]
    same = bool(beside) and all(one == line.ordinal for one in beside)
    return line.mark if same else f"{line.ordinal + 1}{line.mark[-1]}"


def _without_blanks(text: str, start: int, end: int, least: int) -> tuple[int, int]:
    """The stretch with the blanks beside it, those before its line's words left."""
    while start > least and text[start - 1] in " \t":
        start -= 1
    while end < len(text) and text[end] in " \t":
        end += 1
    return start, end


def _leave_item(text: str, line: TypedLine) -> Rewrite:
    tree = read_lists(text)
    number = tree.line_of(line.start).number
    if tree.parents.get(number) is not None:
        out = outdent(text, line.head_end, line.head_end)
        if out is not None:
            return out
    above = tree.lines[number - 1] if number else None
    apart = above is None or tree.is_blank(above)
    quote = line.quote.rstrip(" \t") if line.quote else ""
    head = "" if apart else quote + line_ending(text)
    start = line.start if not line.quote else line.start + len(line.quote)
    replaced = Edit(line.start, line.end, head + line.quote) if head else Edit(start, line.end, "")
    return _settled(text, [replaced], None, line)


def _leave_quote(text: str, line: TypedLine) -> Rewrite:
    if line.quote.count(">") > 1:
        start, _ = _last_quote(line)
        return at_place([Edit(start, line.end, "")], start)
    before = text[: line.start].rstrip("\r\n")
    quoted = line_at(text, len(before)).quote if before else ""
    head = line_ending(text) if quoted else ""
    return at_place([Edit(line.start, line.end, head)], line.start + len(head))


def _last_quote(line: TypedLine) -> tuple[int, int]:
    found = _LAST_QUOTE.search(line.quote)
    return line.start + (found.start() if found else 0), line.start + len(line.quote)


def _go_on(text: str, line: TypedLine, start: int, end: int) -> Rewrite:
    quote = line.quote if line.quote.endswith((" ", "\t")) else line.quote + " "
    return _broken(text, start, end, quote + line.indent)


def _indented(text: str, line: TypedLine, start: int, end: int) -> Rewrite | None:
    """A new line that begins under the words of this one; blanks alone are no indentation worth keeping."""
    lead = line.quote + line.indent
    if not lead or start < line.start + len(lead):
        return None
    if not text[line.start + len(lead) : line.end].strip(" \t") and end <= line.end:
        return at_place([Edit(line.start, line.end, line_ending(text))], line.start + len(line_ending(text)))
    return _broken(text, start, end, lead)


def _broken(text: str, start: int, end: int, lead: str) -> Rewrite:
    words = line_ending(text) + lead
    return at_place([Edit(start, end, words)], start + len(words))
