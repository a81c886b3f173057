"""Text without front matter, understood: its sheets, or the note that it is, and what belongs to neither."""

from collections.abc import Sequence
from dataclasses import replace

from documents.reading.drafts import Draft, Findings, Problem, SourceLine, Value
from documents.reading.understanding.context import labels_in_context
from documents.reading.understanding.corrections import NO_LABELS, Labels, with_labels
from documents.reading.understanding.coverage import missing_lines
from documents.reading.understanding.drafting import SheetBuilder
from documents.reading.understanding.fields import is_core
from documents.reading.understanding.furniture import without_furniture
from documents.reading.understanding.notes import has_title, note_of, reads_as_minutes
from documents.reading.understanding.outline import Zone, outline
from documents.reading.understanding.parts import Parts, cut_into_parts
from documents.reading.understanding.rows import Row, Shape, look_at
from documents.reading.understanding.sheet_tables import sheets_in_tables
from documents.reading.understanding.tables import pairs_in_tables
from documents.reading.understanding.vocabulary import vocabulary
from documents.reading.understanding.wrapping import Wrapping, wrapping_of
from wiki.labels import Field

_LONGEST_TITLE = 160
_SEPARATORS = " \t\u00a0:：–—-|.)*"


def understand(lines: Sequence[SourceLine], *, language: str = "fr", labels: Labels = NO_LABELS) -> Findings:
    """What a text without front matter holds: any number of sheets, or one note, or nothing but words to file.

    Every line is in a draft, in `unfiled` or in `problems`; headings that are written into bodies are in `language`.
    """
    return rescued(lines, first_reading(lines, language=language, labels=labels), language=language)


def first_reading(lines: Sequence[SourceLine], *, language: str = "fr", labels: Labels = NO_LABELS) -> Findings:
    """What is understood by labels and headings alone, before it is checked that no line is missing."""
    rows, problems = without_furniture(pairs_in_tables(look_at(lines)))
    rows = with_labels(labels_in_context(rows), labels)
    cut = outline(rows)
    if not any(not row.blank for row in rows):
        return Findings(problems=problems)
    if reads_as_minutes(rows) and not any(map(_is_labelled, cut.zones)):
        return _without_sheets(lines, rows, problems)
    zones = cut.zones
    tables, loose = sheets_in_tables(rows if all(map(_is_bare, zones)) else cut.loose, language=language)
    if tables.drafts and all(map(_is_bare, zones)):
        zones = ()
    elif not tables.drafts:
        loose = cut.loose
    if not zones and not tables.drafts:
        return _without_sheets(lines, rows, problems)
    wrapping = wrapping_of(rows)
    drafts = [_draft(zone, wrapping, language, index) for index, zone in enumerate(zones)]
    drafts += [replace(draft, index=len(drafts) + index) for index, draft in enumerate(tables.drafts)]
    unfiled = _unfiled(loose) + tuple(tables.unfiled)
    return Findings(tuple(drafts), unfiled=unfiled, problems=problems + cut.problems + tuple(tables.problems))


def _is_labelled(zone: Zone) -> bool:
    return zone.number != "" and len(_core_fields(zone)) >= 2


def _core_fields(zone: Zone) -> set[Field]:
    return {row.label.field for row in zone.rows if row.label and is_core(row.label)}


def _is_bare(zone: Zone) -> bool:
    """Whether a single label made this a sheet: in a document with a table of sheets it is none."""
    return zone.number == "" and len(_core_fields(zone)) < 2


def _without_sheets(lines: Sequence[SourceLine], rows: Sequence[Row], problems: tuple[Problem, ...]) -> Findings:
    if not reads_as_minutes(rows) and not has_title(rows):
        return Findings(unfiled=_unfiled(rows), problems=problems)
    left_out = {number for problem in problems for number in problem.lines}
    kept = [line for line in lines if line.number not in left_out]
    return Findings((note_of(kept, rows),), problems=problems)


def _unfiled(rows: Sequence[Row]) -> tuple[Value, ...]:
    """Rows outside every sheet, one value for each paragraph."""
    values: list[Value] = []
    held: list[Row] = []
    for row in [*rows, Row(0, "", Shape.BLANK)]:
        if not row.blank:
            held.append(row)
        elif held:
            text = "\n".join(each.text for each in held)
            values.append(Value(text, text, tuple(dict.fromkeys(each.number for each in held))))
            held = []
    return tuple(values)


def _draft(zone: Zone, wrapping: Wrapping, language: str, index: int) -> Draft:
    builder = SheetBuilder(wrapping, language)
    parts = cut_into_parts(zone.rows, placed=zone.axis is not None)
    title, lead = _title_below(zone, parts, wrapping)
    builder.name(number=zone.number, title=title)
    builder.place(zone.axis)
    _keep_headings(builder, zone, language)
    builder.leave(lead)
    for part in parts.parts:
        builder.add(part)
    numbers = [row.number for row in (*zone.axis_rows, *((zone.heading,) if zone.heading else ()), *zone.rows)]
    draft = builder.build(tuple(dict.fromkeys(numbers)), index)
    return draft if draft.title else replace(draft, title=_heading_words(zone))


def _title_below(zone: Zone, parts: Parts, wrapping: Wrapping) -> tuple[str, tuple[Row, ...]]:
    """The title; a heading without one is followed by it, unless a label announces it."""
    lead = parts.lead
    if zone.title and zone.heading is not None and lead and _goes_on(zone.heading, lead[0]):
        return wrapping.join((zone.title, lead[0].bare)), lead[1:]
    announced = any(part.field is Field.TITLE for part in parts.parts)
    first = next((row for row in lead if not row.blank), None)
    if zone.title or zone.heading is None or announced or first is None:
        return zone.title, lead
    if first.shape in {Shape.TEXT, Shape.BOLD, Shape.HEADING} and len(first.bare) <= _LONGEST_TITLE:
        return first.bare, tuple(row for row in lead if row is not first)
    return "", lead


def _goes_on(heading: Row, below: Row) -> bool:
    """Whether a sheet's title was too long for its line."""
    return heading.shape is Shape.TEXT and below.shape is Shape.TEXT and below.bare[:1].islower()


def _heading_words(zone: Zone) -> str:
    return zone.heading.bare if zone.heading is not None else ""


def _keep_headings(builder: SheetBuilder, zone: Zone, language: str) -> None:
    """The words of the headings as they stand, beside what they were understood to mean."""
    words = vocabulary(language)
    for row in zone.axis_rows:
        builder.keep(words.axis, row.bare)
    if zone.heading is None:
        return
    before = zone.heading.bare
    if zone.title and before.endswith(zone.title):
        before = before[: -len(zone.title)]
    before = before.strip(_SEPARATORS)
    if before and zone.number:
        builder.keep(words.number, before)
    elif before:
        builder.keep(before, "")


def rescued(lines: Sequence[SourceLine], findings: Findings, *, language: str) -> Findings:
    """The findings with every line that is missing in them added where it stood, as words to file."""
    missing = missing_lines(lines, findings)
    if not missing:
        return findings
    owner = {number: at for at, draft in enumerate(findings.drafts) for number in draft.lines}
    drafts = list(findings.drafts)
    loose: list[Value] = []
    by_draft: dict[int, list[SourceLine]] = {}
    for line in missing:
        if line.number in owner:
            by_draft.setdefault(owner[line.number], []).append(line)
        else:
            loose.append(Value(line.text, line.text, (line.number,)))
    for at, lost in by_draft.items():
        drafts[at] = _with_words_to_file(drafts[at], lost, language)
    return replace(findings, drafts=tuple(drafts), unfiled=findings.unfiled + tuple(loose))


def _with_words_to_file(draft: Draft, lost: Sequence[SourceLine], language: str) -> Draft:
    heading = f"## {vocabulary(language).to_file}"
    words = "\n\n".join(line.text.strip() for line in lost)
    begun = f"\n{heading}\n" in f"\n{draft.body}"
    body = f"{draft.body}\n{words}\n" if begun else f"{draft.body}\n{heading}\n\n{words}\n".lstrip("\n")
    return replace(draft, body=body)
