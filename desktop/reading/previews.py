"""What a link leads to, in a few words: shown while the pointer rests on it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from desktop.work.store import Store
from storage import Kind, Reader, lists, records
from wiki.front_matter import front_matter_end

_LONGEST = 280
_LINES = 4


@dataclass(frozen=True, slots=True)
class Preview:
    """A record at a glance. `about` is its number and axis, or what a person is; `words` are its first ones."""

    title: str
    kind: str
    about: str = ""
    status: str = ""
    words: str = ""


PreviewOf = Callable[[str, Callable[[Preview | None], None]], None]
"""Given a link's words, answers with what it leads to, now or later; None when it leads nowhere."""


def store_previews(store: Store) -> PreviewOf:
    """Previews read from the workspace."""

    def preview_of(words: str, done: Callable[[Preview | None], None]) -> None:
        store.read(lambda reader: preview(reader, words), done, key="reading.preview")

    return preview_of


def preview(reader: Reader, words: str) -> Preview | None:
    """What the words of a link lead to, its section left aside."""
    found = records.find(reader, words.partition("#")[0].strip())
    if not found:
        return None
    record = records.get(reader, found[0])
    if record.kind == Kind.PERSON:
        person = next((each for each in lists.people(reader) if each.id == record.id), None)
        return Preview(record.title, record.kind, person.organisation if person else "")
    axis = next((axis for axis in lists.axes(reader) if axis.id == record.text("axis")), None)
    about = " · ".join(filter(None, (axis.title if axis else "", record.text("number"))))
    return Preview(record.title, record.kind, about, record.text("status"), first_words(record.body))


def first_words(body: str) -> str:
    """The first lines that say something, without headings and marks."""
    kept: list[str] = []
    for line in body[front_matter_end(body) :][:4_000].splitlines():
        bare = line.strip(" \t>*_-+|`")
        if bare and not line.lstrip().startswith(("#", "|", "```", "---", "> [!")):
            kept.append(bare.replace("[[", "").replace("]]", "").replace("**", "").replace("==", ""))
        if len(kept) == _LINES or sum(map(len, kept)) > _LONGEST:
            break
    words = " ".join(kept)
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"
