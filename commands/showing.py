"""`show`: one record in words, as JSON, or as the Markdown that would leave."""

from collections.abc import Iterator
from datetime import datetime
from gettext import gettext as _
from typing import Any

from commands.as_json import Json, record_json
from commands.console import one_line
from commands.errors import NoMarkdown
from commands.invocation import Invocation
from commands.naming import field_name, kind_name, labelled
from commands.quoting import quoted
from documents.writing.front_matter import file_text
from documents.writing.gathering import gather
from storage.contradictions import contradictions
from storage.lists import roles
from storage.model import Contradiction, JsonValue, Record, RecordId, Role
from storage.reader import Reader
from storage.records import exists, get, one_named


def show(given: Invocation, words: str, *, as_json: bool, as_markdown: bool) -> None:
    """Answer with the record that `words` name."""
    with given.workspace() as workspace, workspace.reader() as reader:
        record = get(reader, one_named(reader, words))
        if as_json:
            given.console.answer_json(record_json(reader, record))
        elif as_markdown:
            given.console.answer_exactly(markdown_of(reader, record))
        else:
            for line in record_lines(reader, record):
                given.console.answer(line)


def markdown_of(reader: Reader, record: Record) -> str:
    """The file that an export of everything would write. Raises NoMarkdown for what is no text."""
    leaving = next((text for text in gather(reader, with_private=True).texts if text.id == record.id), None)
    if leaving is None:
        raise NoMarkdown(record.title)
    return file_text(leaving)


def record_lines(reader: Reader, record: Record) -> Iterator[str]:
    """The record for a person: its title, what is filled in, its text."""
    plain = record_json(reader, record)
    yield _heading(record)
    for name, words in _filled(plain):
        yield labelled(name, words)
    for question in plain["open_questions"]:
        if question["field"]:
            about = field_name(question["field"])
            yield _("open question ({field}): {words}").format(field=about, words=question["raw"])
        else:
            yield labelled(_("open question"), question["raw"])
    for contradiction in contradictions(reader, record.id):
        yield from _contradiction_lines(reader, contradiction)
    yield from _places(reader, record)
    if record.body.strip():
        yield ""
        yield record.body.rstrip()
    yield ""
    yield _("last changed by {author}, {when}").format(author=record.changed.author, when=moment(record.changed.at))
    yield record.id


def _contradiction_lines(reader: Reader, contradiction: Contradiction) -> Iterator[str]:
    """Both sides of what two people wrote without knowing of each other; writing the field again settles it."""
    yield _("written differently on two sides ({field}):").format(field=field_name(contradiction.field))
    for side in contradiction.sides:
        words = _("“{words}” – {author}, {when}").format(
            words=quoted(_side_words(reader, side.value), 300), author=one_line(side.author), when=moment(side.at)
        )
        yield f"  {words}"


def _side_words(reader: Reader, value: JsonValue) -> str:
    """A value as people read it; what stands for another record, by its title."""
    if isinstance(value, dict):
        value = value.get("raw") or value.get("name")
    if value is None or value == "":
        return _("nothing")
    words = str(value)
    return get(reader, RecordId(words)).title if exists(reader, RecordId(words)) else words


def moment(at: datetime) -> str:
    """A point in time on this computer's clock."""
    return at.astimezone().strftime(_("%Y-%m-%d %H:%M"))


def _heading(record: Record) -> str:
    number = record.text("number")
    title = f"{number} – {record.title}" if number else record.title
    return f"{title} ({kind_name(record.kind)})"


def _filled(plain: Json) -> Iterator[tuple[str, str]]:
    axis = plain["axis"]
    if axis:
        yield field_name("axis"), " – ".join(part for part in (axis["number"], axis["title"]) if part)
    for field in (
        "status",
        *Role,
        "tags",
        "aliases",
        "dates",
        *("email", "phone", "organisation", "acronym", "category"),
    ):
        words = _in_words(plain.get(field))
        if words:
            yield field_name(field), words
    yield from ((label, words) for label, words in plain["fields"].items() if words.strip())


def _in_words(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(each["raw"] if isinstance(each, dict) else str(each) for each in value)
    return str(value or "")


def _places(reader: Reader, record: Record) -> Iterator[str]:
    """On which sheets a person or an organisation stands."""
    if record.kind not in ("person", "organisation"):
        return
    for row in roles(reader, target=record.id):
        yield _("{role} of “{sheet}”").format(role=field_name(row.role), sheet=get(reader, row.sheet).title)
