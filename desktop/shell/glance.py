"""What the window showed last, in one small file: the next start paints it before anything else is loaded."""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from desktop.models.navigator_rows import NavigatorRow, NavigatorRows, RowKind
from desktop.theme.tokens import Tone
from desktop.work.places import Place

FILE_NAME = "glance.json"
VERSION = 1
MOST_TEXT = 8_000
MOST_ROWS = 600
"""Rows from which on only those are kept that the window begins with."""
_PLAIN = ("workspace", "folder", "members", "author", "tab", "beside_tab", "title")
_ROW = ("kind", "id", "title", "depth", "number", "count", "status", "tone", "changed", "unseen", "colour", "query")
_ROW_TYPES: tuple[type | tuple[type, ...], ...] = (str, str, str, int, str, int, str, str, (int, float), bool, int, str)
_MOST_NUMBER = 2**31 - 1
"""Qt counts no further, and a file of ours holds nothing that does."""
_DEEPEST = 100
_LATEST = 32_503_680_000
"""Seconds from 1970 to the year 3000."""


@dataclass(frozen=True, slots=True)
class Glance:
    """The workspace's name, its navigator, the tabs, and the page that was open, as text."""

    workspace: str = ""
    folder: str = ""
    members: int = 0
    author: str = ""
    navigator: NavigatorRows = field(default_factory=NavigatorRows)
    tabs: tuple[Place, ...] = ()
    tab: int = 0
    beside: tuple[Place, ...] = ()
    beside_tab: int = 0
    title: str = ""
    text: str = ""


def read_glance(home: Path) -> Glance:
    """The last glance; an empty one when there is none or it cannot be understood."""
    try:
        found = json.loads((home / FILE_NAME).read_text("utf-8"))
        return _understood(found) if found.get("version") == VERSION else Glance()
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return Glance()


def write_glance(home: Path, glance: Glance) -> None:
    """Keep a glance for the next start; a disk that is full or cannot be written costs only its quickness."""
    values = {name: getattr(glance, name) for name in _PLAIN}
    written = {
        "version": VERSION,
        **values,
        "text": glance.text[:MOST_TEXT],
        "tabs": [asdict(place) for place in glance.tabs],
        "beside": [asdict(place) for place in glance.beside],
        "rows": [[getattr(row, name) for name in _ROW] for row in _seen_at_first(glance)],
    }
    unfinished = home / f"{FILE_NAME}.{os.getpid()}.new"
    with contextlib.suppress(OSError):
        home.mkdir(parents=True, exist_ok=True)
        # Lone surrogates, which a title may hold, cannot be written as UTF-8: JSON's own escapes can.
        unfinished.write_text(json.dumps(written, ensure_ascii=True, separators=(",", ":")), "utf-8")
        unfinished.replace(home / FILE_NAME)
        return
    with contextlib.suppress(OSError):
        unfinished.unlink(missing_ok=True)


def _seen_at_first(glance: Glance) -> tuple[NavigatorRow, ...]:
    """All rows of a small workspace; of a large one, whose axes begin folded, what stands beside the shown page."""
    rows = glance.navigator.rows
    if len(rows) <= MOST_ROWS:
        return rows
    shown = glance.navigator.place_of(glance.tabs[glance.tab].record) if glance.tab < len(glance.tabs) else None
    kept: list[NavigatorRow] = []
    section: list[NavigatorRow] = []
    is_shown = False
    for place, row in enumerate(rows):
        if row.is_heading:
            kept += section if is_shown else []
            kept.append(row)
            section, is_shown = [], False
        else:
            section.append(row)
            is_shown = is_shown or place == shown or row.kind is RowKind.SEARCH
    return (*kept, *(section if is_shown else []))


def _understood(found: dict[str, Any]) -> Glance:
    """Raises TypeError, ValueError or KeyError where something is not what we write."""
    names = {name: _typed(found[name], str) for name in ("workspace", "folder", "author", "title", "text")}
    tabs, beside = (tuple(_place(each) for each in found[name]) for name in ("tabs", "beside"))
    return Glance(
        **names,
        members=_count(found["members"]),
        navigator=NavigatorRows(tuple(_row(each) for each in found["rows"])),
        tabs=tabs,
        tab=_one_of(tabs, found["tab"]),
        beside=beside,
        beside_tab=_one_of(beside, found["beside_tab"]),
    )


def _one_of(tabs: tuple[Place, ...], tab: Any) -> int:
    return int(min(max(_typed(tab, int), 0), max(len(tabs) - 1, 0)))


def _typed(value: Any, kind: Any) -> Any:
    if not isinstance(value, kind):
        raise TypeError(kind)
    return value


def _count(value: Any, most: int = _MOST_NUMBER) -> int:
    if not isinstance(value, int) or not 0 <= value <= most:
        raise ValueError(value)
    return value


def _row(values: list[Any]) -> NavigatorRow:
    if len(values) != len(_ROW) or not all(
        isinstance(value, kind) for value, kind in zip(values, _ROW_TYPES, strict=True)
    ):
        raise ValueError(values)
    kind, identity, title, depth, number, count, status, tone, changed, unseen, colour, query = values
    if not 0 <= changed <= _LATEST:
        raise ValueError(changed)
    for value, most in ((depth, _DEEPEST), (max(count, 0), _MOST_NUMBER), (colour, _MOST_NUMBER)):
        _count(value, most)
    return NavigatorRow(
        RowKind(kind), identity, title, depth, number, count, status, Tone(tone), changed, unseen, colour, query
    )


def _place(values: dict[str, Any]) -> Place:
    start = values["start"]
    words = {name: _typed(values[name], str) for name in ("record", "section", "action", "words")}
    return Place(**words, start=None if start is None else _count(start))
