"""What somebody did, told in the past tense behind their name: “moved the date”, “ticked “Relire””.

Every operation has its sentences, the fullest first: the first one whose data are known is told. Whatever people wrote
in them is cut short, and belongs into plain text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.work.counts import Counts
from desktop.work.field_names import field_in_sentence, field_label
from desktop.work.moments import exactly

Details = Mapping[str, object]
LONGEST = 60
_PLACE = re.compile(r"\{(\w+)\}")

DEEDS: dict[str, tuple[object, ...]] = {
    "create_workspace": (QT_TRANSLATE_NOOP("Sentences", "made the workspace"),),
    "create": (QT_TRANSLATE_NOOP("Sentences", "created it"),),
    "create/sheet": (QT_TRANSLATE_NOOP("Sentences", "created the sheet"),),
    "create/note": (QT_TRANSLATE_NOOP("Sentences", "created the note"),),
    "create/page": (QT_TRANSLATE_NOOP("Sentences", "created the page"),),
    "create/kit": (QT_TRANSLATE_NOOP("Sentences", "created the kit"),),
    "create/person": (QT_TRANSLATE_NOOP("Sentences", "put the person into the register"),),
    "create/organisation": (QT_TRANSLATE_NOOP("Sentences", "put the organisation into the register"),),
    "create/search": (QT_TRANSLATE_NOOP("Sentences", "saved the search"),),
    "change_search": (QT_TRANSLATE_NOOP("Sentences", "changed what the search asks"),),
    "move_search": (QT_TRANSLATE_NOOP("Sentences", "put the saved searches in another order"),),
    "replace": (
        QT_TRANSLATE_NOOP("Sentences", "replaced “{from_words}” by “{value}”"),
        QT_TRANSLATE_NOOP("Sentences", "took “{from_words}” out"),
        QT_TRANSLATE_NOOP("Sentences", "replaced words in several texts"),
    ),
    "write": (
        QT_TRANSLATE_NOOP("Sentences", "changed “{section}”"),
        QT_TRANSLATE_NOOP("Sentences", "changed the text"),
    ),
    "set_field": (
        QT_TRANSLATE_NOOP("Sentences", "changed {the_field} to “{value}”"),
        QT_TRANSLATE_NOOP("Sentences", "emptied {the_field}"),
        QT_TRANSLATE_NOOP("Sentences", "changed a field"),
    ),
    "add_to_field": (
        QT_TRANSLATE_NOOP("Sentences", "added “{value}” ({field})"),
        QT_TRANSLATE_NOOP("Sentences", "added to a list"),
    ),
    "take_from_field": (
        QT_TRANSLATE_NOOP("Sentences", "took “{value}” off ({field})"),
        QT_TRANSLATE_NOOP("Sentences", "took something off a list"),
    ),
    "reorder_field": (
        QT_TRANSLATE_NOOP("Sentences", "put {the_field} in another order"),
        QT_TRANSLATE_NOOP("Sentences", "put a list in another order"),
    ),
    "mark_doubt": (
        QT_TRANSLATE_NOOP("Sentences", "marked “{value}” as to be confirmed"),
        QT_TRANSLATE_NOOP("Sentences", "noted a doubt"),
    ),
    "clear_doubt": (
        QT_TRANSLATE_NOOP("Sentences", "confirmed “{value}”"),
        QT_TRANSLATE_NOOP("Sentences", "settled a doubt"),
    ),
    "respell": (
        QT_TRANSLATE_NOOP("Sentences", "replaced “{from_words}” by “{value}”"),
        QT_TRANSLATE_NOOP("Sentences", "corrected a name"),
    ),
    "settle_question": (QT_TRANSLATE_NOOP("Sentences", "settled an open question"),),
    "settle_question/confirm": (QT_TRANSLATE_NOOP("Sentences", "confirmed “{question}”"),),
    "settle_question/correct": (QT_TRANSLATE_NOOP("Sentences", "settled “{question}”: “{value}”"),),
    "settle_question/reword": (QT_TRANSLATE_NOOP("Sentences", "reworded the question “{question}”"),),
    "settle_question/withdraw": (QT_TRANSLATE_NOOP("Sentences", "withdrew the question “{question}”"),),
    "tick": (QT_TRANSLATE_NOOP("Sentences", "changed the state of an action"),),
    "tick/": (QT_TRANSLATE_NOOP("Sentences", "took the state off “{action}”"),),
    "tick/todo": (QT_TRANSLATE_NOOP("Sentences", "put “{action}” back to do"),),
    "tick/doing": (QT_TRANSLATE_NOOP("Sentences", "began “{action}”"),),
    "tick/done": (QT_TRANSLATE_NOOP("Sentences", "ticked “{action}”"),),
    "tick/dropped": (QT_TRANSLATE_NOOP("Sentences", "dropped “{action}”"),),
    "tick/discuss": (QT_TRANSLATE_NOOP("Sentences", "put “{action}” up for discussion"),),
    "name_action": (QT_TRANSLATE_NOOP("Sentences", "gave an action an anchor"),),
    "add_action": (
        QT_TRANSLATE_NOOP("Sentences", "added the action “{action}”"),
        QT_TRANSLATE_NOOP("Sentences", "added an action"),
    ),
    "change_action": (
        QT_TRANSLATE_NOOP("Sentences", "changed the action “{action}”"),
        QT_TRANSLATE_NOOP("Sentences", "changed an action"),
    ),
    "link_words": (
        QT_TRANSLATE_NOOP("Sentences", "linked “{to}”"),
        QT_TRANSLATE_NOOP("Sentences", "added a link"),
    ),
    "detach": (
        QT_TRANSLATE_NOOP("Sentences", "took the file “{file}” off"),
        QT_TRANSLATE_NOOP("Sentences", "took a file off"),
    ),
    "attach": (
        QT_TRANSLATE_NOOP("Sentences", "attached “{file}”"),
        QT_TRANSLATE_NOOP("Sentences", "attached a file"),
    ),
    "delete": (QT_TRANSLATE_NOOP("Sentences", "put it into the bin"),),
    "bring_back": (QT_TRANSLATE_NOOP("Sentences", "took it out of the bin"),),
    "import": (
        QT_TRANSLATE_NOOP("Sentences", "brought it in from “{source}”"),
        QT_TRANSLATE_NOOP("Sentences", "brought it in"),
    ),
    "export": (QT_TRANSLATE_NOOP("Sentences", "exported it"),),
    "restore_version": (
        QT_TRANSLATE_NOOP("Sentences", "restored the version of {moment}"),
        QT_TRANSLATE_NOOP("Sentences", "restored an earlier version"),
    ),
    "restore_part": (
        QT_TRANSLATE_NOOP("Sentences", "restored a paragraph of {moment}"),
        QT_TRANSLATE_NOOP("Sentences", "restored a paragraph"),
    ),
    "merge_people": (
        QT_TRANSLATE_NOOP("Sentences", "merged “{title}” into “{into}”"),
        QT_TRANSLATE_NOOP("Sentences", "merged two entries"),
    ),
    "renumber_axis": (
        QT_TRANSLATE_NOOP("Sentences", "renumbered the axis “{title}” to {to}"),
        QT_TRANSLATE_NOOP("Sentences", "renumbered an axis"),
    ),
    "merge_axes": (
        QT_TRANSLATE_NOOP("Sentences", "merged the axis “{title}” into “{into}”"),
        QT_TRANSLATE_NOOP("Sentences", "merged two axes"),
    ),
    "delete_axis": (
        QT_TRANSLATE_NOOP("Sentences", "deleted the axis “{title}”"),
        QT_TRANSLATE_NOOP("Sentences", "deleted an axis"),
    ),
    "settle": (
        QT_TRANSLATE_NOOP("Sentences", "settled a contradiction about {the_field}"),
        QT_TRANSLATE_NOOP("Sentences", "settled a contradiction"),
    ),
    "forget": (QT_TRANSLATE_NOOP("Sentences", "had a person forgotten"),),
    "undo": (QT_TRANSLATE_NOOP("Sentences", "took back a change"),),
    "redo": (QT_TRANSLATE_NOOP("Sentences", "made a change again"),),
}
_OTHERWISE = (
    QT_TRANSLATE_NOOP("Sentences", "changed “{title}”"),
    QT_TRANSLATE_NOOP("Sentences", "made a change"),
)


def deed(name: str, details: Details, sections: Sequence[str] = (), *, now: datetime | None = None) -> str:
    """What an operation did, behind its author's name; `sections` are the headings whose text it changed."""
    data = told_data(details, now)
    named = [section for section in sections if section]
    if name == "write" and len(named) > 1:
        return Counts().sections(len(named))
    if named:
        data["section"] = _cut(named[0])
    for key in (f"{name}/{_variant(name, details)}", name):
        words = fullest(DEEDS.get(key, ()), data)
        if words:
            return QCoreApplication.translate("Sentences", words).format(**data)
    return QCoreApplication.translate("Sentences", fullest(_OTHERWISE, data)).format(**data)


def deeds(acts: Sequence[tuple[str, Details]], sections: Sequence[str] = (), *, now: datetime | None = None) -> str:
    """What a version did: its operations' sentences, the like ones together, the first two and how many more."""
    counted = Counter(name for name, _ in acts)
    together = {"add_action": Counts.actions_added, "tick": Counts.actions_changed}
    told = dict.fromkeys(
        together[name](Counts(), counted[name])
        if name in together and counted[name] > 1
        else deed(name, details, sections, now=now)
        for name, details in acts
        if name
    )
    return _listed(list(told))


def _listed(told: Sequence[str]) -> str:
    if len(told) <= 2:
        return ", ".join(told)
    more = Counts().more(len(told) - 2)
    return f"{', '.join(told[:2])} {more}"


def fullest(sentences: Sequence[object], data: Mapping[str, str]) -> str:
    """The first sentence all of whose places have something to hold; empty when there is none."""
    known = {name for name, words in data.items() if words}
    return next((str(words) for words in sentences if set(_PLACE.findall(str(words))) <= known), "")


def told_data(details: Details, now: datetime | None) -> dict[str, str]:
    """An operation's data as words for sentences."""
    data = {name: _cut(value) for name, value in details.items() if isinstance(value, str)}
    values, sources, field = details.get("values"), details.get("sources"), details.get("field")
    if isinstance(values, list):
        data["value"] = _cut(", ".join(map(str, values)))
    if isinstance(sources, list) and len(sources) == 1:
        data["source"] = _cut(str(sources[0]))
    if isinstance(field, str) and field:
        data["the_field"], data["field"] = field_in_sentence(field), _uncapitalised(field_label(field))
    data["from_words"], data["moment"] = data.pop("from", ""), ""
    if now is not None and isinstance(details.get("from"), str):
        data["moment"] = _moment(str(details["from"]), now)
    return data


def _variant(name: str, details: Details) -> str:
    key = {"create": "kind", "tick": "state", "settle_question": "how"}.get(name, "")
    return str(details.get(key, "-"))


def _moment(words: str, now: datetime) -> str:
    try:
        return exactly(datetime.fromisoformat(words), now)
    except ValueError:
        return ""


def _uncapitalised(words: str) -> str:
    """As within a sentence; what is written in capitals (“CA”) stays so."""
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]


def _cut(words: str) -> str:
    clean = " ".join(words.split())
    return clean if len(clean) <= LONGEST else f"{clean[: LONGEST - 1].rstrip()}…"
