"""What the panel holds, as cards: the words, icons and chips of each section's rows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale, QObject

from desktop.panel.contents import LinkIn, LinkOut, NoteAbout, mention_key
from desktop.panel.due import SETTLED, Due, due_of
from desktop.theme import Tone
from desktop.widgets.card_rows import CardRow
from desktop.work.field_names import field_label
from desktop.work.moments import day_words, when
from desktop.work.sentences import deeds
from storage.attached import AttachmentRow
from storage.stories import Story
from storage.summaries import ActionRow, QuestionRow
from storage.unlinked import UnlinkedMention
from wiki.actions import ActionState

BOXES = {
    ActionState.NONE: ("square-dashed", "text_tertiary"),
    ActionState.TODO: ("square", "text_secondary"),
    ActionState.DOING: ("square-slash", "info"),
    ActionState.DONE: ("square-check", "ok"),
    ActionState.DROPPED: ("square-minus", "text_tertiary"),
    ActionState.DISCUSS: ("message-circle-question-mark", "warn"),
}
STATES: dict[ActionState, object] = {
    ActionState.NONE: QT_TRANSLATE_NOOP("PanelRows", "No state"),
    ActionState.TODO: QT_TRANSLATE_NOOP("PanelRows", "To do"),
    ActionState.DOING: QT_TRANSLATE_NOOP("PanelRows", "In progress"),
    ActionState.DONE: QT_TRANSLATE_NOOP("PanelRows", "Done"),
    ActionState.DROPPED: QT_TRANSLATE_NOOP("PanelRows", "Dropped"),
    ActionState.DISCUSS: QT_TRANSLATE_NOOP("PanelRows", "To discuss"),
}
MONTH = 30
_LOOSE = " ,;–—-"
_LEADS_ON = re.compile(
    r"à|aux?|avant|avec|before|by|ce|d['’]ici|de|dès|du|en|et|for|le|la|les|on|ou|par|pour|the|until|with",
    re.IGNORECASE,
)
"""Words after which a sentence cannot stop."""

_KIND_ICONS = {"note": "sticky-note", "kit": "layers", "person": "user", "organisation": "users", "axis": "hash"}


def state_name(state: ActionState) -> str:
    """The state of an action in words."""
    return QCoreApplication.translate("PanelRows", str(STATES[state]))


def action_rows(actions: Iterable[ActionRow], today: date) -> list[CardRow]:
    """One card an action, deeper ones further in."""
    return [_action_row(action, today) for action in actions]


def _action_row(action: ActionRow, today: date) -> CardRow:
    state = ActionState(action.state)
    box, role = BOXES[state]
    due = due_of(action, today)
    return CardRow(
        key=f"a{action.number}",
        words=_bare(action),
        box=box,
        box_role=role,
        people=action.assignees,
        meta=" · ".join(action.dates),
        chip=due_words(due) if due else "",
        tone=_due_tone(due),
        depth=action.depth,
        struck=state in SETTLED,
        spoken=state_name(state),
    )


def _bare(action: ActionRow) -> str:
    """An action's words without the mentions and the day that stand at its end, which the card shows by itself."""
    words = action.text
    ends = [*(f"@{name}" for name in action.assignees), *action.dates]
    while end := next((each for each in ends if each and words.rstrip(_LOOSE).endswith(each)), ""):
        rest = words.rstrip(_LOOSE)[: -len(end)].rstrip(_LOOSE)
        if not rest or _LEADS_ON.fullmatch(rest.rpartition(" ")[2]):
            break
        words = rest
    return words if words == action.text else words.rstrip(_LOOSE)


class DayCounts(QObject):
    """How many days or months: plurals are translated only in a QObject's own `tr`."""

    def due(self, days: int) -> str:
        """How far a day is, in few words."""
        if days < -2 * MONTH:
            return self.tr("Late %n month(s)", "", -days // MONTH)
        if days < 0:
            return self.tr("Late %n d", "", -days)
        return self.tr("In %n d", "", days) if days else self.tr("Today")

    def age(self, days: int) -> str:
        """How old something is."""
        if days < 1:
            return self.tr("today")
        return self.tr("%n d", "", days) if days < 2 * MONTH else self.tr("%n month(s)", "", days // MONTH)


def due_words(due: Due) -> str:
    """How far a day is, in few words."""
    return DayCounts().due(due.days)


def _due_tone(due: Due | None) -> Tone:
    if due is None:
        return Tone.MUTE
    return Tone.BAD if due.is_late else Tone.WARN if due.is_soon else Tone.MUTE


def question_rows(questions: Iterable[QuestionRow], now: datetime) -> list[CardRow]:
    """One card an open question, with its field and its age."""
    return [
        CardRow(
            key=f"q{place}",
            words=question.raw,
            icon="circle-question-mark",
            icon_role="warn",
            meta=field_label(question.field) if question.field else "",
            trailing=age_words((now.date() - question.asked.astimezone(now.tzinfo).date()).days),
        )
        for place, question in enumerate(questions)
    ]


def age_words(days: int) -> str:
    """How old something is."""
    return DayCounts().age(days)


def kind_icon(kind: str) -> str:
    """The icon of a kind of record."""
    return _KIND_ICONS.get(kind, "file-text")


def link_in_rows(links: Iterable[LinkIn]) -> list[CardRow]:
    """Who links here, with the words around the link."""
    return [
        CardRow(
            key=f"i{link.source}",
            words=link.title,
            icon=kind_icon(link.kind),
            icon_role="accent",
            detail=link.around,
            lit=(link.lit,),
            strong=True,
            trailing=f"×{link.count}" if link.count > 1 else "",
        )
        for link in links
    ]


def link_out_rows(links: Iterable[LinkOut]) -> list[CardRow]:
    """Where the text leads; what is called so by nothing yet says so."""
    missing = QCoreApplication.translate("PanelRows", "Nothing is called so yet")
    return [
        CardRow(
            key=f"o{place}",
            words=link.title,
            icon=kind_icon(link.kind) if link.target else "link",
            icon_role="text_secondary" if link.target else "text_tertiary",
            meta="" if link.target else missing,
        )
        for place, link in enumerate(links)
    ]


def mention_rows(mentions: Iterable[UnlinkedMention]) -> list[CardRow]:
    """Texts that name this one without a link, each with a button that makes one."""
    button = QCoreApplication.translate("PanelRows", "Link")
    return [
        CardRow(
            key=mention_key(mention),
            words=mention.title,
            icon="file-text",
            icon_role="text_tertiary",
            detail=mention.around,
            lit=(mention.lit,),
            button=button,
        )
        for mention in mentions
    ]


def attachment_rows(files: Iterable[AttachmentRow]) -> list[CardRow]:
    """One card a file; images have a small picture."""
    return [
        CardRow(
            key=f"f{file.file}",
            words=file.name,
            picture=file.file,
            icon="image" if file.media.startswith("image/") else "file-text",
            meta=QLocale().formattedDataSize(file.size, 1, QLocale.DataSizeFormat.DataSizeSIFormat),
        )
        for file in files
    ]


def note_rows(notes: Iterable[NoteAbout], today: date) -> list[CardRow]:
    """One card a note, with its own day."""
    return [
        CardRow(key=f"n{note.note}", words=note.title, icon="sticky-note", trailing=_day(note.date, today))
        for note in notes
    ]


def _day(written: str, today: date) -> str:
    try:
        return day_words(date.fromisoformat(written), today)
    except ValueError:
        return written


def story_rows(stories: Sequence[Story], now: datetime) -> list[CardRow]:
    """The newest versions along a line: who, what in a sentence, when."""
    return [
        CardRow(
            key=f"v{story.version.seq}",
            words=story.version.author,
            avatar=story.version.author,
            detail=deeds([(act.name, act.details) for act in story.acts], story.sections, now=now),
            trailing=when(story.version.last, now),
            strong=True,
        )
        for story in stories
    ]
