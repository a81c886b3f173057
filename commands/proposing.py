"""An import's proposal in words: what would become of each sheet, what is new in the register, figures that add up."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from gettext import gettext as _
from gettext import ngettext

from commands.console import one_line
from commands.naming import field_name, kind_name, labelled
from commands.phrases import unread
from commands.quoting import listed, quoted
from commands.tables import TITLE, Column, table
from documents.reading import Action, Counts, Item, Proposal, Why
from wiki.front_matter import Problem as FrontMatterProblem

SHOWN = 6
"""So many pieces of unfiled or left out text are shown, the rest is counted."""

UNREAD = ("missing", "not_a_file", "too_large", "binary", "format", "unreadable")


def proposal_lines(proposal: Proposal, width: int | None) -> Iterator[str]:
    """The whole proposal, for somebody who is about to decide."""
    yield from item_lines(proposal.items, width)
    for item in proposal.items:
        if item.action is Action.UPDATE:
            yield labelled(one_line(item.draft.title), "").rstrip()
            yield from change_lines(item)
    yield from _register_lines(proposal)
    yield from _unfiled_lines(proposal)
    yield from report_lines(proposal)
    yield from count_lines(proposal.counts)


def item_lines(items: Sequence[Item], width: int | None) -> list[str]:
    """A table: what would be done, with which sheet or note, and why. What stays as it is has no line, only a count."""
    columns = (
        Column("", gives_way=False),
        Column("", gives_way=False),
        Column(_("No."), gives_way=False),
        Column(_("Title"), least=TITLE),
        Column(_("From")),
        Column(_("Why")),
    )
    return table(columns, [_item_cells(item) for item in items if item.why is not Why.UNCHANGED], width)


def change_lines(item: Item) -> Iterator[str]:
    """The values that an update would change, with the lines of the source that they stand on."""
    for change in item.changes:
        before = quoted(change.before, 80) or _("nothing")
        after = quoted(change.after, 80) or _("nothing")
        yield "  " + labelled(field_name(change.field), f"{before} → {after}{_lines_of(change.lines)}")


def report_lines(proposal: Proposal) -> Iterator[str]:
    """What could not be read, and what was left out of what was read, each with its reason."""
    for problem in proposal.problems:
        if not problem.source and problem.reason in UNREAD:
            yield unread(problem.reason, problem.text)
    yield from _remark_lines(proposal)
    told = (*UNREAD, *_remarks())
    left_out = [each for each in proposal.problems if each.reason not in told]
    reasons = _reasons()
    for problem in left_out[:SHOWN]:
        where = f"{one_line(problem.source)}{_lines_of(problem.lines)}"
        yield _("left out ({reason}) from {where}: {text}").format(
            reason=reasons.get(problem.reason, problem.reason), where=where, text=quoted(problem.text, 100)
        )
    if len(left_out) > SHOWN:
        counted = Counter(reasons.get(each.reason, each.reason) for each in left_out)
        yield _("left out in all: {reasons}").format(
            reasons=", ".join(f"{count} {reason}" for reason, count in counted.most_common())
        )


def count_lines(counts: Counts) -> Iterator[str]:
    """Figures that add up, in lines of the sources; and what that comes to."""
    yield ngettext(
        "{found} line found: {placed} placed, {to_file} under “À classer”, {unfiled} in no sheet, {left_out} left out.",
        "{found} lines found: {placed} placed, {to_file} under “À classer”, "
        "{unfiled} in no sheet, {left_out} left out.",
        counts.found,
    ).format(
        found=counts.found,
        placed=counts.placed,
        to_file=counts.to_file,
        unfiled=counts.unfiled,
        left_out=counts.left_out,
    )
    yield _("Sheets, notes and pages: {created} to create, {updated} to update, {skipped} to leave.").format(
        created=counts.created, updated=counts.updated, skipped=counts.skipped
    )
    people = ngettext("{count} person", "{count} people", counts.people).format(count=counts.people)
    organisations = ngettext("{count} organisation", "{count} organisations", counts.organisations).format(
        count=counts.organisations
    )
    yield _("New in the register: {people}, {organisations}.").format(people=people, organisations=organisations)


def _item_cells(item: Item) -> tuple[str, ...]:
    draft = item.draft
    axis = draft.axis.number if draft.axis else ""
    number = (
        _("Axis {axis} no. {number}").format(axis=axis, number=draft.number) if axis and draft.number else draft.number
    )
    return (
        action_name(item.action),
        kind_name(str(draft.kind)),
        number,
        draft.title,
        f"{item.source.name}{_lines_of(draft.lines)}",
        why_words(item.why),
    )


def action_name(action: Action) -> str:
    """What would be done."""
    return {Action.CREATE: _("create"), Action.UPDATE: _("update"), Action.SKIP: _("leave")}[action]


def why_words(why: Why) -> str:
    """The reason, in a few words; a new thing needs none."""
    words = {
        Why.LIKE: _("new, though one here is like it"),
        Why.UNKNOWN_ID: _("from another workspace"),
        Why.SAME_ID: _("another file has the same identity"),
        Why.DELETED: _("its own is in the bin"),
        Why.ID: _("the same identity"),
        Why.READ: _("this file was here before"),
        Why.NUMBER: _("the same number and title"),
        Why.UNCHANGED: _("nothing to do"),
        Why.BIN: _("its own is in the bin"),
        Why.TWICE: _("twice in what was read"),
    }
    return words.get(why, "")


def _register_lines(proposal: Proposal) -> Iterator[str]:
    for organisation, label in ((False, _("new people: {names}")), (True, _("new organisations: {names}"))):
        names = [each.name for each in proposal.names if each.organisation is organisation and _is_new(each.action)]
        if names:
            yield label.format(names=listed(names))


def _is_new(action: Action) -> bool:
    return action is Action.CREATE


def _unfiled_lines(proposal: Proposal) -> Iterator[str]:
    for each in proposal.unfiled[:SHOWN]:
        yield _("in no sheet, from {where}: {text}").format(
            where=f"{one_line(each.source)}{_lines_of(each.lines)}", text=quoted(each.words, 100)
        )
    if len(proposal.unfiled) > SHOWN:
        more = len(proposal.unfiled) - SHOWN
        yield ngettext("… and {count} more in no sheet", "… and {count} more in no sheet", more).format(count=more)


def _lines_of(lines: Sequence[int]) -> str:
    if not lines:
        return ""
    first, last = min(lines), max(lines)
    if first == last:
        return " " + _("(line {number})").format(number=first)
    return " " + _("(lines {first}–{last})").format(first=first, last=last)


def _reasons() -> Mapping[str, str]:
    return {
        "page_head": _("head of a page"),
        "page_foot": _("foot of a page"),
        "page_number": _("page number"),
        "contents": _("table of contents"),
        "heads": _("column heads of a table"),
        "total": _("total of a table"),
        "index": _("index page of an export"),
    }


def _remark_lines(proposal: Proposal) -> Iterator[str]:
    """What a person should know of a source of which nothing was left out."""
    remarks = _remarks()
    for problem in proposal.problems:
        if problem.reason in remarks:
            yield remarks[problem.reason].format(
                where=f"{one_line(problem.source)}{_lines_of(problem.lines)}",
                detail=_details().get(problem.text, quoted(problem.text, 100)),
            )


def _remarks() -> Mapping[str, str]:
    return {
        "front_matter": _("The properties of {where} cannot be read ({detail})."),
        "attachment": _("{where} shows a picture or file that is not there: {detail}"),
        "too_many_rows": _("{where} has more than {detail} rows; what stands below is in no sheet."),
    }


def _details() -> Mapping[str, str]:
    return {
        FrontMatterProblem.MALFORMED: _("they are no YAML"),
        FrontMatterProblem.NO_KEYS: _("they have no names"),
        FrontMatterProblem.SEVERAL: _("several documents in one"),
        FrontMatterProblem.TOO_DEEP: _("nested too deeply"),
        FrontMatterProblem.TOO_LARGE: _("too many values"),
    }
