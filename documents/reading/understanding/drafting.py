"""A draft of a sheet from its parts: values in their fields, the rest in a body, every word in one of them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from documents.reading.drafts import AxisDraft, DateDraft, Draft, DraftKind, QuestionDraft, Value
from documents.reading.understanding.bodies import Block, write_body
from documents.reading.understanding.dates import dates_of_blocks, dates_of_field, once_each
from documents.reading.understanding.fields import HEADER_FIELDS, PROSE, field_name, role_of
from documents.reading.understanding.organisations import suggested_organisations
from documents.reading.understanding.parts import Part
from documents.reading.understanding.people import Lines, read_people
from documents.reading.understanding.regions import split_value
from documents.reading.understanding.rows import Row
from documents.reading.understanding.statuses import read_status
from documents.reading.understanding.vocabulary import TO_FILE, vocabulary
from documents.reading.understanding.wrapping import Wrapping
from wiki.choices import ticked_choice
from wiki.doubt import Judgement, judge
from wiki.folding import fold
from wiki.labels import Field, is_internal
from wiki.numbers import read_axis_heading, sentence_case

_AXIS_NUMBER = re.compile(
    r"(?P<number>[0-9]{1,3}(?:\.[0-9]{1,3}){0,3}|[IVX]{1,5}(?![^\W_]))"
    r"[ \u00a0]{0,2}[-–—:.)]?[ \u00a0]{0,2}(?P<title>.*)"
)
_LONGEST_NUMBER = 20
_LONGEST_TITLE = 300
_TAG = re.compile(r"[^,;\n#]+")
_LONGEST_JUDGED = 400
_EMPHASIS = re.compile(r"(?P<mark>\*{1,3}|_{1,3})(?P<words>[^*_]+)(?P=mark)")
_TO_FILE = frozenset(fold(words) for words in TO_FILE)


@dataclass(slots=True)
class _Sheet:
    """What has been gathered so far."""

    title: str = ""
    number: str = ""
    axis: AxisDraft | None = None
    status: str | None = None
    people: dict[str, list[Value]] = field(default_factory=dict)
    fields: dict[str, list[str]] = field(default_factory=dict)
    tags: list[Value] = field(default_factory=list)
    aliases: list[Value] = field(default_factory=list)
    dates: list[DateDraft] = field(default_factory=list)
    questions: list[QuestionDraft] = field(default_factory=list)
    sections: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    leftovers: list[Row] = field(default_factory=list)


def value_lines(rows: Sequence[Row], wrapping: Wrapping) -> Lines:
    """The rows of a value as lines of text: list marks off, wrapped lines joined."""
    texts: list[list[str]] = []
    numbers: list[int] = []
    for row in rows:
        if row.blank:
            continue
        wrapped = (
            bool(texts) and row.item is None and row.number != numbers[-1] and wrapping.goes_on(texts[-1][-1], row.text)
        )
        if wrapped:
            texts[-1].append(row.bare)
        else:
            texts.append([_value_words(row)])
            numbers.append(row.number)
    return Lines(tuple(wrapping.join(pieces) for pieces in texts), tuple(numbers))


def _value_words(row: Row) -> str:
    """A row's words without its bullet; a number that stands in the place of one stays."""
    return row.bare if row.bare and row.item is not None and not row.item.numbered else row.text.strip()


class SheetBuilder:
    """Takes the parts of one sheet in their order and makes its draft."""

    def __init__(self, wrapping: Wrapping, language: str) -> None:
        self._wrapping = wrapping
        self._language = language
        self._words = vocabulary(language)
        self._sheet = _Sheet()

    def name(self, *, number: str, title: str) -> None:
        """What the sheet's heading says."""
        self._sheet.number, self._sheet.title = number, title

    def place(self, axis: AxisDraft | None) -> None:
        """The axis under which the sheet stands in its document."""
        self._sheet.axis = axis

    def keep(self, label: str, words: str) -> None:
        """Keep words of the source under a label; a label that comes again adds a line."""
        kept = self._sheet.fields.setdefault(label, [])
        if words:
            kept.append(words)

    def leave(self, rows: Sequence[Row]) -> None:
        """Rows of the sheet that nothing announces."""
        self._sheet.leftovers.extend(rows)

    def add(self, part: Part) -> None:
        """One part, as a field or as a section of the body; what is for the group alone is a field."""
        rows, free = split_value(part, self._wrapping)
        lines = value_lines(rows, self._wrapping)
        if part.field is None and fold(part.words) in _TO_FILE:
            self.leave(rows)
        elif part.field is None and part.cell:
            self.keep(part.words, "\n".join(row.text.strip() for row in rows if not row.blank))
        elif part.field is Field.AXIS:
            self._add_axis(part, lines)
        elif self._is_field(part, lines, rows):
            self._add_field(part, part.field, lines, rows)
        elif part.field is not None and is_internal(part.words):
            self.keep(part.words, "\n".join(row.text.rstrip() for row in rows if not row.blank))
        else:
            self._add_section(part, rows, lines)
        self.leave(free)

    def _is_field(self, part: Part, lines: Lines, rows: Sequence[Row]) -> bool:
        if part.field is Field.CALENDAR:
            return len(lines.texts) <= 1 and not any(row.item is not None for row in rows)
        if part.field is Field.TITLE:
            return len(lines.text) <= _LONGEST_TITLE
        return part.field in HEADER_FIELDS or role_of(part.words, part.field) is not None

    def _add_axis(self, part: Part, lines: Lines) -> None:
        value = lines.text
        heading = read_axis_heading(value) if not part.words else read_axis_heading(f"{part.words} {value}")
        numbered = _AXIS_NUMBER.fullmatch(value) if "\n" not in value else None
        if heading is not None:
            number, title = heading.number, heading.title
        elif numbered is not None:
            number, title = numbered["number"], numbered["title"].strip()
        else:
            number, title = "", " ".join(lines.texts)
        placed = self._sheet.axis
        if placed is not None and number and placed.number == number and not title:
            title = placed.title
        if number or title:
            self._sheet.axis = AxisDraft(number, sentence_case(title), lines.numbers)
        self.keep(part.words or self._words.axis, value)

    def _add_field(self, part: Part, field: Field | None, lines: Lines, rows: Sequence[Row]) -> None:
        written = "\n".join(row.text.strip() for row in rows if not row.blank)
        chosen = ticked_choice(written.replace("\n", " ")) if len(written) < _LONGEST_JUDGED else None
        value = lines.text if chosen is None else chosen
        if field is Field.STATUS:
            self._add_status(part, value, written, lines)
        elif field in {Field.TITLE, Field.NUMBER}:
            self._add_name(part, field, value)
        elif self._is_question(part, value, lines):
            return
        elif field in {Field.TAGS, Field.ALIASES}:
            self._add_tags(part, field, lines)
        else:
            chosen_lines = lines if chosen is None else Lines((chosen,), lines.numbers[:1])
            self._add_value(part, chosen_lines, written if chosen is not None else lines.text)

    def _add_value(self, part: Part, lines: Lines, written: str) -> None:
        self.keep(part.words, written)
        role = role_of(part.words, part.field)
        if role is not None:
            people = read_people(lines, role)
            for actual, value in people.names:
                self._sheet.people.setdefault(actual.value, []).append(value)
            for asked in people.questions:
                self._ask(part, asked.text, asked)
        elif part.field is Field.CALENDAR:
            self._sheet.dates.extend(dates_of_field(lines, field_name(part.words, part.field)))

    def _judged(self, value: str) -> Judgement | None:
        return judge(value) if len(value) <= _LONGEST_JUDGED else None

    def _is_question(self, part: Part, value: str, lines: Lines) -> bool:
        """Whether a whole field is a question: it is asked, and the field has no value."""
        judged = self._judged(value) if value.rstrip().endswith("?") else None
        if judged is None or not judged.question:
            return False
        self.keep(part.words, "")
        self._ask(part, value, lines)
        return True

    def _ask(self, part: Part, raw: str, lines: Lines) -> None:
        self._sheet.questions.append(QuestionDraft(field_name(part.words, part.field), raw, lines.numbers))

    def _add_status(self, part: Part, value: str, written: str, lines: Lines) -> None:
        """A status of the list; other words stay in the fields and are a doubt."""
        self.keep(part.words, written)
        status = read_status(value, self._language)
        if status is not None:
            self._sheet.status = status
        elif value and not ((judged := self._judged(value)) and judged.empty and not judged.question):
            self._ask(part, value, lines)

    def _add_name(self, part: Part, field: Field, value: str) -> None:
        sheet = self._sheet
        self.keep(part.words, value)
        judged = self._judged(value)
        if judged is not None and judged.empty and (not judged.question or field is Field.NUMBER):
            return
        if field is Field.NUMBER and not sheet.number and len(value) <= _LONGEST_NUMBER:
            sheet.number = value.removeprefix("n°").strip()
        elif field is Field.TITLE and not sheet.title:
            sheet.title = _without_emphasis(" ".join(value.split()))

    def _add_tags(self, part: Part, field: Field, lines: Lines) -> None:
        self.keep(part.words, lines.text)
        kept = self._sheet.tags if field is Field.TAGS else self._sheet.aliases
        for text, number in zip(lines.texts, lines.numbers, strict=True):
            found = (match.group().strip() for match in _TAG.finditer(text))
            kept.extend(Value(words, words, (number,)) for words in found if words and not judge(words).empty)

    def _add_section(self, part: Part, rows: Sequence[Row], lines: Lines) -> None:
        if part.field is not None and len(lines.texts) == 1 and self._is_settled(part, rows, lines):
            return
        written = write_body(rows, self._wrapping)
        heading = f"{'#' * part.level} {part.words}"
        self._sheet.sections.append(f"{heading}\n\n{written.markdown}" if written.markdown else heading)
        self._sheet.blocks.extend(written.blocks)

    def _is_settled(self, part: Part, rows: Sequence[Row], lines: Lines) -> bool:
        """Whether the one line of a section is a placeholder, a question or a choice, and has been kept as such."""
        value = lines.texts[0]
        judged = self._judged(value)
        if judged is not None and judged.empty and not judged.question:
            self.keep(part.words, value)
            return True
        if part.field in PROSE:
            return False
        chosen = ticked_choice(rows[0].text.strip()) if len(rows) == 1 and len(rows[0].text) < _LONGEST_JUDGED else None
        if chosen:
            self.keep(part.words, rows[0].text.strip())
            self._sheet.sections.append(f"## {part.words}\n\n{chosen}")
            return True
        return self._is_question(part, value, lines)

    def _body(self) -> str:
        sheet = self._sheet
        if any(not row.blank for row in sheet.leftovers):
            written = write_body(sheet.leftovers, self._wrapping)
            if written.markdown:
                sheet.sections.append(f"## {self._words.to_file}\n\n{written.markdown}")
                sheet.blocks.extend(written.blocks)
        return "\n\n".join(sheet.sections) + "\n" if sheet.sections else ""

    def build(self, lines: tuple[int, ...], index: int) -> Draft:
        """The draft of everything that was added; `lines` are the source's lines that it came from."""
        sheet = self._sheet
        body = self._body()
        return Draft(
            DraftKind.SHEET,
            sheet.title,
            body,
            sheet.axis,
            sheet.number,
            sheet.status,
            people={role: tuple(_without_repeats(values)) for role, values in sheet.people.items()},
            fields={label: "\n".join(words) for label, words in sheet.fields.items()},
            tags=tuple(sheet.tags),
            aliases=tuple(sheet.aliases),
            dates=once_each([*sheet.dates, *dates_of_blocks(sheet.blocks)]),
            open_questions=tuple(sheet.questions),
            suggested_organisations=suggested_organisations(sheet.blocks),
            lines=lines,
            index=index,
        )


def _without_emphasis(title: str) -> str:
    """A title that stands in bold or italics as a whole, without the marks."""
    found = _EMPHASIS.fullmatch(title)
    return found["words"] if found else title


def _without_repeats(values: Sequence[Value]) -> Sequence[Value]:
    kept: dict[str, Value] = {}
    for value in values:
        kept.setdefault(fold(value.words), value)
    return tuple(kept.values())
