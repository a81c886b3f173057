"""Which status of a sheet words mean: only the group's own list counts, whatever the case and accents."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import chain

from documents.reading.drafts import Draft, QuestionDraft
from storage.defaults import STATUSES
from wiki.folding import fold

_BY_WORDS = {fold(name): name for name in chain.from_iterable(STATUSES.values())}


def status_named(words: str, offered: Iterable[str] | None = None) -> str | None:
    """The status as the list writes it; None for words that name none. Without `offered`, the lists we begin with."""
    key = fold(words).strip(" .")
    if offered is None:
        return _BY_WORDS.get(key)
    return {fold(name): name for name in offered}.get(key)


def translated(status: str, offered: Iterable[str]) -> str | None:
    """A status in the words of another list: itself, or the status that stands in its place in another language."""
    own = {fold(name): name for name in offered}
    for names in STATUSES.values():
        if status in names:
            place = names.index(status)
            same = [status, *(others[place] for others in STATUSES.values())]
            return next((own[fold(name)] for name in same if fold(name) in own), None)
    return own.get(fold(status))


def with_status_of(draft: Draft, offered: Iterable[str]) -> Draft:
    """The draft with a status of the workspace's own list; words that name none there are a doubt, kept in `fields`."""
    names = tuple(offered)
    if draft.status is not None:
        own = translated(draft.status, names)
        if own is not None:
            return draft if own == draft.status else replace(draft, status=own)
        asked = QuestionDraft("status", draft.status, draft.lines[:1])
        fields = {**draft.fields, "status": draft.status}
        return replace(draft, status=None, fields=fields, open_questions=(*draft.open_questions, asked))
    for asked in draft.open_questions:
        named = status_named(asked.raw, names) if asked.field == "status" else None
        if named is not None:
            others = tuple(each for each in draft.open_questions if each is not asked)
            return replace(draft, status=named, open_questions=others)
    return draft
