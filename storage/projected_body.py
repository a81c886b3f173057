"""Projection rows that follow from a record's body: its actions, links, mentions, tags and dates, read by `wiki`."""

import json
from bisect import bisect_right
from datetime import date
from typing import Any

from sqlalchemy import Table

from storage import schema
from storage.fields import first_word
from storage.projected_fields import date_row
from wiki.actions import Action, find_actions, walk
from wiki.dates import find_dates
from wiki.folding import fold
from wiki.links import Link, Mention, find_links, find_mentions, find_tags
from wiki.numbers import reference_key
from wiki.prose import Prose

Row = dict[str, Any]

_CANDIDATE = 80


def body_rows(body: str, *, near: date | None) -> dict[Table, list[Row]]:
    """The rows that a body gives. `near` is the day from which dates without a year are understood."""
    prose = Prose(body)
    actions = list(walk(find_actions(prose, names=None, near=near)))
    return {
        schema.action: [_action(action) for action in actions],
        schema.link: [_link(link) for link in find_links(prose)],
        schema.mention: _mentions(prose, actions),
        schema.tag: [{"key": fold(tag.name), "name": tag.name, "source": "body"} for tag in find_tags(prose)],
        schema.written_date: [date_row(found, found.raw, "body") for found in find_dates(body, near)],
    }


def _action(action: Action) -> Row:
    lasts = [found.last for found in action.dates if found.last]
    return {
        "depth": action.depth,
        "state": str(action.state),
        "text": action.text,
        "block_id": action.block_id,
        "start": action.start,
        "dates": json.dumps([found.raw for found in action.dates], ensure_ascii=False),
        "last": max(lasts).isoformat() if lasts else None,
    }


def _link(link: Link) -> Row:
    by_number = reference_key(link.target)
    axis, number = by_number if by_number is not None else (None, "")
    return {
        "key": fold(link.target),
        "words": link.target,
        "section": link.section or "",
        "axis": fold(axis or ""),
        "number": fold(number),
        "start": link.start,
        "end": link.end,
    }


def _mentions(prose: Prose, actions: list[Action]) -> list[Row]:
    owners = _owners(actions)
    return [_mention(prose.text, mention, owners) for mention in find_mentions(prose, ())]


def _owners(actions: list[Action]) -> list[tuple[int, int, int]]:
    """The stretches of the actions' own words as (start, end, number), numbers from 1, in order."""
    found = []
    for number, action in enumerate(actions, 1):
        end = action.children[0].start if action.children else action.end
        found.append((action.start, end, number))
    return found


def _mention(body: str, mention: Mention, owners: list[tuple[int, int, int]]) -> Row:
    """Whom a mention may mean: the words after the @ on its line, of which the longest known name counts when read."""
    words = body[mention.start + 1 : mention.start + 1 + _CANDIDATE]
    candidate = fold(words.split("\n", 1)[0].split("\r", 1)[0])
    return {
        "action": _owner(owners, mention.start),
        "candidate": candidate,
        "words": mention.name,
        "first": first_word(candidate),
        "start": mention.start,
    }


def _owner(owners: list[tuple[int, int, int]], place: int) -> int | None:
    before = bisect_right(owners, (place, 2**62, 0)) - 1
    if before < 0 or place >= owners[before][1]:
        return None
    return owners[before][2]
