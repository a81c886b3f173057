"""The axis that a draft stands under: the one that is here, or a new one, once for the whole import."""

from dataclasses import dataclass, field

from documents.reading.drafts import AxisDraft
from storage import records
from storage.model import JsonValue, Kind, RecordId, Write
from storage.reader import Reader
from wiki.folding import fold


@dataclass(slots=True)
class Axes:
    """Finds axes by number and title within one plan, and collects the writes of new ones."""

    reader: Reader
    writes: list[Write] = field(default_factory=list)
    _made: list[tuple[str, str, RecordId]] = field(default_factory=list)
    _found: dict[tuple[str, str], RecordId] = field(default_factory=dict)

    def target(self, axis: AxisDraft) -> RecordId:
        """The axis's record; an axis that is only a number here takes the title that the draft gives it."""
        number, title = axis.number.strip(), " ".join(axis.title.split())
        key = (fold(number), fold(title))
        if key not in self._found:
            self._found[key] = self._resolve(number, title)
        return self._found[key]

    def respell(self, axis: AxisDraft, former: str) -> None:
        """Have the axis's title, when it is still the `former` one, written as the draft writes it."""
        record, title = self.target(axis), " ".join(axis.title.split())
        write = Write(record, sets={"title": title})
        if title and write not in self.writes and records.get(self.reader, record).title == former:
            self.writes.append(write)

    def _resolve(self, number: str, title: str) -> RecordId:
        found = records.axis_of(self.reader, number, title) or self._of_this_import(number, title)
        if found is not None:
            return found
        untitled = self._untitled(number) if title else None
        if untitled is not None:
            self.writes.append(Write(untitled, sets={"title": title}))
            self._made.append((number, title, untitled))
            return untitled
        return self._make(number, title)

    def _of_this_import(self, number: str, title: str) -> RecordId | None:
        for made_number, made_title, record in self._made:
            same_number = not number or fold(made_number) == fold(number)
            same_title = not title or fold(made_title) == fold(title)
            if same_number and same_title:
                return record
        return None

    def _untitled(self, number: str) -> RecordId | None:
        found = records.axis_of(self.reader, number, "") if number else None
        if found is not None and not records.get(self.reader, found).title:
            return found
        made = next((each for each in self._made if number and fold(each[0]) == fold(number) and not each[1]), None)
        if made is None:
            return None
        self._made.remove(made)
        return made[2]

    def _make(self, number: str, title: str) -> RecordId:
        record = records.new_id()
        sets: dict[str, JsonValue] = {"title": title}
        if number:
            sets["number"] = number
        self.writes.append(Write(record, kind=Kind.AXIS, sets=sets))
        self._made.append((number, title, record))
        return record
