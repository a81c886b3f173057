"""A proposal, or what files hold, as the plain object that a dry run prints."""

from collections.abc import Iterable, Sequence
from dataclasses import fields
from datetime import date

from documents.reading.counting import counts_of
from documents.reading.drafts import AxisDraft, DateDraft, Draft, DraftKind, PersonDraft, Source, Value
from documents.reading.proposals import Counts, Item, Proposal, Readings, problems_of, unfiled_of
from storage.model import JsonValue, Role
from wiki.dates import WrittenDate, read_date
from wiki.folding import fold

Json = dict[str, JsonValue]


def readings_as_json(readings: Readings) -> Json:
    """What the sources hold, without a workspace: sheets, notes, unfiled words, problems, and under further keys more.

    Names, numbers, tags and open questions are plain strings; where a value comes from and its doubt are in `details`.
    """
    drafts = [(read.source, draft) for read in readings.sources for draft in read.findings.drafts]
    register = [person for read in readings.sources for person in read.findings.register]
    return {
        "sheets": [_draft(source, draft) for source, draft in drafts if draft.kind is DraftKind.SHEET],
        "notes": [_draft(source, draft) for source, draft in drafts if draft.kind is not DraftKind.SHEET],
        "people": [_person(person) for person in register if not person.organisation],
        "organisations": [_person(person) for person in register if person.organisation],
        "unfiled": [each.words for each in unfiled_of(readings)],
        "problems": [
            {"reason": each.reason, "text": each.text, "source": each.source, "lines": list(each.lines)}
            for each in problems_of(readings)
        ],
        "sources": [_source(read.source) for read in readings.sources],
        "counts": _counts(counts_of(readings)),
    }


def proposal_as_json(proposal: Proposal) -> Json:
    """The same object for a proposal, with what would become of each sheet and note under `proposal` in its details."""
    plain = readings_as_json(proposal.readings)
    for key in ("sheets", "notes"):
        kept = [item for item in proposal.items if (item.draft.kind is DraftKind.SHEET) == (key == "sheets")]
        plain[key] = [_item(item) for item in kept]
    plain["register"] = [
        {
            "name": each.name,
            "organisation": each.organisation,
            "action": str(each.action),
            "id": each.target,
            "possible": list(each.possible),
        }
        for each in proposal.names
    ]
    plain["counts"] = _counts(proposal.counts)
    return plain


def _item(item: Item) -> Json:
    plain = _draft(item.source, item.draft)
    details = plain["details"]
    assert isinstance(details, dict)
    details["proposal"] = {
        "action": str(item.action),
        "why": str(item.why),
        "id": item.target,
        "resembles": item.resembles,
        "changes": [
            {"field": each.field, "before": each.before, "after": each.after, "lines": list(each.lines)}
            for each in item.changes
        ],
    }
    return plain


def _draft(source: Source, draft: Draft) -> Json:
    people: Json = {str(role): _names(draft.people.get(role, ())) for role in Role}
    return {
        "type": str(draft.kind),
        "axis": _axis(draft.axis),
        "number": draft.number,
        "title": draft.title,
        **people,
        "fields": dict(draft.fields),
        "status": draft.status,
        "tags": _names(draft.tags),
        "aliases": _names(draft.aliases),
        "dates": list(_dates(draft.dates)),
        "open_questions": [question.raw for question in draft.open_questions],
        "body": draft.body,
        "details": _details(source, draft),
    }


def _details(source: Source, draft: Draft) -> Json:
    return {
        "source": source.name,
        "part": draft.index,
        "lines": list(draft.lines),
        "exact": draft.exact,
        "fabrique-id": draft.known_id or None,
        "front_matter": draft.front_matter,
        "axis": list(draft.axis.lines) if draft.axis else [],
        "people": {role: [_value(value) for value in values] for role, values in draft.people.items() if values},
        "open_questions": [
            {"field": each.field, "raw": each.raw, "lines": list(each.lines)} for each in draft.open_questions
        ],
        "unfiled": [_value(value) for value in draft.unfiled],
        "suggested_organisations": _names(draft.suggested_organisations),
    }


def _axis(axis: AxisDraft | None) -> JsonValue:
    return None if axis is None else {"number": axis.number, "title": axis.title}


def _names(values: Iterable[Value]) -> list[JsonValue]:
    return [value.words for value in values]


def _value(value: Value) -> JsonValue:
    return {
        "value": value.words,
        "raw": value.raw or value.words,
        "lines": list(value.lines),
        "uncertain": value.uncertain,
    }


def _dates(dates: Sequence[DateDraft]) -> Iterable[JsonValue]:
    """Each date once, whatever the fields it comes from; the sheet's own date completes the years of the others."""
    own = next((read for each in dates if each.field == "date" and (read := read_date(each.raw))), None)
    near = own.first if own is not None else None
    written: set[str] = set()
    for each in dates:
        if fold(each.raw) not in written:
            written.add(fold(each.raw))
            yield {"raw": each.raw, "field": each.field, "lines": list(each.lines), **_parts(read_date(each.raw, near))}


def _parts(read: WrittenDate | None) -> Json:
    if read is None:
        return {"precision": "none", "day": None, "month": None, "year": None, "uncertain": False}
    return {
        "first": _day(read.first),
        "last": _day(read.last),
        "precision": str(read.precision),
        "day": read.day,
        "month": read.month,
        "year": read.year,
        "uncertain": read.uncertain,
        "year_inferred": read.year_inferred,
        "reversed": read.reversed,
        "condition": read.condition,
        "alternatives": [[_day(first), _day(last)] for first, last in read.alternatives],
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None


def _person(person: PersonDraft) -> Json:
    return {
        "name": person.name,
        "aliases": list(person.aliases),
        "fields": dict(person.fields),
        "lines": list(person.lines),
    }


def _source(source: Source) -> JsonValue:
    return {
        "name": source.name,
        "place": source.place,
        "format": source.format,
        "encoding": source.encoding,
        "lines": len(source.lines),
    }


def _counts(counts: Counts) -> JsonValue:
    return {each.name: getattr(counts, each.name) for each in fields(counts)}
