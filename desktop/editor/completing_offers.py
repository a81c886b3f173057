"""What is offered for something begun, best first: plain decisions on a snapshot of names, without widgets."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.editor.completing_names import Named, Names, Snapshot, linked_title
from wiki.completion import Begun, Sought
from wiki.date_reckoning import day_in_words, days_meant, is_weekday, weekday_in_words
from wiki.folding import fold
from wiki.matching import lit
from wiki.sections import find_sections

MOST = 24
CARET = "\v"
"""Where the caret goes in the words of a block."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One line of the list; `create` is the name of something that does not exist yet."""

    name: Named
    lit: tuple[tuple[int, int], ...] = ()
    create: str = ""


class Offering:
    """Answers what is begun; what was chosen before comes first among equals."""

    def __init__(self, language: Callable[[], str], today: Callable[[], date] = date.today) -> None:
        self.snapshot: Snapshot | None = None
        self._language = language
        self._today = today
        self._recent: dict[Sought, list[str]] = {}

    def chosen(self, kind: Sought, words: str) -> None:
        """Something was chosen: next time it comes earlier."""
        before = self._recent.get(kind, [])
        self._recent[kind] = [words, *(each for each in before if each != words)][:100]

    def offers(self, begun: Begun, sections: Names | None = None) -> list[Offer]:
        """What can stand there."""
        if begun.kind is Sought.DATE:
            return self._days(begun.words)
        if begun.kind is Sought.BLOCK:
            return self._blocks(begun.words)
        known = sections if begun.kind is Sought.SECTION else self._names(begun.kind)
        if known is None:
            return []
        if begun.kind is Sought.PERSON and begun.words.endswith(" ") and fold(begun.words) in known.keys:
            return []
        return [*self._found(begun.kind, known, begun.words), *self._creating(begun, known)]

    def _names(self, kind: Sought) -> Names | None:
        snapshot = self.snapshot
        if snapshot is None:
            return None
        return {Sought.RECORD: snapshot.records, Sought.PERSON: snapshot.people, Sought.TAG: snapshot.tags}.get(kind)

    def _found(self, kind: Sought, known: Names, words: str) -> list[Offer]:
        recent = {each: place for place, each in enumerate(self._recent.get(kind, []))}
        many = len(recent)
        if not words.strip():
            first = [name for name in known.all if name.words in recent] if recent else []
            first.sort(key=lambda name: recent[name.words])
            rest = (name for name in known.all if name.words not in recent)
            return [Offer(name) for name, _ in zip([*first, *rest], range(MOST), strict=False)]

        def weight(place: int) -> float:
            return recent.get(known.all[place].words, many)

        places = known.matcher.best(words, MOST, weight, strict=True)
        return [Offer(known.all[place], lit(known.all[place].words, words)) for place in places]

    @staticmethod
    def _creating(begun: Begun, known: Names) -> list[Offer]:
        """Last of all, what does not exist yet; of people only what is written like a name."""
        words = " ".join(begun.words.split())
        if begun.kind not in (Sought.RECORD, Sought.PERSON) or len(words) < 2 or fold(words) in known.keys:
            return []
        if begun.kind is Sought.PERSON and not all(word[:1].isupper() for word in words.split()):
            return []
        told = QCoreApplication.translate("Completion", "Create “{name}”").format(name=words)
        icon = "user-plus" if begun.kind is Sought.PERSON else "file-plus"
        written = words if begun.kind is Sought.PERSON else linked_title(words)
        return [Offer(Named(told, "", icon, "", written), (), words)] if written else []

    def _days(self, words: str) -> list[Offer]:
        language = self._language()
        named = is_weekday(words)
        days = days_meant(words, self._today(), language)
        return [
            Offer(
                Named(
                    day_in_words(day, language),
                    weekday_in_words(day, language),
                    "calendar",
                    "",
                    day_in_words(day, language, weekday=named),
                )
            )
            for day in days
        ]

    def _blocks(self, words: str) -> list[Offer]:
        known = Names(blocks(day_in_words(self._today(), self._language())))
        return self._found(Sought.BLOCK, known, words)


def section_names(body: str) -> Names:
    """The headings of a text, as a link can name them."""
    found = dict.fromkeys((section.title.strip(), section.level) for section in find_sections(body))
    return Names(
        Named(title, "#" * level, "heading", "", linked_title(title)) for title, level in found if linked_title(title)
    )


def blocks(today: str) -> Sequence[Named]:
    """What can begin a line: its name, and what is written, with the caret's place."""
    translate = QCoreApplication.translate
    column = translate("Completion", "Column")
    table = f"| {column} 1 | {column} 2 |\n| --- | --- |\n| {CARET} |  |\n"
    made: Iterable[tuple[str, str, str, str]] = (
        (translate("Completion", "Heading 1"), "heading", "# ", "h1"),
        (translate("Completion", "Heading 2"), "heading", "## ", "h2"),
        (translate("Completion", "Heading 3"), "heading", "### ", "h3"),
        (translate("Completion", "List"), "list", "- ", ""),
        (translate("Completion", "Numbered list"), "list-ordered", "1. ", ""),
        (translate("Completion", "Action"), "list-checks", "- [ ] ", ""),
        (translate("Completion", "Table"), "table", table, ""),
        (translate("Completion", "Quote"), "quote", "> ", ""),
        (translate("Completion", "Box: note"), "info", f"> [!note]\n> {CARET}", ""),
        (translate("Completion", "Box: decision"), "circle-check", f"> [!decision]\n> {CARET}", ""),
        (translate("Completion", "Box: warning"), "triangle-alert", f"> [!warning]\n> {CARET}", ""),
        (translate("Completion", "Code block"), "code", f"```\n{CARET}\n```\n", ""),
        (translate("Completion", "Today’s date"), "calendar", today, "date"),
        (translate("Completion", "Line across"), "square-minus", "---\n\n", "hr"),
    )
    marks = ("```", "---", "|")
    return [
        Named(
            words,
            today if written == today else ("" if written.startswith(marks) else written.split("\n")[0]),
            icon,
            more,
            written,
        )
        for words, icon, written, more in made
    ]
